"""Riskdesk takes a policy brief to a defensible recommendation."""

"""Makes the environment that Riskdesk runs in, with nothing but Python, and starts Riskdesk or its tests."""

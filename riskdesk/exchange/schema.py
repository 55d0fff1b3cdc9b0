"""The published JSON Schema of the assessment file."""

from __future__ import annotations

from typing import Any

from riskdesk.exchange.shape.document import AssessmentFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of `format: riskdesk/1`, for JSON and for YAML alike."""
    return {"$schema": DIALECT, **AssessmentFile.model_json_schema(), "title": "Riskdesk assessment"}

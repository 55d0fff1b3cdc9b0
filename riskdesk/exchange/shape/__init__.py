"""The shape of the assessment file as pydantic models: they find all faults at once, and give the JSON Schema."""

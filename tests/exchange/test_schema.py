"""The published JSON Schema says what the reader takes."""

import json

import pytest
from full_assessment import a_full_assessment

from riskdesk.exchange.schema import schema
from riskdesk.exchange.shape.document import AssessmentFile
from riskdesk.exchange.writing import assessment_to_plain


def parts():
    whole = schema()
    return {"AssessmentFile": whole, **whole["$defs"]}


def test_it_is_json_and_names_its_dialect():
    assert json.loads(json.dumps(schema()))["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", sorted(parts()))
def test_unknown_keys_are_refused_in_every_part(name):
    assert parts()[name]["additionalProperties"] is False


@pytest.mark.parametrize(
    ("name", "required"),
    [
        ("AssessmentFile", ["format", "title", "options", "dimensions"]),
        ("Brief", ["id", "title"]),
        ("Score", ["option", "dimension"]),
        ("Dissent", ["by"]),
        ("Quote", ["brief"]),
    ],
)
def test_what_a_part_must_have_is_required(name, required):
    assert parts()[name]["required"] == required


def test_the_models_take_what_the_writer_writes():
    AssessmentFile.model_validate(assessment_to_plain(a_full_assessment()))

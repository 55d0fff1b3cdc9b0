"""What is written is read back as it was, in both forms of the file."""

import unicodedata
from dataclasses import replace

import pytest
from builders import an_assessment
from full_assessment import a_full_assessment
from hypothesis import example, given
from hypothesis import strategies as st
from spoilt_file import parsed
from strategies import scored

from riskdesk.config.resources import seed
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.options import Option
from riskdesk.exchange.assessment_file import read_assessment, write_json, write_yaml
from riskdesk.exchange.json_text import parse_json
from riskdesk.exchange.reading import assessment_from_plain
from riskdesk.exchange.shape.document import AssessmentFile
from riskdesk.exchange.writing import assessment_to_plain
from riskdesk.exchange.yaml_text import parse_yaml

SEEDS = sorted(seed().glob("*.yaml"))
WRITERS = {"yaml": write_yaml, "json": write_json}

# Text as it may stand in an assessment: the reader itself takes other characters out and composes the rest.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t", exclude_characters="\ufeff\ufffe\uffff")
).map(lambda text: unicodedata.normalize("NFC", text))
NAMES = TEXTS.filter(lambda text: text.strip())


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_comes_back(path, kind):
    a = read_assessment(path)
    assert parsed(WRITERS[kind](a), kind) == a


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_is_written_key_for_key(path):
    text = path.read_text(encoding="utf-8")
    assert in_any_order(assessment_to_plain(read_assessment(path))) == in_any_order(parse_yaml(text))


@pytest.mark.parametrize("kind", WRITERS)
def test_every_key_comes_back(kind):
    a = a_full_assessment()
    assert parsed(WRITERS[kind](a), kind) == a


def test_the_full_assessment_uses_every_key_of_the_file():
    used = set(_keys(assessment_to_plain(a_full_assessment())))
    schema = AssessmentFile.model_json_schema()
    known = {key for part in (schema, *schema["$defs"].values()) for key in part["properties"]}
    assert known <= used


@given(a=scored(), kind=st.sampled_from(sorted(WRITERS)))
def test_any_assessment_comes_back(a, kind):
    again = parsed(WRITERS[kind](a), kind)
    assert again == a
    assert assessment_to_plain(again) == assessment_to_plain(a)


@given(name=NAMES, text=TEXTS, kind=st.sampled_from(sorted(WRITERS)))
@example(name="no", text="2025-08-14", kind="yaml")
@example(name="0o17", text="1e5", kind="yaml")
@example(name="~", text=" indented\n  more\n", kind="yaml")
@example(name="a: b # c", text="\n\n", kind="yaml")
@example(name="{x}", text="- y\n\ttab", kind="yaml")
@example(name="a\u2028b", text="…\u200b\U0001f600", kind="yaml")
@example(name="*x", text="trailing \nspaces  ", kind="yaml")
@example(name="a\u2028\u0301b", text="an escape before an accent:\t\u2028\u0301\n", kind="yaml")
@example(name="x", text="a line\n\u0301", kind="json")
def test_any_text_comes_back(name, text, kind):
    a = Assessment(
        "a",
        name,
        question=text,
        briefs=(Brief("b", text, author=name, paragraphs=(text, name)),),
        options=(Option(name, name, text),),
        dimensions=(Dimension("d", name, Kind.RISK, description=text),),
    )
    assert parsed(WRITERS[kind](a), kind) == a


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=0, max_value=1e100))
def test_any_number_comes_back(number):
    a = an_assessment(1, 1, 1)
    weighed = replace(a, dimensions=(replace(a.dimensions[0], weight=number), *an_assessment(1, 2, 1).dimensions[1:]))
    for kind, write in WRITERS.items():
        assert parsed(write(weighed), kind).dimensions[0].weight == number


def test_whole_numbers_are_written_without_a_point():
    assert "weight: 1}" in write_yaml(an_assessment(1, 1, 1))
    assert '"weight": 1\n' in write_json(an_assessment(1, 1, 1))


def test_what_was_not_stated_is_not_written():
    plain = assessment_to_plain(Assessment("a", "A"))
    assert plain == {"format": "riskdesk/1", "id": "a", "title": "A", "options": [], "dimensions": []}
    assert assessment_from_plain(plain) == Assessment("a", "A")


def test_json_and_yaml_say_the_same():
    a = a_full_assessment()
    assert parse_json(write_json(a)) == parse_yaml(write_yaml(a))


def in_any_order(plain):
    """Scores are kept by option, so the order of their rows may differ."""
    return {**plain, "scores": sorted(map(repr, plain["scores"]))}


def _keys(plain):
    if isinstance(plain, dict):
        for key, part in plain.items():
            yield key
            yield from _keys(part)
    elif isinstance(plain, list):
        for part in plain:
            yield from _keys(part)

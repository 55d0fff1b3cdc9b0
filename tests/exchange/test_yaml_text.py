"""YAML is read by the core types of version 1.2."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.yaml_text import parse_yaml, write_yaml_text


@pytest.mark.parametrize(
    ("scalar", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2025-08-14", "2025-08-14"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("-12", -12),
        ("+3", 3),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        (".", "."),
        ("-", None),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("!!int '5'", 5),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_a_scalar_is_what_the_core_schema_says(scalar, meant):
    read = parse_yaml(f"- {scalar}\n")
    assert read == ([[None]] if scalar == "-" else [meant])
    assert type(read[0]) is (list if scalar == "-" else type(meant))


def test_keys_are_always_texts():
    assert parse_yaml("{no: 1, 2025: 2, true: 3, ~: 4}") == {"no": 1, "2025": 2, "true": 3, "~": 4}


def test_infinity_and_nan_are_read_so_that_they_can_be_refused_with_their_path():
    least, greatest, neither = parse_yaml("[-.inf, .Inf, .nan]")
    assert (least, greatest) == (float("-inf"), float("inf"))
    assert neither != neither


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a: &x [1]\nb: *x\n", "Line 2: Aliases (*x) are not read; write the part out."),
        ("a: !!python/object:os.system x\n", "Line 1: The tag tag:yaml.org,2002:python/object:os.system is not read."),
        ("a: 1\n---\nb: 2\n", "Line 2: A second document begins here; an assessment is one."),
        ("[a]: 1\n", "Line 1: A key has to be a text."),
        ("a: b: c\n", "The YAML cannot be understood in line 1, column 5."),
        ("\t- x", "The YAML cannot be understood in line 1, column 1."),
        ("- " * 200 + "x", "Line 1: This is nested too deeply to be an assessment."),
        ("[" * 100_000, "Line 1: This is nested too deeply to be an assessment."),
    ],
)
def test_what_is_not_read_is_named_with_its_line(text, what):
    with pytest.raises(FileProblem) as caught:
        parse_yaml(text)
    assert str(caught.value) == what


def test_a_tower_of_aliases_does_not_grow():
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 10)]
    with pytest.raises(FileProblem, match="Aliases"):
        parse_yaml("\n".join(levels))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")))
def test_a_text_is_written_so_that_readers_of_either_version_see_a_text(text):
    written = write_yaml_text([text])
    assert parse_yaml(written) == [text]
    assert yaml.safe_load(written) == [text]


def test_short_mappings_stand_on_one_line():
    assert write_yaml_text({"scale": {"type": "points", "low": 0, "high": 10}}) == (
        "scale: {type: points, low: 0, high: 10}\n"
    )

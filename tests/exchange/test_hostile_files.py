"""Files made to do harm, or harmed, end in a sentence; texts come in clean."""

import json
import os
import time

import pytest
from spoilt_file import SOUND, as_text, parsed, spoilt

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange import assessment_file
from riskdesk.exchange.assessment_file import kind_of, read_assessment, read_file, read_text


def refused(path):
    with pytest.raises(FileProblem) as caught:
        read_assessment(path)
    return str(caught.value)


def written(tmp_path, content, name="a.yaml"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "“a.yaml” is not an assessment: it does not state “format: riskdesk/1”."),
        (b"just words", "“a.yaml” is not an assessment: it does not state “format: riskdesk/1”."),
        (b"- 1\n- 2\n", "“a.yaml” is not an assessment: it does not state “format: riskdesk/1”."),
        (b"title: x\n", "“a.yaml” is not an assessment: it does not state “format: riskdesk/1”."),
        (b"format: riskdesk/2\n", "“a.yaml” has the format riskdesk/2, and this version of Riskdesk reads riskdesk/1."),
        (b"format: [1]\n", "“a.yaml” has the format [1], and this version of Riskdesk reads riskdesk/1."),
        (b"\xff\xfef\x00", "“a.yaml” is not a text in UTF-8. Save it with that encoding."),
        (b"{", "a.yaml: The JSON cannot be understood in line 1, column 2."),
        (b'{"a": ' * 500 + b"1", "a.yaml: The JSON cannot be understood"),
        (b'{"a": ' * 100_000, "a.yaml: The JSON is nested too deeply to be an assessment."),
        (b"format: riskdesk/1\nnote: " + b"[" * 101 + b"]" * 101, "a.yaml: Line 2: This is nested too deeply"),
    ],
)
def test_what_is_no_assessment_is_refused_in_a_sentence(tmp_path, content, what):
    assert refused(written(tmp_path, content)).startswith(what)


def test_deep_json_that_ends_well_is_refused_too(tmp_path):
    deep = json.dumps({**SOUND, "note": 0})[:-1].replace('"note": 0', '"note": ' + "[" * 150 + "]" * 150) + "}"
    assert "nested too deeply" in refused(written(tmp_path, deep))


def test_a_byte_order_mark_is_no_hindrance(tmp_path):
    assert read_assessment(written(tmp_path, b"\xef\xbb\xbf" + as_text(SOUND).encode())).title == "A"


def test_controls_and_lone_surrogates_are_left_out_and_counted():
    text = as_text(spoilt(("title", "A\x00B\x07C\ud800D\x85")))
    read = read_text(text, "json", "it")
    assert read.assessment.title == "ABCD"
    assert read.repairs == ("4 control characters were left out.",)


def test_raw_controls_are_left_out_too(tmp_path):
    read = read_file(written(tmp_path, "\x00format: riskdesk/1\ntitle: A\x01\x1b[2J\noptions: [{id: o}]\n"
                             "dimensions: [{id: d, kind: risk}]\n"))  # fmt: skip
    assert read.assessment.title == "A[2J"
    assert read.repairs == ("3 control characters were left out.",)


def test_texts_are_composed_and_lines_end_alike():
    a = parsed(as_text(spoilt(("title", "Cafe\u0301"), ("note", "one\r\ntwo\rthree"))))
    assert a.title == "Café"
    assert a.note == "one\ntwo\nthree"


def test_marks_of_direction_stay_in_the_text():
    assert parsed(as_text(spoilt(("title", "\u202eabc")))).title == "\u202eabc"


def test_keys_that_become_alike_are_given_twice():
    text = as_text(SOUND).replace('"note"', "").replace('"title"', '"ti\\u0000tle": "B", "title"')
    with pytest.raises(FileProblem) as caught:
        parsed(text)
    assert ("title", "This key is given twice. Keep one of them.") in caught.value.problems


@pytest.mark.parametrize("kind", ["json", "yaml"])
def test_a_number_too_great_to_hold_is_refused_and_not_computed_with(kind):
    for digits in ("9" * 5000, "1e999"):
        text = as_text(spoilt(("dimensions", 3, "weight", 1))).replace('"weight": 1', f'"weight": {digits}')
        with pytest.raises(FileProblem) as caught:
            parsed(text, kind)
        assert caught.value.problems == [("dimensions[3].weight", "This has to be a finite number.")]


def test_a_tree_of_ten_thousand_storeys_is_refused():
    storeys = [{"id": f"x{n}", "name": f"X{n}", "kind": "risk", "parent": f"x{n - 1}"} for n in range(1, 10_000)]
    tall = spoilt(("dimensions", [{"id": "x0", "name": "X0"}, *storeys]), ("scores", []))
    with pytest.raises(FileProblem, match="stands under more than 50 groups"):
        parsed(as_text(tall))


def test_a_dimension_under_itself_twice_ends():
    ring = {"id": "r", "name": "R", "kind": "risk", "parent": "r"}
    with pytest.raises(FileProblem) as caught:
        parsed(as_text(spoilt(("dimensions", [ring, ring]))))
    assert ("dimensions[1].id", "The id “r” is used twice.") in caught.value.problems


def test_more_values_than_memory_is_worth_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(assessment_file, "MOST_PARTS", 20)
    with pytest.raises(FileProblem, match="holds too many values"):
        parsed(as_text(SOUND))


def test_more_problems_than_anybody_reads_are_counted():
    with pytest.raises(FileProblem, match="20000 parts do not have the form"):
        parsed(as_text(spoilt(("scores", [1] * 20_000))))


def test_json_is_told_from_yaml_by_its_first_brace():
    assert (kind_of(' \n{"a": 1}'), kind_of("a: 1")) == ("json", "yaml")


class TestOnlyOrdinaryFiles:
    def test_a_folder(self, tmp_path):
        assert refused(tmp_path) == f"“{tmp_path.name}” is a folder. Choose a file in it."

    def test_nothing(self, tmp_path):
        assert refused(tmp_path / "gone.yaml") == "There is no file “gone.yaml”."

    def test_a_link_to_nothing(self, tmp_path):
        (tmp_path / "link").symlink_to("nowhere")
        assert refused(tmp_path / "link") == "There is no file “link”."

    def test_a_link_to_a_file_is_followed(self, tmp_path):
        written(tmp_path, as_text(SOUND))
        (tmp_path / "link").symlink_to("a.yaml")
        assert read_assessment(tmp_path / "link").title == "A"

    def test_a_pipe_is_refused_and_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        began = time.monotonic()
        assert refused(tmp_path / "pipe") == "“pipe” is not an ordinary file, so it is not read."
        assert time.monotonic() - began < 1

    def test_a_device_without_end(self, tmp_path):
        (tmp_path / "zero").symlink_to("/dev/zero")
        assert refused(tmp_path / "zero") == "“zero” is not an ordinary file, so it is not read."

    def test_a_file_of_3_gb_is_refused_by_its_size(self, tmp_path):
        with open(tmp_path / "huge", "wb") as huge:
            huge.truncate(3_000_000_000)
        assert refused(tmp_path / "huge") == "“huge” is too large: Riskdesk reads such files up to 64 MB."

    def test_a_name_that_cannot_be_a_path(self, tmp_path):
        assert refused(tmp_path / "a\0b").startswith("“a\ufffdb” could not be read: ")

    def test_a_name_of_control_characters_is_not_repeated(self, tmp_path):
        assert refused(tmp_path / "a\x1b[2J\nb") == "There is no file “a\ufffd[2J\ufffdb”."


def test_very_many_names_alike_and_very_many_levels_are_read_in_little_time():
    levels = {"type": "levels", "levels": [{"label": f"level {n}", "value": 1} for n in range(10_000)]}
    many = spoilt(("options", [{"name": "same"}] * 20_000), ("scores", []), ("dimensions", 2, "scale", levels))
    began = time.process_time()
    assert parsed(as_text(many)).options[-1].id == "same-20000"
    assert time.process_time() - began < 5

"""What the control words of RTF mean, beyond characters and places to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from riskdesk.importers.readers.rtf_state import State
from riskdesk.importers.readers.rtf_story import Setting
from riskdesk.importers.readers.rtf_tokens import code_page

Meaning = Callable[[int | None], None]

CHARACTERS = {
    "tab": " ", "line": " ", "page": " ", "column": " ", "emspace": " ", "enspace": " ", "qmspace": " ",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
}  # fmt: skip


def meanings(state: State) -> Mapping[str, Meaning]:
    """What each word does to the state."""
    return {**_paragraphs(state), **_tables(state), **_characters(state), **_codings(state)}


def _paragraphs(state: State) -> dict[str, Meaning]:
    def setting(field: str, shift: int = 0) -> Meaning:
        def change(number: int | None) -> None:
            state.group.setting = state.group.setting._replace(**{field: max(0, (number or 0) + shift)})

        return change

    def created(part: str) -> Meaning:
        def note(number: int | None) -> None:
            if state.group.destination == "creatim":
                state.created[part] = number or 0

        return note

    def is_endnote(_number: int | None) -> None:
        state.is_endnote = True

    def plain(_number: int | None) -> None:
        state.group.setting = Setting()

    return {
        "par": lambda _number: state.end_paragraph(),
        "sect": lambda _number: state.end_paragraph(),
        "pard": plain,
        "s": setting("style"),
        "outlinelevel": setting("heading", 1),
        "ls": setting("list_id"),
        "ilvl": setting("level"),
        "intbl": lambda _number: setting("in_table")(1),
        "itap": setting("in_table"),
        "ftnalt": is_endnote,
        **{part: created(part) for part in ("yr", "mo", "dy")},
    }


def _tables(state: State) -> dict[str, Meaning]:
    return {
        "cell": lambda _number: state.story.end_cell(state.setting),
        "row": lambda _number: state.story.end_row(),
        "nestcell": lambda _number: state.story.end_nested_cell(),
        "nestrow": lambda _number: state.story.end_nested_row(),
        "trowd": lambda _number: state.story.edges.clear(),
        "cellx": lambda number: state.story.edges.append(number or 0),
    }


def _characters(state: State) -> dict[str, Meaning]:
    def font(number: int | None) -> None:
        state.group.font = number

    def hidden(number: int | None) -> None:
        state.group.hidden = number != 0

    def deleted(number: int | None) -> None:
        state.group.deleted = number != 0
        state.left_out.changes += number != 0

    def inserted(number: int | None) -> None:
        state.left_out.changes += number != 0

    def plain(_number: int | None) -> None:
        state.group.font, state.group.hidden = None, False

    return {"f": font, "v": hidden, "deleted": deleted, "revised": inserted, "plain": plain}


def _codings(state: State) -> dict[str, Meaning]:
    characters = state.characters

    def replaced(number: int | None) -> None:
        state.group.replaced = max(0, 1 if number is None else number)

    def unicode(number: int | None) -> None:
        state.say(characters.unicode(number or 0))
        state.skipping = state.group.replaced

    def same_in_unicode(_number: int | None) -> None:
        state.group.destination = ""

    def default_font(number: int | None) -> None:
        characters.default = number or 0

    def coding(codec: str) -> Meaning:
        def change(_number: int | None) -> None:
            characters.codec = codec

        return change

    return {
        "uc": replaced,
        "u": unicode,
        "ud": same_in_unicode,
        "deff": default_font,
        "ansicpg": lambda number: coding(code_page(number or 0))(None),
        "mac": coding("mac_roman"),
        "pc": coding("cp437"),
        "pca": coding("cp850"),
        "fcharset": lambda number: characters.set_charset(state.group.font, number or 0),
        "cpg": lambda number: characters.set_page(state.group.font, number or 0),
    }

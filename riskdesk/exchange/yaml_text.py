"""YAML as the assessment file uses it: the core types of YAML 1.2, no aliases, no tags of other programs.

PyYAML itself reads YAML 1.1, where `no` is false and 2025-08-14 is a date; so the types are found here.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.cleaning import DEEPEST, mapping
from riskdesk.exchange.json_text import integer
from riskdesk.words import _

CORE = "tag:yaml.org,2002:"
KNOWN_TAGS = {None, "!", *(CORE + name for name in ("str", "int", "float", "bool", "null", "seq", "map"))}

NULL = re.compile(r"null|Null|NULL|~|")
BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
INT = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]{1,18}")
HEX = re.compile(r"0x[0-9a-fA-F]{1,15}")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

LINE_WIDTH = 110
INLINE_WIDTH = 96
"""A short mapping of single values stands on one line, up to about this many characters."""


def parse_yaml(text: str) -> object:
    """What the text says, as dict, list, text, number, bool and None."""
    events = yaml.CSafeLoader(text)
    try:
        return _Reader(events).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FileProblem(
            _("The YAML cannot be understood in line {line}, column {column}.").format(
                line=mark.line + 1 if mark else 1, column=mark.column + 1 if mark else 1
            )
        ) from error
    except yaml.YAMLError as error:
        raise FileProblem(_("The YAML cannot be understood.")) from error
    finally:
        events.dispose()


class _Reader:
    """Reads one document from the parser's events."""

    def __init__(self, events: yaml.CSafeLoader) -> None:
        self._events = events

    def document(self) -> object:
        self._next()
        if isinstance(self._peek(), StreamEndEvent):
            return None
        self._next()
        plain = self._node(0)
        self._next()
        if isinstance(self._peek(), DocumentStartEvent):
            raise self._refusal(_("A second document begins here; an assessment is one."), self._peek())
        return plain

    def _node(self, depth: int) -> Any:
        event = self._next()
        if isinstance(event, AliasEvent):
            raise self._refusal(
                _("Aliases (*{name}) are not read; write the part out.").format(name=event.anchor), event
            )
        if depth > DEEPEST:
            raise self._refusal(_("This is nested too deeply to be an assessment."), event)
        if event.tag not in KNOWN_TAGS:
            raise self._refusal(_("The tag {tag} is not read.").format(tag=event.tag), event)
        if isinstance(event, ScalarEvent):
            plain_style = event.implicit[0] and event.tag is None
            return typed(event.value) if plain_style or _retyped(event.tag) else event.value
        return self._sequence(depth) if isinstance(event, SequenceStartEvent) else self._mapping(depth)

    def _sequence(self, depth: int) -> list[Any]:
        items = []
        while not isinstance(self._peek(), SequenceEndEvent):
            items.append(self._node(depth + 1))
        self._next()
        return items

    def _mapping(self, depth: int) -> dict[str, Any]:
        pairs = []
        while not isinstance(self._peek(), MappingEndEvent):
            key = self._key()
            pairs.append((key, self._node(depth + 1)))
        self._next()
        return mapping(pairs)

    def _key(self) -> str:
        """A key is always a text, so that `no` and 2025 can be ids."""
        event = self._next()
        if not isinstance(event, ScalarEvent):
            raise self._refusal(_("A key has to be a text."), event)
        return str(event.value)

    def _next(self) -> Any:
        return self._events.get_event()

    def _peek(self) -> Any:
        return self._events.peek_event()

    def _refusal(self, what: str, event: Event) -> FileProblem:
        line = event.start_mark.line + 1 if event.start_mark else 1
        return FileProblem(_("Line {line}: {what}").format(line=line, what=what))


def _retyped(tag: str | None) -> bool:
    return tag is not None and tag.startswith(CORE) and not tag.endswith(":str")


def typed(scalar: str) -> object:
    """What an unquoted scalar is by the YAML 1.2 core schema."""
    if NULL.fullmatch(scalar):
        return None
    if BOOL.fullmatch(scalar):
        return scalar[0] in "tT"
    return _number(scalar) if scalar[0] in "+-.0123456789" else scalar


def _number(scalar: str) -> object:
    if INT.fullmatch(scalar):
        return integer(scalar)
    if OCTAL.fullmatch(scalar):
        return int(scalar[2:], 8)
    if HEX.fullmatch(scalar):
        return int(scalar[2:], 16)
    if FLOAT.fullmatch(scalar):
        return float(scalar)
    return float(scalar.replace(".", "", 1)) if INFINITE.fullmatch(scalar) else scalar


def write_yaml_text(plain: object) -> str:
    """YAML that every reader of 1.1 or 1.2 understands alike."""
    return yaml.dump(plain, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=LINE_WIDTH)


class _Writer(yaml.CSafeDumper):
    """Quotes what either version of YAML would not read as text, and keeps short mappings on one line."""

    def ignore_aliases(self, data: Any) -> bool:
        """Every part is written out: aliases are not read."""
        return True


def _write_text(writer: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    if typed(text) != text:
        return writer.represent_scalar(CORE + "str", text, style="'")
    return writer.represent_scalar(CORE + "str", text, style="|" if "\n" in text else None)


def _write_mapping(writer: yaml.CSafeDumper, plain: dict[str, Any]) -> yaml.MappingNode:
    size = 0
    for key, item in plain.items():
        size += len(key) + (1000 if isinstance(item, dict | list) else len(str(item)) + 4)
    return writer.represent_mapping(CORE + "map", plain.items(), flow_style=size <= INLINE_WIDTH)


def _write_list(writer: yaml.CSafeDumper, plain: list[Any]) -> yaml.SequenceNode:
    numbers = all(isinstance(item, int | float) for item in plain)
    pairs = all(isinstance(item, list) for item in plain)
    return writer.represent_sequence(CORE + "seq", plain, flow_style=numbers or pairs)


_Writer.add_representer(str, _write_text)
_Writer.add_representer(dict, _write_mapping)
_Writer.add_representer(list, _write_list)

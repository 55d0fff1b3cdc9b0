"""The tables of a workspace: one for each noun, keyed by assessment and id, in the order that references need."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    Column,
    Dialect,
    Float,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
)

APPLICATION = 0x5249_534B
"""Marks the file as ours: the letters RISK."""
VERSION = 2
"""Of this schema; the number of the last migration."""


_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""One for all: to make an encoder takes longer than to encode a number."""


class Plain(TypeDecorator[Any]):
    """A compound value as JSON text; None stays empty."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The text."""
        return None if value is None else _encoded(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The value."""
        return None if value is None else json.loads(value)


metadata = MetaData()


def _id(name: str = "id") -> Column[str]:
    return Column(name, Text, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _optional(name: str) -> Column[str]:
    return Column(name, Text)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _reference(table: str, **columns: str) -> ForeignKeyConstraint:
    """`columns` here name the row of `table`, in the same assessment."""
    there = [f"{table}.assessment", *(f"{table}.{name}" for name in columns.values())]
    return ForeignKeyConstraint(["assessment", *columns], there)


def _noun(name: str, key: tuple[str, ...], *rest: Column[Any] | ForeignKeyConstraint) -> Table:
    """A table of things that belong to an assessment and go with it."""
    owner = ForeignKeyConstraint(["assessment"], ["assessment.id"], ondelete="CASCADE")
    return Table(name, metadata, _id("assessment"), *rest, PrimaryKeyConstraint("assessment", *key), owner)


assessment = Table(
    "assessment",
    metadata,
    Column("id", Text, primary_key=True),
    _text("title"),
    _text("question"),
    _text("marking"),
    _text("note"),
    _optional("yardstick"),
    _number("revision"),
    _id("modified"),
    _optional("deleted"),
)
settings = _noun(
    "settings",
    (),
    _id("combine"),
    Column("hurwicz_optimism", Float, nullable=False),
    _number("samples"),
    _number("seed"),
    _id("weights"),
    Column("spread", Float, nullable=False),
)
brief = _noun(
    "brief",
    ("id",),
    _id(),
    _number("position"),
    *map(_text, ("title", "author", "publisher", "date", "place", "language", "url")),
    _optional("reliability"),
    Column("credibility", Integer),
    _text("marking"),
    *(Column(name, Plain) for name in ("layout", "notes", "dismissed")),
)
paragraph = _noun(
    "paragraph", ("brief", "number"), _id("brief"), _number("number"), _text("text"), _reference("brief", brief="id")
)
option = _noun(
    "option",
    ("id",),
    _id(),
    _number("position"),
    _text("name"),
    _text("description"),
    _number("baseline"),
    Column("quotes", Plain),
)
dimension = _noun(
    "dimension",
    ("id",),
    _id(),
    _number("position"),
    _text("name"),
    _optional("kind"),
    _optional("parent"),
    Column("weight", Float),
    Column("scale", Plain),
    _text("description"),
    Column("quotes", Plain),
)
scenario = _noun(
    "scenario",
    ("id",),
    _id(),
    _number("position"),
    _text("name"),
    _text("description"),
    Column("likelihood", Plain),
    Column("quotes", Plain),
)
assessor = _noun("assessor", ("id",), _id(), _number("position"), _text("name"), Column("weight", Float))
score = _noun(
    "score",
    ("option", "dimension", "scenario", "assessor"),
    *map(_id, ("option", "dimension", "scenario", "assessor")),
    _number("position"),
    Column("value", Plain),
    _optional("confidence"),
    _text("rationale"),
    Column("quotes", Plain),
    Column("dissent", Plain),
    _reference("option", option="id"),
    _reference("dimension", dimension="id"),
    _reference("assessor", assessor="id"),
)
"""`scenario` is EVERY where the score holds in every scenario that has none of its own; `value` empty is unknown."""
EVERY = ""

assessor_weight = _noun(
    "assessor_weight",
    ("position",),
    _number("position"),
    _id("assessor"),
    _id("dimension"),
    Column("weight", Float, nullable=False),
)
weighting = _noun(
    "weighting",
    ("position",),
    _number("position"),
    _optional("parent"),
    Column("method", Plain, nullable=False),
    _optional("assessor"),
    _text("reason"),
)
assumption = _noun(
    "assumption", ("id",), _id(), _number("position"), _text("text"), _text("if_wrong"), Column("quotes", Plain)
)
evidence = _noun("evidence", ("id",), _id(), _number("position"), _text("text"), Column("quotes", Plain))
resting_score = _noun(
    "resting_score",
    ("assumption", "position"),
    _id("assumption"),
    _number("position"),
    _id("option"),
    _id("dimension"),
    _optional("scenario"),
    _reference("assumption", assumption="id"),
)
indicator = _noun("indicator", ("id",), _id(), _number("position"), _text("text"), _optional("scenario"))
observation = _noun(
    "observation",
    ("indicator", "position"),
    _id("indicator"),
    _number("position"),
    _text("date"),
    _text("state"),
    _text("note"),
    _reference("indicator", indicator="id"),
)
journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _id("assessment"),
    _number("revision"),
    _id("time"),
    _text("author"),
    _text("label"),
    Column("change", Plain, nullable=False),
    sqlite_autoincrement=True,
)
flag = Table("flag", metadata, Column("name", Text, primary_key=True))
alembic_version = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))

"""The first schema, as it was when it was the newest; it stays as it is."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import Column, Float, ForeignKeyConstraint, Integer, MetaData, PrimaryKeyConstraint, Table, Text

revision = "0001"
down_revision = None

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
    Column("quotes", Text),
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
    Column("scale", Text),
    _text("description"),
    Column("quotes", Text),
)
scenario = _noun(
    "scenario",
    ("id",),
    _id(),
    _number("position"),
    _text("name"),
    _text("description"),
    Column("likelihood", Text),
    Column("quotes", Text),
)
assessor = _noun("assessor", ("id",), _id(), _number("position"), _text("name"), Column("weight", Float))
score = _noun(
    "score",
    ("option", "dimension", "scenario", "assessor"),
    *map(_id, ("option", "dimension", "scenario", "assessor")),
    _number("position"),
    Column("value", Text),
    _optional("confidence"),
    _text("rationale"),
    Column("quotes", Text),
    Column("dissent", Text),
    _reference("option", option="id"),
    _reference("dimension", dimension="id"),
    _reference("assessor", assessor="id"),
)
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
    Column("method", Text, nullable=False),
    _optional("assessor"),
    _text("reason"),
)
assumption = _noun("assumption", ("id",), _id(), _number("position"), _text("text"), _text("if_wrong"))
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
    Column("change", Text, nullable=False),
    sqlite_autoincrement=True,
)
flag = Table("flag", metadata, Column("name", Text, primary_key=True))


def upgrade() -> None:
    """Make the tables."""
    metadata.create_all(op.get_bind())

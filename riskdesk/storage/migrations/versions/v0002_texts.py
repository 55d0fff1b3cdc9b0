"""How briefs stood in their files, evidence, and quotes of assumptions."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns and a table; no row changes."""
    for name in ("layout", "notes", "dismissed"):
        op.add_column("brief", Column(name, Text))
    op.add_column("assumption", Column("quotes", Text))
    op.create_table(
        "evidence",
        Column("assessment", Text, nullable=False),
        Column("id", Text, nullable=False),
        Column("position", Integer, nullable=False),
        Column("text", Text, nullable=False, server_default=""),
        Column("quotes", Text),
        PrimaryKeyConstraint("assessment", "id"),
        ForeignKeyConstraint(["assessment"], ["assessment.id"], ondelete="CASCADE"),
    )

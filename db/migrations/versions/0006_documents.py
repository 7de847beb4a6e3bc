"""Composed documents under a name, and the document that gives files the style of a municipality.

Follows 0005; written on 2026-11-25.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Add the tables; nothing that is there changes."""
    op.create_table(
        "preset",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("form", TEXT(), nullable=False),
        sa.Column("question", TEXT(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> '' AND \"form\" <> ''", name=op.f("ck_preset_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_preset_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_preset")),
    )
    op.create_table(
        "house_style",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("stored_on", sa.Date(), nullable=False),
        sa.Column("stored_by", TEXT(), nullable=False),
        sa.CheckConstraint("\"name\" <> ''", name=op.f("ck_house_style_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_house_style_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", name=op.f("pk_house_style")),
    )

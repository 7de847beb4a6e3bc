"""History, and an archive.

Follows 0001; written on 2026-11-24.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ARCHIVABLE = (
    *("area_programme", "goal", "intervention", "neighbourhood", "partner", "programme", "target_group"),
    "theme",
)
#: The version of a record is the number of its last change now.
WITH_VERSION = (
    *("cell_mark", "goal", "intervention", "municipality", "neighbourhood", "partner", "programme", "target_group"),
    "theme",
)
TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Change the tables. Columns come and go without a table being made anew: rules and rows stay as they are."""
    for table in WITH_VERSION:
        op.drop_column(table, "version")
    for table in ARCHIVABLE:
        op.add_column(table, sa.Column("archived", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("placement", sa.Column("confirmed_on", sa.Date(), nullable=True))
    op.add_column("placement", sa.Column("confirmed_by", TEXT(), server_default="", nullable=False))
    _add_history()


def _add_history() -> None:
    op.create_table(
        "change",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("author", TEXT(), nullable=False),
        sa.Column("author_key", TEXT(), nullable=False),
        sa.Column("action", TEXT(), nullable=False),
        sa.Column("why", TEXT(), nullable=False),
        sa.Column("way", TEXT(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=True),
        sa.Column("operation", TEXT(), nullable=True),
        sa.Column("words", TEXT(), nullable=False),
        sa.CheckConstraint("\"action\" <> ''", name=op.f("ck_change_filled")),
        sa.CheckConstraint("\"way\" IN ('done', 'undone', 'redone')", name=op.f("ck_change_way_known")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_change_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "number", name=op.f("pk_change")),
        sa.UniqueConstraint("municipality_id", "operation", name=op.f("uq_change_municipality_id_operation")),
    )
    op.create_index("ix_change_at", "change", ["municipality_id", "at"])
    op.create_index("ix_change_author_key", "change", ["municipality_id", "author_key", "number"])
    op.create_index("ix_change_of", "change", ["municipality_id", "of", "number"])
    op.create_table(
        "change_edit",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", TEXT(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("before", TEXT(), nullable=True),
        sa.Column("after", TEXT(), nullable=True),
        sa.CheckConstraint("\"field\" <> '' AND \"key\" <> ''", name=op.f("ck_change_edit_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "change"],
            ["change.municipality_id", "change.number"],
            name=op.f("fk_change_edit_municipality_id_change"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_change_edit_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "change", "position", name=op.f("pk_change_edit")),
    )
    op.create_index("ix_change_edit_record", "change_edit", ["municipality_id", "field", "key", "change"])

"""Indicators of goals and which way they should go, counts out of a whole, situations in words, outlines of wijken.

Follows 0004; written on 2026-11-25.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Change the tables; nothing that is there says anything else than it did."""
    # In one statement, as both kinds of database take it: SQLite cannot add a rule to a column that is there.
    op.execute(
        "ALTER TABLE goal ADD COLUMN heading VARCHAR DEFAULT '' NOT NULL"
        " CONSTRAINT ck_goal_heading_known CHECK (\"heading\" IN ('down', 'up', ''))"
    )
    op.execute(
        "ALTER TABLE observation ADD COLUMN out_of FLOAT CONSTRAINT ck_observation_out_of_something CHECK (out_of > 0)"
    )
    _add_goal_indicators()
    _add_one_for_each("situation", "theme", sa.Column("text", TEXT(), nullable=False), "observations")
    _add_one_for_each("shape", "neighbourhood", sa.Column("source", TEXT(), nullable=False), "outline")


def _add_goal_indicators() -> None:
    op.create_table(
        "goal_indicator",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("goal", TEXT(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("indicator", TEXT(), nullable=False),
        _refers("goal_indicator", "goal", "goal", ondelete="CASCADE"),
        _refers("goal_indicator", "indicator", "indicator"),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_goal_indicator_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "goal", "position", name=op.f("pk_goal_indicator")),
        sa.UniqueConstraint(
            "municipality_id", "goal", "indicator", name=op.f("uq_goal_indicator_municipality_id_goal_indicator")
        ),
    )


def _add_one_for_each(table: str, owner: str, said: sa.Column[str], listed: str) -> None:
    """A table with at most one row for each record of another: a text, and a list as JSON."""
    filled = [sa.CheckConstraint("\"text\" <> ''", name=op.f(f"ck_{table}_filled"))] if said.name == "text" else []
    op.create_table(
        table,
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(owner, TEXT(), nullable=False),
        said,
        sa.Column(listed, sa.JSON(), nullable=False),
        *filled,
        _refers(table, owner, owner),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "position", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("municipality_id", owner, name=op.f(f"uq_{table}_municipality_id_{owner}")),
    )


def _refers(table: str, column: str, target: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id", column],
        [f"{target}.municipality_id", f"{target}.code"],
        name=op.f(f"fk_{table}_municipality_id_{column}"),
        ondelete=ondelete,
    )

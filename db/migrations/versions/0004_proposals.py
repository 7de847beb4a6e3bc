"""Proposals, with their cells, wijken, steps, comments and links.

Follows 0003; written on 2026-11-25.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
STATES = "'draft', 'submitted', 'advice', 'granted', 'rejected', 'held', 'running', 'done'"


def upgrade() -> None:
    """Add the tables; nothing that is there changes."""
    op.create_table(
        "proposal",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("use", TEXT(), nullable=False),
        sa.Column("motivation", TEXT(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("programme", TEXT(), nullable=True),
        sa.Column("intervention", TEXT(), nullable=True),
        sa.Column("entry", TEXT(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_proposal_filled")),
        sa.CheckConstraint("budget >= 0", name=op.f("ck_proposal_budget_not_negative")),
        sa.CheckConstraint(f'"state" IN ({STATES})', name=op.f("ck_proposal_state_known")),
        sa.CheckConstraint(
            "\"use\" IN ('reach', 'supply', 'widen', 'monitor', 'cooperate')", name=op.f("ck_proposal_use_known")
        ),
        _refers("proposal", "intervention", "intervention"),
        _refers("proposal", "programme", "programme"),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_proposal_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_proposal")),
    )
    _add_cells_and_wijken()
    _add_what_was_said()


def _add_cells_and_wijken() -> None:
    _part(
        "proposal_cell",
        *(sa.Column(name, TEXT(), nullable=False) for name in ("theme", "pillar", "group")),
        _refers("proposal_cell", "group", "target_group"),
        _refers("proposal_cell", "pillar", "pillar"),
        _refers("proposal_cell", "theme", "theme"),
        sa.UniqueConstraint(
            *("municipality_id", "proposal", "theme", "pillar", "group"),
            name=op.f("uq_proposal_cell_municipality_id_proposal_theme_pillar_group"),
        ),
    )
    _part(
        "proposal_neighbourhood",
        sa.Column("neighbourhood", TEXT(), nullable=False),
        _refers("proposal_neighbourhood", "neighbourhood", "neighbourhood"),
        sa.UniqueConstraint(
            *("municipality_id", "proposal", "neighbourhood"),
            name=op.f("uq_proposal_neighbourhood_municipality_id_proposal_neighbourhood"),
        ),
    )


def _add_what_was_said() -> None:
    _part(
        "proposal_step",
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", TEXT(), nullable=False),
        sa.Column("reason", TEXT(), nullable=False),
        sa.CheckConstraint(f'"state" IN ({STATES})', name=op.f("ck_proposal_step_state_known")),
    )
    _part(
        "proposal_comment",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", TEXT(), nullable=False),
        sa.Column("text", TEXT(), nullable=False),
        sa.CheckConstraint("\"text\" <> ''", name=op.f("ck_proposal_comment_filled")),
    )
    _part(
        "proposal_link",
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("url", TEXT(), nullable=False),
        sa.CheckConstraint("\"url\" <> ''", name=op.f("ck_proposal_link_filled")),
    )


def _part(table: str, *items: sa.schema.SchemaItem) -> None:
    """A table of parts of a proposal, in their order; they go when it goes."""
    op.create_table(
        table,
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("proposal", TEXT(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *items,
        sa.ForeignKeyConstraint(
            ["municipality_id", "proposal"],
            ["proposal.municipality_id", "proposal.code"],
            name=op.f(f"fk_{table}_municipality_id_proposal"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f(f"fk_{table}_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "proposal", "position", name=op.f(f"pk_{table}")),
    )


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["municipality_id", column],
        [f"{target}.municipality_id", f"{target}.code"],
        name=op.f(f"fk_{table}_municipality_id_{column}"),
    )

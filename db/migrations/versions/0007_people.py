"""People who may come in, what they are in each municipality, their sessions, and the trail of rights.

Follows 0006; written on 2026-11-25.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Add the tables; nothing that is there changes."""
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("password", TEXT(), nullable=False),
        sa.Column("installs", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("disabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("wait_until", sa.DateTime(), nullable=True),
        sa.CheckConstraint("\"login\" <> '' AND \"name\" <> ''", name=op.f("ck_person_filled")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("login", name=op.f("uq_person_login")),
    )
    op.create_table(
        "person_role",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", TEXT(), nullable=False),
        sa.CheckConstraint(
            "\"role\" IN ('lezer', 'partner', 'stuurgroep', 'coordinator', 'beheerder')",
            name=op.f("ck_person_role_role_known"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_person_role_municipality_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_role_person_id")),
        sa.PrimaryKeyConstraint("municipality_id", "person_id", name=op.f("pk_person_role")),
    )
    op.create_table(
        "invitation",
        sa.Column("digest", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_invitation_person_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_invitation")),
    )
    op.create_table(
        "session",
        sa.Column("digest", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_session_person_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_session")),
    )
    op.create_index("ix_session_person_id", "session", ["person_id"])
    op.create_table(
        "trail",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", TEXT(), nullable=False),
        sa.Column("what", TEXT(), nullable=False),
        sa.Column("about", TEXT(), nullable=False),
        sa.Column("digest", TEXT(), nullable=False),
        sa.CheckConstraint("\"what\" <> '' AND \"digest\" <> ''", name=op.f("ck_trail_filled")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_trail")),
    )

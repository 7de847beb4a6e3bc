"""${message[0].upper() + message[1:]}.

Follows ${down_revision or "nothing"}; written on ${create_date.date()}.
"""
# ruff: noqa: E501 (drafted by Alembic, then read and tidied)

import sqlalchemy as sa
import sqlmodel
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Change the tables."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Undo the change."""
    ${downgrades if downgrades else "pass"}

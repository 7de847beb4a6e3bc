"""What a municipality counts unless a question says otherwise.

Follows 0002; written on 2026-11-24.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables. Until somebody says otherwise all count as they did."""
    no, yes = sa.false(), sa.true()
    for name, value in (("count_programmes", no), ("count_secondary", no), ("count_possible", yes)):
        op.add_column("municipality", sa.Column(name, sa.Boolean(), server_default=value, nullable=False))

"""The plans that the seed folders give, read once."""

from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.imports.folder import read_folder

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def seed() -> Path:
    return SEED


@pytest.fixture(scope="session")
def groningen() -> Plan:
    return read_folder(SEED / "groningen")


@pytest.fixture(scope="session")
def example() -> Plan:
    return read_folder(SEED / "example")

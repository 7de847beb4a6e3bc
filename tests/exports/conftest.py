"""Handovers that the tests of files share: the small town, and Groningen as a whole and for one wijk."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.plan import Plan
from planner.domain.question import Question
from planner.exports.handover import Handover, handover
from planner.imports.folder import read_folder
from tests.world import TODAY, town

SEED = Path(__file__).parents[2] / "seed"
MADE_ON = date(2026, 11, 23)


@pytest.fixture(scope="session")
def groningen() -> Plan:
    return read_folder(SEED / "groningen")


@pytest.fixture(scope="session")
def of_town() -> Handover:
    return handover(town(), Question(TODAY), TODAY)


@pytest.fixture(scope="session")
def of_groningen(groningen: Plan) -> Handover:
    return handover(groningen, Question(MADE_ON), MADE_ON)


@pytest.fixture(scope="session")
def of_selwerd(groningen: Plan) -> Handover:
    return handover(groningen, Question(MADE_ON, neighbourhood="selwerd"), MADE_ON)

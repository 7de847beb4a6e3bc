"""Surveys of the two municipalities of the seed, on one fixed day."""

from datetime import date

import pytest

from planner import resources
from planner.domain.analysis import Survey, survey
from planner.domain.question import Question
from planner.imports.folder import read_folder

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def groningen() -> Survey:
    """Groningen under the default question."""
    return survey(read_folder(resources.folder("seed") / "groningen"), Question(on=TODAY))


@pytest.fixture(scope="session")
def example() -> Survey:
    """Gemeente Voorbeeld under the default question."""
    return survey(read_folder(resources.folder("seed") / "example"), Question(on=TODAY))

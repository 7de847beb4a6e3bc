"""Databases for the tests: real files, and a real server where PostgreSQL is installed."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine

from planner.store.database import open_engine
from planner.store.plans import PlanShelf
from planner.store.versions import create
from tests.store.acting import shelf_with_town
from tests.store.cluster import NoServerError, running_server

_remarks: list[str] = []


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server of our own."""
    try:
        with running_server() as address:
            yield address
    except NoServerError as reason:
        pytest.skip(f"PostgreSQL-tests overgeslagen: {reason}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests remarked (measured times)."""
    for remark in _remarks:
        terminalreporter.write_line(remark)


@pytest.fixture(scope="session")
def remark() -> list[str]:
    """What is added here is printed in the summary."""
    return _remarks


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """A place for a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'planner.db'}"


@pytest.fixture
def server_url(server: str) -> str:
    """A new database on the server, with nothing in it."""
    return new_database(server)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str:
    """A place for a new database, on both kinds."""
    return _of_kind(request, "file_url", "server_url")


@pytest.fixture(scope="session")
def file_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without rows, to copy: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("model") / "planner.db"
    _create(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def server_model(server: str) -> str:
    """The same on the server; gives its name."""
    url = new_database(server)
    _create(url)
    return url.rsplit("/", 1)[1]


@pytest.fixture
def file_database(file_url: str, file_model: Path) -> str:
    """A database without rows in a file."""
    shutil.copy(file_model, file_url.removeprefix("sqlite:///"))
    return file_url


@pytest.fixture
def server_database(server: str, server_model: str) -> str:
    """A database without rows on the server."""
    return new_database(server, f'TEMPLATE "{server_model}"')


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database without rows, on both kinds."""
    engine = open_engine(_of_kind(request, "file_database", "server_database"))
    yield engine
    engine.dispose()


@pytest.fixture
def file_engine(file_database: str) -> Iterator[Engine]:
    """A database without rows in a file."""
    engine = open_engine(file_database)
    yield engine
    engine.dispose()


def new_database(server: str, options: str = "") -> str:
    """Make a database on the server and give its address."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" {options}'.encode())
    return f"{server.rsplit('/', 1)[0]}/{name}"


def _create(url: str) -> None:
    engine = open_engine(url)
    create(engine)
    engine.dispose()


def _of_kind(request: pytest.FixtureRequest, file: str, server: str) -> str:
    found: str = request.getfixturevalue(file if request.param == "sqlite" else server)
    return found


@pytest.fixture
def shelf(engine: Engine) -> PlanShelf:
    """The shelf of a database with the town in it."""
    return shelf_with_town(engine)

"""What the surroundings decide: read once from environment variables, handed along, never global."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

#: The names of this computer for itself.
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_BESIDE_PACKAGE = Path(__file__).resolve().parent.parent


class SettingMisfit(StrEnum):
    """What can be wrong with a setting."""

    NOT_A_WHOLE_NUMBER = "not_a_whole_number"
    OUT_OF_RANGE = "out_of_range"
    BLANK = "blank"


@dataclass(frozen=True)
class SettingProblem:
    """A setting that cannot be used; `lowest` and `highest` hold for a number."""

    name: str
    value: str
    misfit: SettingMisfit
    lowest: int = 0
    highest: int = 0


class SettingsError(Exception):
    """At least one setting cannot be used; `problems` holds all of them."""

    def __init__(self, problems: tuple[SettingProblem, ...]) -> None:
        """Keep all problems; the message is for a log."""
        self.problems = problems
        super().__init__(", ".join(f"{problem.name}: {problem.misfit}" for problem in problems))


@dataclass(frozen=True)
class Variable:
    """One environment variable. `default` "" means: worked out at the start, as `meaning` tells."""

    name: str
    default: str
    meaning: str
    secret: bool = False


#: Every variable that is read. `planner check --settings` prints this table and docs/operations.md describes it.
VARIABLES = (
    Variable(
        "PLANNER_DATABASE_URL",
        "",
        "Adres van de database: sqlite:///pad/naar/bestand.db of postgresql://gebruiker@server/naam. "
        "Zonder adres: het bestand db/planner.db naast het programma, of in de gegevensmap van de gebruiker.",
    ),
    Variable(
        "PLANNER_HOST", "127.0.0.1", "Adres waarop de planner luistert. 0.0.0.0 is: voor iedereen in het netwerk."
    ),
    Variable(
        "PLANNER_PORT", "8050", "Poort waarop de planner luistert, van 0 tot en met 65535. 0 is: een vrije poort."
    ),
    Variable("PLANNER_THREADS", "8", "Hoeveel verzoeken de planner tegelijk behandelt, van 1 tot en met 64."),
    Variable(
        "PLANNER_SECRET_KEY",
        "",
        "Geheime tekst waarmee de planner ondertekent. Zonder tekst: bij elke start een nieuwe.",
        secret=True,
    ),
    Variable(
        "PLANNER_HOSTS",
        "",
        "Namen waaronder de planner te vinden is, met komma’s, zoals planner.gemeente.nl. "
        "Zonder namen: alleen deze computer (localhost), of het adres van PLANNER_HOST.",
    ),
    Variable("PLANNER_PROXIES", "0", "Hoeveel eigen servers het verzoek doorgeven (zoals nginx), van 0 tot en met 5."),
    Variable(
        "PLANNER_SECURITY_CONTACT",
        "",
        "Waar men een zwakke plek meldt: mailto:… of https://… Het staat in /.well-known/security.txt.",
    ),
)
_DEFAULTS = {variable.name: variable.default for variable in VARIABLES}


@dataclass(frozen=True)
class Settings:
    """The settings of one run."""

    database_url: str
    host: str
    port: int
    threads: int
    secret_key: str
    hosts: tuple[str, ...] = LOOPBACK
    proxies: int = 0
    security_contact: str = ""
    #: Which variables were set; the others have their usual value.
    given: frozenset[str] = frozenset()

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Settings":
        """Read all variables; an empty one counts as not set. Raises SettingsError with everything that is wrong."""
        given = _Given(environ)
        host = given.text("PLANNER_HOST", lambda: _DEFAULTS["PLANNER_HOST"])
        settings = cls(
            database_url=given.text("PLANNER_DATABASE_URL", default_database_url),
            host=host,
            port=given.number("PLANNER_PORT", 0, 65535),
            threads=given.number("PLANNER_THREADS", 1, 64),
            secret_key=given.text("PLANNER_SECRET_KEY", lambda: secrets.token_urlsafe(32)),
            hosts=given.names("PLANNER_HOSTS") or _names_of(host),
            proxies=given.number("PLANNER_PROXIES", 0, 5),
            security_contact=given.text("PLANNER_SECURITY_CONTACT", str),
            given=frozenset(one.name for one in VARIABLES if environ.get(one.name, "").strip()),
        )
        if given.problems:
            raise SettingsError(tuple(given.problems))
        return settings


def _names_of(host: str) -> tuple[str, ...]:
    """Under which names a planner is found that nobody gave a name."""
    return LOOPBACK if host in LOOPBACK else (*LOOPBACK, host)


def default_database_url() -> str:
    """In a checkout the file in its own `db/`; for an installed program the data folder of the user."""
    if (_BESIDE_PACKAGE / "pyproject.toml").is_file():
        return f"sqlite:///{_BESIDE_PACKAGE / 'db' / 'planner.db'}"
    return f"sqlite:///{Path(platformdirs.user_data_dir('lpa-planner', appauthor=False)) / 'planner.db'}"


class _Given:
    """What stands in the environment, with the problems met so far."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.problems: list[SettingProblem] = []

    def text(self, name: str, default: Callable[[], str]) -> str:
        raw = self._environ.get(name, "")
        if raw and not raw.strip():
            self.problems.append(SettingProblem(name, raw, SettingMisfit.BLANK))
        return raw.strip() or default()

    def names(self, name: str) -> tuple[str, ...]:
        return tuple(filter(None, (one.strip().lower() for one in self.text(name, str).split(","))))

    def number(self, name: str, lowest: int, highest: int) -> int:
        raw = self._environ.get(name, "").strip() or _DEFAULTS[name]
        if not (raw.isascii() and raw.removeprefix("-").isdigit()):
            self.problems.append(SettingProblem(name, raw, SettingMisfit.NOT_A_WHOLE_NUMBER, lowest, highest))
            return lowest
        # A number with more digits than any limit is out of range; Python refuses to read absurdly long ones.
        number = int(raw[:12])
        if not lowest <= number <= highest:
            self.problems.append(SettingProblem(name, raw, SettingMisfit.OUT_OF_RANGE, lowest, highest))
        return number

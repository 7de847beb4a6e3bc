"""Which changes an address asks for. What cannot be understood is told, and filters nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.records import RECORDS, records_in
from planner.language.days import a_day, no_day
from planner.language.numbers import listed
from planner.store.changes import HistoryQuery
from planner.views.parts.history_card import PARAMETERS as PARAMETERS_OF
from planner.views.reader import Asked

#: Kinds of changes by their word in an address: what they are called, and the kinds of records that they touch.
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "interventies": ("Interventies", ("interventions",)),
    "voorstellen": ("Voorstellen", ("proposals",)),
    "cellen": ("Oordelen over cellen", ("marks",)),
    "lijsten": (
        "Lijsten",
        tuple(one.field for one in RECORDS if one.field not in ("interventions", "proposals", "marks", "municipality")),
    ),
    "rekenregels": ("Rekenregels en gemeente", ("municipality",)),
}
#: Parameters that ask for the history of one record, and the field of the plan that holds it.
RECORDS_ASKED = {name: field for field, name in PARAMETERS_OF.items()}
#: Parameters of this page, in the order of the address.
PARAMETERS = ("interventie", "voorstel", "wie", "soort", "van", "tot", "zoek")
LONGEST = 100
_SHOWN = 40


@dataclass(frozen=True)
class Selection:
    """What is asked. `params` are the parameters of this page that hold; `problems` what was wrong with others."""

    params: dict[str, str]
    query: HistoryQuery
    problems: tuple[str, ...]

    @property
    def record(self) -> tuple[str, str]:
        """The one record whose history is asked, by its field of the plan and its code; "" and "" for everything."""
        found = (RECORDS_ASKED[name] for name in RECORDS_ASKED if name in self.params)
        return next(((field, self.query.key) for field in found), ("", ""))

    @property
    def only(self) -> dict[str, str | None]:
        """The parameter that names this record."""
        return {name: self.params.get(name) for name in RECORDS_ASKED}

    @property
    def filtered(self) -> bool:
        """Whether something is left out, apart from what is not of this record."""
        return bool(self.params.keys() - RECORDS_ASKED.keys())


def select(asked: Asked, known_authors: tuple[str, ...]) -> Selection:
    """What the parameters of an address choose."""
    given = {name: asked.params.get(name, "").strip() for name in PARAMETERS}
    params: dict[str, str] = {}
    problems: list[str] = []
    for name, read in (
        ("interventie", lambda text: (_code(asked, "interventions", text), "")),
        ("voorstel", lambda text: (_code(asked, "proposals", text), "")),
        ("wie", lambda text: _one_of(text, known_authors, "Niemand met de naam {} wijzigde iets.")),
        ("soort", lambda text: _one_of(text, tuple(KINDS), "We kennen de soort {} niet.")),
        ("van", _day),
        ("tot", _day),
        ("zoek", _words),
    ):
        value, problem = read(given[name]) if given[name] else ("", "")
        if value:
            params[name] = value
        if problem:
            problems.append(problem)
    if params.get("van", "") > params.get("tot", "9"):
        problems.append("De eerste dag ligt na de laatste. U ziet alles tot en met de laatste dag.")
        del params["van"]
    return Selection(params, _query(asked, params), tuple(problems))


def _query(asked: Asked, params: dict[str, str]) -> HistoryQuery:
    name = next((one for one in RECORDS_ASKED if one in params), "")
    until = _date(params.get("tot", ""))
    query = HistoryQuery(
        field=RECORDS_ASKED.get(name, ""),
        key=params.get(name, ""),
        author=params.get("wie", ""),
        fields=KINDS[params["soort"]][1] if "soort" in params else (),
        since=_date(params.get("van", "")),
        until=until,
        text=params.get("zoek", ""),
    )
    # The plan of a day in the past knows nothing of what came after.
    if asked.stand and (until is None or until > asked.stand):
        return replace(query, until=asked.stand)
    return query


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


Read = Callable[[str], tuple[str, str]]


def _code(asked: Asked, field: str, text: str) -> str:
    """A code as the plan writes it; one that the plan does not have may still have a history."""
    every = (*records_in(asked.plan, field), *records_in(asked.plan, field, archived=True))
    return next((one.code for one in every if one.code.casefold() == text.casefold()), text[:LONGEST])


def _one_of(text: str, choices: tuple[str, ...], problem: str) -> tuple[str, str]:
    found = next((one for one in choices if one.casefold() == text.casefold()), "")
    if found:
        return found, ""
    said = problem.format(f"“{_short(text)}”")
    return "", f"{said} Kies uit: {listed(choices, 'of')}." if choices else said


def _day(text: str) -> tuple[str, str]:
    found = a_day(text)
    return (found.isoformat(), "") if found else ("", no_day(text))


def _words(text: str) -> tuple[str, str]:
    if len(text) <= LONGEST:
        return text, ""
    return text[:LONGEST].strip(), f"We zoeken met de eerste {LONGEST} tekens van uw zoekwoord."


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"

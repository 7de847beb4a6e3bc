"""What the user asks. A question equals the query string of a page's address; its parameters are Dutch."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from planner.domain.grid import row_groups
from planner.domain.plan import Plan, Rules
from planner.domain.words import Status

#: Statuses that can add to a cell or show in it, by the word that stands in an address.
STATUS_WORDS = {
    "lopend": Status.RUNNING,
    "mogelijk": Status.POSSIBLE,
    "gepland": Status.PLANNED,
    "verkenning": Status.EXPLORING,
}
DEFAULT_STATUSES = tuple(STATUS_WORDS.values())

#: Parameters of a question, in the order in which an address lists them.
PARAMETERS = (
    "wijk",
    "thema",
    "doelgroep",
    "pijler",
    "programma",
    "status",
    "peildatum",
    "programmas_tellen",
    "secundair",
)
_YES_NO = {"ja": True, "nee": False}
EARLIEST = date(2000, 1, 1)
LATEST = date(2100, 1, 1)


@dataclass(frozen=True)
class Question:
    """One question to a plan.

    Empty tuples mean "all" (of the statuses: the default four). `neighbourhood` None asks about the whole
    municipality. `on` is the reference date. `count_programmes` counts programmes that span all four pillars;
    `count_secondary` counts secondary pillars.
    """

    on: date
    neighbourhood: str | None = None
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = DEFAULT_STATUSES
    count_programmes: bool = False
    count_secondary: bool = False

    def asks(self, theme: str, pillar: str, group: str) -> bool:
        """Whether a cell is inside what is asked."""
        return (
            (not self.themes or theme in self.themes)
            and (not self.pillars or pillar in self.pillars)
            and (not self.groups or group in self.groups)
        )


class Misfit(StrEnum):
    """What can be wrong with a parameter."""

    UNKNOWN = "unknown"
    NOT_A_DATE = "not_a_date"
    OUT_OF_RANGE = "out_of_range"
    NOT_YES_OR_NO = "not_yes_or_no"
    SEVERAL = "several"


@dataclass(frozen=True)
class QuestionProblem:
    """A parameter that was left out of the question, with the value as given and the values that would do."""

    parameter: str
    value: str
    misfit: Misfit
    choices: tuple[str, ...] = ()


def usual_statuses(rules: Rules) -> tuple[Status, ...]:
    """The statuses that count or show in a municipality unless a question says otherwise."""
    if rules.count_possible:
        return DEFAULT_STATUSES
    return tuple(status for status in DEFAULT_STATUSES if status is not Status.POSSIBLE)


def usual_question(rules: Rules, on: date) -> Question:
    """The question that is asked when nothing is said: about everything, counted as the municipality counts."""
    return Question(
        on,
        statuses=usual_statuses(rules),
        count_programmes=rules.count_programmes,
        count_secondary=rules.count_secondary,
    )


def parse(params: Mapping[str, str], plan: Plan, today: date) -> tuple[Question, tuple[QuestionProblem, ...]]:
    """The question in an address. What cannot be understood, or is not said, is as the municipality usually counts."""
    problems: list[QuestionProblem] = []
    values: dict[str, Any] = {}
    for parameter, (field, read) in _READERS.items():
        text = params.get(parameter, "").strip()
        if text:
            value, found = read(parameter, text, plan)
            problems.extend(found)
            if value is not None:
                values[field] = value
    return replace(usual_question(plan.municipality.rules, today), **values), tuple(problems)


_USUAL = Rules()


def to_params(question: Question, today: date, rules: Rules = _USUAL) -> dict[str, str]:
    """The parameters that differ from what a municipality with these rules usually asks; parsing gives them back."""
    words = {status: word for word, status in STATUS_WORDS.items()}
    statuses = ",".join(words[status] for status in question.statuses)
    said = {value: word for word, value in _YES_NO.items()}
    programmes, secondary = question.count_programmes, question.count_secondary
    all_params = {
        "wijk": question.neighbourhood or "",
        "thema": ",".join(question.themes),
        "doelgroep": ",".join(question.groups),
        "pijler": ",".join(question.pillars),
        "programma": ",".join(question.programmes),
        "status": "" if question.statuses == usual_statuses(rules) else statuses,
        "peildatum": "" if question.on == today else question.on.isoformat(),
        "programmas_tellen": "" if programmes is rules.count_programmes else said[programmes],
        "secundair": "" if secondary is rules.count_secondary else said[secondary],
    }
    return {name: value for name, value in all_params.items() if value}


def query(question: Question, today: date, rules: Rules = _USUAL) -> str:
    """The query string of a question, without "?"; empty for the usual question."""
    return urlencode(to_params(question, today, rules), safe=",")


def in_area(question: Question, neighbourhood: str | None) -> Question:
    """The same question about another wijk, or (None) about the whole municipality."""
    return replace(question, neighbourhood=neighbourhood)


_Found = tuple[Any, list[QuestionProblem]]
_Reader = Callable[[str, str, Plan], _Found]


def _one_neighbourhood(parameter: str, text: str, plan: Plan) -> _Found:
    wanted = text.casefold()
    codes = tuple(area.code for area in plan.neighbourhoods)
    by_code = {code.casefold(): code for code in codes}
    if wanted in by_code:
        return by_code[wanted], []
    named = [
        area.code for area in plan.neighbourhoods if wanted in (name.casefold() for name in (area.name, *area.aliases))
    ]
    if len(named) == 1:
        return named[0], []
    if named:
        return None, [QuestionProblem(parameter, text, Misfit.SEVERAL, tuple(named))]
    return None, [QuestionProblem(parameter, text, Misfit.UNKNOWN, codes)]


def _some_of(codes_of: Callable[[Plan], Iterable[str]]) -> _Reader:
    def read(parameter: str, text: str, plan: Plan) -> _Found:
        known = tuple(codes_of(plan))
        asked = [part.strip().casefold() for part in text.split(",") if part.strip()]
        wrong = [part for part in asked if part not in {code.casefold() for code in known}]
        # The order of the plan, not of the address: equal questions then have equal addresses.
        chosen = tuple(code for code in known if code.casefold() in asked)
        return chosen or None, [QuestionProblem(parameter, part, Misfit.UNKNOWN, known) for part in wrong]

    return read


def _statuses(parameter: str, text: str, plan: Plan) -> _Found:
    chosen, problems = _some_of(lambda _plan: STATUS_WORDS)(parameter, text, plan)
    return (tuple(STATUS_WORDS[word] for word in chosen) if chosen else None), problems


def _a_date(parameter: str, text: str, _plan: Plan) -> _Found:
    for shape in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            on = datetime.strptime(text, shape).date()
        except ValueError:
            continue
        if EARLIEST <= on < LATEST:
            return on, []
        return None, [QuestionProblem(parameter, text, Misfit.OUT_OF_RANGE, ("2000", "2099"))]
    return None, [QuestionProblem(parameter, text, Misfit.NOT_A_DATE)]


def _yes_no(parameter: str, text: str, _plan: Plan) -> _Found:
    if text.casefold() in _YES_NO:
        return _YES_NO[text.casefold()], []
    return None, [QuestionProblem(parameter, text, Misfit.NOT_YES_OR_NO, tuple(_YES_NO))]


_READERS: dict[str, tuple[str, _Reader]] = {
    "wijk": ("neighbourhood", _one_neighbourhood),
    "thema": ("themes", _some_of(lambda plan: (theme.code for theme in plan.themes))),
    "doelgroep": ("groups", _some_of(lambda plan: (group.code for group in row_groups(plan)))),
    "pijler": ("pillars", _some_of(lambda plan: (pillar.code for pillar in plan.pillars))),
    "programma": ("programmes", _some_of(lambda plan: (programme.code for programme in plan.programmes))),
    "status": ("statuses", _statuses),
    "peildatum": ("on", _a_date),
    "programmas_tellen": ("count_programmes", _yes_no),
    "secundair": ("count_secondary", _yes_no),
}

"""From an address to an answer: which municipality, which question, which plan, and the survey of it."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl, urlencode
from weakref import WeakKeyDictionary

from planner.domain.analysis import Analysis, Survey, survey
from planner.domain.errors import DatabaseEmpty
from planner.domain.gaps import Gap, rank, rank_whole
from planner.domain.plan import Plan
from planner.domain.question import Question, parse, to_params
from planner.language.numbers import listed
from planner.language.sentences import Names, question_problem
from planner.store.database import Engine
from planner.store.failures import place_of
from planner.store.plans import MunicipalityRef, PlanShelf, municipalities

_LONGEST_QUERY = 4000
_KEPT_SURVEYS = 16
_KEPT_ANSWERS = 128

#: What a page's callback gives to the browser.
Answer = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Asked:
    """What an address asks: the parameters as given, the plan, the question, and what was wrong with it in words."""

    params: dict[str, str]
    plan: Plan
    question: Question
    today: date
    problems: tuple[str, ...]
    municipalities: tuple[MunicipalityRef, ...]

    @property
    def names(self) -> Names:
        """Names of the plan's codes."""
        return Names(self.plan)

    def query(self, **changes: str | None) -> str:
        """The query string of this question, with changes; None or "" leaves a parameter out."""
        params = to_params(self.question, self.today)
        if self.plan.municipality.code != self.municipalities[0].code:
            params["gemeente"] = self.plan.municipality.code
        params.update({name: value or "" for name, value in changes.items()})
        return urlencode({name: value for name, value in params.items() if value}, safe=",")

    def href(self, path: str, **changes: str | None) -> str:
        """A link to a page of the planner that keeps the question."""
        query = self.query(**changes)
        return f"{path}?{query}" if query else path


class Reader:
    """Reads plans and keeps the last surveys, so that a second look at the same question costs nothing."""

    def __init__(self, engine: Engine, today: Callable[[], date] = date.today) -> None:
        self.engine = engine
        self.today = today
        self.shelf = PlanShelf(engine)
        self._surveys: OrderedDict[tuple[str, int, Question], Survey] = OrderedDict()
        self._gaps: WeakKeyDictionary[Survey, dict[str | None, tuple[Gap, ...]]] = WeakKeyDictionary()
        self._answers: OrderedDict[Any, Answer] = OrderedDict()
        self._lock = Lock()

    def asked(self, search: str | None) -> Asked:
        """The question in an address ("?wijk=selwerd"). What cannot be understood is told, never refused."""
        return self._read(search, self.municipalities())

    def municipalities(self) -> tuple[MunicipalityRef, ...]:
        """All municipalities with their revisions; raises DatabaseEmpty when there is none."""
        known = municipalities(self.engine)
        if not known:
            raise DatabaseEmpty(place_of(self.engine.url))
        return known

    def answer(self, page: str, search: str | None, make: Callable[[Asked], Answer]) -> Answer:
        """What a page shows for an address, made once per address and revision, and kept for who asks the same."""
        known = self.municipalities()
        text = search if search and len(search) <= _LONGEST_QUERY else ""
        key = page, text, tuple((one.code, one.name, one.revision) for one in known), self.today()
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        made = make(self._read(search, known))
        self._keep(self._answers, key, made, _KEPT_ANSWERS)
        return made

    def _read(self, search: str | None, known: tuple[MunicipalityRef, ...]) -> Asked:
        params = params_of(search)
        problems: list[str] = []
        given = params.get("gemeente", "").strip()
        code = given.upper()
        codes = [one.code.upper() for one in known]
        if code and code not in codes:
            choices = listed([f"{one.code} ({one.name})" for one in known], "of")
            problems.append(f"We kennen de gemeente “{given[:20]}” niet. Kies uit: {choices}. Dit is {known[0].name}.")
        chosen = known[codes.index(code)] if code in codes else known[0]
        plan = self.shelf.get(chosen.code, chosen.revision)
        question, found = parse(params, plan, self.today())
        problems.extend(question_problem(problem, plan) for problem in found)
        return Asked(params, plan, question, self.today(), tuple(problems), known)

    def survey(self, asked: Asked) -> Survey:
        """All areas under the question of an address."""
        whole = replace(asked.question, neighbourhood=None)
        key = asked.plan.municipality.code, asked.plan.revision, whole
        with self._lock:
            if key in self._surveys:
                self._surveys.move_to_end(key)
                return self._surveys[key]
        made = survey(asked.plan, whole)
        self._keep(self._surveys, key, made, _KEPT_SURVEYS)
        return made

    def _keep(self, kept: OrderedDict[Any, Any], key: Any, made: Any, most: int) -> None:
        with self._lock:
            kept[key] = made
            while len(kept) > most:
                kept.popitem(last=False)

    def gaps(self, asked: Asked, whole: bool = False) -> tuple[Gap, ...]:
        """Gaps of the wijk in the question. Without a wijk: of every wijk, or (`whole`) of the municipality itself."""
        found, area = self.survey(asked), asked.question.neighbourhood
        key = "" if whole and area is None else area
        with self._lock:
            kept = self._gaps.setdefault(found, {})
        if key not in kept:
            kept[key] = rank_whole(found) if key == "" else rank(found, area)
        return kept[key]

    def analysis(self, asked: Asked) -> Analysis:
        """The answer about the area that the address names."""
        return self.survey(asked).analysis(asked.question.neighbourhood)


def params_of(search: str | None) -> dict[str, str]:
    """Parameters of a query string: the first value of each; an absurdly long query counts as none."""
    text = (search or "").removeprefix("?")
    if len(text) > _LONGEST_QUERY:
        return {}
    params: dict[str, str] = {}
    for name, value in parse_qsl(text, errors="replace"):
        params.setdefault(name, value)
    return params

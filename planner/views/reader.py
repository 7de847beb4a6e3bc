"""From an address to an answer: which municipality, which question, which plan, and the survey of it."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl, urlencode

from planner.domain.analysis import Analysis, Survey, survey
from planner.domain.clock import end_of
from planner.domain.errors import DatabaseEmpty, NothingToSee
from planner.domain.gaps import Gap, Weighting, rank, rank_whole
from planner.domain.need import Comparator
from planner.domain.plan import Plan
from planner.domain.question import Question, parse, to_params
from planner.domain.weighting import USUAL_RANKING, Ranking, parse_ranking
from planner.language.days import a_day, no_day
from planner.language.numbers import listed, long_day
from planner.language.sentences import Names, question_problem
from planner.store.changes import plan_on
from planner.store.database import Engine
from planner.store.failures import place_of
from planner.store.plans import MunicipalityRef, PlanShelf, municipalities

_LONGEST_QUERY = 4000
_KEPT_SURVEYS = 16
_KEPT_PLANS = 8
_KEPT_ANSWERS = 128
#: Lists of gaps that are kept of a survey: a slider asks for many and needs the last few.
_KEPT_RANKINGS = 12

#: Lists of gaps of one survey, by area and by how they are ranked.
Rankings = OrderedDict[tuple[str | None, Ranking], tuple[Gap, ...]]
#: What a page's callback gives to the browser.
Answer = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Asked:
    """What an address asks: the parameters as given, the plan, the question, and what was wrong with it in words.

    `today` is the day that a question is about unless it says otherwise: of a plan of the past, that day. `ranking`
    is how gaps are put in order.
    """

    params: dict[str, str]
    plan: Plan
    question: Question
    today: date
    problems: tuple[str, ...]
    municipalities: tuple[MunicipalityRef, ...]
    ranking: Ranking = USUAL_RANKING

    @property
    def weighting(self) -> Weighting:
        """The weights behind a score."""
        return self.ranking.weighting

    @property
    def comparator(self) -> Comparator:
        """What a wijk is held against."""
        return self.ranking.comparator

    @property
    def stand(self) -> date | None:
        """The day of the past whose plan is asked; None for the plan as it is now."""
        return self.plan.as_of

    @property
    def readonly(self) -> bool:
        """Whether nothing can be changed here: what was cannot be changed any more."""
        return self.stand is not None

    @property
    def names(self) -> Names:
        """Names of the plan's codes."""
        return Names(self.plan)

    def query(self, **changes: str | None) -> str:
        """The query string of this question, with changes; None or "" leaves a parameter out."""
        params = to_params(self.question, self.today, self.plan.municipality.rules)
        if self.plan.municipality.code != self.municipalities[0].code:
            params["gemeente"] = self.plan.municipality.code
        if self.stand:
            params["stand"] = self.stand.isoformat()
        params.update(self.ranking.params())
        params.update({name: value or "" for name, value in changes.items()})
        return urlencode({name: value for name, value in params.items() if value}, safe=",:")

    def href(self, path: str, **changes: str | None) -> str:
        """A link to a page of the planner that keeps the question."""
        query = self.query(**changes)
        return f"{path}?{query}" if query else path


class Reader:
    """Reads plans and keeps the last surveys, so that a second look at the same question costs nothing."""

    def __init__(
        self,
        engine: Engine,
        today: Callable[[], date] = date.today,
        visible: Callable[[], frozenset[str] | None] = lambda: None,
    ) -> None:
        """`visible` says which municipalities who is asking may see; None is all of them."""
        self.engine = engine
        self._visible = visible
        self.today = today
        self.shelf = PlanShelf(engine)
        self._plans: OrderedDict[tuple[str, int, date], Plan] = OrderedDict()
        self._surveys: OrderedDict[tuple[str, int, date | None, Question], Survey] = OrderedDict()
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
        # Everything that is read of a plan comes through here: what may not be seen does not exist.
        visible = self._visible()
        if visible is None:
            return known
        seen = tuple(one for one in known if one.code in visible)
        if not seen:
            raise NothingToSee
        return seen

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
        day = self._past_day(params.get("stand", "").strip(), problems)
        plan = self._past(chosen, day) if day else self.shelf.get(chosen.code, chosen.revision)
        question, found = parse(params, plan, day or self.today())
        ranking, misranked = parse_ranking(params)
        problems.extend(question_problem(problem, plan) for problem in (*found, *misranked))
        return Asked(params, plan, question, day or self.today(), tuple(problems), known, ranking)

    def _past_day(self, text: str, problems: list[str]) -> date | None:
        """The day whose plan is asked; None for now, which is what the plan of today is."""
        day = a_day(text) if text else None
        if text and day is None:
            problems.append(f"{no_day(text)} U ziet het plan van nu.")
        elif day and day > self.today():
            problems.append(f"{long_day(day).capitalize()} moet nog komen. U ziet het plan van nu.")
        return day if day and day < self.today() else None

    def _past(self, chosen: MunicipalityRef, day: date) -> Plan:
        """The plan as it was at the end of a day."""
        key = chosen.code, chosen.revision, day
        with self._lock:
            if key in self._plans:
                self._plans.move_to_end(key)
                return self._plans[key]
        made = replace(plan_on(self.shelf, chosen.code, end_of(day)), as_of=day)
        self._keep(self._plans, key, made, _KEPT_PLANS)
        return made

    def survey(self, asked: Asked) -> Survey:
        """All areas under the question of an address."""
        whole = replace(asked.question, neighbourhood=None)
        key = asked.plan.municipality.code, asked.plan.revision, asked.stand, whole
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
        key = "" if whole and area is None else area, asked.ranking
        kept: Rankings = found.remember("rankings", OrderedDict)
        with self._lock:
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
        weights, comparator = asked.weighting, asked.comparator
        made = rank_whole(found, weights, comparator) if key[0] == "" else rank(found, area, weights, comparator)
        self._keep(kept, key, made, _KEPT_RANKINGS)
        return made

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

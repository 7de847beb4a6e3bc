"""Sentences about an analysis: the summary above a page, the rules under a table, the question in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner.domain.analysis import Cell, Tally
from planner.domain.changes import name_of
from planner.domain.gaps import Gap
from planner.domain.plan import Plan, Rules
from planner.domain.question import DEFAULT_STATUSES, Misfit, Question, QuestionProblem, usual_statuses
from planner.domain.weighting import COMPARED, WEIGHTS
from planner.domain.words import Level, MarkKind
from planner.language.numbers import MISSING, counted, day, listed, long_day, number
from planner.language.ranking import ranking_problem
from planner.language.words import LEVELS, MARKS, STATUSES, WHOLE_MUNICIPALITY

_PARAMETERS = {
    "wijk": "de wijk",
    "thema": "het thema",
    "doelgroep": "de doelgroep",
    "pijler": "de pijler",
    "programma": "het programma",
    "status": "de status",
    "peildatum": "de peildatum",
    "programmas_tellen": "de keuze voor programma's",
    "secundair": "de keuze voor secundaire pijlers",
}


@dataclass(frozen=True)
class Names:
    """The names that a plan gives to codes; what is archived keeps its name.

    `gone` holds names of records that were taken away for good, by the plan's field and their code.
    """

    plan: Plan
    gone: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def theme(self, code: str) -> str:
        return self.of("themes", code)

    def pillar(self, code: str) -> str:
        return self.of("pillars", code)

    def short_pillar(self, code: str) -> str:
        return next((pillar.short for pillar in self.plan.pillars if pillar.code == code), code)

    def group(self, code: str) -> str:
        return self.of("groups", code)

    def programme(self, code: str) -> str:
        return self.of("programmes", code)

    def partner(self, code: str) -> str:
        return self.of("partners", code)

    def area(self, code: str | None) -> str:
        """A wijk by its name; None is the municipality."""
        if code is None:
            return f"Gemeente {self.plan.municipality.name.removeprefix('Gemeente ')}"
        return self.of("neighbourhoods", code)

    def subject(self, code: str) -> str:
        """What a goal is about: a theme, a programme, or a policy, which has no record and goes by its code."""
        found = next((name for kind in ("themes", "programmes") if (name := self.of(kind, code)) != code), "")
        return found or f"{code[:1].upper()}{code[1:].replace('_', ' ')}"

    def of(self, kind: str, code: str) -> str:
        """The name of a record by its field of the plan and its code; a code that nobody knows stands for itself."""
        if kind not in self._known:
            values = (*getattr(self.plan.archive, kind, ()), *getattr(self.plan, kind))
            self._known[kind] = {one.code: name_of(one) or one.code for one in values}
        return self._known[kind].get(code) or self.gone.get((kind, code), code)

    @cached_property
    def _known(self) -> dict[str, dict[str, str]]:
        """Names by field and code, filled when first asked for."""
        return {}

    def cell(self, cell: Cell | Gap) -> tuple[str, str, str]:
        """Theme, pillar and group of a cell in words."""
        theme, pillar, group = cell.key
        return self.theme(theme), self.pillar(pillar), self.group(group)


def summary(tally: Tally) -> str:
    """ "Van de 152 cellen zijn er 47 gedekt, 27 dun, 4 alleen gepland en 74 leeg." """
    if not tally.applicable:
        return "Er is geen cel van toepassing."
    parts = [f"{number(tally.filled)} gedekt", f"{number(tally.thin)} dun", f"{number(tally.planned)} alleen gepland"]
    if tally.blank:
        parts.append(f"{number(tally.blank)} nog niet ingevuld")
    if tally.empty or not tally.blank:
        parts.append(f"{number(tally.empty)} leeg")
    return f"Van de {number(tally.applicable)} cellen zijn er {listed(parts)}."


def cell_label(names: Names, cell: Cell) -> str:
    """What a screen reader says of a cell."""
    where = ", ".join(names.cell(cell))
    return f"{where}: {cell_state(cell)}"


def cell_state(cell: Cell) -> str:
    """The state of a cell in words."""
    if cell.level is Level.NOT_APPLICABLE and cell.mark is not None:
        return MARKS[cell.mark.kind]
    if cell.level is Level.EMPTY:
        said = "leeg, een kans"
    elif cell.level is Level.PLANNED:
        said = f"alleen gepland, {counted(cell.coming, 'interventie', 'interventies')}"
    elif cell.level is Level.BLANK:
        said = LEVELS[cell.level]
    else:
        said = f"{counted(cell.count, 'interventie', 'interventies')}, {LEVELS[cell.level]}"
    extra = [", alleen breed"] if cell.broad else []
    if cell.ending:
        extra.append(", loopt af binnen 12 maanden")
    if cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY:
        extra.append(", prioriteit")
    return said + "".join(extra)


#: The coverage rule with other numbers than the usual ones; also for who is still typing them.
RULES_SENTENCE = (
    "Getal = interventies. Een cel is gedekt vanaf {covered} en sterk gedekt vanaf {strong}. "
    "Wat breder of smaller gericht is, telt voor {half}. Wat alleen kán, telt voor {half}."
)


#: What counts unless a question says otherwise: by the field of the rules, when it does and when it does not.
COUNTING = {
    "count_programmes": ("programma’s over alle pijlers tellen mee", "programma’s over alle pijlers tellen niet mee"),
    "count_secondary": ("tweede pijlers tellen mee", "tweede pijlers tellen niet mee"),
    "count_possible": ("wat alleen kán, telt mee", "wat alleen kán, telt niet mee"),
}


def rules_in_words(rules: Rules) -> str:
    """The coverage rule as the legend tells it, with what this municipality counts otherwise than usual."""
    usual = Rules()
    if (rules.half, rules.covered_from, rules.strong_from) == (usual.half, usual.covered_from, usual.strong_from):
        said = (
            "Getal = interventies. Eén volle interventie dekt een cel, drie dekken haar sterk. "
            "Wat breder of smaller gericht is, telt half. Wat alleen kán, telt half."
        )
    else:
        said = RULES_SENTENCE.format(
            half=number(rules.half), covered=number(rules.covered_from), strong=number(rules.strong_from)
        )
    other = [yes if getattr(rules, name) else no for name, (yes, no) in COUNTING.items() if _otherwise(rules, name)]
    return f"{said} Tenzij iemand anders kiest: {'; '.join(other)}." if other else said


def _otherwise(rules: Rules, name: str) -> bool:
    return getattr(rules, name) is not getattr(Rules(), name)


def question_in_words(plan: Plan, question: Question) -> str:
    """The whole question in one line, as it is printed under every table."""
    names = Names(plan)
    parts = [f"Gebied: {names.area(question.neighbourhood) if question.neighbourhood else WHOLE_MUNICIPALITY.lower()}"]
    chosen = (
        ("thema", [names.theme(code) for code in question.themes]),
        ("doelgroep", [names.group(code) for code in question.groups]),
        ("pijler", [names.pillar(code) for code in question.pillars]),
        ("programma", [names.programme(code) for code in question.programmes]),
    )
    parts.extend(f"{name}: {listed(values)}" for name, values in chosen if values)
    if {question.statuses, usual_statuses(plan.municipality.rules)} != {DEFAULT_STATUSES}:
        parts.append(f"status: {listed([STATUSES[status] for status in question.statuses])}")
    parts.append(f"peildatum: {day(question.on)}")
    parts.append(f"programma's over alle pijlers tellen {'mee' if question.count_programmes else 'niet mee'}")
    parts.append(f"secundaire pijlers tellen {'mee' if question.count_secondary else 'niet mee'}")
    return f"{past_in_words(plan)}{'; '.join(parts)}."


def past_in_words(plan: Plan) -> str:
    """The warning that stands before everything that is said of a plan of the past; "" for the plan as it is now."""
    return f"Let op: het plan zoals het was op {long_day(plan.as_of)}. " if plan.as_of else ""


def source_in_words(plan: Plan, code: str, section: str = "") -> str:
    """A source with its section: "Lokaal Preventieakkoord gemeente Groningen, 1.4". Unknown is a dash."""
    title = next((source.title for source in plan.sources if source.code == code), code)
    return ", ".join(text for text in (title, section) if text) or MISSING


def question_problem(problem: QuestionProblem, plan: Plan | None = None) -> str:
    """What was wrong with a parameter, and what would do; with a plan the choices are named, else they are codes."""
    if problem.parameter in (WEIGHTS, COMPARED):
        return ranking_problem(problem)
    what = _PARAMETERS.get(problem.parameter, problem.parameter)
    value = problem.value if len(problem.value) <= 60 else problem.value[:59] + "…"
    given, choices = f"“{value}”", [_named(plan, problem.parameter, code) for code in problem.choices]
    if problem.misfit is Misfit.NOT_A_DATE:
        return f"{given} is geen datum. Schrijf {what} als 2026-11-22 of 22-11-2026."
    if problem.misfit is Misfit.OUT_OF_RANGE:
        first, last = problem.choices
        return f"{given} kan niet als {what.removeprefix('de ')}. Kies een datum van {first} tot en met {last}."
    if problem.misfit is Misfit.NOT_YES_OR_NO:
        return f"{given} past niet bij {what}. Kies ja of nee."
    if problem.misfit is Misfit.SEVERAL:
        return f"{given} staat voor meer wijken. Kies één van: {listed(choices, 'of')}."
    return f"We kennen {what} {given} niet. Kies uit: {listed(choices, 'of') or 'niets; de lijst is leeg'}."


def _named(plan: Plan | None, parameter: str, code: str) -> str:
    if plan is None:
        return code
    names = Names(plan)
    by_parameter = {
        "wijk": names.area,
        "thema": names.theme,
        "doelgroep": names.group,
        "pijler": names.pillar,
        "programma": names.programme,
    }
    return by_parameter[parameter](code) if parameter in by_parameter else code

"""What is said of a table with figures, of each figure in it, and of what has to be asked first."""

from collections.abc import Sequence

from planner.domain.changes import Edit
from planner.domain.figures_in import (
    Answers,
    Direction,
    Figure,
    FigureState,
    Measure,
    Review,
    edits,
    review,
)
from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.weighing import NETHERLANDS, PROVINCE, Reading, Weighed, people_of, weigh
from planner.language.numbers import counted, listed, number, percent
from planner.language.sentences import Names

#: The tables that can be read, by the code of their kind.
TABLES = {
    "kerncijfers": "Kerncijfers wijken en buurten (CBS)",
    "gezondheid": "Gezondheid per wijk en buurt, tabel 50120NED (RIVM)",
    "eigen": "Eigen lijst met cijfers",
}
#: A figure beside what was taken over before: the word, and what a count of them is called.
STATES = {FigureState.NEW: "nieuw", FigureState.CHANGED: "gewijzigd", FigureState.SAME: "gelijk"}
DIRECTIONS = {
    Direction.WORSE: "Meer is slechter",
    Direction.BETTER: "Meer is beter",
    Direction.NEITHER: "Telt niet mee",
}
MODELLED = "modelschatting"
NOTHING_NEW = "Alles stond er al. Er is niets veranderd."
_WHOLE = {NETHERLANDS: "Nederland", PROVINCE: "Provincie"}
_SHOWN = 8


def note_of(one: Weighed) -> str:
    """How a figure was made, to keep with it: of which areas, and about which part of the people it is."""
    said = []
    if len(one.parts) > 1:
        said.append(f"{counted(len(one.parts), 'CBS-gebied', 'CBS-gebieden')}, gewogen naar inwoners.")
    if one.missing:
        said.append(f"Gaat over {percent(one.share)} van de inwoners: van {_few(one.missing)} is geen cijfer bekend.")
    return " ".join(said)


def sum_note(one: Weighed) -> str:
    """The same of a count: its parts are added up."""
    return f"{counted(len(one.parts), 'CBS-gebied', 'CBS-gebieden')} opgeteld." if len(one.parts) > 1 else ""


def why_not(one: Weighed) -> str:
    """Why there is no figure of a wijk."""
    if one.uncounted:
        return (
            f"Van {_few(one.uncounted)} weten we het aantal inwoners niet. Daarom kunnen we de buurten niet wegen. "
            "Die aantallen staan in de Kerncijfers wijken en buurten."
        )
    if one.missing:
        return f"Van {_few(one.missing)} is geen cijfer bekend. Een optelling zou dan te laag zijn."
    return "In deze buurten wonen geen mensen. Er valt niets te wegen."


def area_in_words(names: Names, code: str) -> str:
    """An area of a figure: a wijk, the municipality, what it is compared with, or a CBS area by its code."""
    if code == names.plan.municipality.code:
        return names.area(None)
    cbs = {"BU": "CBS-buurt", "WK": "CBS-wijk"}.get(code[:2])
    return _WHOLE.get(code) or (f"{cbs} {code}" if cbs and code[2:6].isdigit() else names.area(code))


def value_in_words(value: float | None, unit: str) -> str:
    """A value with its unit.

    >>> value_in_words(18.5, "%"), value_in_words(8155.0, "inwoners")
    ('18,5%', '8.155 inwoners')
    """
    said = number(value)
    return f"{said}%" if unit == "%" else f"{said} {unit}".rstrip()


def figure_name(names: Names, indicator: Indicator, one: Observation) -> str:
    """What a figure is called in the history: "Rookt in Selwerd (2022)"."""
    return f"{indicator.name} in {area_in_words(names, one.area)} ({one.year})"


def replaced(names: Names, one: Figure, unit: str) -> str:
    """What a figure replaces, or stands beside; "" when there was nothing."""
    if one.state is FigureState.CHANGED and one.before is not None:
        was = value_in_words(one.before.value, unit)
        if one.before.value == one.observation.value:
            return f"was ook {was}; marge of bron is anders"
        return f"was {was}"
    if one.beside is not None:
        own = one.beside.text or value_in_words(one.beside.value, unit)
        return f"uw plan zegt zelf {own}; dat blijft staan"
    return ""


def covered(one: Weighed) -> str:
    """About which part of a wijk a figure is; "" when it is about all of it."""
    return f"gaat over {percent(one.share)} van de inwoners" if one.missing and one.value is not None else ""


def counts_in_words(found: Review) -> str:
    """ "12 nieuwe cijfers, 3 gewijzigd, 40 gelijk."""
    new, other, same = (len(found.in_state(state)) for state in FigureState)
    if not found.figures:
        return "Er is geen cijfer om over te nemen."
    if not new and not other:
        return f"Alles staat er al: {counted(same, 'cijfer', 'cijfers')}."
    parts = [counted(new, "nieuw cijfer", "nieuwe cijfers")] if new else []
    parts += [f"{number(other)} gewijzigd"] if other else []
    parts += [f"{number(same)} gelijk"] if same else []
    return f"{listed(parts)}."


def problems_in_words(count: int) -> str:
    """ "3 regels kloppen niet en doen niet mee."""
    if not count:
        return ""
    return f"{counted(count, 'regel klopt', 'regels kloppen')} niet en {'doet' if count == 1 else 'doen'} niet mee."


def remarks(plan: Plan, missing: int, older: Sequence[int], unknown: Sequence[str]) -> list[str]:
    """What else there is to say of a table: figures that its maker does not know, older years, columns that are not
    read, and wijken of the plan that have no CBS codes."""
    said = []
    if missing:
        gone = counted(missing, "cijfer is", "cijfers zijn")
        said.append(f"{gone} bij de bron niet bekend. Dat blijft zo: leeg is geen nul.")
    if older:
        years = listed([str(year) for year in older])
        said.append(f"Van elk cijfer telt het nieuwste jaar. {years} {'doet' if len(older) == 1 else 'doen'} niet mee.")
    if unknown:
        said.append(f"{counted(len(unknown), 'kolom', 'kolommen')} lezen we niet: {_few(unknown)}.")
    without = [one.name for one in plan.neighbourhoods if not one.cbs_codes]
    if without:
        said.append(f"Zonder CBS-codes: {_few(without)}. Vul die in bij Beheer. Dan krijgen deze wijken ook cijfers.")
    return said


# ── the whole of it ────────────────────────────────────────────────────────────────────


def reviewed(plan: Plan, measures: Sequence[Measure], readings: Sequence[Reading]) -> Review:
    """What a table holds, weighed and beside a plan, each figure with words on how it was made."""
    adding = frozenset(one.indicator.code for one in measures if one.adds)
    weighed = weigh(plan, readings, people_of(plan, readings), adding)
    return review(plan, measures, weighed, lambda one: sum_note(one) if one.indicator in adding else note_of(one))


def edits_of(plan: Plan, found: Review, answers: Answers) -> tuple[Edit, ...]:
    """The edits that take over what was reviewed, each figure with a name for the history."""
    indicators, names = {one.indicator.code: one.indicator for one in found.measures}, Names(plan)
    return edits(plan, found, answers, lambda one: figure_name(names, indicators[one.indicator], one))


def _few(names: Sequence[str]) -> str:
    rest = len(names) - _SHOWN
    shown = list(names[:_SHOWN])
    return listed([*shown, f"{number(rest)} meer"] if rest > 0 else shown)

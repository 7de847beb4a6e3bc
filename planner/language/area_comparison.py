"""Differences between areas in words: each with its sign, and each against the first area."""

from planner.domain.analysis import Cell, Tally
from planner.domain.area_comparison import FEWEST, AreaComparison, AreaFigures, CellDifference, Likeness
from planner.domain.plan import Observation
from planner.domain.words import Level
from planner.language.numbers import MISSING, counted, listed, number, out_of
from planner.language.ranking import INDISTINCT

SAME = "gelijk"
NOT_COMPARED = "niet te vergelijken"
_FIGURES = ("cijfer", "cijfers")
_PLANNED_AT_MOST = (Level.EMPTY, Level.PLANNED)


def signed(value: float) -> str:
    """A difference with its sign.

    >>> signed(3), signed(-3), signed(0), signed(1.5)
    ('+3', '−3', '0', '+1,5')
    """
    return f"+{number(value)}" if value > 0 else number(value)


def covered_in_words(difference: int) -> str:
    """ "+3, meer gedekt"; "gelijk"."""
    if not difference:
        return SAME
    return f"{signed(difference)}, {'meer' if difference > 0 else 'minder'} gedekt"


def level_in_words(one: CellDifference, place: int) -> str:
    """How a cell stands in an area against the first: "+ meer gedekt", "− niet gepland", "gelijk"."""
    step = one.steps[place]
    if step is None:
        return NOT_COMPARED
    if not step:
        return SAME
    if _planned_at_most(one.cells[0]) and _planned_at_most(one.cells[place]):
        return "+ wel gepland" if step > 0 else "− niet gepland"
    return "+ meer gedekt" if step > 0 else "− minder gedekt"


def figure_in_words(one: AreaFigures, place: int) -> str:
    """How a figure of an area stands against that of the first: "+8, hoger en ongunstiger"."""
    difference = one.differences[place]
    if difference is None:
        return NOT_COMPARED
    if one.indistinct[place]:
        return f"{INDISTINCT}: de marges overlappen"
    if not difference:
        return SAME
    unit = " procentpunt" if one.indicator.unit == "%" else f" {one.indicator.unit}" if one.indicator.unit else ""
    said = f"{signed(difference)}{unit}, {'hoger' if difference > 0 else 'lager'}"
    if one.indicator.more_is_worse is None:
        return said
    worse = (difference > 0) is one.indicator.more_is_worse
    return f"{said} en {'ongunstiger' if worse else 'gunstiger'}"


def figure_value(one: Observation | None, unit: str) -> str:
    """A figure as it is shown: "28%"; the words of the source where it has no number; a dash where there is none."""
    if one is None:
        return MISSING
    if one.value is None:
        return one.text or MISSING
    return f"{number(one.value)}{unit if unit == '%' else f' {unit}' if unit else ''}"


def figure_origin(one: Observation | None) -> str:
    """Year and publisher of a figure: "2024, GGD"; and that it is an estimate, if it is."""
    if one is None:
        return "geen cijfer"
    year = str(one.year) if one.year else "jaar niet bekend"
    parts = [year, one.publisher or "uitgever niet bekend"]
    return ", ".join([*parts, "modelschatting"] if one.modelled else parts)


def other_years(one: AreaFigures) -> bool:
    """Whether the figures that stand beside each other are of different years."""
    return len({figure.year for figure in one.found if figure is not None}) > 1


def likeness_in_words(one: Likeness) -> str:
    """ "verschil in behoefte 0,04, op 6 cijfers"."""
    on = f"op {counted(one.figures, *_FIGURES)}"
    if not one.distance:
        return f"zelfde behoefte, {on}"
    return f"verschil in behoefte {number(one.distance, 2)}, {on}"


def total_in_words(total: Tally) -> str:
    """ "42 van 163"; or that nothing applies, or nothing was filled in yet."""
    if not total.applicable:
        return "niet van toepassing"
    if total.blank == total.applicable:
        return "nog niet ingevuld"
    return out_of(total.filled, total.applicable)


def largest_in_words(found: AreaComparison, column: str) -> str:
    """The largest difference; `column` names its theme and pillar: "leefomgeving bij roken: 8 tegenover 5 …"."""
    filled = [number(tally.filled) for tally in found.columns[0].tallies]
    said = " tegenover ".join(filled) if len(filled) == FEWEST else listed(filled)
    return f"{column}: {said} doelgroepen gedekt"


def _planned_at_most(cell: Cell) -> bool:
    return cell.level in _PLANNED_AT_MOST

"""Every figure of the plan with its year, area, margin, comparators and source; what is missing is called so."""

from planner.domain.plan import Indicator, Observation, Plan
from planner.domain.words import Basis
from planner.language.numbers import counted, listed, number
from planner.language.sentences import Names, source_in_words
from planner.language.words import DAGGER
from planner.views.reader import Asked
from planner.views.sources.document import Cell, Listing, Section, Table, Text

UNKNOWN = "niet bekend"
_HEADS = ("Cijfer", "Waarde", "Jaar", "Gebied", "Marge", "Vergeleken met", "Bron")
_AREAS = {"nederland": "Nederland", "provincie": "Provincie"}
_NO_INDICATOR = Indicator(code="", name=UNKNOWN, subject="")


def figures_section(asked: Asked) -> Section:
    """A sentence, and the table folded away because it is long."""
    plan = asked.plan
    more = () if asked.readonly else (Listing((Cell("Cijfers inlezen", href=asked.href("/import")),)),)
    if not plan.observations:
        return Section("cijfers", "Cijfers", (Text("Er zijn nog geen cijfers vastgelegd."), *more))
    every = len(plan.observations)
    without_year = sum(one.year is None for one in plan.observations)
    without_margin = sum(one.margin is None for one in plan.observations)
    intro = (
        f"Er {'staat' if every == 1 else 'staan'} {counted(every, 'cijfer', 'cijfers')} in dit plan. "
        f"Bij {number(without_year)} is het jaar niet bekend, bij {number(without_margin)} de marge niet. "
        f"Een kruisje ({DAGGER}) betekent: afgeleid."
    )
    known = {one.code: one for one in plan.indicators}
    values = {one.code: one for one in plan.observations}
    rows = tuple(_row(plan, one, known, values) for one in plan.observations)
    folded = f"Toon {counted(every, 'cijfer', 'cijfers')} als tabel"
    table = Table("Cijfers met jaar, gebied en bron", _HEADS, rows, folded)
    return Section("cijfers", "Cijfers", (Text(intro), *more, table))


def value_in_words(one: Observation, unit: str) -> str:
    """A value with its unit; words of the source stay as they are.

    >>> value_in_words(Observation("a", "b", "c", 18.5), "%")
    '18,5%'
    >>> value_in_words(Observation("a", "b", "c", None), "%")
    'niet bekend'
    """
    text = one.text or (number(one.value) if one.value is not None else "")
    if not text:
        return UNKNOWN
    if unit.startswith("%"):
        return text + (unit[1:] if "%" in text else unit if one.value is not None else "")
    return f"{text} {unit}".strip() if one.value is not None and unit not in text else text


def _row(plan: Plan, one: Observation, known: dict[str, Indicator], values: dict[str, Observation]) -> tuple[Cell, ...]:
    indicator = known.get(one.indicator, _NO_INDICATOR)
    compared = [_comparator(plan, values[code], known) for code in one.compared_with if code in values]
    kinds = [word for word, holds in (("doel", one.is_target), ("modelschatting", one.modelled)) if holds]
    return (
        Cell(indicator.name, small=" · ".join(text for text in (indicator.population, one.note) if text)),
        Cell(value_in_words(one, indicator.unit) + _dagger(one.basis), small=", ".join(kinds)),
        Cell(str(one.year) + _dagger(one.year_basis) if one.year else UNKNOWN),
        Cell(_area(plan, one.area)),
        Cell(f"± {number(one.margin)}" if one.margin is not None else UNKNOWN),
        Cell(listed(compared) if compared else "nergens mee"),
        Cell(one.publisher or UNKNOWN, small=source_in_words(plan, one.source, one.section)),
    )


def _comparator(plan: Plan, other: Observation, known: dict[str, Indicator]) -> str:
    indicator = known.get(other.indicator, _NO_INDICATOR)
    year = f" ({other.year})" if other.year else ""
    return f"{_area(plan, other.area)} {value_in_words(other, indicator.unit)}{year}"


def _area(plan: Plan, code: str) -> str:
    if code == plan.municipality.code:
        return Names(plan).area(None)
    return _AREAS.get(code) or Names(plan).area(code)


def _dagger(basis: Basis) -> str:
    return DAGGER if basis is Basis.INFERRED else ""

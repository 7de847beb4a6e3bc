"""Need and figures of the areas beside each other, each figure with its year and source."""

from dash import html
from dash.development.base_component import Component

from planner.domain.area_comparison import AreaComparison, AreaFigures, AreaNeeds
from planner.language.area_comparison import figure_in_words, figure_origin, figure_value, other_years
from planner.language.numbers import MISSING, number
from planner.language.ranking import AGAINST
from planner.views.comparing.choosing import name_of
from planner.views.parts.plain_table import Cell, table
from planner.views.reader import Asked

_TITLE = "Behoefte en cijfers"


def figures(asked: Asked, found: AreaComparison) -> Component:
    """One table: of each theme first its need, then the figures behind it."""
    rows: list[list[Cell]] = []
    themes = dict.fromkeys([*(one.theme for one in found.needs), *(one.indicator.subject for one in found.figures)])
    for theme in themes:
        rows += [_need(asked, found, one) for one in found.needs if one.theme == theme]
        rows += [_figure(one) for one in found.figures if one.indicator.subject == theme]
    if not rows:
        nothing = "Van deze wijken zijn geen cijfers bekend over de thema’s die u vraagt."
        return html.Section([html.H2(_TITLE), html.P(nothing, className="sub")], className="card")
    head = ["Cijfer", *(name_of(asked, area) for area in found.areas)]
    said = (
        f"Behoefte loopt van 0 tot 1; 0,50 is gelijk aan {AGAINST[asked.comparator]}. "
        f"Het verschil is met {name_of(asked, found.areas[0])}."
    )
    return html.Section(
        [html.H2(_TITLE), html.P(said, className="xs sub"), table(_TITLE, head, rows)], className="card"
    )


def _need(asked: Asked, found: AreaComparison, one: AreaNeeds) -> list[Cell]:
    cells: list[Cell] = []
    for area, need in zip(found.areas, one.needs, strict=True):
        missing = "geen wijkcijfer" if area else "is zelf de maat"
        cells.append(html.B(number(need.value, 2)) if need else [MISSING, html.Small(missing)])
    return [f"Behoefte {asked.names.theme(one.theme).lower()}", *cells]


def _figure(one: AreaFigures) -> list[Cell]:
    cells: list[Cell] = []
    for place, figure in enumerate(one.found):
        parts: list[str | Component] = [figure_value(figure, one.indicator.unit)]
        if place and figure is not None and one.found[0] is not None:
            parts.append(html.Small(figure_in_words(one, place)))
        cells.append([*parts, html.Small(figure_origin(figure))])
    about = ", ".join(part for part in (one.indicator.name, one.indicator.population) if part)
    remark = [html.Small("Let op: de jaren verschillen.")] if other_years(one) else []
    return [[about, *remark], *cells]

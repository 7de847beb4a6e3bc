"""Wijken like those that are compared, by their need; each one choice away from standing beside them."""

from dash import html
from dash.development.base_component import Component

from planner.domain.area_comparison import MOST, similar
from planner.language.area_comparison import likeness_in_words
from planner.language.ranking import AGAINST
from planner.views.comparing.choosing import link
from planner.views.reader import Asked

_MOST_SHOWN = 5
_NOBODY = (
    "Van {name} zijn geen cijfers bekend die ook een andere wijk heeft. We kunnen niet zeggen welke wijk erop lijkt."
)


def alike(asked: Asked, areas: tuple[str | None, ...]) -> list[Component]:
    """For the first wijk that is compared; nothing where only the municipality is."""
    wijk = next((area for area in areas if area), None)
    if wijk is None:
        return []
    name = asked.names.area(wijk)
    found = similar(asked.plan, wijk, asked.question.themes, asked.comparator)
    how = f"Naar behoefte, vergeleken met {AGAINST[asked.comparator]}: hoe kleiner het verschil, hoe meer ze lijken."
    rows = [
        html.Li([_name(asked, areas, one.neighbourhood), f": {likeness_in_words(one)}"]) for one in found[:_MOST_SHOWN]
    ]
    said = [html.P(how, className="xs sub"), html.Ol(rows, className="vgl-alike")]
    nobody = [html.P(_NOBODY.format(name=name), className="sub")]
    return [html.Section([html.H2(f"Wijken als {name}"), *(said if rows else nobody)], className="card")]


def _name(asked: Asked, areas: tuple[str | None, ...], code: str) -> Component:
    """A link that sets a wijk beside the others, in the place of the last when there is no room."""
    name = asked.names.area(code)
    if code in areas:
        return html.B(name)
    beside = (*areas[: MOST - 1], code)
    return html.A([name, html.Span(" ernaast zetten", className="vh")], href=link(asked, beside))

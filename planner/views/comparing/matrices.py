"""The areas beside each other: of each a small matrix with the number of covered groups per theme and pillar."""

from dash import html
from dash.development.base_component import Component

from planner.domain.area_comparison import AreaComparison
from planner.figures.area_shares import STEP_WORDS, Share
from planner.language.area_comparison import covered_in_words, signed, total_in_words
from planner.views.comparing.choosing import link, name_of
from planner.views.reader import Asked

_TINTS = ("gap", "d1", "d2", "d3", "d4")
_SAMPLES = ("0", "2", "5", "8", "12")


def matrices(asked: Asked, found: AreaComparison) -> Component:
    """Every area with its matrix and what can be done with it, and one legend."""
    return html.Section(
        [
            html.H2("Naast elkaar"),
            html.Div([_area(asked, found, place) for place in range(len(found.areas))], className="vgl-areas"),
            _legend(asked, found),
        ],
        className="card",
    )


def _area(asked: Asked, found: AreaComparison, place: int) -> Component:
    area, total = found.areas[place], found.totals[place]
    name = name_of(asked, area)
    said = f"{total_in_words(total)} cellen gedekt" if total.blank != total.applicable else total_in_words(total)
    difference = total.filled - found.totals[0].filled
    return html.Div(
        [
            html.H3(name),
            html.P([said, html.Span(f" ({covered_in_words(difference)})") if place else ""], className="xs sub"),
            _matrix(asked, found, place),
            html.Div([*_ways(asked, area, name), *_moves(asked, found, place)], className="vgl-acts noprint"),
        ],
        className="vgl-area",
    )


def _ways(asked: Asked, area: str | None, name: str) -> list[Component]:
    of = html.Span(f" {name}", className="vh")
    ways = [html.A(["Open matrix", of], href=asked.href("/", wijk=area))]
    return [*ways, html.A(["Profiel", of], href=asked.href(f"/wijken/{area}", wijk=area))] if area else ways


def _moves(asked: Asked, found: AreaComparison, place: int) -> list[Component]:
    """To the left, so that the others are held against it; and away."""
    areas, name = found.areas, name_of(asked, found.areas[place])
    moves = []
    if place:
        swapped = (*areas[: place - 1], areas[place], areas[place - 1], *areas[place + 1 :])
        moves.append(html.A(["Naar links", html.Span(f": {name}", className="vh")], href=link(asked, swapped)))
    rest = (*areas[:place], *areas[place + 1 :])
    moves.append(html.A(["Haal weg", html.Span(f": {name}", className="vh")], href=link(asked, rest)))
    return moves


def _matrix(asked: Asked, found: AreaComparison, place: int) -> Component:
    """Rows are themes, columns pillars, in the order of the grid."""
    name = name_of(asked, found.areas[place])
    of = {(one.theme, one.pillar): one for one in found.columns}
    pillars = [one for one in asked.plan.pillars if any(key[1] == one.code for key in of)]
    themes = [one for one in asked.plan.themes if any(key[0] == one.code for key in of)]
    heads = [html.Td("", className="rl"), *(html.Th(one.short, scope="col", className="ph") for one in pillars)]
    rows = []
    for theme in themes:
        cells = []
        for pillar in pillars:
            column = of[theme.code, pillar.code]
            where = f"{name}, {theme.name}, {pillar.short}"
            href = asked.href("/", wijk=found.areas[place], thema=theme.code)
            cells.append(html.Td(_cell(Share(column.tallies[place]), column.differences[place], where, href)))
        rows.append(html.Tr([html.Th(theme.name, scope="row", className="rl"), *cells]))
    caption = html.Caption(f"{name}: gedekte doelgroepen per thema en pijler", className="vh")
    return html.Table([caption, html.Thead(html.Tr(heads)), html.Tbody(rows)], className="mx vgl-mx")


def _cell(share: Share, difference: int, where: str, href: str) -> Component:
    """The number with the difference to the first area as a small number with its sign."""
    tint = "na" if share.step is None else _TINTS[share.step]
    small = [html.Span(signed(difference), className="dl")] if difference else []
    said = f"{where}: {share.words}" + (f", {covered_in_words(difference)}" if difference else "")
    return html.A([share.text(), *small], href=href, className=f"c {tint}", title=said, **{"aria-label": said})


def _legend(asked: Asked, found: AreaComparison) -> Component:
    steps = [
        html.Span([html.I(sample, className=f"c {tint}", **{"aria-hidden": "true"}), words])
        for tint, sample, words in zip(_TINTS, _SAMPLES, STEP_WORDS, strict=True)
    ]
    small = html.Span(f"Klein getal met + of −: verschil met {name_of(asked, found.areas[0])}.", className="lrule")
    return html.Div([*steps, small], className="legend", role="group", **{"aria-label": "Legenda"})

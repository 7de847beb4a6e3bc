"""What stands round the matrix of a wijk: its facts, figures, gaps, what runs there and what ends, and who is alike."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from planner.domain.area_comparison import AreaFigures, AreaNeeds
from planner.domain.interventions import Intervention
from planner.domain.profiles import AreaProfile
from planner.language import profiles as said
from planner.language.area_comparison import (
    figure_in_words,
    figure_origin,
    figure_value,
    likeness_in_words,
    other_years,
)
from planner.language.numbers import MISSING, listed, number, out_of, score
from planner.language.ranking import AGAINST
from planner.language.words import GAPS
from planner.views.parts.plain_table import Cell, table
from planner.views.reader import Asked

_TOP, _LIKE, _SOON = 5, 3, 8
#: The profile as a file, the open format first.
_FORMS = (("odt", "ODT"), ("word", "Word"), ("pdf", "PDF"))


def actions(asked: Asked, found: AreaProfile) -> list[Component]:
    """The ways on."""
    code = found.area.code
    return [
        html.A("Bekijk in de matrix", href=asked.href("/", wijk=code), className="btn p"),
        html.A(
            "Vergelijk met de gemeente",
            href=asked.href("/wijken/vergelijken", wijk=None, naast=f"{code},gemeente"),
            className="btn",
        ),
        *(
            html.A(name, href=_profile(asked, code, form), className="btn", download="", **_named(name))
            for form, name in _FORMS
        ),
        html.Button("Afdrukken", type="button", className="btn", **{"data-afdrukken": "ja"}),
    ]


def _named(form: str) -> dict[str, str]:
    return {"aria-label": f"Profiel als {form}"}


def _profile(asked: Asked, code: str, form: str) -> str:
    return asked.href(f"/download/{form}", wijk=code, delen="wijkprofielen")


def facts(asked: Asked, found: AreaProfile) -> list[Component]:
    """People, programmes and totals; what is not known is said."""
    rows = said.facts(found, asked.plan.municipality.name)
    parts = [part for term, words in rows for part in (html.Dt(term), html.Dd(words))]
    return [html.H2("In het kort"), html.Dl(parts, className="kv")]


def figures(asked: Asked, found: AreaProfile) -> list[Component]:
    """Need and figures of the wijk beside those of the municipality, each with its year and source."""
    beside, name = found.beside, found.area.name
    rows: list[list[Cell]] = []
    for theme in dict.fromkeys([*(one.theme for one in beside.needs), *(f.indicator.subject for f in beside.figures)]):
        rows += [_need(asked, one) for one in beside.needs if one.theme == theme]
        rows += [_figure(one) for one in beside.figures if one.indicator.subject == theme]
    title = html.H2("Behoefte en cijfers")
    if not rows:
        link = html.A("Lees cijfers in", href=asked.href("/import", wijk=None))
        return [title, html.P([f"{said.no_figures(name)} ", link, "."], className="sub")]
    how = f"Behoefte loopt van 0 tot 1; 0,50 is gelijk aan {AGAINST[asked.comparator]}."
    heads = ["Cijfer", name, asked.plan.municipality.name]
    return [title, html.P(how, className="xs sub"), table(f"Cijfers van {name}", heads, rows)]


def _need(asked: Asked, one: AreaNeeds) -> list[Cell]:
    need = one.needs[0]
    own: Cell = html.B(number(need.value, 2)) if need else [MISSING, html.Small("geen wijkcijfer")]
    return [f"Behoefte {asked.names.theme(one.theme).lower()}", own, [MISSING, html.Small("is zelf de maat")]]


def _figure(one: AreaFigures) -> list[Cell]:
    own, whole = one.found
    about = said.figure_of(one)
    remark = [html.Small(said.OTHER_YEARS)] if other_years(one) else []
    stands = [html.Small(f"gemeente: {figure_in_words(one, 1)}")] if own is not None and whole is not None else []
    return [
        [about, *remark],
        [figure_value(own, one.indicator.unit), html.Small(figure_origin(own))],
        [figure_value(whole, one.indicator.unit), *stands, html.Small(figure_origin(whole))],
    ]


def gaps(asked: Asked, found: AreaProfile) -> list[Component]:
    """The first gaps with their score, and the way to all of them."""
    rows = []
    for gap in found.gaps[:_TOP]:
        theme, pillar, group = asked.names.cell(gap)
        href = asked.href("/", wijk=found.area.code, cel=".".join(gap.key))
        about = f"{theme} · {pillar} · {GAPS[gap.kind]}"
        rows.append(html.Li([html.A(group, href=href), html.B(score(gap.score.value)), html.Small(about)]))
    title = html.H2("Grootste kansen")
    if not rows:
        return [title, html.P("Geen kansen in deze vraag.", className="sub")]
    more = html.A(
        f"Alle kansen ({number(len(found.gaps))})", href=asked.href("/kansen", wijk=found.area.code), className="btn s"
    )
    shown = html.P(out_of(len(rows), len(found.gaps)), className="xs sub")
    return [title, shown, html.Ol(rows, className="wijk-kansen"), html.P(more, className="noprint")]


def runs(asked: Asked, found: AreaProfile) -> list[Component]:
    """What runs only here, what else is aimed at this wijk, the programmes and the partners."""
    name = found.area.name
    others = [one for one in found.aimed if one not in found.only_here]
    nothing = "Er loopt niets dat speciaal voor deze wijk is. Wat overal in de gemeente loopt, telt hier wel mee."
    parts: list[Component] = [html.H2(said.runs_title(name))]
    if not found.aimed:
        return [*parts, html.P(nothing, className="sub")]
    parts += [html.H3(said.ONLY_HERE), *_list(asked, found.only_here, "Niets loopt alleen in deze wijk.")]
    if others:
        parts += [html.H3(said.HERE_AND_ELSEWHERE), *_list(asked, others, "")]
    programmes = listed([asked.names.programme(code) for code in found.programmes])
    parts += [html.H3(said.PROGRAMMES), html.P(programmes or "Geen programma genoemd.")]
    parts.append(html.H3(said.PARTNERS))
    if not found.partners:
        return [*parts, html.P("Bij wat hier loopt is geen partner bekend.", className="sub")]
    return [*parts, html.Ul([html.Li(_partner(asked, one.partner, one.interventions)) for one in found.partners])]


def _list(asked: Asked, found: Iterable[Intervention], nothing: str) -> list[Component]:
    rows = [html.Li(_link(asked, one)) for one in found]
    return [html.Ul(rows)] if rows else [html.P(nothing, className="sub")]


def _link(asked: Asked, one: Intervention) -> Component:
    return html.A(one.name, href=asked.href(f"/interventies/{one.code}"))


def _partner(asked: Asked, code: str, found: tuple[Intervention, ...]) -> list[Component | str]:
    return [html.B(asked.names.partner(code)), html.Small(f" {listed([one.name for one in found])}")]


def ends(asked: Asked, found: AreaProfile) -> list[Component]:
    """What ends within a year, soonest first."""
    title = html.H2(said.ENDS)
    if not found.ending:
        return [title, html.P("Van niets is bekend dat het binnen een jaar afloopt.", className="sub")]
    rows = [
        html.Li([_link(asked, one.intervention), html.Small(f" {said.until(one)}")]) for one in found.ending[:_SOON]
    ]
    rest = len(found.ending) - len(rows)
    ahead = html.A("Kijk vooruit", href=asked.href("/", wijk=found.area.code, vooruit="ja"), className="btn s")
    return [
        title,
        html.Ul(rows),
        *([html.P(f"En nog {number(rest)}.", className="xs sub wijk-nog")] if rest > 0 else []),
        html.P(ahead, className="noprint"),
    ]


def alike(asked: Asked, found: AreaProfile) -> list[Component]:
    """The wijken with the most similar need."""
    title = html.H2(said.ALIKE)
    if not found.alike:
        return [
            title,
            html.P("Geen andere wijk heeft dezelfde cijfers. We kunnen niet zeggen welke erop lijkt.", className="sub"),
        ]
    rows = []
    for one in found.alike[:_LIKE]:
        href = asked.href("/wijken/vergelijken", wijk=None, naast=f"{found.area.code},{one.neighbourhood}")
        likeness = html.Small(f" {likeness_in_words(one)}")
        rows.append(html.Li([html.A(asked.names.area(one.neighbourhood), href=href), likeness]))
    return [title, html.P("Naar behoefte. Kies er een en ze staan naast elkaar.", className="xs sub"), html.Ol(rows)]

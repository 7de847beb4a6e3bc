"""The panel beside the matrix: why the chosen cell is as it is."""

from dash import html
from dash.development.base_component import Component

from planner.domain.analysis import Cell, Contribution
from planner.domain.facts import reach
from planner.domain.gaps import Gap
from planner.domain.need import Need, measured, needs
from planner.domain.plan import Delivery
from planner.domain.words import GapKind, GroupKind, Level, MarkKind, Scope
from planner.language.contributions import basis_in_words, weight_in_words
from planner.language.numbers import counted, day, fraction, listed, number, out_of, percent, score
from planner.language.ranking import need_in_words, whole_in_words
from planner.language.sentences import source_in_words
from planner.language.words import GAPS, LEVELS, MARKS, SCOPES
from planner.views.matrix.drawing import cell_code
from planner.views.matrix.editing import cell_buttons, placement_buttons
from planner.views.matrix.fitting import effect, fitting, here, overlapping
from planner.views.matrix.uncounted import uncounted
from planner.views.parts.factors import facts
from planner.views.parts.recognition import recognition_sign
from planner.views.parts.trying import Trying
from planner.views.reader import Asked

_TOP = 5


def panel(asked: Asked, tries: Trying, gaps: tuple[Gap, ...]) -> list[Component]:
    """The panel for the cell in the address, as the plan is; without one, the best gaps of this area."""
    analysis = tries.before.analysis(asked.question.neighbourhood)
    wanted = asked.params.get("cel", "")
    cell = next((one for one in analysis.cells if cell_code(one) == wanted), None)
    if cell is None:
        return _best_gaps(asked, gaps, unknown=wanted)
    own = [gap for gap in gaps if gap.key == cell.key]
    body: list[Component] = [_header(asked, cell, own, len(gaps))]
    if cell.level is Level.NOT_APPLICABLE or cell.mark is not None:
        body.append(_mark(asked, cell))
    if cell.level is not Level.NOT_APPLICABLE:
        body.extend((*effect(tries, cell), *_reasons(asked, tries, cell, own), *overlapping(tries, cell)))
    body.extend(_foot(asked, cell, bool(analysis.explain(cell.key))))
    return body


def _header(asked: Asked, cell: Cell, own: list[Gap], total: int) -> Component:
    names = asked.names
    area = names.area(asked.question.neighbourhood)
    chip, style = _state(cell)
    if cell.level is Level.EMPTY and own:
        chip = f"{chip} · kans {number(own[0].rank)} van {number(total)}"
    group = names.group(cell.group)
    return html.Header(
        [
            html.Div(
                [
                    html.Span(chip, className=f"chip {style}"),
                    html.Button("×", type="button", className="x", **{"aria-label": "Sluiten", "data-sluit-cel": "ja"}),
                ],
                className="eyebrow",
            ),
            html.H2(f"{names.pillar(cell.pillar)} voor {group[0].lower()}{group[1:]}", tabIndex="-1"),
            html.P(f"{names.theme(cell.theme)} · {area}", className="path"),
        ]
    )


def _state(cell: Cell) -> tuple[str, str]:
    """Words and colour of the chip."""
    if cell.level is Level.NOT_APPLICABLE and cell.mark is not None:
        return MARKS[cell.mark.kind].capitalize(), ""
    if cell.level is Level.EMPTY:
        return "Lege cel", "g"
    if cell.level is Level.PLANNED:
        return f"Alleen gepland · {number(cell.coming)}", "pl"
    if cell.level is Level.BLANK:
        return LEVELS[cell.level].capitalize(), ""
    return f"{LEVELS[cell.level].capitalize()} · {counted(cell.count, 'interventie', 'interventies')}", "a"


def _mark(asked: Asked, cell: Cell) -> Component:
    mark = cell.mark
    if mark is None:
        return html.Section(html.P("Deze cel valt buiten de vraag.", className="sm"))
    who = ", ".join(part for part in (mark.marked_by, day(mark.marked_on) if mark.marked_on else "") if part)
    where = f"Geldt alleen in {asked.names.area(mark.neighbourhood)}" if mark.neighbourhood else "Geldt in elke wijk"
    outside = "Telt niet mee in de totalen" if mark.kind is not MarkKind.PRIORITY else "Telt als belang 1"
    said = ". ".join(part for part in (who, where, outside) if part)
    return html.Section(
        [
            html.P([html.B(f"{MARKS[mark.kind].capitalize()}. "), mark.reason], className="sm"),
            html.P(f"{said}.", className="xxs muted", style={"marginTop": "6px"}),
        ]
    )


def _reasons(asked: Asked, tries: Trying, cell: Cell, own: list[Gap]) -> list[Component]:
    parts = tries.before.explain(cell.key, tries.neighbourhood)
    counted_parts = [part for part in parts if part.weight > 0]
    coming = [part for part in parts if part.weight == 0]
    sections: list[Component] = []
    bare = cell.level in (Level.EMPTY, Level.PLANNED)
    fits = fitting(asked, tries, cell, own)
    if own and bare:
        sections.extend((_why(asked, cell, own[0]), *fits))
    if counted_parts:
        sections.append(_interventions(asked, cell, counted_parts, f"Dekking {fraction(cell.total)}"))
    if coming:
        sections.append(_interventions(asked, cell, coming, "Nog niet begonnen, telt nog niet mee"))
    sections.extend(uncounted(asked, tries.before, cell, frozenset(part.intervention.code for part in parts)))
    if own and not bare:
        sections.extend((_kinds(own), *fits))
    return sections


def _why(asked: Asked, cell: Cell, gap: Gap) -> Component:
    need = needs(asked.plan, asked.comparator).get((cell.theme, gap.neighbourhood or ""), Need())
    return html.Section(
        [
            html.H3("Waarom hier?"),
            facts(gap.score),
            html.P(
                [
                    _need_in_words(asked, cell, need),
                    " ",
                    _importance_in_words(asked, cell, gap),
                    " ",
                    html.A("Zo rekenen we", href=asked.href("/bronnen") + "#rekenregels"),
                ],
                className="xs sub",
            ),
        ]
    )


def _need_in_words(asked: Asked, cell: Cell, need: Need) -> str:
    area = asked.question.neighbourhood
    if area is None:
        return whole_in_words(asked.comparator)
    known = (cell.theme, area) in measured(asked.plan)
    return need_in_words(asked.names.theme(cell.theme), need, asked.comparator, known)


def _importance_in_words(asked: Asked, cell: Cell, gap: Gap) -> str:
    if cell.mark is not None and cell.mark.kind is MarkKind.PRIORITY:
        return "Belang: deze cel is een prioriteit, dus 1."
    group = next(one for one in asked.plan.groups if one.code == cell.group)
    kind, weight = "deze groep", asked.weighting.end_group
    if group.vulnerable:
        kind, weight = "deze kwetsbare groep", asked.weighting.vulnerable
    if group.kind is GroupKind.INTERMEDIARY:
        kind, weight = "deze tussenpersonen", asked.weighting.intermediary
    said = f"Belang: {kind} (telt {fraction(weight)})"
    if not gap.neighbourhood:
        return f"{said}."
    if any(gap.neighbourhood in one.neighbourhoods for one in asked.plan.area_programmes):
        return f"{said} × een wijk met een gebiedsprogramma (telt {fraction(asked.weighting.area_programme)})."
    return f"{said} × een wijk zonder gebiedsprogramma (telt {fraction(asked.weighting.other_area)})."


def _interventions(asked: Asked, cell: Cell, parts: list[Contribution], heading: str) -> Component:
    return html.Section([html.H3(heading), *(_intervention(asked, cell, part) for part in parts)])


def _intervention(asked: Asked, cell: Cell, part: Contribution) -> Component:
    names, one = asked.names, part.intervention
    programmes = [names.programme(code) for code in one.programmes]
    partners = [names.partner(role.partner) for role in one.partners] or (
        [one.partners_text] if one.partners_text else []
    )
    source = source_in_words(asked.plan, one.source, one.section)
    return html.Div(
        [
            html.Div(
                [html.A(one.name, href=asked.href(f"/interventies/{one.code}")), _area_chip(asked, part.delivery)],
                className="t",
            ),
            html.P(
                " · ".join(text for text in (listed(programmes), listed(partners)) if text)
                or "Geen programma of partner genoemd"
            ),
            html.P(weight_in_words(names, part)),
            html.P(_reach(part.delivery)) if reach(part.delivery) >= 0 else None,
            html.P(
                [
                    recognition_sign(one, asked.question.on),
                    html.Span(f"Bron: {source}", className="xxs muted"),
                    html.Span(basis_in_words(part), className="xxs muted"),
                ],
                className="row iv-foot",
            ),
            *placement_buttons(asked, cell, part),
        ],
        className="iv",
        **{"data-plek": one.code},
    )


def _area_chip(asked: Asked, delivery: Delivery) -> Component:
    if delivery.scope is Scope.NEIGHBOURHOODS:
        area = asked.question.neighbourhood
        if area in delivery.neighbourhoods:
            return html.Span(asked.names.area(area), className="chip a")
        return html.Span(counted(len(delivery.neighbourhoods), "wijk", "wijken"), className="chip o")
    return html.Span(delivery.place or SCOPES[delivery.scope], className="chip o")


def _reach(delivery: Delivery) -> str:
    share = percent(reach(delivery))
    return f"Bereik: {out_of(delivery.reached or 0, delivery.reachable or 0)} {delivery.reach_unit} ({share})."


def _kinds(own: list[Gap]) -> Component:
    rows = [html.Li([html.B(GAPS[gap.kind]), f" · score {score(gap.score.value)}"], className="xs") for gap in own]
    return html.Section([html.H3("Kansen in deze cel"), html.Ul(rows)])


def _foot(asked: Asked, cell: Cell, filled: bool) -> list[Component]:
    """What can be done with this cell, and where it is listed."""
    only = {"thema": cell.theme, "pijler": cell.pillar, "doelgroep": cell.group, "cel": None}
    links = [html.A("Kansen hier", href=asked.href("/kansen", **only), className="btn")]
    if filled:
        links.insert(0, html.A("Toon als lijst", href=asked.href("/interventies", **only), className="btn"))
    if cell.level is Level.NOT_APPLICABLE:
        links = []
    rows = [cell_buttons(asked, cell), links]
    return [html.Div([html.Div(row, className="acts") for row in rows if row], **{"data-plek": "cel"})]


def _best_gaps(asked: Asked, gaps: tuple[Gap, ...], unknown: str) -> list[Component]:
    names = asked.names
    rows = []
    best: list[Gap] = [gap for gap in gaps if gap.kind is GapKind.EMPTY][:_TOP] or list(gaps[:_TOP])
    for gap in best:
        theme, pillar, group = names.cell(gap)
        link = html.A(group, href=here(asked, cel=".".join(gap.key)))
        rows.append(
            html.Div(
                [html.Div([link, html.B(score(gap.score.value))], className="t"), html.P(f"{theme} · {pillar}")],
                className="iv",
            )
        )
    wrong = [html.P(f"De cel “{unknown[:60]}” staat niet in deze matrix.", className="note w")] if unknown else []
    empty = [html.P("Geen lege cellen in deze vraag.", className="sm")]
    if not asked.plan.municipality.filled:
        rows, empty = [], [html.P("Een lege cel telt pas als kans als u klaar bent met invullen.", className="sm")]
    return [
        html.Header(
            [
                html.H2("Kies een cel", tabIndex="-1"),
                html.P("Dan ziet u wat er is, hoe het telt en waar het staat.", className="path"),
            ]
        ),
        html.Section([*wrong, html.H3("Grootste kansen hier"), *(rows or empty)]),
        html.Div(html.A("Alle kansen", href=asked.href("/kansen"), className="btn"), className="acts"),
    ]

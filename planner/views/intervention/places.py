"""Where an intervention runs and whom it reaches: the cards on reach, wijken and deliveries."""

from dash import html
from dash.development.base_component import Component

from planner.domain.coverage import status_on
from planner.domain.facts import reach
from planner.domain.plan import Delivery, Intervention, Neighbourhood
from planner.domain.words import Scope, Status
from planner.language.numbers import MISSING, day, euros, listed, number, out_of, percent
from planner.language.words import SCOPES, STATUSES
from planner.views.reader import Asked

_MOST_NAMES = 3


def reach_card(asked: Asked, one: Intervention) -> Component | None:
    """How many are reached, per delivery; None when that is not known."""
    known = [delivery for delivery in one.deliveries if reach(delivery) >= 0]
    if not known:
        return None
    if len(known) == 1:
        return html.Section([html.H2("Bereik"), *_one_reach(known[0])], className="card")
    rows = [_reach_row(asked, delivery) for delivery in known]
    return html.Section([html.H2("Bereik"), html.Ul(rows, className="reach")], className="card")


def _one_reach(delivery: Delivery) -> list[Component]:
    reached, reachable = delivery.reached or 0, delivery.reachable or 0
    share = html.Span(f" · {percent(reach(delivery))}", className="muted sm")
    left = reachable - reached
    missing = f"{number(left)} {delivery.reach_unit} niet." if left > 0 else "Iedereen is bereikt."
    return [
        html.P([html.B(number(reached)), f" van {number(reachable)} {delivery.reach_unit}", share], className="big"),
        _bar(delivery),
        html.P(f"Nog {missing}" if left > 0 else missing, className="xs sub"),
    ]


def _reach_row(asked: Asked, delivery: Delivery) -> Component:
    reached, reachable = delivery.reached or 0, delivery.reachable or 0
    said = f"{out_of(reached, reachable)} {delivery.reach_unit} · {percent(reach(delivery))}"
    return html.Li([html.Span([html.B(area_in_words(asked, delivery)), f" {said}"], className="sm"), _bar(delivery)])


def _bar(delivery: Delivery) -> Component:
    width = {"width": f"{min(100, round(reach(delivery) * 100))}%"}
    return html.Span(html.I(style=width), className="bar", **{"aria-hidden": "true"})


def places_card(asked: Asked, one: Intervention) -> list[Component]:
    """The wijken, those where it is aimed at chosen; and what is broader, in words."""
    areas = asked.plan.neighbourhoods
    now = [delivery for delivery in one.deliveries if status_on(delivery, asked.question.on) is not Status.ENDED]
    chosen = [area for area in areas if any(aimed(delivery, area) for delivery in now)]
    said = list(dict.fromkeys(_place_in_words(delivery) for delivery in now))
    parts: list[Component] = [html.H2("Wijken")]
    if chosen:
        parts.append(html.Ul([_area_chip(area, area in chosen) for area in areas], className="wijken"))
        said.append(f"In {out_of(len(chosen), len(areas))} wijken.")
    parts.extend(html.P(text, className="xs sub") for text in said if text)
    if not now:
        parts.append(html.P("Loopt op deze peildatum nergens.", className="xs sub"))
    if one.placements:
        parts.append(
            html.P(html.A("Kansen bij dezelfde thema’s en pijlers", href=_gaps_href(asked, one)), className="xs")
        )
    return parts


def aimed(delivery: Delivery, area: Neighbourhood) -> bool:
    """Whether a delivery is aimed at this very wijk."""
    if delivery.scope is Scope.ATTENTION:
        return area.attention
    return delivery.scope is Scope.NEIGHBOURHOODS and area.code in delivery.neighbourhoods


def _area_chip(area: Neighbourhood, chosen: bool) -> Component:
    spoken = html.Span(": ja" if chosen else ": nee", className="vh")
    return html.Li(html.Span([area.name, spoken], className=f"chip {'a' if chosen else 'o off'}"))


def _place_in_words(delivery: Delivery) -> str:
    """What a scope means, where it is more than a list of wijken."""
    return {
        Scope.MUNICIPALITY: "Gemeentebreed: in elke wijk, en daar telt het half.",
        Scope.UNKNOWN: "Gebied niet genoemd. We rekenen met de hele gemeente; in één wijk telt het half.",
        Scope.REGION: f"Regionaal{_at(delivery)}. Dat is breder dan de gemeente en telt half.",
        Scope.SPOT: f"Op één plek{_at(delivery)}. Telt half voor de gemeente en niet voor een wijk.",
        Scope.ATTENTION: "In de aandachtswijken van de gemeente.",
        Scope.NEIGHBOURHOODS: "",
    }[delivery.scope]


def _at(delivery: Delivery) -> str:
    return f": {delivery.place}" if delivery.place else ""


def _gaps_href(asked: Asked, one: Intervention) -> str:
    themes = {placement.theme for placement in one.placements}
    pillars = {placement.pillar for placement in one.placements if placement.primary}
    return asked.href(
        "/kansen",
        thema=",".join(theme.code for theme in asked.plan.themes if theme.code in themes),
        pijler=",".join(pillar.code for pillar in asked.plan.pillars if pillar.code in pillars),
        doelgroep=None,
    )


def area_in_words(asked: Asked, delivery: Delivery) -> str:
    """The area of one delivery in a few words."""
    if delivery.scope is Scope.NEIGHBOURHOODS:
        names = [asked.names.area(code) for code in delivery.neighbourhoods]
        rest = len(names) - _MOST_NAMES
        return f"{', '.join(names[:_MOST_NAMES])} en {number(rest)} meer" if rest > 0 else listed(names)
    return delivery.place or SCOPES[delivery.scope]


def period_in_words(delivery: Delivery) -> str:
    """When it runs."""
    if delivery.starts and delivery.ends:
        return f"{day(delivery.starts)} tot en met {day(delivery.ends)}"
    if delivery.starts:
        return f"vanaf {day(delivery.starts)}"
    return f"tot en met {day(delivery.ends)}, startdatum niet bekend" if delivery.ends else "niet bekend"


def confirmed_in_words(delivery: Delivery) -> str:
    """Who confirmed it, and when; "" when nobody did."""
    when = day(delivery.confirmed_on) if delivery.confirmed_on else ""
    return ", ".join(part for part in (delivery.confirmed_by, when) if part)


def deliveries_card(asked: Asked, one: Intervention) -> Component | None:
    """All deliveries beside each other, when there is more than one."""
    if len(one.deliveries) < 2:
        return None
    heads = ("Gebied", "Status", "Periode", "Bereik", "Budget per jaar", "Bevestigd")
    table = html.Table(
        [
            html.Caption("Inzet per gebied", className="vh"),
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([_delivery_row(asked, delivery) for delivery in one.deliveries]),
        ],
        className="tb inzet",
    )
    scroll = {"role": "region", "aria-label": "Inzet per gebied", "tabIndex": "0"}
    return html.Section([html.H2("Inzet"), html.Div(table, className="scroll", **scroll)], className="card inzet-card")


def _delivery_row(asked: Asked, delivery: Delivery) -> Component:
    known = reach(delivery) >= 0
    reached = out_of(delivery.reached or 0, delivery.reachable or 0) if known else ""
    cells = (
        STATUSES[status_on(delivery, asked.question.on)],
        period_in_words(delivery),
        f"{reached} {delivery.reach_unit}" if known else "",
        euros(delivery.budget) if delivery.budget is not None else "",
        confirmed_in_words(delivery),
    )
    return html.Tr(
        [html.Th(area_in_words(asked, delivery), scope="row"), *(html.Td(_or_missing(one)) for one in cells)]
    )


def _or_missing(text: str) -> str | list[Component | str]:
    return text or [MISSING, html.Span(" niet bekend", className="vh")]

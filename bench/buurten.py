"""A large municipality: Groningen with 150 buurten where it has twelve wijken, each with figures of its own."""

from dataclasses import replace

from bench.material import groningen
from planner.domain.plan import Delivery, Intervention, Neighbourhood, Observation, Plan

BUURTEN = 150
#: How many buurten stand beside each other on the tile map.
_ACROSS = 15
#: How far the figure of a buurt may lie from that of the municipality, in hundredths.
_SPREAD = 41


def town_of_buurten(many: int = BUURTEN) -> Plan:
    """Groningen in which every wijk is some buurten: what runs in a wijk runs in each of its buurten."""
    plan = groningen()
    parts: dict[str, tuple[str, ...]] = {}
    buurten = []
    for number in range(many):
        wijk = plan.neighbourhoods[number % len(plan.neighbourhoods)]
        buurt = _buurt(wijk, number)
        buurten.append(buurt)
        parts[wijk.code] = (*parts.get(wijk.code, ()), buurt.code)
    programmes = tuple(
        replace(one, neighbourhoods=_spread_out(one.neighbourhoods, parts)) for one in plan.area_programmes
    )
    return replace(
        plan,
        neighbourhoods=tuple(buurten),
        area_programmes=programmes,
        interventions=tuple(_running(one, parts) for one in plan.interventions),
        marks=tuple(mark for mark in plan.marks if mark.neighbourhood is None),
        observations=(*plan.observations, *_figures(plan, buurten)),
    )


def _buurt(wijk: Neighbourhood, number: int) -> Neighbourhood:
    return replace(
        wijk,
        code=f"buurt_{number + 1:03}",
        name=f"{wijk.name} {number // 12 + 1}",
        aliases=(),
        cbs_codes=(),
        column=number % _ACROSS,
        row=number // _ACROSS,
    )


def _spread_out(codes: tuple[str, ...], parts: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(buurt for code in codes for buurt in parts.get(code, ()))


def _running(one: Intervention, parts: dict[str, tuple[str, ...]]) -> Intervention:
    def wider(delivery: Delivery) -> Delivery:
        return replace(delivery, neighbourhoods=_spread_out(delivery.neighbourhoods, parts))

    return replace(one, deliveries=tuple(wider(delivery) for delivery in one.deliveries))


def _figures(plan: Plan, buurten: list[Neighbourhood]) -> list[Observation]:
    """A figure of every buurt by each indicator of which the municipality has one."""
    whole = {
        one.indicator: one
        for one in plan.observations
        if one.area == plan.municipality.code and one.value and not one.is_target
    }
    return [
        replace(one, code=f"{one.code}_{buurt.code}", area=buurt.code, value=_other(one.value or 0, place))
        for one in whole.values()
        for place, buurt in enumerate(buurten)
    ]


def _other(value: float, place: int) -> float:
    return round(value * (0.8 + (place * 7 % _SPREAD) / 100), 1)

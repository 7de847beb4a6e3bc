"""The map with outlines: one measure at a time, made only where the address asks for it (`kaart=`)."""

from typing import Any

from planner.domain.analysis import Survey
from planner.domain.gaps import how_many
from planner.figures.area_map import MEASURES, AreaValue, area_map
from planner.figures.area_order import Order, mean_need
from planner.figures.area_shares import AreaShares, Share
from planner.figures.picture import Picture
from planner.language.numbers import listed
from planner.views.areas.drawing import table_of
from planner.views.page import Drawn
from planner.views.parts.charts import chart
from planner.views.reader import Asked, Reader

PARAMETER = "kaart"
_NONE = "Met een kaart van CBS of Kadaster (GeoJSON) ziet u hier de echte vorm van de wijken."


def asked_measure(asked: Asked) -> Order | None:
    """The measure in the address; None for the tiles alone."""
    word = asked.params.get(PARAMETER, "").strip().casefold()
    return next((one for one in MEASURES if one.value == word), None)


def misread_measure(asked: Asked) -> tuple[str, ...]:
    """What was wrong with the measure in the address, in words."""
    given = asked.params.get(PARAMETER, "").strip()
    if not given or asked_measure(asked):
        return ()
    return (f"We kennen de kaart “{given[:40]}” niet. Kies uit: {listed([one.value for one in MEASURES], 'of')}.",)


def map_data(asked: Asked, found: Survey, shares: AreaShares) -> dict[str, Any]:
    """The choice of a measure, the picture where one is asked, and what there is to say."""
    if not asked.plan.shapes:
        link = [] if asked.readonly else [asked.href("/import", wijk=None), "Kaart inlezen"]
        return {"choices": [], "chart": None, "said": _NONE, "link": link}
    measure = asked_measure(asked)
    picture = _picture(asked, found, shares, measure) if measure else None
    choices = [["", "Blokken"], *([one.value, name] for one, name in MEASURES.items())]
    without = [
        one.name for one in asked.plan.neighbourhoods if one.code not in {s.neighbourhood for s in asked.plan.shapes}
    ]
    sources = list(dict.fromkeys(one.source for one in asked.plan.shapes if one.source))
    said = [f"Zonder vlak op de kaart: {listed(without)}."] if without else []
    said += [f"Kaart: {listed(sources)}."] if sources else []
    return {
        "choices": choices,
        "measure": measure.value if measure else "",
        "chart": chart(picture, asked) if picture else None,
        "said": " ".join(said) if measure else "",
    }


def _picture(asked: Asked, found: Survey, shares: AreaShares, measure: Order) -> Picture | None:
    return area_map(
        measure, _values(asked, found, shares, measure), asked.plan.shapes, lambda code: asked.href("/", wijk=code)
    )


def _values(asked: Asked, found: Survey, shares: AreaShares, measure: Order) -> tuple[AreaValue, ...]:
    needs = mean_need(shares, found, asked.comparator) if measure is Order.NEED else {}
    gaps = how_many(found) if measure is Order.GAPS else {}
    values = []
    for row in shares.rows:
        # Where nothing was filled in yet, nothing is known of coverage.
        share = row.total.share if Share(row.total).step is not None else None
        known = {Order.COVERAGE: share, Order.NEED: needs.get(row.area.code), Order.GAPS: gaps.get(row.area.code)}
        value = known[measure]
        values.append(AreaValue(row.area, None if value is None else float(value)))
    return tuple(values)


def _drawn(measure: Order) -> Drawn:
    def make(asked: Asked, reader: Reader) -> Picture | None:
        found = reader.survey(asked)
        return _picture(asked, found, table_of(asked, found), measure)

    return Drawn(f"kaart-{measure.value}", make)


PICTURES = tuple(_drawn(one) for one in MEASURES)

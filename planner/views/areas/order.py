"""The order of wijken in an address (`volgorde=`), and as a filter in the bar."""

from planner.figures.area_order import Order
from planner.language.numbers import listed
from planner.views.parts.question_bar import Filter
from planner.views.reader import Asked

PARAMETER = "volgorde"
_LABELS = {
    Order.PROGRAMME: "gebiedsprogramma",
    Order.NEED: "behoefte",
    Order.COVERAGE: "dekking",
    Order.GAPS: "aantal kansen",
    Order.NAME: "naam",
}


def asked_order(asked: Asked) -> Order:
    """The order that the address asks for; by area programme when it asks for none, or for one that is not known."""
    text = _text(asked)
    return Order(text) if text in list(Order) else Order.PROGRAMME


def misread(asked: Asked) -> tuple[str, ...]:
    """What was wrong with the order in the address, in words."""
    text = _text(asked)
    if not text or text in list(Order):
        return ()
    return (f"We kennen de volgorde “{text[:40]}” niet. Kies uit: {listed([one.value for one in Order], 'of')}.",)


def order_filter(order: Order) -> Filter:
    """The choice of an order."""
    choices = tuple(
        {
            "value": "" if one is Order.PROGRAMME else one.value,
            "label": _LABELS[one],
            "checked": one is order,
            "part": "",
        }
        for one in Order
    )
    return Filter(PARAMETER, "Sorteer op", _LABELS[order], order is not Order.PROGRAMME, "one", choices)


def _text(asked: Asked) -> str:
    return asked.params.get(PARAMETER, "").strip().casefold()

"""The weights behind the order of the list, as data for the menu "Gewichten" (`assets/53-gaps-weights.js`)."""

from typing import Any

from planner.domain.need import COMPARATOR_WORDS, Comparator
from planner.domain.weighting import WEIGHT_WORDS, Weighting
from planner.language.numbers import counted
from planner.language.ranking import COMPARATORS, WEIGHT_NAMES
from planner.views.parts.question_bar import Filter
from planner.views.reader import Asked

Data = dict[str, Any]
_WORDS = {field: word for word, field in WEIGHT_WORDS.items()}


def weights_data(asked: Asked) -> Data:
    """Every weight with its usual value, and how many differ from it."""
    now, usual = asked.weighting, Weighting()
    changed = sum(getattr(now, field) != getattr(usual, field) for field in _WORDS)
    return {
        "said": counted(changed, "aangepast", "aangepast") if changed else "standaard",
        "on": bool(changed),
        "parts": [
            {
                "name": part,
                "weights": [
                    {"word": _WORDS[field], "name": name, "value": getattr(now, field), "usual": getattr(usual, field)}
                    for field, name in names.items()
                ],
            }
            for part, names in WEIGHT_NAMES.items()
        ],
    }


def comparator_filter(asked: Asked) -> Data:
    """What a wijk is held against, as a filter in the bar."""
    chosen = asked.comparator
    choices = tuple(
        {
            "value": "" if one is Comparator.MUNICIPALITY else word,
            "label": COMPARATORS[one][:1].upper() + COMPARATORS[one][1:],
            "checked": one is chosen,
            "part": "",
        }
        for word, one in COMPARATOR_WORDS.items()
    )
    changed = chosen is not Comparator.MUNICIPALITY
    return Filter("vergelijk", "Vergelijk met", COMPARATORS[chosen], changed, "one", choices).data()

"""The card with whom interventions reach, the smallest share first, and of how many nobody knows."""

from typing import Any

from planner.domain.interventions import Intervention
from planner.domain.outreach import outreach
from planner.language.due import outreach_in_words, reach_in_words, since_in_words, where_in_words
from planner.language.numbers import percent
from planner.views.reader import Asked, Reader

TITLE = "Bereik per interventie"


def reach_card(asked: Asked, _reader: Reader) -> dict[str, Any]:
    """A row per delivery of which the reach is known, and links to the interventions of which it is not."""
    question = asked.question
    found = outreach(asked.plan, asked.today, question.neighbourhood, question.themes)
    return {
        "title": TITLE,
        "said": outreach_in_words(found),
        "rows": [
            {
                "name": one.intervention.name,
                "href": page_of(asked, one.intervention),
                "where": where_in_words(asked.names, one),
                "reach": reach_in_words(one),
                "share": percent(one.share),
                "part": round(one.share, 4),
                "since": since_in_words(one),
            }
            for one in found.known
        ],
        "unknown": [{"name": one.name, "href": form_of(asked, one)} for one in found.unknown],
    }


def page_of(asked: Asked, one: Intervention) -> str:
    """Where an intervention can be read."""
    return asked.href(f"/interventies/{one.code}")


def form_of(asked: Asked, one: Intervention) -> str:
    """Where what is missing can be filled in; a plan of the past can only be read."""
    return asked.href(f"/interventies/{one.code}", bewerken=None if asked.readonly else "ja")

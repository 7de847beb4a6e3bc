"""The card with who still has to deliver what: per partner the interventions of which something is owed."""

from typing import Any

from planner.domain.due import due
from planner.language.due import counts_in_words, due_in_words, partner_in_words, task_in_words
from planner.language.numbers import counted
from planner.views.monitor.reach import form_of
from planner.views.reader import Asked, Reader

TITLE = "Wie moet nog wat aanleveren"


def tasks_card(asked: Asked, _reader: Reader) -> dict[str, Any]:
    """Every intervention once, and per partner the places of its interventions in that list."""
    question = asked.question
    found = due(asked.plan, asked.today, question.neighbourhood, question.themes)
    place = {task.intervention.code: number for number, task in enumerate(found.tasks)}
    return {
        "title": TITLE,
        "said": due_in_words(found),
        "kinds": list(counts_in_words(found.tasks)),
        "tasks": [
            {
                "name": task.intervention.name,
                "href": form_of(asked, task.intervention),
                "owed": list(task_in_words(task, asked.today)),
                # No partner of the plan, but the source may name somebody.
                "named": "" if task.intervention.partners else task.intervention.partners_text,
            }
            for task in found.tasks
        ],
        "partners": [
            {
                "code": one.partner,
                "name": partner_in_words(asked.names, one),
                "count": counted(len(one.tasks), "interventie", "interventies"),
                "said": ", ".join(counts_in_words(one.tasks)),
                "tasks": [place[task.intervention.code] for task in one.tasks],
            }
            for one in found.partners
        ],
    }

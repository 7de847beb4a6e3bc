"""The archive of interventions: what was put away, when and by whom, and the way back."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from planner.domain.changes import Change
from planner.domain.plan import Intervention
from planner.language.numbers import counted, number
from planner.language.words import KINDS
from planner.views.parts.archiving import archived_in, archived_words
from planner.views.parts.heading import problem_notes, share_button
from planner.views.parts.paging import paging
from planner.views.reader import Asked, Reader

#: The part of an address that opens the archive, and what takes an intervention out of it.
ARCHIVE, RESTORE = "archief", "intervention-restore"
_LIST, _NEW = "/interventies", "/interventies/nieuw"


def buttons(asked: Asked) -> list[Component]:
    """What can be done with the list; to a plan of the past nothing can be added."""
    put_away = len(asked.plan.archive.interventions)
    to_archive = html.A(f"Archief ({number(put_away)})", href=asked.href(_LIST, archief="ja"), className="btn q")
    add = html.A("Interventie toevoegen", href=asked.href(_NEW), className="btn p")
    return [*([to_archive] if put_away else []), share_button(), *([] if asked.readonly else [add])]


def archive_page(asked: Asked, reader: Reader) -> tuple[object, ...]:
    """Everything of the page, in the order of its places."""
    put_away = asked.plan.archive.interventions
    back = html.A("Naar de lijst", href=asked.href(_LIST), className="btn")
    page = paging(asked.params.get("bladzijde", ""), len(put_away))
    here = page.of(put_away)
    when = archived_in(asked, reader, "interventions", [one.code for one in here])
    rows = [_row(asked, one, when.get(one.code)) for one in here]
    data: dict[str, Any] = {
        "archive": rows,
        "paging": page.data(lambda turn: asked.href(_LIST, archief="ja", bladzijde=turn)),
        "empty": None if rows else _empty(asked),
        "restore": None if asked.readonly else RESTORE,
        "said": f"{counted(len(put_away), 'interventie', 'interventies')} in het archief.",
    }
    problems = (*asked.problems, *([page.problem] if page.problem else []))
    return "Archief", _sentence(len(put_away)), problem_notes(problems), data, "", [back]


def _sentence(put_away: int) -> str:
    if not put_away:
        return "Er staan geen interventies in het archief."
    stand = "staat" if put_away == 1 else "staan"
    tells = "Zij telt niet mee" if put_away == 1 else "Zij tellen niet mee"
    return f"{counted(put_away, 'interventie', 'interventies')} {stand} in het archief. {tells}, en alles is er nog."


def _row(asked: Asked, one: Intervention, change: Change | None) -> dict[str, Any]:
    codes = {*one.themes, *(part.theme for part in one.placements)}
    return {
        "code": one.code,
        "name": one.name,
        "href": asked.href(f"{_LIST}/{one.code}"),
        "kind": KINDS[one.kind],
        "themes": ", ".join(theme.name for theme in asked.plan.themes if theme.code in codes),
        "said": archived_words(change).removeprefix("Gearchiveerd "),
    }


def _empty(asked: Asked) -> dict[str, Any]:
    text = "Wat u archiveert, komt hier te staan. U kunt het dan altijd terugzetten."
    return {"title": "Het archief is leeg", "text": text, "links": [["Naar de lijst", asked.href(_LIST)]]}

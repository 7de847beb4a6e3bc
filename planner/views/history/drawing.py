"""The history as data for `assets/54-history.js`: changes per day, told in words, with what leads on from them."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from planner.domain.changes import Change, Edit, Way
from planner.domain.records import SEPARATOR
from planner.language.changes import FieldChange, edit_changes, edit_title, names_for
from planner.language.headlines import headline
from planner.language.moments import clock, local
from planner.language.numbers import counted, long_day, number
from planner.language.sentences import Names
from planner.views.history.places import links
from planner.views.history.selection import Selection
from planner.views.history.turning import turnable
from planner.views.parts.history_card import HISTORY
from planner.views.parts.paging import Paging
from planner.views.reader import Asked

Data = dict[str, Any]
#: Of a change that touched very many records or cells only so many are drawn; the file has them all.
MOST_EDITS = 25
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def list_data(asked: Asked, selection: Selection, page: tuple[tuple[Change, ...], Paging], today: date) -> Data:
    """Everything of the list that the browser draws; `today` is the day of who looks, also at a plan of the past."""
    changes, paging = page
    teller = _Teller(asked, changes, selection.record)
    return {
        "days": [
            teller.day(day, tuple(some), today) for day, some in groupby(changes, key=lambda one: local(one.at).date())
        ],
        "paging": paging.data(lambda to: _href(asked, selection, bladzijde=to)),
        "files": [
            [name, asked.href(f"{HISTORY}.{suffix}", **selection.params)]
            for name, suffix in (("CSV", "csv"), ("JSON", "json"))
        ],
        "count": counted(paging.total, "wijziging", "wijzigingen"),
        "empty": None if changes else _empty(asked, selection),
    }


class _Teller:
    """Tells the changes of one page; what is looked up for all of them is looked up once."""

    def __init__(self, asked: Asked, changes: tuple[Change, ...], record: tuple[str, str]) -> None:
        self.asked, self.record = asked, record
        self.names: Names = names_for(asked.plan, changes)
        self.turnable = frozenset[int]() if asked.readonly else turnable(asked.plan, changes)

    def day(self, day: date, changes: Iterable[Change], today: date) -> Data:
        """One day, with the way to the plan as it was when it ended."""
        past = day < today
        return {
            "title": day_title(day, today),
            "date": day.isoformat(),
            "href": self.asked.href("/", stand=day.isoformat()) if past and not self.asked.readonly else "",
            "changes": [self._change(one) for one in changes],
        }

    def _change(self, change: Change) -> Data:
        said = headline(self.names, change)
        edits, rest = self._shown(change)
        return {
            "number": change.number,
            "time": clock(change.at),
            "moment": local(change.at).isoformat(timespec="minutes"),
            "who": change.author.name,
            "headline": said,
            "why": change.why,
            "edits": [
                {
                    "title": edit_title(self.names, edit) if len(edits) > 1 else "",
                    "lines": [_line(one) for one in edit_changes(self.names, edit)],
                }
                for edit in edits
            ],
            "rest": f"En nog {number(rest)} andere. In het bestand staan ze allemaal." if rest else "",
            "links": [] if self.record[0] else links(self.asked, change),
            "turn": self._turn(change, said) if change.number in self.turnable else None,
        }

    def _shown(self, change: Change) -> tuple[tuple[Edit, ...], int]:
        """The edits that are drawn, and how many records are not: of one record's history only its own edits."""
        own = tuple(e for e in change.edits if (e.field, e.key) == self.record)
        subjects = dict.fromkeys(_subject(edit) for edit in change.edits)
        drawn = set(list(subjects)[:MOST_EDITS])
        edits = own or tuple(edit for edit in change.edits if _subject(edit) in drawn)
        return edits, len(subjects) - len({_subject(edit) for edit in edits})

    def _turn(self, change: Change, said: str) -> Data:
        """The button that turns it back; what was turned back already can be done again."""
        again = change.way is Way.UNDONE
        return {
            "label": "Opnieuw doen" if again else "Ongedaan maken",
            "question": "Deze wijziging opnieuw doen?" if again else "Deze wijziging ongedaan maken?",
            "explained": said,
        }


def _subject(edit: Edit) -> tuple[str, ...]:
    """What a headline counts: a record, and of judgements the cell, however many of them came and went there."""
    if edit.field != "marks":
        return edit.field, edit.key
    theme, pillar, group, _kind, area = edit.key.split(SEPARATOR)
    return theme, pillar, group, area


def _line(one: FieldChange) -> Data:
    """A field; `whole` holds what was shortened."""
    old, new = one.brief
    short = (old, new) != (one.old, one.new) and not one.parts
    return {
        "label": one.label,
        "old": old,
        "new": new,
        "parts": [[part.kind.value, part.text] for part in one.parts],
        "whole": [one.old, one.new] if short else None,
    }


def day_title(day: date, today: date) -> str:
    """ "Vandaag, 23 november 2026", "Vrijdag 20 november 2026"."""
    if day == today:
        return f"Vandaag, {long_day(day)}"
    if day == today - timedelta(days=1):
        return f"Gisteren, {long_day(day)}"
    return f"{_WEEKDAYS[day.weekday()].capitalize()} {long_day(day)}"


def _href(asked: Asked, selection: Selection, **changes: str | None) -> str:
    return asked.href(HISTORY, **{**selection.params, **changes})


def _empty(asked: Asked, selection: Selection) -> Data:
    """What to say when there is nothing to show, and the way on."""
    if selection.filtered:
        return {
            "title": "Geen wijzigingen gevonden",
            "text": "Met deze filters is er niets. We zochten in naam, cel, reden en wie het deed.",
            "links": [["Wis alle filters", asked.href(HISTORY, **selection.only)]],
        }
    if selection.record[0]:
        return {
            "title": "Nog niets gewijzigd",
            "text": "Alles staat er nog zoals het is ingelezen.",
            "links": [["Toon alle wijzigingen", asked.href(HISTORY)]],
        }
    return {
        "title": "Nog niets gewijzigd",
        "text": "Alles is zoals het is ingelezen. Elke wijziging komt hier te staan. U kunt haar ook ongedaan maken.",
        "links": [["Naar de matrix", asked.href("/")]],
    }

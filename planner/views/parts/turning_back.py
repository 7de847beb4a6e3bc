"""Undo and redo as changes that can be asked for: the last one of who asks, or one that history names."""

from planner.language.changes import names_for
from planner.language.headlines import headline
from planner.language.moments import clock
from planner.store.changes import Committed, redo, undo
from planner.views.parts.acting import Action, Call, Done


def _undo(call: Call) -> Done:
    number = call.number("nummer") or None
    return _done(undo(call.reader.shelf, call.municipality, call.author, number, operation=call.operation))


def _redo(call: Call) -> Done:
    return _done(redo(call.reader.shelf, call.municipality, call.author, operation=call.operation))


def _done(committed: Committed) -> Done:
    """Told in the words of history: "Ongedaan gemaakt: …"."""
    change = committed.change
    if change is None:
        return Done(committed)
    said = headline(names_for(committed.plan, (change,)), change)
    return Done(committed, told=f"{said}. Opgeslagen om {clock(change.at)}.", more={"manier": change.way.value})


ACTIONS = (Action("ongedaan", _undo), Action("opnieuw", _redo))

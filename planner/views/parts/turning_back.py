"""Undo and redo as changes that can be asked for: the last one of who asks, or one that history names."""

from collections.abc import Callable

from planner.domain.changes import Change
from planner.domain.rights import to_turn
from planner.language.changes import names_for
from planner.language.headlines import headline
from planner.language.moments import clock
from planner.store.changes import Committed, redo, undo
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.entry import may


def _undo(call: Call) -> Done:
    number = call.number("nummer") or None
    allowed = _allowed(call)
    return _done(
        undo(call.reader.shelf, call.municipality, call.author, number, operation=call.operation, allowed=allowed)
    )


def _redo(call: Call) -> Done:
    allowed = _allowed(call)
    return _done(redo(call.reader.shelf, call.municipality, call.author, operation=call.operation, allowed=allowed))


def _allowed(call: Call) -> Callable[[Change], bool]:
    """Turning back takes the rights that doing it took: also what one did oneself, in a role one no longer has."""

    def allowed(change: Change) -> bool:
        own = change.author.key == call.author.key
        needed = to_turn((edit.field for edit in change.edits), own=own)
        return all(may(right, call.municipality) for right in needed)

    return allowed


def _done(committed: Committed) -> Done:
    """Told in the words of history: "Ongedaan gemaakt: …"."""
    change = committed.change
    if change is None:
        return Done(committed)
    said = headline(names_for(committed.plan, (change,)), change)
    return Done(committed, told=f"{said}. Opgeslagen om {clock(change.at)}.", more={"manier": change.way.value})


ACTIONS = (Action("ongedaan", _undo), Action("opnieuw", _redo))

"""Who is asking, and whether that person may. `views/doors/` finds out who it is before anything else is done.

Without any account the planner is for the one person who sits at this computer: everything may be done then.
"""

from flask import g, has_request_context, jsonify

from planner.domain.people import Person
from planner.domain.rights import Right
from planner.views.parts.gate import Refusal

NOT_ALLOWED = "Dit mag u niet. Vraag het de beheerder van uw gemeente. Er is niets opgeslagen."


def guarded() -> bool:
    """Whether people have to log in here."""
    return has_request_context() and bool(g.get("guarded", False))


def person() -> Person | None:
    """Who is asking; None without a log-in."""
    found: Person | None = g.get("person") if has_request_context() else None
    return found


def visible() -> frozenset[str] | None:
    """The municipalities whose plan may be seen; None: all of them."""
    if not guarded():
        return None
    asking = person()
    return asking.sees if asking else frozenset()


def may(right: Right | None, municipality: str = "") -> bool:
    """Whether who is asking has a right in a municipality; nobody has a right that is not in the table."""
    if not guarded():
        return True
    asking = person()
    return right is not None and asking is not None and asking.may(right, municipality)


def refusal(right: Right | None, municipality: str = "") -> Refusal | None:
    """Why who is asking may not, or None."""
    return None if may(right, municipality) else (jsonify({"gezegd": NOT_ALLOWED}), 403)

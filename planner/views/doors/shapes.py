"""The shape of a question that a page asks: which callback, with which inputs, of which kind.

Dash answers what does not fit with an error of the server, and calls a function with values that no page ever sends.
"""

from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash
from dash._utils import split_callback_id

from planner.domain.texts import keepable

_LONGEST = 8192
_KEYS = frozenset(("output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"))


def _text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and len(value) <= _LONGEST and keepable(value.replace("\n", " ")))


def _number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 2**53)


def _revisions(value: Any) -> bool:
    return _number(value) or _text(value)


#: What may stand in an input of a callback that the server answers, by its property or its place.
_OF_PROPERTY: Mapping[str, Callable[[Any], bool]] = {"pathname": _text, "search": _text, "n_clicks": _number}
_OF_STORE: Callable[[Any], bool] = _revisions


class Shapes:
    """The callbacks that the server answers, and what their questions look like."""

    def __init__(self, app: Dash) -> None:
        """Read on the first question: Dash completes its list of callbacks only then."""
        self._app = app

    def fits(self, body: Any) -> bool:
        """Whether a page of ours asks like this."""
        if not isinstance(body, dict) or not set(body) <= _KEYS or not isinstance(body.get("output"), str):
            return False
        registered = self._registered(body["output"])
        if registered is None:
            return False
        changed = body.get("changedPropIds", [])
        wanted = {f"{one['id']}.{one['property']}" for one in registered["inputs"]}
        return (
            _same(body.get("inputs"), registered["inputs"])
            and _same(body.get("state", []), registered["state"])
            and isinstance(changed, list)
            and all(isinstance(one, str) and one in wanted for one in changed)
            and body.get("outputs") == _outputs(body["output"])
            and _parsed(body.get("parsedChangedPropsIds", []), wanted)
        )

    def _registered(self, output: str) -> dict[str, Any] | None:
        if not self._app.callback_map:
            self._app._setup_server()
        found = self._app.callback_map.get(output)
        return found if found and "callback" in found else None


def _same(given: Any, registered: list[dict[str, str]]) -> bool:
    """The inputs in their order, each with a value of its kind."""
    if not isinstance(given, list) or len(given) != len(registered):
        return False
    return all(_input(one, known) for one, known in zip(given, registered, strict=True))


def _input(given: Any, known: dict[str, str]) -> bool:
    if not isinstance(given, dict) or not set(given) <= {"id", "property", "value"}:
        return False
    if (given.get("id"), given.get("property")) != (known["id"], known["property"]):
        return False
    return _OF_PROPERTY.get(known["property"], _OF_STORE)(given.get("value"))


def _outputs(output: str) -> Any:
    """As Dash's own script writes them: one of them alone, several in a list."""
    found = split_callback_id(output)
    plain = [{key: one[key] for key in ("id", "property")} for one in (found if isinstance(found, list) else [found])]
    return plain if isinstance(found, list) else plain[0]


def _parsed(given: Any, wanted: set[str]) -> bool:
    return isinstance(given, list) and all(isinstance(one, str) and one in wanted for one in given)

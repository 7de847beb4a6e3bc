"""What the look at a request and the headers of an answer cost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask

from bench.material import fill_database, groningen
from bench.measure import Limit, Measure, in_turn
from bench.ours import TODAY
from planner.app import create_app
from planner.settings import Settings
from planner.views.doors.shapes import Shapes

_TIMES = 200
_QUESTION = {
    "output": "pagina.children",
    "outputs": {"id": "pagina", "property": "children"},
    "inputs": [{"id": "adres", "property": "pathname", "value": "/"}],
    "state": [{"id": "adres", "property": "search", "value": "?wijk=selwerd"}],
    "changedPropIds": ["adres.pathname"],
}
_FROM_US = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}


def run() -> tuple[list[Measure], list[str]]:
    """Time a small question of a page with the doors, and the same without them."""
    with TemporaryDirectory() as place:
        url = fill_database(Path(place) / "planner.db", groningen())
        app = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY)
        guarded = app.server.test_client()
        guarded.get("/_dash-layout")
        bare_app = create_app(Settings.from_environ({"PLANNER_DATABASE_URL": url}), TODAY)
        bare_app.server.before_request_funcs.clear()
        _without_headers(bare_app.server)
        bare = bare_app.server.test_client()
        bare.get("/_dash-layout")
        shapes = Shapes(app)

        def ask(client: object) -> None:
            for _ in range(_TIMES):
                client.post("/_dash-update-component", json=_QUESTION, headers=_FROM_US)  # type: ignore[attr-defined]

        took = in_turn(
            {
                "ours": lambda: ask(guarded),
                "bare": lambda: ask(bare),
                "shape": lambda: [shapes.fits(_QUESTION) for _ in range(_TIMES)],
            }
        )
    each = {name: seconds / _TIMES * 1000 for name, seconds in took.items()}
    measures = [
        Measure("the doors, for one request", each["ours"] - each["bare"], "ms", None, Limit(1, "ms")),
        Measure("of which the shape of the question", each["shape"], "ms"),
        Measure("one question with doors, and without", each["ours"], "ms", each["bare"]),
    ]
    return measures, ["Without a network: Flask's own test client, the same question to two applications in turn."]


def _without_headers(server: Flask) -> None:
    kept: list[object] = []
    for one in server.after_request_funcs.get(None, []):
        owner = getattr(one, "__self__", None)
        if type(owner).__name__ != "Headers":
            kept.append(one)
    server.after_request_funcs[None] = kept  # type: ignore[assignment]

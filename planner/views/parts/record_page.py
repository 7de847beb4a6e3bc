"""A page of one record: the code stands in the path, and one callback fills every place from the address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from dash import Dash, Input, Output, State, no_update

from planner.domain.records import Standing, record, records_in, standing
from planner.views.parts.wiring import URL, address_and_revision
from planner.views.reader import Asked, Reader

#: The code that no record may have: it stands for the one that is being made.
NEW = "nieuw"
#: What stands in every place of the page, by the id of the place.
Parts = Mapping[str, Any]
#: A place: its id, the property that is filled, and what it gets when a page says nothing of it.
Place = tuple[str, str, object]


def texts(*places: str) -> tuple[Place, ...]:
    """Places that hold text or components, and are empty unless something is said."""
    return tuple((place, "children", "") for place in places)


@dataclass(frozen=True)
class RecordPage:
    """How the pages of one kind of record are found and filled.

    `parts` gives what stands in the places for a code; `drawn` is where the script `script` says that it has drawn.
    """

    field: str
    prefix: str
    places: tuple[Place, ...]
    data: str
    drawn: str
    script: str
    parts: Callable[[Asked, Reader, str], Parts]

    def exists(self, reader: Reader, code: str, search: str) -> bool:
        """Whether the municipality of an address has this record, also in the archive."""
        return code == NEW or find(reader.asked(search), self.field, code) is not None

    def register(self, app: Dash, reader: Reader) -> None:
        """Fill the page whenever the address or the stored plan changes."""

        @app.callback(
            *(Output(place, prop) for place, prop, _ in self.places),
            *address_and_revision(),
            State(URL, "pathname"),
        )
        def fill(search: str | None, _revision: object, path: str | None) -> tuple[object, ...]:
            if not (path or "").startswith(self.prefix):
                # Another page is on its way.
                return (no_update,) * len(self.places)
            parts = self.parts(reader.asked(search), reader, (path or "").removeprefix(self.prefix).rstrip("/"))
            return tuple(parts.get(place, otherwise) for place, _, otherwise in self.places)

        app.clientside_callback(
            f"function(data){{ return {self.script}(data); }}",
            Output(self.drawn, "children"),
            Input(self.data, "data"),
        )


def find(asked: Asked, field: str, code: str) -> Standing | None:
    """A record by its code, in whatever letters it was typed."""
    wanted, key = unquote(code).casefold(), record(field).key
    every = (*records_in(asked.plan, field), *records_in(asked.plan, field, archived=True))
    found = next((key(one) for one in every if key(one).casefold() == wanted), None)
    return standing(asked.plan, field, found) if found else None

"""What a page is: a path, a name in the menu, a layout without data, and callbacks that fill it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dash import Dash
from dash.development.base_component import Component

from planner.views.reader import Asked, Reader

if TYPE_CHECKING:
    from planner.figures.picture import Picture
    from planner.views.parts.acting import Action
    from planner.views.parts.saving import Editable


@dataclass(frozen=True)
class Drawn:
    """A picture that a page shows and that is a file too: `code` names it in an address, as the picture itself does.

    `make` gives None where the plan has nothing to draw.
    """

    code: str
    make: "Callable[[Asked, Reader], Picture | None]"


@dataclass(frozen=True)
class Page:
    """A page. `path` may end in "/<id>"; `menu` is empty for a page that is not in the main menu.

    `layout()` gives the page without data; `register(app, reader)` adds the callbacks that fill it. `exists(reader,
    id, search)` says whether what a path with an id names is there. `actions` are the changes that the page can ask
    for, `editables` its forms. `parts` are the parts of a document that hold what the page shows.
    """

    path: str
    title: str
    layout: Callable[[], Component]
    register: Callable[[Dash, Reader], None]
    menu: str = ""
    actions: "tuple[Action, ...]" = ()
    editables: "tuple[Editable, ...]" = ()
    pictures: tuple[Drawn, ...] = ()
    parts: tuple[str, ...] = ()
    exists: Callable[[Reader, str, str], bool] | None = None

    def match(self, path: str) -> str | None:
        """The id in a path ("" for a page without one); None when the path is not of this page."""
        path = path.rstrip("/") or "/"
        stem, with_id, _ = self.path.partition("/<id>")
        if not with_id:
            return "" if path == self.path else None
        rest = path.removeprefix(f"{stem}/")
        return rest if rest != path and rest and "/" not in rest else None


def find(pages: tuple[Page, ...], path: str) -> tuple[Page, str] | None:
    """The page of a path with the id in it, if there is one."""
    for page in pages:
        found = page.match(path)
        if found is not None:
            return page, found
    return None

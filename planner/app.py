"""The one place that knows all: settings, store, pages and routes become an application."""

from datetime import date

from dash import Dash

from planner import resources
from planner.settings import Settings
from planner.store.database import open_engine
from planner.store.versions import check
from planner.views import PAGES, bundles, doors, finding, routes, shell, writing
from planner.views.parts import entry, turning_back
from planner.views.parts.acting import Action
from planner.views.reader import Reader

_LARGEST_REQUEST = 2_000_000
_COMPRESSION = 9


def create_app(settings: Settings, today: date | None = None) -> Dash:
    """An application on the database that the settings name; `today` fixes the date for tests and pictures.

    Raises a PlannerError when the database cannot be used. Several applications may live in one process.
    """
    engine = open_engine(settings.database_url)
    check(engine)
    reader = Reader(engine, (lambda: today) if today else date.today, entry.visible)
    assets = resources.folder("assets")
    app = Dash(
        __name__,
        assets_folder=str(assets),
        include_assets_files=False,
        title="LPA-planner",
        update_title="",
        compress=True,
        serve_locally=True,
        enable_mcp=False,
        use_pages=False,
        add_log_handler=False,
        suppress_callback_exceptions=False,
    )
    # What is served once and kept may cost some more milliseconds: a tenth less goes over the wire.
    app.server.config["COMPRESS_ZSTD_LEVEL"] = _COMPRESSION
    bundled = bundles.register(app.server, assets)
    app.index_string = bundled.filled_in(shell.INDEX)
    app.server.secret_key = settings.secret_key
    app.server.config["MAX_CONTENT_LENGTH"] = _LARGEST_REQUEST
    app.layout = shell.layout(PAGES)
    app.validation_layout = [app.layout, *(page.layout() for page in PAGES)]
    shell.register(app, reader, PAGES)
    for page in PAGES:
        page.register(app, reader)
    finding.register(app.server, reader, PAGES)
    routes.register(app.server, reader, PAGES)
    writing.register(app.server, reader, _actions())
    doors.register(app, settings, engine, bundled.styles)
    return app


def _actions() -> tuple[Action, ...]:
    """Everything that can be asked for at the gate: what pages do, what their forms save, and turning back."""
    done = (action for page in PAGES for action in page.actions)
    saved = (form.as_action() for page in PAGES for form in page.editables)
    return (*turning_back.ACTIONS, *done, *saved)

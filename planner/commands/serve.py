"""`planner serve`: the planner in a browser, until Ctrl-C."""

import argparse
import errno
import logging
import signal
import socket
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import Any

import waitress

from planner.app import create_app
from planner.commands.refusal import Refusal
from planner.domain.errors import DatabaseOlder
from planner.language.numbers import listed
from planner.settings import LOOPBACK, Settings
from planner.store.backup import backup_before_upgrade
from planner.store.database import Engine, is_sqlite, open_engine
from planner.store.failures import place_of
from planner.store.people import anybody
from planner.store.plans import municipalities
from planner.store.versions import check, upgrade


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options: where the planner listens stands in the settings, for every command alike."""
    parser.epilog = "Adres en poort staan in PLANNER_HOST en PLANNER_PORT. Alle instellingen: planner check --settings."


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Take the port first, so that a taken one is told before anything else is done."""
    _refuse_open_house(settings)
    with _listener(settings) as listener:
        _check_content(settings)
        _serve(create_app(settings).server, listener, settings)
    print("De planner is gestopt.")
    return 0


def _listener(settings: Settings) -> socket.socket:
    """A socket on the address of the settings."""
    try:
        family, *_, place = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        return socket.create_server((str(place[0]), settings.port), family=family)
    except OSError as error:
        raise Refusal(_said(error, settings)) from error


def _refuse_open_house(settings: Settings) -> None:
    """Who comes in from a network must not guess what the planner signs with, nor call it by any name."""
    if settings.host in LOOPBACK:
        return
    lacking = [name for name in ("PLANNER_SECRET_KEY", "PLANNER_HOSTS") if name not in settings.given]
    if lacking:
        raise Refusal(
            f"Op het adres {settings.host} kunnen anderen bij de planner. Stel daarom eerst {listed(lacking)} in. "
            "Wat dat is: planner check --settings.",
            code=2,
        )


def _refuse_without_people(settings: Settings, engine: Engine) -> None:
    """Without accounts everything is open; that is for one person on one computer."""
    if settings.host not in LOOPBACK and not anybody(engine):
        raise Refusal(
            f"Op het adres {settings.host} kunnen anderen bij de planner, en er zijn nog geen accounts. "
            "Maak eerst een beheerder: planner user add --help.",
            code=2,
        )


def _said(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        other = settings.port + 1 if settings.port < 65535 else settings.port - 1
        return f"Poort {settings.port} is al in gebruik. Kies een andere, bijvoorbeeld: PLANNER_PORT={other}."
    if error.errno == errno.EACCES:
        return f"Poort {settings.port} mag u niet gebruiken. Kies een poort vanaf 1024: PLANNER_PORT=8050."
    return f"Op het adres “{settings.host}” kan de planner niet luisteren. Kies een ander: PLANNER_HOST=127.0.0.1."


def _check_content(settings: Settings) -> None:
    engine = open_engine(settings.database_url)
    try:
        _bring_up_to_date(engine, settings)
        _refuse_without_people(settings, engine)
        if not municipalities(engine):
            raise Refusal(f"In de database op {place_of(engine.url)} staat nog geen gemeente. Begin met: planner init.")
    finally:
        engine.dispose()


def _bring_up_to_date(engine: Engine, settings: Settings) -> None:
    """Upgrade a database of an older planner, after a copy was made; a newer one is refused as it is."""
    try:
        check(engine)
    except DatabaseOlder as older:
        print(f"De database op {older.place} is van een oudere planner (versie {older.found}).", flush=True)
        if is_sqlite(engine):
            kept = backup_before_upgrade(settings.database_url, older.known, date.today())
            print(f"De reservekopie van daarvoor: {kept}.", flush=True)
        else:
            print("Op een server maakt u zelf een reservekopie, met pg_dump.", flush=True)
        upgrade(engine)
        print(f"De database is bijgewerkt naar versie {older.known}.", flush=True)


def _serve(server: Callable[..., Any], listener: socket.socket, settings: Settings) -> None:
    """Answer requests until somebody stops the program. Only warnings are logged, on stderr."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # A short queue is how more people than threads are served, and no cause for alarm.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    running = waitress.create_server(server, sockets=[listener], threads=settings.threads, ident="planner")
    signal.signal(signal.SIGTERM, _stop)
    print(f"De planner draait op {_address(listener)}. Stoppen: Ctrl-C.", flush=True)
    # Returns by itself when the program is interrupted or asked to stop.
    running.run()


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)

"""`planner user`: who may come in, and as what. Whoever can use this command can read the database anyway."""

import argparse

from planner.commands.output import write_json, write_table
from planner.commands.refusal import Refusal
from planner.domain.people import LOGIN, Person
from planner.domain.rights import Role
from planner.settings import Settings
from planner.store.database import Engine, open_engine
from planner.store.people import INVITED_FOR, add, disable, find, give, people, reset
from planner.store.versions import check

_BY = "opdrachtregel"
_ROLES = ", ".join(Role)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do, and with whom."""
    parser.add_argument(
        "wat",
        metavar="WAT",
        choices=("add", "list", "role", "disable", "enable", "reset"),
        help="add, list, role, disable, enable of reset",
    )
    parser.add_argument(
        "wie", metavar="WIE", nargs="?", default="", help="naam om mee in te loggen, zoals een e-mailadres"
    )
    parser.add_argument("--naam", metavar="NAAM", default="", help="bij add: naam die bij wijzigingen staat")
    parser.add_argument("--gemeente", metavar="CODE", default="", help="bij add en role: gemeente, zoals GM0014")
    parser.add_argument(
        "--rol", metavar="ROL", default="", help=f"bij add en role: {_ROLES}; bij role is ‘geen’ weghalen"
    )
    parser.add_argument("--installatie", action="store_true", help="bij add: mag gemeenten toevoegen")
    parser.add_argument("--json", action="store_true", help="bij list: geef alles als JSON")
    parser.epilog = "Na add en reset staat er een adres op het scherm waarmee iemand zelf een wachtwoord kiest."


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Do it, and say what was done."""
    engine = open_engine(settings.database_url)
    try:
        check(engine)
        if arguments.wat == "list":
            return _list(engine, as_json=arguments.json)
        login = arguments.wie.strip().lower()
        if not LOGIN.fullmatch(login):
            raise Refusal("Geef een naam om mee in te loggen, bijvoorbeeld: an@gemeente.nl.", code=2)
        return _do(engine, arguments, login, settings)
    finally:
        engine.dispose()


def _do(engine: Engine, arguments: argparse.Namespace, login: str, settings: Settings) -> int:
    match arguments.wat:
        case "add":
            _invited(add(engine, _person(arguments, login), _BY), login, settings)
        case "reset":
            _invited(reset(engine, login, _BY), login, settings)
        case "role":
            code, role = _place(arguments)
            give(engine, login, code, role, _BY)
            print(f"{login} is nu {role} in {code}." if role else f"{login} heeft geen rol meer in {code}.")
        case "disable" | "enable":
            disable(engine, login, _BY, disabled=arguments.wat == "disable")
            print(f"{login} kan {'niet meer' if find(engine, login).disabled else 'weer'} inloggen.")
    return 0


def _person(arguments: argparse.Namespace, login: str) -> Person:
    code, role = _place(arguments) if arguments.gemeente or arguments.rol else ("", None)
    if role is None and not arguments.installatie:
        raise Refusal(f"Geef met --gemeente en --rol aan wat {login} mag, of kies --installatie.", code=2)
    name = " ".join(arguments.naam.split()) or login
    return Person(0, login, name[:80], {code: role} if role else {}, arguments.installatie)


def _place(arguments: argparse.Namespace) -> tuple[str, Role | None]:
    if not arguments.gemeente:
        raise Refusal("Geef met --gemeente aan in welke gemeente, bijvoorbeeld: --gemeente GM0014.", code=2)
    code = arguments.gemeente.strip().upper()
    if arguments.rol == "geen" and arguments.wat == "role":
        return code, None
    if arguments.rol not in tuple(Role):
        raise Refusal(f"De rol “{arguments.rol[:40]}” kennen we niet. Kies uit: {_ROLES}.", code=2)
    return code, Role(arguments.rol)


def _invited(secret: str, login: str, settings: Settings) -> None:
    """The way in, on stdout: somebody sends it on. It is shown once; only its digest is kept."""
    host = next((one for one in settings.hosts if "PLANNER_HOSTS" in settings.given), "")
    where = f"https://{host}" if host else f"http://127.0.0.1:{settings.port}"
    print(f"Geef {login} dit adres. Het werkt {INVITED_FOR.days} dagen, één keer:")
    print(f"{where}/aanmelden?uitnodiging={secret}")


def _list(engine: Engine, *, as_json: bool) -> int:
    found = people(engine)
    if as_json:
        write_json({"mensen": [_data(one) for one in found]})
        return 0
    rows = [(one.login, one.name, _said(one), "gesloten" if one.disabled else "open") for one in found]
    write_table(("wie", "naam", "rollen", "account"), rows)
    return 0


def _said(one: Person) -> str:
    roles = [f"{role} in {code}" for code, role in one.roles.items()]
    return ", ".join([*roles, *(["installatie"] if one.installs else [])]) or "–"


def _data(one: Person) -> dict[str, object]:
    return {
        "wie": one.login,
        "naam": one.name,
        "rollen": {code: role.value for code, role in one.roles.items()},
        "installatie": one.installs,
        "gesloten": one.disabled,
    }

"""Step 1: the municipality itself, made by its name and its code."""

import re
from collections.abc import Sequence
from typing import Any

from planner import resources
from planner.domain.checks import LONGEST_NAME
from planner.domain.editing import Refused
from planner.domain.errors import MunicipalityExists
from planner.domain.grid import row_groups
from planner.domain.misfits import FieldMisfit, FieldProblem
from planner.domain.plan import Municipality
from planner.domain.texts import plain_name
from planner.imports.folder import read_empty
from planner.language.record_words import label
from planner.store.founding import found
from planner.store.plans import MunicipalityRef
from planner.views.parts.acting import Action, Call, Done
from planner.views.parts.forms import Field, Form, Section
from planner.views.parts.starting import AREAS, step_href
from planner.views.parts.submitted import Submitted
from planner.views.reader import Asked

PATH = "municipality-create"
_CODE = re.compile(r"GM\d{4}", re.ASCII)
_PREFIX = "Gemeente "


def form(code: str = "") -> dict[str, Any]:
    """The form for a new municipality; `code` is one that an address asked for."""
    return _form(code).data()


def data(asked: Asked) -> dict[str, Any]:
    """What is said of a municipality that is there."""
    town = asked.plan.municipality
    return {
        "town": {
            "name": town.name,
            "code": town.code,
            "lists": asked.href("/beheer", gemeente=town.code, lijst="gemeente"),
            "said": f"{len(asked.plan.pillars)} pijlers en {len(row_groups(asked.plan))} doelgroepen staan klaar.",
        }
    }


def _form(code: str = "") -> Form:
    fields = (
        Field(
            "name",
            label(Municipality, "name"),
            required=True,
            hint="Bijvoorbeeld Westerkwartier. “Gemeente” zetten we er zelf voor.",
            most=LONGEST_NAME - len(_PREFIX),
        ),
        Field(
            "code",
            "Gemeentecode",
            required=True,
            hint="GM en vier cijfers, zoals GM0014. Het CBS geeft elke gemeente zo’n code.",
        ),
    )
    about = "Hiermee maakt u de gemeente aan. De vier pijlers en vijftien doelgroepen staan dan meteen klaar."
    return Form(
        "nieuwe-gemeente",
        PATH,
        "",
        (Section("", fields, about),),
        {"name": "", "code": code},
        save="Gemeente aanmaken",
        cancel="/",
    )


def _create(call: Call) -> Done:
    submitted = Submitted(call.body.get("velden"))
    name, code = _named(submitted.text("name")), submitted.text("code").upper()
    known = call.reader.municipalities()
    wrong = [*_wrong(name, code, known), *submitted.problems]
    if wrong:
        raise Refused([*wrong, *_taken(code, known)])
    plan = read_empty(resources.folder("seed") / "empty", code, name)
    try:
        committed = found(call.reader.shelf, plan, call.author, call.operation)
    except MunicipalityExists:
        raise Refused(_taken(code, call.reader.municipalities())) from None
    said = f"{name} staat klaar. Ga verder met de wijken."
    return Done(committed, said, step_href(committed.plan, AREAS), more={"code": code, "ongedaan": False})


def _named(said: str) -> str:
    """ "Gemeente Westerkwartier", whether the first word was typed or not."""
    bare = re.sub(r"^gemeente(\s+|$)", "", said, flags=re.IGNORECASE).strip()
    return f"{_PREFIX}{bare}" if bare else ""


def _wrong(name: str, code: str, known: Sequence[MunicipalityRef]) -> list[FieldProblem]:
    """What does not fit, but for a code that is taken: a request that comes twice finds what it made itself."""
    empty = [field for field, said in (("name", name), ("code", code)) if not said]
    found = [FieldProblem(field, FieldMisfit.EMPTY) for field in empty]
    if len(name) > LONGEST_NAME:
        # Counted as it was typed: the word that we put before it is not theirs.
        longest, length = LONGEST_NAME - len(_PREFIX), len(name) - len(_PREFIX)
        found.append(FieldProblem("name", FieldMisfit.TOO_LONG, (str(longest), str(length))))
    if code and not _CODE.fullmatch(code):
        found.append(FieldProblem("code", FieldMisfit.NOT_A_TOWN_CODE, (code,)))
    same = next((one for one in known if one.code != code and _plain(one.name) == _plain(name)), None)
    if name and same is not None:
        found.append(FieldProblem("name", FieldMisfit.TOWN_TAKEN, (same.name,)))
    return found


def _taken(code: str, known: Sequence[MunicipalityRef]) -> list[FieldProblem]:
    same = next((one for one in known if one.code == code), None)
    return [FieldProblem("code", FieldMisfit.TOWN_TAKEN, (f"{same.name} ({code})",))] if same else []


def _plain(name: str) -> str:
    return plain_name(_named(name))


ACTIONS = (Action(PATH, _create, label=lambda _plan, path: _form().label(path), founds=True),)

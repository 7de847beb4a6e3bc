"""What the page says in one sentence, and what was wrong with its address."""

from collections.abc import Mapping

from planner.domain.records import records_in, standing
from planner.domain.usage import Use
from planner.language.numbers import counted, listed, number
from planner.language.record_words import RECORD_NAMES
from planner.language.sentences import rules_in_words
from planner.views.lists.item import NEW
from planner.views.lists.kinds import LISTS, ListKind, list_kind
from planner.views.reader import Asked

_LONGEST = 40
_FILLED = "Het invullen is klaar: lege cellen zijn kansen."
_NOT_FILLED = "Het invullen is nog niet klaar: lege cellen zijn nog geen kansen."


def kind_asked(asked: Asked) -> ListKind | None:
    """The list that the address names; None for the overview."""
    return list_kind(asked.params.get("lijst", "").strip())


def sentence(asked: Asked, kind: ListKind | None, used: Mapping[str, tuple[Use, ...]]) -> str:
    """ "Gemeente Groningen heeft 3 thema’s, 29 doelen …", or how one list stands."""
    if kind is None:
        told = [counted(len(records_in(asked.plan, one.field)), *RECORD_NAMES[one.field]) for one in _counted()]
        return f"{asked.names.area(None)} heeft {listed(told)}."
    if kind.code == "rekenregels":
        return rules_in_words(asked.plan.municipality.rules)
    if kind.single:
        return _FILLED if asked.plan.municipality.filled else _NOT_FILLED
    return _of_list(asked, kind, used)


def _counted() -> list[ListKind]:
    return [one for one in LISTS if not one.single]


def _of_list(asked: Asked, kind: ListKind, used: Mapping[str, tuple[Use, ...]]) -> str:
    here = records_in(asked.plan, kind.field)
    unused = sum(one.code not in used for one in here)
    said = f"{asked.names.area(None)} heeft {counted(len(here), *RECORD_NAMES[kind.field])}"
    if here and unused and kind.field != "area_programmes":
        said += f"; {number(unused)} daarvan {'wordt' if unused == 1 else 'worden'} nog nergens gebruikt"
    return f"{said}."


def problems(asked: Asked) -> tuple[str, ...]:
    """What the address asks that is not there."""
    wanted, item = asked.params.get("lijst", "").strip(), asked.params.get("item", "").strip()
    kind = kind_asked(asked)
    if wanted and kind is None:
        choices = listed([one.code for one in LISTS], "of")
        return (f"We kennen de lijst “{wanted[:_LONGEST]}” niet. Kies uit: {choices}.",)
    if kind and not kind.single and item not in ("", NEW) and standing(asked.plan, kind.field, item) is None:
        return (f"“{item[:_LONGEST]}” staat niet (meer) in de lijst van {RECORD_NAMES[kind.field][1]}.",)
    return ()

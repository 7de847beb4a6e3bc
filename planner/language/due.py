"""What is said of whom interventions reach, and of what partners still have to tell."""

from collections.abc import Sequence
from datetime import date

from planner.domain.due import Due, Owed, PartnerTasks, Task
from planner.domain.outreach import Outreach, Reach
from planner.language.numbers import counted, day, listed, number, out_of
from planner.language.sentences import Names

NO_PARTNER = "Zonder partner"
#: What is owed of one intervention; where a day belongs to it, `task_in_words` says it.
OWED = {
    Owed.END: "einddatum voorbij",
    Owed.RECOGNITION: "erkenning verloopt",
    Owed.REACH: "bereik niet bekend",
    Owed.CONFIRMATION: "nog te bevestigen",
}


#: The same behind a count, of one and of more.
_COUNTED = {
    Owed.END: ("einddatum voorbij", "einddatums voorbij"),
    Owed.RECOGNITION: ("erkenning die verloopt", "erkenningen die verlopen"),
    Owed.REACH: ("zonder bekend bereik", "zonder bekend bereik"),
    Owed.CONFIRMATION: ("te bevestigen", "te bevestigen"),
}


def task_in_words(one: Task, on: date) -> tuple[str, ...]:
    """ "einddatum voorbij (31-12-2025)", "erkenning verloopt op 01-05-2027"."""
    return tuple(_owed(one, owed, on) for owed in one.owed)


def _owed(one: Task, owed: Owed, on: date) -> str:
    lapses = one.intervention.lapses_on
    if owed is Owed.END:
        return f"{OWED[owed]} ({day(one.ended)})"
    if owed is Owed.RECOGNITION and lapses is not None:
        return f"erkenning verlopen op {day(lapses)}" if lapses <= on else f"{OWED[owed]} op {day(lapses)}"
    return OWED[owed]


def partner_in_words(names: Names, one: PartnerTasks) -> str:
    """The name of a partner."""
    return names.partner(one.partner) if one.partner else NO_PARTNER


def counts_in_words(tasks: Sequence[Task]) -> tuple[str, ...]:
    """ "4 erkenningen die verlopen", "10 zonder bekend bereik", "12 te bevestigen"."""
    counts = {owed: sum(owed in one.owed for one in tasks) for owed in Owed}
    return tuple(counted(count, *_COUNTED[owed]) for owed, count in counts.items() if count)


def due_in_words(found: Due) -> str:
    """ "Van 66 interventies is nog iets nodig, bij 41 partners. 3 hebben geen partner." """
    if not found.tasks:
        return "Alles is aangeleverd en bevestigd."
    partners = [one for one in found.partners if one.partner]
    said = [f"Van {counted(len(found.tasks), 'interventie', 'interventies')} is nog iets nodig"]
    if partners:
        said.append(f", bij {counted(len(partners), 'partner', 'partners')}")
    alone = sum(len(one.tasks) for one in found.partners if not one.partner)
    verb = "heeft" if alone == 1 else "hebben"
    said.append(f". {number(alone)} {verb} geen partner." if alone else ".")
    return "".join(said)


def reach_in_words(one: Reach) -> str:
    """ "24 van 77 scholen"."""
    part = one.delivery
    return f"{out_of(part.reached or 0, part.reachable or 0)} {part.reach_unit}".strip()


def since_in_words(one: Reach) -> str:
    """Since when it is known."""
    confirmed = one.delivery.confirmed_on
    return f"bevestigd op {day(confirmed)}" if confirmed else "niet bevestigd"


def outreach_in_words(found: Outreach) -> str:
    """ "Van 24 interventies is het bereik bekend, van 42 niet." """
    if not found.known and not found.unknown:
        return "Hier loopt nog geen interventie."
    if not found.unknown:
        return "Van alle interventies die lopen, is het bereik bekend."
    many = counted(len(found.unknown), "interventie", "interventies")
    if not found.known:
        return f"Van {many} is het bereik niet bekend. Van geen enkele is het wel bekend."
    known = counted(found.of_known, "interventie", "interventies")
    return f"Van {known} is het bereik bekend, van {number(len(found.unknown))} niet."


def where_in_words(names: Names, one: Reach, most: int = 3) -> str:
    """The wijken of a delivery that runs in some wijken; "" when it is not about wijken."""
    areas = [names.area(code) for code in one.delivery.neighbourhoods]
    rest = len(areas) - most
    return f"{', '.join(areas[:most])} en {number(rest)} meer" if rest > 0 else listed(areas)

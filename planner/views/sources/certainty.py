"""How sure the classified fields of the interventions are: stated, inferred, not stated or confirmed."""

from collections import Counter

from planner.domain.plan import Intervention, Plan
from planner.domain.words import Basis
from planner.language.numbers import counted, listed, number, out_of
from planner.views.reader import Asked
from planner.views.sources.document import Cell, Heading, Listing, Section, Table, Text

#: Classified fields of an intervention with the name people see.
FIELDS = (
    ("Pijler", "pillar_basis"),
    ("Doelgroep", "group_basis"),
    ("Gebied", "area_basis"),
    ("Thema", "theme_basis"),
    ("Programma’s", "programme_basis"),
    ("Partners", "partner_basis"),
    ("Setting", "setting_basis"),
    ("Status", "status_basis"),
)
_COLUMNS = (
    (Basis.STATED, "In de tekst"),
    (Basis.INFERRED, "Afgeleid"),
    (Basis.NOT_STATED, "Niet genoemd"),
    (Basis.CONFIRMED, "Bevestigd"),
)
_DOUBTFUL = "laag"
_FOLLOWS = "volgt uit de bewoording"


def sentence(plan: Plan) -> str:
    """The result of the page: how much of the pillars is known, and how much anybody confirmed."""
    if not plan.interventions:
        return "Er zijn nog geen interventies. De rekenregels staan al vast."
    every = len(plan.interventions)
    pillars = _counts(plan, "pillar_basis")
    confirmed = sum(_counts(plan, field)[Basis.CONFIRMED] for _, field in FIELDS)
    return (
        f"Bij {out_of(pillars[Basis.INFERRED], every)} interventies is de pijler afgeleid. "
        f"Bevestigd zijn {out_of(confirmed, every * len(FIELDS))} gegevens. "
        f"{counted(len(plan.sources), 'bron', 'bronnen')} en "
        f"{counted(len(plan.contradictions), 'tegenspraak', 'tegenspraken')} staan hieronder."
    )


def certainty_section(asked: Asked) -> Section:
    """Counts per field, and the interventions whose pillar is still to be settled."""
    plan = asked.plan
    if not plan.interventions:
        return Section("zekerheid", "Zekerheid", (Text("Er zijn nog geen interventies."),))
    explained = (
        "In de tekst: de bron zegt het zelf. Afgeleid: wij maken het op uit de bron. "
        "Niet genoemd: de bron zegt er niets over. Bevestigd: iemand van de gemeente heeft het nagekeken. "
        "In bestanden staat een kruisje (†) bij wat is afgeleid."
    )
    return Section(
        "zekerheid",
        "Zekerheid",
        (
            Text(explained),
            _table(plan),
            Text(f"Pijler: {pillars_in_words(plan)}."),
            Heading("Nog te duiden"),
            *_doubtful(asked),
        ),
    )


def pillars_in_words(plan: Plan) -> str:
    """ "2 genoemd, 4 volgen uit de bewoording en 84 afgeleid"."""
    counts: Counter[str] = Counter()
    for one in plan.interventions:
        counts[_how(one)] += 1
    known = ("genoemd", _FOLLOWS, "bevestigd", "afgeleid", "niet genoemd")
    order = [*known, *(how for how in counts if how not in known)]
    return listed([f"{number(counts[how])} {_verb(how, counts[how])}" for how in order if counts[how]])


def _how(one: Intervention) -> str:
    words = {Basis.INFERRED: "afgeleid", Basis.NOT_STATED: "niet genoemd", Basis.CONFIRMED: "bevestigd"}
    return words.get(one.pillar_basis) or one.pillar_basis_note or "genoemd"


def _verb(how: str, count: int) -> str:
    return how.replace("volgt", "volgen") if how == _FOLLOWS and count != 1 else how


def _table(plan: Plan) -> Table:
    every = len(plan.interventions)
    rows = []
    for name, field in FIELDS:
        counts = _counts(plan, field)
        parts = [Cell(out_of(counts[basis], every), share=counts[basis] / every) for basis, _ in _COLUMNS]
        rows.append((Cell(name), *parts))
    heads = ("Gegeven", *(title for _, title in _COLUMNS))
    return Table(f"Hoe zeker elk gegeven is, van {counted(every, 'interventie', 'interventies')}", heads, tuple(rows))


def _counts(plan: Plan, field: str) -> Counter[Basis]:
    return Counter(getattr(one, field) for one in plan.interventions)


def _doubtful(asked: Asked) -> tuple[Text | Listing, ...]:
    """Interventions whose pillar was inferred with low confidence."""
    every = len(asked.plan.interventions)
    unsure = [one for one in asked.plan.interventions if one.pillar_confidence == _DOUBTFUL]
    found = [one for one in unsure if one.pillar_basis is not Basis.CONFIRMED]
    if not found:
        return (Text("Bij geen enkele interventie is de pijler onzeker."),)
    items = tuple(
        Cell(one.name, small=one.pillar_reason, href=asked.href(f"/interventies/{one.code}")) for one in found
    )
    return Text(
        f"Bij {out_of(len(found), every)} interventies is de pijler onzeker. Kijk deze als eerste na."
    ), Listing(items)

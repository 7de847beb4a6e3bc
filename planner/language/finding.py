"""How it is said what was found: the kinds, and by which other name or code a thing is known."""

from planner.domain.search import Hit, Kind
from planner.domain.spelling import fold
from planner.language.numbers import counted

#: One of a kind, and several.
FOUND = {
    Kind.NEIGHBOURHOOD: ("wijk", "Wijken"),
    Kind.THEME: ("thema", "Thema’s"),
    Kind.INTERVENTION: ("interventie", "Interventies"),
    Kind.PROPOSAL: ("voorstel", "Voorstellen"),
    Kind.PROGRAMME: ("programma", "Programma’s"),
    Kind.GOAL: ("doel", "Doelen"),
    Kind.PARTNER: ("partner", "Partners"),
    Kind.GROUP: ("doelgroep", "Doelgroepen"),
    Kind.PAGE: ("pagina", "Pagina’s"),
}


def known_as(hit: Hit) -> tuple[str, str]:
    """What stands before the other name or code that a thing was found by, and that name; ("", "") for its own name.

    An alias that the name holds already is left out: "GGD" says nothing beside "GGD Groningen".
    """
    if hit.found_code:
        return "CBS-code" if hit.kind is Kind.NEIGHBOURHOOD else "code", hit.found_code
    if not hit.alias or fold(hit.alias) in fold(hit.name):
        return "", ""
    return "over" if hit.kind is Kind.PAGE else "ook bekend als", hit.alias


def used(many: int) -> str:
    """In how many interventions a partner, goal or programme has a part."""
    return f"bij {counted(many, 'interventie', 'interventies')}" if many else "nog bij geen interventie"


def more(text: str) -> str:
    """The way to the interventions that do not fit among the hits."""
    return f"Alle interventies met “{text}”"

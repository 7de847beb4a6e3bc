"""The parts of a document: each makes blocks out of a handover, and knows no format.

A part is a module with `blocks(handover)`; it is loaded when it is used. `compose` puts parts in an order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from planner.domain.errors import PartUnknown
from planner.exports.document import Block, Document, Page, Turn, paragraph
from planner.exports.handover import Handover
from planner.language.documents import SUBJECT
from planner.language.profiles import profile_title


@dataclass(frozen=True)
class Part:
    """One part. `code` stands in addresses, `title` and `said` are what people choose by.

    `usual`: it is in a document of which nothing was said. `alone` is how a file of this part alone is called.
    """

    code: str
    title: str
    said: str
    module: str
    usual: bool = True
    alone: str = ""


_AT = "planner.exports.parts"
_PROFILES = "wijkprofielen"
#: All parts, in their usual order.
PARTS: tuple[Part, ...] = (
    Part("inhoud", "Inhoudsopgave", "Met de nummers van de pagina’s", f"{_AT}.contents", usual=False),
    Part("samenvatting", "Samenvatting", "De dekking in één zin, en de verdeling over de pijlers", f"{_AT}.opening"),
    Part("kansen", "Kansenlijst", "De eerste 10 kansen met hun score", f"{_AT}.gaps"),
    Part("situatie", "Situatie per thema", "De tekst van Monitor, met de cijfers erachter", f"{_AT}.situation"),
    Part("tabel1", "Tabel 1 per thema", "Doelen, interventies, programma’s en doelgroep", f"{_AT}.goals"),
    Part("tabel2", "Tabel 2 per programma", "Programma, doel en activiteiten", f"{_AT}.programmes", usual=False),
    Part("matrix", "Dekkingsmatrix", "Kleur, cijfer en legenda, een pagina per thema", f"{_AT}.matrix"),
    Part("wijken", "Wijkoverzicht", "Alle wijken naast elkaar, per thema en pijler", f"{_AT}.areas", usual=False),
    Part(
        "wijkprofielen",
        "Wijkprofielen",
        "Per wijk één pagina: matrix, cijfers, kansen en wat er loopt",
        f"{_AT}.profile",
        usual=False,
        alone="wijkprofiel",
    ),
    Part("voorstellen", "Voorstellen", "Zonder bedragen en zonder motivering", f"{_AT}.proposals", usual=False),
    Part("doelen", "Doelen en cijfers", "Cijfer, doel en stand, met jaar en bron", f"{_AT}.indicators", usual=False),
    Part("partners", "Partners", "Op alfabet, met waar zij aan meedoen", f"{_AT}.partners", usual=False),
    Part("oordelen", "Oordelen over cellen", "Wat niet van toepassing is, met de reden", f"{_AT}.judgements"),
    Part("bronnen", "Bronnen", "Titel, uitgever, jaar en webadres", f"{_AT}.sources"),
    Part("rekenregels", "Rekenregels", "Hoe is geteld en wat de tekens betekenen", f"{_AT}.rules", usual=False),
)


def part_of(code: str) -> Part:
    """The part with this code. Raises PartUnknown."""
    for one in PARTS:
        if one.code == code:
            return one
    raise PartUnknown(code, tuple(one.code for one in PARTS))


def usual() -> tuple[str, ...]:
    """The parts of a document of which nothing was said."""
    return tuple(one.code for one in PARTS if one.usual)


def compose(
    handover: Handover, codes: Sequence[str] = (), tell: Callable[[float], None] = lambda _share: None
) -> Document:
    """A document of these parts in this order; of the usual parts when none are named. Raises PartUnknown.

    `tell` hears which part of it is there: 0 to 1.
    """
    parts = [part_of(code) for code in codes or usual()]
    found: list[Block] = []
    for place, part in enumerate(parts):
        tell(place / len(parts))
        made: tuple[Block, ...] = import_module(part.module).blocks(handover)
        if made and not isinstance(made[0], Page) and _needs_upright(found):
            found.append(Page(Turn.UPRIGHT))
        found += made
    if handover.not_here:
        found.insert(int(isinstance(found[0], Page)) if found else 0, paragraph(handover.not_here))
    author = handover.names.area(None)
    return Document(title(handover, codes), SUBJECT, author, handover.made_on, tuple(found))


def title(handover: Handover, codes: Sequence[str] = ()) -> str:
    """The title of a document of these parts: that of its part when it is one, as the profile of a wijk is."""
    if list(codes) == [_PROFILES] and handover.question.neighbourhood:
        return profile_title(handover.area)
    return handover.title


def stem(codes: Sequence[str]) -> str:
    """How the name of a file of these parts begins; "" for that of a whole document."""
    return (part_of(codes[0]).alone or codes[0]) if len(codes) == 1 else ""


def _needs_upright(found: list[Block]) -> bool:
    """Whether the page that is being written is of another kind than running text wants."""
    pages = [block for block in found if isinstance(block, Page)]
    return bool(pages) and pages[-1] != Page(Turn.UPRIGHT)

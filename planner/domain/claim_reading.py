"""Reading a Dutch text for figures: its sentences, the amounts in it, and the areas that it names.

What looks like a figure and is none is left out: years, ages, ranges ("4–12"), section numbers ("1.2.1", "figuur 3"),
dates, and by how much two figures differ ("2 procentpunt", "drie keer zo veel").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.domain.plan import Plan
from planner.domain.texts import plain_name
from planner.domain.weighing import NETHERLANDS, PROVINCE

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_WORDS = {
    **{"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10},
    **{"elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17},
    **{"achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60},
    **{"zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100},
}
_AMOUNT = re.compile(
    rf"(?<![\w.,/–-])(?:(?P<digits>{_NUMBER})|(?P<word>{'|'.join(_WORDS)}))"
    r"(?P<percent>\s*%|\s+(?:procent|percent)\b)?(?![\w+°]|[.,/–-]\d|[–-]\w)",
    re.IGNORECASE,
)
#: What stands before a number that is no figure, and behind one.
_NO_FIGURE_BEFORE = re.compile(
    r"\b(?:paragraaf|hoofdstuk|figuur|fig\.|tabel|voetnoot|bijlage|artikel|klas(?:sen)?|groep|stap|fase|nummer|nr\.|"
    r"pagina|blz\.|pijler|programmalijn|lijn|kwartaal|week|doel(?:en)?|deel|versie|tussen|leeftijd|noot|wijk|"
    r"buurt|gebied|project|punt|kolom|regel|thema|speerpunt|(?:\d|één|een)\s+op(?:\s+de)?|"
    r"(?:18|19|20|21)\d\d\s*[-–/])\s*$",
    re.IGNORECASE,
)
_NO_FIGURE_BEHIND = re.compile(
    r"\s*(?:[-–]\s*\d|op\s+(?:de\s+)?\d|(?:tot|t/m|à|en)\s+(?:en\s+met\s+)?\d+(?:,\d+)?\s*(?:jaar|jarige|maand|%|procent|\))|"
    r"tot\s+(?:en\s+met\s+)?\d|t/m\s|(?:jaar|jaren|jarige\w*|maand\w*|weken|week|dag\w*|uur|uren|"
    r"minuten|keer|maal|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|"
    r"(?:%|procent)?punt)",
    re.IGNORECASE,
)
_IN_RANGE = re.compile(r"\d\s*(?:%|procent)?\s*(?:[-–]|tot(?:\s+en\s+met)?|t/m|à)\s*$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(ruim|(?:iets\s+|net\s+)?meer\s+dan|bijna|krap|(?:iets\s+|net\s+)?minder\s+dan|ongeveer|circa|ca\.|zo[’']n|rond|"
    r"rond\s+de|naar\s+schatting)\s+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:in|van|uit|over)?\s*\(?((?:19|20)\d\d)\b")
_PER = re.compile(r"\bper\s+(maand|kwartaal|jaar)\b|\bin\s+(?:een|één|het\s+\w+)\s+(maand|kwartaal)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+([a-zà-ÿ’'-]{3,})(?:\s+([a-zà-ÿ’'-]{3,}))?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s)|[\n•]+")
_ABBREVIATED = re.compile(
    r"\b(?:ca|bijv|bv|nr|incl|resp|vgl|blz|fig|o\.a|d\.w\.z|t\.o\.v|vs|m\.n|dr|st)\.$", re.IGNORECASE
)
_NO_NOUN = frozenset(
    re.findall(
        r"\w+",
        """
    van in op is was ligt zijn lager hoger meer minder dan naar tot maar terwijl voor bij die dat per aan als
    met uit heet heten tegenover versus tegen het de een en of niet ook nog onder boven
    """,
    )
)
#: So many characters round a number say what it is.
_LOOK = 60
#: As an area: the same area at an earlier time, with the year behind it where the text says which.
EARLIER = "eerder"
LAST_YEAR = f"{EARLIER} vorig jaar"
#: How often a period fits in a year.
PER_YEAR = {"maand": 12, "kwartaal": 4, "jaar": 1}


@dataclass(frozen=True)
class Amount:
    """A figure in a text. `start`, `end` are its place; `about` is the word that makes it inexact ("ruim", "bijna").

    `noun` is what is counted where the text says so; `year` the year that stands with it; `per` the period.
    """

    start: int
    end: int
    value: float
    decimals: int = 0
    percent: bool = False
    about: str = ""
    noun: str = ""
    year: int | None = None
    per: str = ""

    @property
    def step(self) -> float:
        """One unit of its last digit: figures that are written no finer cannot be told apart below it."""
        return float(10.0**-self.decimals)


@dataclass(frozen=True)
class Place:
    """An area that a text names. `area` is as observations have it."""

    start: int
    end: int
    area: str

    @property
    def earlier(self) -> bool:
        """Whether it is no other area but an earlier time."""
        return self.area.startswith(EARLIER)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a text with what is in it; all places count from the beginning of the text."""

    text: str
    start: int
    end: int
    amounts: tuple[Amount, ...] = ()
    places: tuple[Place, ...] = field(default=())

    def between(self, start: int, end: int) -> str:
        """The words from one place of the text to another."""
        return self.text[max(start, self.start) - self.start : max(0, min(end, self.end) - self.start)]


class Places:
    """The names by which texts call the areas of a plan."""

    def __init__(self, plan: Plan) -> None:
        """Collect the names; a name that two wijken share says nothing."""
        town = plan.municipality.name.removeprefix("Gemeente ")
        self._areas: dict[str, str] = {}
        for name, area in _wijk_names(plan):
            self._areas[name] = area
        known = sorted(self._areas, key=len, reverse=True)
        wijken = "|".join(re.escape(one) for one in known) or r"(?!)"
        # The province may be called as the municipality is.
        self._pattern = re.compile(
            rf"(?P<province>\bprovincie(?:\s+{re.escape(town)})?\b|\bprovincia\w+\b)|"
            r"(?P<country>\b(?:heel\s+|rest\s+van\s+)?nederland(?:se?)?\b|\blandelijke?\b)|"
            rf"(?P<town>\b(?:gemeente|stad)(?:\s+{re.escape(town)})?\b|\bgemeentelijke?\b|\b{re.escape(town)}\b)|"
            rf"(?P<wijk>\b(?:{wijken})\b)|"
            r"(?P<earlier>\b(?:het\s+)?vorige?\s+(?:jaar|meting)\b|\beerdere?\s+(?:jaren|meting)\b|"
            r"(?<=\bdan in )(?:19|20)\d\d\b)",
            re.IGNORECASE,
        )
        self._fixed = {"province": PROVINCE, "country": NETHERLANDS, "town": plan.municipality.code}

    def read(self, text: str) -> Iterator[Place]:
        """Every area that a text names, in order."""
        for one in self._pattern.finditer(text):
            yield Place(one.start(), one.end(), self._area(one.lastgroup or "", one.group()))

    def _area(self, kind: str, said: str) -> str:
        if kind == "earlier":
            return (
                f"{EARLIER} {said}"
                if said.isdecimal()
                else LAST_YEAR
                if said.lower().endswith("vorig jaar")
                else EARLIER
            )
        return self._fixed.get(kind) or self._areas[plain_name(said)]


def _wijk_names(plan: Plan) -> Iterator[tuple[str, str]]:
    found: dict[str, set[str]] = {}
    for one in plan.neighbourhoods:
        for name in (one.name, *one.aliases):
            found.setdefault(plain_name(name), set()).add(one.code)
    return ((name, codes.copy().pop()) for name, codes in found.items() if len(codes) == 1 and len(name) > 2)


def sentences(text: str, places: Places) -> tuple[Sentence, ...]:
    """The sentences of a text with the amounts and areas in each.

    >>> from planner.domain.plan import Municipality
    >>> town = Places(Plan(Municipality("GM0001", "Veldstad")))
    >>> [one.value for one in sentences("In 2019 rookte 7,1% van de jongeren (12 tot 18 jaar).", town)[0].amounts]
    [7.1]
    """
    found, begin = [], 0
    for end in (*(one.end() for one in _SENTENCE_END.finditer(text)), len(text)):
        if end == len(text) or not _ABBREVIATED.search(text[begin:end]):
            if text[begin:end].strip():
                found.append(_sentence(text, begin, end, places))
            begin = end
    return tuple(found)


def _sentence(text: str, begin: int, end: int, places: Places) -> Sentence:
    said = text[begin:end]
    amounts = _with_years(said, [one for one in map(lambda hit: _amount(said, hit), _AMOUNT.finditer(said)) if one])
    return Sentence(
        said,
        begin,
        end,
        tuple(replace(one, start=one.start + begin, end=one.end + begin) for one in amounts),
        tuple(Place(one.start + begin, one.end + begin, one.area) for one in places.read(said)),
    )


def _amount(said: str, hit: re.Match[str]) -> Amount | None:
    """The amount at a hit; None where it is no figure."""
    before, behind = said[max(0, hit.start() - _LOOK) : hit.start()], said[hit.end() : hit.end() + _LOOK]
    digits, percent = hit["digits"] or "", bool(hit["percent"])
    if _NO_FIGURE_BEFORE.search(before) or _NO_FIGURE_BEHIND.match(behind) or _IN_RANGE.search(before):
        return None
    if not percent and _is_year(digits, behind):
        return None
    whole, _, decimals = digits.replace(".", "").partition(",")
    value = float(f"{whole}.{decimals or 0}") if digits else float(_WORDS[hit["word"].lower()])
    about, per, noun = _ABOUT.search(before), _PER.search(behind), _noun(behind)
    return Amount(
        hit.start(),
        hit.end(),
        value,
        len(decimals),
        percent,
        " ".join(about[1].lower().split()) if about else "",
        noun,
        per=next((one for one in per.groups() if one), "") if per else "",
    )


def _is_year(digits: str, behind: str) -> bool:
    """Whether four digits are a year: "1900 geboortes" are none, "2019" is one whatever comes behind."""
    if not re.fullmatch(r"(?:18|19|20)\d\d", digits):
        return False
    return int(digits) > 1949 or not _noun(behind)


def _noun(behind: str) -> str:
    """The word that says what is counted, with its adjective before it; "" where none follows."""
    found = _NOUN.match(behind)
    if not found or found[1].lower() in _NO_NOUN:
        return ""
    second = (found[2] or "").lower()
    return " ".join(one for one in (found[1].lower(), "" if second in _NO_NOUN else second) if one)


def _with_years(said: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Each amount with the year that stands close behind it, before the next amount."""
    found = []
    for number, one in enumerate(amounts):
        until = amounts[number + 1].start if number + 1 < len(amounts) else len(said)
        year = _YEAR.search(said, one.end, min(until, one.end + 40))
        found.append(replace(one, year=int(year[1])) if year else one)
    return found

"""Where a Dutch sentence compares: the words for it, and which amounts and areas stand on either side.

Missing a claim is better than a false alarm, so a sentence that wishes, asks or supposes claims nothing, and an amount
belongs to a claim only where nothing else can be meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.claim import Sense
from planner.domain.claim_reading import Amount, Place, Sentence

_SENSES = {
    **dict.fromkeys(("hoger", "groter", "vaker", "meer", "boven"), Sense.HIGHER),
    **dict.fromkeys(("lager", "kleiner", "minder", "minder vaak", "onder", "beneden"), Sense.LOWER),
}
_THAN = re.compile(
    r"\b(?P<word>hoger|groter|vaker|meer|lager|kleiner|minder\s+vaak|minder)\b"
    r"(?P<middle>(?:[ ’'-]+[^\W\d]+){0,6}?) +dan\b",
    re.IGNORECASE,
)
_LIES = re.compile(
    r"\b(?:ligt|liggen|lag|lagen|zit|zitten|zat|blijft|blijven|scoort|scoren|is|zijn)\b(?P<middle>[^,;.:]{0,60}?)"
    r"\b(?P<word>boven|onder|beneden)\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\b(?:gelijk\s+aan|(?:even|net\s+zo)\s+(?:hoog|laag|veel|vaak|groot)\s+als|evenveel\s+als|hetzelfde\s+als)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"^\s*\)?\s*(?:versus|vs\.?|tegenover|tegen|t\.o\.v\.)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)
#: A sentence with one of these says what is wanted, expected or supposed, or reads as a bound.
_NO_CLAIM = re.compile(
    r"\?\s*$|^\s*(?:als|indien|stel)\b|\b(?:doel|doelen|doelstelling\w*|streef\w*|streven|ambitie\w*|moet|moeten|wil|"
    r"willen|zal|zullen|zou|zouden|wordt|worden|gaat|gaan|verwacht\w*|uiterlijk|indien|wanneer|mits|tenzij|hoogstens|"
    r"maximaal|minimaal|minstens|straks|hopen|hoopt|kan|kunnen|mag|mogen|norm)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(niet|geen|nooit|nergens|nauwelijks|amper)\b", re.IGNORECASE)
_DEGREE = re.compile(
    r"\b(?:niet|geen|nauwelijks|amper)\s+(?:veel|significant|duidelijk|aanzienlijk|erg|wezenlijk|zo)\b", re.I
)
_INEXACT = re.compile(r"\b(?:ongeveer|bijna|nagenoeg|vrijwel|ruwweg|zowat|vergelijkbaar)\s*$", re.IGNORECASE)
_CUT = re.compile(
    r"[;:]|\s[–-]\s|,?\s+(?:maar|terwijl|want|omdat|doordat|hoewel|al|zodat|toch|zijn|is|wordt|waren|was|en\s+(?:dat|dit)|"
    r"met\s+name|vooral)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r",\s+|\s+(?:en\s+ook|en|of|én|noch)\s+", re.IGNORECASE)
_PIECE = re.compile(r"[,;:]\s+|\s[–-]\s|\s+(?:en|maar|terwijl|want|omdat|(?:al)?hoewel)\s+", re.IGNORECASE)
#: How a sentence begins that goes on about the one amount of the sentence before: "Dat is", "Hoewel dit percentage".
_PRONOUN = re.compile(
    r"^\W*(?:(?:en|maar|dus|ook)\s+)?(?:dat|dit|daarmee|hiermee|(?:dit|dat|het)\s+(?:percentage|cijfer|aandeel))\s+"
    r"(?:is|ligt|was|lag|blijft|heet|scoort|zit)\b|"
    r"^\W*(?:al)?hoewel\s+(?:dit|dat|(?:dit|dat|het)\s+(?:percentage|cijfer|aandeel))(?=\s)",
    re.IGNORECASE,
)
#: Of what is counted in areas or cases, the amount says how many of them, and is no level to compare.
_OF_AREAS = re.compile(
    r"^\s*(?:van|in)\s+(?:de|het|alle)?\s*(?:\w+\s+){0,2}?(?:wijken|buurten|gemeenten|gevallen|jaren|scholen|keren|regio\W?s)",
    re.IGNORECASE,
)
_NEW_SUBJECT = re.compile(r"\b(?:het|een)\s+(?:aandeel|percentage|aantal|cijfer|deel)\b", re.IGNORECASE)
_WITH = re.compile(r"(?:\b(?:met|op|van)\s+|\(\s*)$", re.IGNORECASE)
_LINK = frozenset(
    re.findall(
        r"\w+",
        """
    dat dit is ligt lag was zijn en dus daarmee wat het een cijfer cijfers percentage aandeel nog ook iets veel
    duidelijk fors wel steeds aanzienlijk in de gemeente heet heten genoemd wordt procent blijft hiermee toch
    scoort stad juist
    """,
    )
)
_DENYING = frozenset(("maar", "niet", "alleen"))
_PLAIN = frozenset(
    re.findall(
        r"\w+",
        """
    de het in van voor bij een heel hele rest cijfer cijfers gemiddelde gemiddeld percentage aandeel procent op
    uit landelijk landelijke provinciaal provinciale vorig vorige jaar eerder eerdere meting geheel dan dat ruim
    bijna ongeveer circa
    """,
    )
)
_WORD = re.compile(r"[^\W\d]+")


@dataclass(frozen=True)
class Right:
    """What something is held against: an amount, an area, or both."""

    amount: Amount | None
    place: Place | None
    end: int


@dataclass(frozen=True)
class Found:
    """A comparison as it stands in a sentence. `left` None: the amount that it is about is not there."""

    sense: Sense
    start: int
    end: int
    left: Amount | None
    left_place: Place | None
    right: Right
    negated: bool = False


def comparisons(sentence: Sentence, before: Sentence | None) -> Iterator[Found]:
    """Everything that a sentence compares; `before` is the sentence that "dat is" may point at."""
    if _NO_CLAIM.search(sentence.text):
        return
    yield from _versus(sentence)
    every = (*_THAN.finditer(sentence.text), *_LIES.finditer(sentence.text), *_AS.finditer(sentence.text))
    last: Found | None = None
    for hit in sorted(every, key=lambda one: one.start()):
        found = list(_at(sentence, before, hit, last))
        last = found[-1] if found else last
        yield from found


def _at(sentence: Sentence, before: Sentence | None, hit: re.Match[str], last: Found | None) -> Iterator[Found]:
    word = " ".join(hit.groupdict().get("word", "").lower().split())
    begin = hit.start("word") if word else hit.start()
    start, end, ahead = sentence.start + begin, sentence.start + hit.end(), sentence.text[:begin]
    if _DEGREE.search(ahead) or (not word and _INEXACT.search(ahead)) or _is_difference(sentence, start):
        return
    about = _about(sentence, before, start, last)
    rights = _rights(sentence, end, tight=word in ("boven", "onder", "beneden")) if about else []
    if not about or not rights:
        return
    left, place, since = about
    if rights[0].place is None and not _may_stand_bare(sentence, (left, rights[0]), hit, word):
        return
    negated = _is_negated(ahead[since - sentence.start :])
    sense = _SENSES[word] if word else Sense.EQUAL
    for right in rights:
        yield Found(sense, left.start if left else start, right.end, left, place, right, negated)


def _about(
    sentence: Sentence, before: Sentence | None, start: int, last: Found | None
) -> tuple[Amount | None, Place | None, int] | None:
    """What a comparison is about: the amount and the area where they are there, and from where a "niet" counts.

    A second comparison in a sentence is about the same as the first ("… en hoger dan …"), or about an amount of its
    own; None where it is about something else.
    """
    if last is None or any(last.end <= one.start and one.end <= start for one in sentence.amounts):
        left = _left(sentence, before, start)
        here = left is None or left.start >= sentence.start or before is None
        named = [
            one for one in (sentence if here else before or sentence).places if one.end <= start and not one.earlier
        ]
        return left, named[-1] if named else None, left.end if left and here else sentence.start
    goes_on = start >= last.end and _words(sentence.between(last.end, start)) <= _LINK | _DENYING
    return (last.left, last.left_place, last.end) if goes_on else None


def _is_negated(ahead: str) -> bool:
    """Whether the last few words deny what follows; "niet alleen" does not."""
    said = " ".join(ahead.split()[-4:])
    return bool(_NEGATION.search(re.sub(r"\bniet\s+alleen\b", "", said, flags=re.IGNORECASE)))


def _is_difference(sentence: Sentence, start: int) -> bool:
    """Whether an amount right before the word says by how much: "2% lager dan"."""
    return any(not sentence.between(one.end, start).strip() for one in sentence.amounts if one.end <= start)


def _left(sentence: Sentence, before: Sentence | None, start: int) -> Amount | None:
    """The amount that a comparison is about; None where it is not clear or not there."""
    ahead = [one for one in sentence.amounts if one.end <= start]
    if ahead:
        return ahead[-1] if _reaches(sentence, ahead[-1], start) else None
    begins = _PRONOUN.match(sentence.text)
    if before is None or not begins:
        return None
    between = _words(sentence.between(sentence.start + begins.end(), start))
    if not between <= _LINK | _named(sentence) | _DENYING:
        return None
    known = [one for one in before.amounts if one.percent] or list(before.amounts)
    return known[0] if len(known) == 1 and not _OF_AREAS.match(before.between(known[0].end, before.end)) else None


def _reaches(sentence: Sentence, amount: Amount, start: int) -> bool:
    """Whether nothing between an amount and the word that compares begins about something else."""
    between = sentence.between(amount.end, start)
    first, *rest = _PIECE.split(between)
    if _OF_AREAS.match(between) or len(between) > 160:
        return False
    if _NEW_SUBJECT.search(first) and not _WITH.search(sentence.between(sentence.start, amount.start)):
        return False
    return all(_words(piece) <= _LINK | _named(sentence) for piece in rest)


def _named(sentence: Sentence) -> frozenset[str]:
    """The words of the areas in a sentence."""
    return frozenset(word for one in sentence.places for word in _words(sentence.between(one.start, one.end)))


def _rights(sentence: Sentence, end: int, *, tight: bool) -> list[Right]:
    """What stands behind "dan": one or more amounts and areas ("provincie (8,9%) en Nederland (6,4%)")."""
    rest = sentence.between(end, sentence.end)
    cut = _CUT.search(rest)
    rest = rest[: cut.start()] if cut else rest
    found: list[Right] = []
    begin = 0
    for at in (*((one.start(), one.end()) for one in _ITEM.finditer(rest)), (len(rest), len(rest))):
        one = _right(sentence, end + begin, end + at[0], tight=tight or bool(found))
        begin = at[1]
        if one is None or (found and bool(one.place) is not bool(found[0].place)):
            break
        found.append(one)
    return found


def _right(sentence: Sentence, start: int, end: int, *, tight: bool) -> Right | None:
    amounts = [one for one in sentence.amounts if start <= one.start and one.end <= end]
    places = [one for one in sentence.places if start <= one.start and one.end <= end]
    if len(amounts) > 1 or len(places) > 1 or not (amounts or places):
        return None
    amount, place = next(iter(amounts), None), next(iter(places), None)
    named = _words(sentence.between(place.start, place.end)) if place else frozenset()
    plain = _words(sentence.between(start, end)) <= _PLAIN | named
    bracketed = amount is not None and sentence.between(start, amount.start).rstrip().endswith("(")
    if not plain and (tight or amount is None or not (place or bracketed)):
        return None
    last = max(one.end for one in (amount, place) if one is not None)
    return Right(amount, place, last + (1 if bracketed else 0))


def _may_stand_bare(sentence: Sentence, sides: tuple[Amount | None, Right], hit: re.Match[str], word: str) -> bool:
    """Whether an amount without an area is compared, and is no bound ("meer dan 20.000 mensen")."""
    left, right = sides
    if left is None or right.amount is None:
        return False
    behind = sentence.between(sentence.start + hit.end(), right.amount.start).strip().lower()
    if behind:
        return True
    if word in ("meer", "minder", "minder vaak") or left.start < sentence.start:
        return False
    return _words(sentence.between(left.end, sentence.start + hit.start())) <= _LINK


def _versus(sentence: Sentence) -> Iterator[Found]:
    """Where both amounts stand behind the word: "hoger (27% versus 20,2%)"."""
    for one, other in zip(sentence.amounts, sentence.amounts[1:], strict=False):
        if not _AGAINST.match(sentence.between(one.end, other.start)):
            continue
        ahead = sentence.text[: one.start - sentence.start]
        words = list(re.finditer(r"\b(hoger|groter|vaker|meer|lager|kleiner|minder)\b", ahead, re.IGNORECASE))
        earlier = max((each.end for each in sentence.amounts if each.end <= one.start), default=sentence.start)
        if len(words) != 1 or sentence.start + words[0].start() < earlier or not ahead.rstrip().endswith("("):
            continue
        if _DEGREE.search(ahead):
            continue
        said, start = words[0][1].lower(), sentence.start + words[0].start()
        negated = _is_negated(ahead[: words[0].start()])
        yield Found(_SENSES[said], start, other.end, one, None, Right(other, None, other.end), negated)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


#: A figure that changed: the words for it.
_ROSE = r"gestegen|stijgt|stijgen|steeg|stegen|toegenomen|gegroeid|groeide|stijging|toename"
_FELL = r"gedaald|daalt|dalen|daalde|daalden|afgenomen|teruggelopen|daling|afname"
_CHANGE = re.compile(rf"\b(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL}))\b", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:in\s+)?\(?(?:(?:19|20)\d\d)?\)?\s*naar\s+(?:[^\W\d]+\s+){0,2}$", re.IGNORECASE)


def changes(sentence: Sentence) -> Iterator[tuple[Sense, int, int, tuple[Amount, Amount] | None, bool]]:
    """What a sentence says that rose or fell: sense, place, both amounts where it gives them, and whether denied."""
    hits = list(_CHANGE.finditer(sentence.text))
    if _NO_CLAIM.search(sentence.text) or len({one.lastgroup for one in hits}) != 1:
        return
    hit = hits[0]
    sense = Sense.HIGHER if hit["rose"] else Sense.LOWER
    negated = _is_negated(sentence.text[: hit.start()])
    for one, other in zip(sentence.amounts, sentence.amounts[1:], strict=False):
        ahead = sentence.between(sentence.start, one.start)
        if _TO.match(sentence.between(one.end, other.start)) and re.search(r"\bvan\s+(?:\w+\s+)?$", ahead, re.I):
            yield (
                sense,
                min(one.start, sentence.start + hit.start()),
                max(other.end, sentence.start + hit.end()),
                (one, other),
                negated,
            )
            return
    if not sentence.amounts:
        yield sense, sentence.start + hit.start(), sentence.start + hit.end(), None, negated

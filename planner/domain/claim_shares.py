"""Counts as shares: "16 … is ruim 3 procent van alle 323", checked where the text itself has the whole.

A count per quarter may be meant as it is or as a year's: only where neither fits it is said to contradict. A share of
something that the text names by another share of it ("de 17 procent die kwetsbaar is") is checked against that part.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from planner.domain.claim import Claim, ClaimKind, Sense, Side, Verdict, side_of
from planner.domain.claim_reading import PER_YEAR, Amount, Sentence

_OF = re.compile(r"^\s*van\s+(?:de\s+|het\s+|alle\s+|totaal\s+|in\s+totaal\s+|al\s+de\s+){0,3}$", re.IGNORECASE)
_OF_WORDS = re.compile(r"^\s*van\s+(?:alle|de|het\s+totaal\s+aantal)\s+((?:[a-zà-ÿ’'-]+\s*){1,3})", re.IGNORECASE)
_WHICH = re.compile(r"^\s+(?:die|dat)\s+([a-zà-ÿ’'-]+)", re.IGNORECASE)
#: Between a count and its share: what is counted, then "is" or a colon, and nothing but how exact it is.
_IS = re.compile(
    r"^(?P<counted>[^\d,;:=(]{0,80}?)(?:\b(?:is|zijn|was|waren|heet|heten)\b|[:=(]|,\s*(?:dus|dat\s+(?:is|zijn))\b|"
    r",?\s*\b(?:oftewel|ofwel)\b)(?:\s*\b(?:dus|dat|is|ongeveer|ruim|iets|net|meer|minder|dan|bijna|krap|circa|slechts|"
    r"maar|nog|er|in|totaal)\b)*\s*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:en|daar|daarvan|waarvan|hiervan|waar|die|maar|terwijl|of|als|waarin)\b", re.IGNORECASE)
_BY_THE_WAY = re.compile(
    r"\b(?:in|op|bij|van|voor|na|over|met|tot|uit|door|per|aan|binnen|onder|sinds)\s+(?:de|het|alle|deze|die)?\s*$",
    re.IGNORECASE,
)
_ABOVE = ("ruim", "meer dan", "iets meer dan", "net meer dan")
_BELOW = ("bijna", "krap", "minder dan", "iets minder dan", "net minder dan")
#: As long as a word has to be for another form of it to be known by its beginning.
_STEM = 6
_ROUNDING = 1e-9


def shares(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Every count that a text calls a share of a whole that the text has too."""
    every = tuple(chain.from_iterable(one.amounts for one in sentences))
    for sentence in sentences:
        count: Amount | None = None
        for number, one in enumerate(sentence.amounts):
            if not one.percent:
                nearer = sentence.amounts[number - 1 : number]
                count = count if nearer and _is_whole(sentence, nearer[0], one) else one
                continue
            whole = _whole(sentence, one, sentences, every)
            if count is not None and whole and _belongs(sentence, count, one):
                yield _claim(count, one, whole[0], whole[1])


def _is_whole(sentence: Sentence, share: Amount, one: Amount) -> bool:
    return share.percent and bool(_OF.match(sentence.between(share.end, one.start)))


def _belongs(sentence: Sentence, count: Amount, share: Amount) -> bool:
    """Whether the text says that the count is that share: by "is" or a colon, with at most other shares between."""
    between = sentence.between(count.end, share.start)
    inside = [one for one in sentence.amounts if count.end <= one.start < share.start]
    if inside:
        last = inside[-1]
        return bool(
            re.match(r"^[^\d;.]{0,40}\b(?:of|oftewel|ofwel)\b[^\d;.]{0,20}$", sentence.between(last.end, share.start))
        )
    found = _IS.match(between)
    by_the_way = _BY_THE_WAY.search(sentence.between(sentence.start, count.start))
    return bool(found and not by_the_way and not _ELSEWHERE.search(found["counted"]))


def _whole(
    sentence: Sentence, share: Amount, sentences: Sequence[Sentence], every: Sequence[Amount]
) -> tuple[float, int] | None:
    """What a share is of, and where that ends in the text: a number, a part of one, or what another share names."""
    behind = next((one for one in sentence.amounts if one.start >= share.end), None)
    if behind is not None and _OF.match(sentence.between(share.end, behind.start)):
        if not behind.percent:
            return (behind.value, behind.end) if behind.value > 0 else None
        part = _part_of(behind, every)
        return (part, behind.end) if part else None
    named = _OF_WORDS.match(sentence.between(share.end, sentence.end))
    if not named:
        return None
    part = _named_elsewhere(named[1], share, sentences, every)
    return (part, share.end + named.end()) if part else None


def _part_of(share: Amount, every: Sequence[Amount]) -> float | None:
    """A share of the one whole that the text has ("17 procent" beside "1.900 geboortes")."""
    wholes = {one.value for one in every if not one.percent and one.value >= 100}
    return share.value / 100 * wholes.pop() if len(wholes) == 1 else None


def _named_elsewhere(words: str, share: Amount, sentences: Sequence[Sentence], every: Sequence[Amount]) -> float | None:
    """The part that a text gives of the same thing elsewhere: "kwetsbare …" and "17 procent die kwetsbaar is"."""
    stems = {word.lower()[:_STEM] for word in words.split() if len(word) > _STEM}
    for sentence in sentences:
        for one in sentence.amounts:
            which = _WHICH.match(sentence.between(one.end, sentence.end)) if one.percent and one is not share else None
            if which and which[1].lower()[:_STEM] in stems:
                return _part_of(one, every)
    return None


def _claim(count: Amount, share: Amount, whole: float, end: int) -> Claim:
    times = {1, PER_YEAR.get(count.per, 1)}
    real = [count.value * each / whole * 100 for each in sorted(times)]
    low, high = _room(share)
    agrees = any(low - _ROUNDING <= one <= high + _ROUNDING for one in real)
    return Claim(
        ClaimKind.SHARE,
        count.start,
        end,
        Sense.EQUAL,
        side_of(count),
        Side(share.value, True, share.decimals, about=share.about),
        verdict=Verdict.AGREES if agrees else Verdict.CONTRADICTS,
        whole=whole,
        real=real[-1],
    )


def _room(share: Amount) -> tuple[float, float]:
    """Between what a share may lie when it is written so: cut off or rounded, and more when it is called inexact."""
    wide = max(share.step, 0.15 * share.value)
    low = share.value - (wide if share.about and share.about not in _ABOVE else share.step)
    high = share.value + (wide if share.about and share.about not in _BELOW else share.step)
    return low, high

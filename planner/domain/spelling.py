"""Words as they are compared, and how far a typed word may be from one that is known.

Capitals, accents and punctuation make no difference. Typing errors are counted as optimal string alignment does: a
letter too many, too few, wrong, or two neighbours swapped is one error.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

#: They part no word: "scenario's" is compared as "scenarios".
_APOSTROPHES = "'’‘`´"
#: Words that need not be found when there are others: "speeltuin in de Indische Buurt".
SMALL = frozenset(["aan", "bij", "de", "een", "en", "het", "in", "met", "of", "op", "te", "van", "voor"])
#: A part inside a word must have so many letters.
SHORTEST_INSIDE = 3
#: From so many letters on, a word may be short of a letter that is still to be typed and have an error as well.
_LONG_ENOUGH_TO_BE_SHORT = 6


def fold(text: str) -> str:
    """A text as it is compared: words with one space between them.

    >>> fold("Café ’t Hoekje: Sport & Spel")
    'cafe t hoekje sport en spel'
    """
    return " ".join("".join(map(plain, text)).split())


@lru_cache(maxsize=4096)
def plain(sign: str) -> str:
    """What one sign is when it is compared; it may become nothing, a space, or several letters.

    >>> [plain(sign) for sign in "Éß'-"]
    ['e', 'ss', '', ' ']
    """
    if sign in _APOSTROPHES:
        return ""
    if sign == "&":
        return " en "
    parts = [one for one in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(one)]
    return "".join(one if one.isalnum() else " " for one in "".join(parts).casefold()) if parts else ""


def errors_allowed(word: str) -> int:
    """How many typing errors a word may have. Short words have too many neighbours, and digits name one thing only.

    >>> [errors_allowed(word) for word in ("spt", "sprot", "speeltiun", "nix18")]
    [0, 1, 2, 0]
    """
    if len(word) < 4 or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) < 8 else 2


def errors_in_whole(text: str) -> int:
    """How many typing errors a whole name may have when its words are not parted as they should be."""
    return 0 if len(text) < 6 or any(sign.isdigit() for sign in text) else min(3, len(text) // 4)


def near(word: str, known: Sequence[str], allowed: int) -> list[tuple[int, int]]:
    """Which of the known words are within so many errors: their places, and their numbers of errors."""
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    return [(place, int(errors)) for _, errors, place in found]


def errors_at_start(word: str, known: str, allowed: int) -> int | None:
    """Errors between a word and the beginning of a known word: who types has not typed all of it yet.

    None when there are more than allowed.

    >>> errors_at_start("oosterpra", "oosterparkwijk", 2)
    1
    """
    shortest = len(word) - allowed if len(word) >= _LONG_ENOUGH_TO_BE_SHORT else len(word)
    starts = {known[:length] for length in range(shortest, len(word) + allowed + 1)}
    errors = min(OSA.distance(word, start) for start in starts)
    return errors if errors <= allowed else None


def spans(shown: str, text: str) -> tuple[tuple[int, int], ...]:
    """Which parts of a shown name were asked for in a text, as (start, end) in the name; in order, none overlapping.

    A word that begins or holds what was typed is marked for that part; a word that was misspelt is marked whole.

    >>> spans("Rookvrije speeltuinen", "tuin rokvrije")
    ((0, 9), (15, 19))
    """
    signs = [(sign, place) for place, one in enumerate(shown) for sign in plain(one)]
    joined = [(sign, place) for sign, place in signs if sign != " "]
    asked = fold(text)
    whole = asked.replace(" ", "")
    if whole and "".join(sign for sign, _ in joined).startswith(whole):
        return _runs({place for _, place in joined[: len(whole)]})
    folded = "".join(sign for sign, _ in signs)
    return _runs({signs[number][1] for word in asked.split() for number in _marked(word, folded)})


def _runs(places: set[int]) -> tuple[tuple[int, int], ...]:
    """Places that follow each other, as (start, end).

    >>> _runs({4, 1, 2})
    ((1, 3), (4, 5))
    """
    starts = sorted(place for place in places if place - 1 not in places)
    ends = sorted(place + 1 for place in places if place + 1 not in places)
    return tuple(zip(starts, ends, strict=True))


def _marked(word: str, folded: str) -> range:
    """Places in a folded name that a typed word stands for; the beginning of a word goes before its inside."""
    at = f" {folded} ".find(f" {word} " if word in SMALL else f" {word}")
    if at < 0 and word not in SMALL and len(word) >= SHORTEST_INSIDE:
        at = folded.find(word)
    return range(at, at + len(word)) if at >= 0 else _marked_whole(word, folded)


def _marked_whole(word: str, folded: str) -> range:
    """Places of the first word that this one is a misspelling of."""
    allowed, place = errors_allowed(word), 0
    for known in folded.split(" "):
        if allowed and known and errors_at_start(word, known, allowed) is not None:
            return range(place, place + len(known))
        place += len(known) + 1
    return range(0)

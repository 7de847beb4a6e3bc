"""Finding a thing of a plan by a few words, typed in haste: name, alias or code, in any order, with typing errors.

What is found is ranked: first the very name, then its beginning, then words that begin so, then words that hold it, and
what was misspelt last. Equal hits stand in the order of their kinds, and then of the plan.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.grid import row_groups
from planner.domain.plan import Plan
from planner.domain.spelling import (
    SHORTEST_INSIDE,
    SMALL,
    errors_allowed,
    errors_at_start,
    errors_in_whole,
    fold,
    near,
)

#: How well one word fits one other, the best first. A misspelt word adds its errors.
_SAME, _BEGINS, _INSIDE, _MISSPELT = 0, 1, 2, 3
#: How well a whole text fits, before any of its words.
_WHOLE_SAME, _WHOLE_BEGINS = -2, -1


class Kind(StrEnum):
    """What can be found, in the order in which equally good hits stand."""

    NEIGHBOURHOOD = "neighbourhood"
    THEME = "theme"
    INTERVENTION = "intervention"
    PROPOSAL = "proposal"
    PROGRAMME = "programme"
    GOAL = "goal"
    PARTNER = "partner"
    GROUP = "group"
    PAGE = "page"


@dataclass(frozen=True)
class PageWords:
    """A page that can be found: by its name, and by what it is about."""

    path: str
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. The code of a page is its path.

    `alias` is the other name, `found_code` the code that it was found by; both are empty when it was its own name.
    `sure` is False when typing errors had to be forgiven.
    """

    kind: Kind
    code: str
    name: str
    alias: str = ""
    found_code: str = ""
    sure: bool = True


@dataclass(frozen=True)
class _Known:
    """One text by which a thing is known: its name, an alias or a code. `order` is that of its kind."""

    thing: int
    order: int
    rank: int
    text: str


#: In this order, when the texts fit equally well. A code is never misspelt: R01 is no R02.
_NAME, _ALIAS, _CODE = 0, 1, 2
_ORDER = {kind: place for place, kind in enumerate(Kind)}


def search(plan: Plan, text: str, pages: tuple[PageWords, ...] = ()) -> tuple[Hit, ...]:
    """Everything that fits a text, the best first; nothing for an empty text.

    Who asks more than once about one plan keeps its `Index`.
    """
    return Index(plan, pages).search(text)


class Index:
    """The names of one plan, made ready for searching."""

    def __init__(self, plan: Plan, pages: tuple[PageWords, ...] = ()) -> None:
        self._things: list[tuple[Kind, str, str]] = []
        self._known: list[_Known] = []
        #: The same texts without spaces, in which "indischebuurt" is found.
        self._joined: list[str] = []
        self._with_word: dict[str, list[int]] = defaultdict(list)
        for kind, code, name, aliases, codes in _named(plan, pages):
            self._add((kind, code, name), aliases, codes)

    def _add(self, thing: tuple[Kind, str, str], aliases: tuple[str, ...], codes: tuple[str, ...]) -> None:
        place, seen = len(self._things), set()
        self._things.append(thing)
        texts = ((_NAME, thing[2]), *((_ALIAS, one) for one in aliases), *((_CODE, one) for one in codes))
        for rank, text in texts:
            folded = fold(text)
            if not folded or folded in seen:
                continue
            seen.add(folded)
            for word in set(folded.split()):
                self._with_word[word].append(len(self._known))
            self._known.append(_Known(place, _ORDER[thing[0]], rank, text))
            self._joined.append(folded.replace(" ", ""))

    def search(self, text: str) -> tuple[Hit, ...]:
        """Everything that fits a text, the best first; nothing for a text without letters and digits."""
        folded = fold(text)
        if not folded:
            return ()
        best: dict[int, tuple[int, ...]] = {}
        for number, (worst, total) in self._fits(folded).items():
            known = self._known[number]
            # A name goes before an alias that fits as well; of one kind, the shortest is nearest to what was typed.
            ranked = (worst, total, known.rank, known.order, len(self._joined[number]), known.thing, number)
            if known.thing not in best or ranked < best[known.thing]:
                best[known.thing] = ranked
        return tuple(self._hit(self._known[ranked[-1]], ranked[0] < _MISSPELT) for ranked in sorted(best.values()))

    def _hit(self, known: _Known, sure: bool) -> Hit:
        kind, code, name = self._things[known.thing]
        by = {known.rank: known.text}
        return Hit(kind, code, name, by.get(_ALIAS, ""), by.get(_CODE, ""), sure)

    def _fits(self, folded: str) -> dict[int, tuple[int, int]]:
        """Per known text that fits: its worst word and the sum of its words, both the lower the better."""
        words = list(dict.fromkeys(folded.split()))
        fits = self._by_words([word for word in words if word not in SMALL] or words)
        joined = folded.replace(" ", "")
        for number, whole in enumerate(self._joined):
            if whole.startswith(joined):
                grade = _WHOLE_SAME if whole == joined else _WHOLE_BEGINS
                fits[number] = grade, grade
        return _without_guesses(fits) or self._by_whole(joined)

    def _by_words(self, words: list[str]) -> dict[int, tuple[int, int]]:
        """Known texts that have every word, in any order."""
        found = {number: (grade, grade) for number, grade in self._with(words[0]).items()}
        for word in words[1:]:
            # What is not found with the first words is not looked for with the others.
            fitting = self._with(word) if found else {}
            found = {
                number: (max(worst, fitting[number]), total + fitting[number])
                for number, (worst, total) in found.items()
                if number in fitting
            }
        return found

    def _with(self, word: str) -> dict[int, int]:
        """Known texts with a word like this one, and how well it fits."""
        grades = self._misspelt(word)
        for known in self._with_word:
            if known.startswith(word):
                grades[known] = _SAME if known == word else _BEGINS
            elif word in known and len(word) >= SHORTEST_INSIDE:
                grades[known] = _INSIDE
        fitting: dict[int, int] = {}
        for known, grade in grades.items():
            for number in self._with_word[known]:
                if grade < _MISSPELT or self._known[number].rank != _CODE:
                    fitting[number] = min(grade, fitting.get(number, grade))
        return fitting

    def _misspelt(self, word: str) -> dict[str, int]:
        """Known words that this one is a misspelling of; people who are still typing have only typed the beginning."""
        allowed, known = errors_allowed(word), list(self._with_word)
        if not allowed:
            return {}
        # A beginning of another length can be twice as far away at this length: a wide net first, then a look at each.
        caught = [known[place] for place, _ in near(word, [one[: len(word)] for one in known], 2 * allowed)]
        errors = ((one, errors_at_start(word, one, allowed)) for one in caught)
        return {one: _MISSPELT + many for one, many in errors if many is not None}

    def _by_whole(self, joined: str) -> dict[int, tuple[int, int]]:
        """Names that were parted in other places, and misspelt as well: "indischebuurtt"."""
        close = near(joined, self._joined, errors_in_whole(joined))
        return {number: (_MISSPELT + many, _MISSPELT + many) for number, many in close}


def _without_guesses(fits: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """What fits; without the misspelt when something begins with what was typed, for then nothing is misspelt."""
    if min(fits.values(), default=(_MISSPELT, 0))[0] > _BEGINS:
        return fits
    return {number: fit for number, fit in fits.items() if fit[0] < _MISSPELT}


_Named = tuple[Kind, str, str, tuple[str, ...], tuple[str, ...]]


def _named(plan: Plan, pages: tuple[PageWords, ...]) -> Iterator[_Named]:
    """Everything that has a name: kind, code, name, other names, and the codes that people know it by."""
    for one in plan.interventions:
        yield Kind.INTERVENTION, one.code, one.name, one.aliases, (one.code,)
    for proposal in plan.proposals:
        yield Kind.PROPOSAL, proposal.code, proposal.name, (), ()
    for programme in plan.programmes:
        yield Kind.PROGRAMME, programme.code, programme.name, programme.aliases, ()
    for goal in plan.goals:
        yield Kind.GOAL, goal.code, goal.title, (), (goal.code,)
    for partner in plan.partners:
        yield Kind.PARTNER, partner.code, partner.name, partner.aliases, ()
    yield from _entrances(plan, pages)


def _entrances(plan: Plan, pages: tuple[PageWords, ...]) -> Iterator[_Named]:
    """What a question can be about, and the pages. A broader target group is no row, so no question is about it."""
    for area in plan.neighbourhoods:
        yield Kind.NEIGHBOURHOOD, area.code, area.name, area.aliases, area.cbs_codes
    for theme in plan.themes:
        yield Kind.THEME, theme.code, theme.name, (), ()
    for group in row_groups(plan):
        yield Kind.GROUP, group.code, group.name, (), ()
    for page in pages:
        yield Kind.PAGE, page.path, page.name, page.words, ()

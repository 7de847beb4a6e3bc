"""The weights behind a score, and how an address says them: `gewichten=kwetsbaar:1,groep:0.8`.

A pair is a word and a number from 0 to 1, pairs are parted by commas, and only what differs from the usual weights need
be said. A decimal comma is understood too (`groep:0,8,leeg:1`): a comma parts two pairs only where a word follows it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.domain.need import COMPARATOR_WORDS, Comparator, comparator_word
from planner.domain.question import Misfit, QuestionProblem
from planner.domain.words import GapKind

#: The parameters of an address that change the order of gaps and nothing else.
WEIGHTS, COMPARED = "gewichten", "vergelijk"
#: Weights by the word that stands in an address, in the order in which they are shown.
WEIGHT_WORDS = {
    "thema": "theme",
    "kwetsbaar": "vulnerable",
    "groep": "end_group",
    "intermediair": "intermediary",
    "programmawijk": "area_programme",
    "wijk": "other_area",
    "leeg": "empty",
    "gepland": "planned_only",
    "dun": "thin",
    "overig": "other_kinds",
}
#: Decimals of a weight that an address keeps.
DECIMALS = 3
_PARTING = re.compile(r",(?=\s*[^\d\s,])")
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,30})?")


@dataclass(frozen=True)
class Weighting:
    """Weights of importance (belang) and emptiness (leegte), each between 0 and 1."""

    theme: float = 1.0
    vulnerable: float = 1.0
    end_group: float = 0.8
    intermediary: float = 0.6
    area_programme: float = 1.0
    other_area: float = 0.8
    empty: float = 1.0
    planned_only: float = 0.5
    thin: float = 0.5
    other_kinds: float = 0.25

    def emptiness(self, kind: GapKind) -> float:
        """Emptiness (leegte) of a kind of gap."""
        own = {GapKind.EMPTY: self.empty, GapKind.PLANNED_ONLY: self.planned_only, GapKind.THIN: self.thin}
        return own.get(kind, self.other_kinds)

    @property
    def usual(self) -> bool:
        """Whether nothing differs from the usual weights."""
        return self == Weighting()


@dataclass(frozen=True)
class Ranking:
    """How gaps are ranked: the weights, and what a wijk is held against."""

    weighting: Weighting = Weighting()
    comparator: Comparator = Comparator.MUNICIPALITY

    @property
    def usual(self) -> bool:
        """Whether gaps are ranked as they are when nobody chooses."""
        return self == Ranking()

    def params(self) -> dict[str, str]:
        """The parameters of an address that differ from the usual ones; `parse_ranking` gives them back."""
        compared = "" if self.comparator is Comparator.MUNICIPALITY else comparator_word(self.comparator)
        said = {COMPARED: compared, WEIGHTS: to_text(self.weighting)}
        return {name: value for name, value in said.items() if value}


#: How gaps are ranked when nobody chooses.
USUAL_RANKING = Ranking()


def to_text(weighting: Weighting) -> str:
    """The weights that differ from the usual ones, as an address says them.

    >>> to_text(Weighting(end_group=0.9, empty=0)), to_text(Weighting())
    ('groep:0.9,leeg:0', '')
    """
    usual = Weighting()
    changed = (
        (word, getattr(weighting, name))
        for word, name in WEIGHT_WORDS.items()
        if getattr(weighting, name) != getattr(usual, name)
    )
    return ",".join(f"{word}:{_plain(value)}" for word, value in changed)


def parse_ranking(params: Mapping[str, str]) -> tuple[Ranking, tuple[QuestionProblem, ...]]:
    """The ranking in an address. What cannot be understood is as usual, and told."""
    weighting, problems = _weighting(params.get(WEIGHTS, "").strip())
    compared = params.get(COMPARED, "").strip()
    comparator = COMPARATOR_WORDS.get(compared.casefold())
    if compared and comparator is None:
        problems.append(QuestionProblem(COMPARED, compared, Misfit.UNKNOWN, tuple(COMPARATOR_WORDS)))
    return Ranking(weighting, comparator or Comparator.MUNICIPALITY), tuple(problems)


def _weighting(text: str) -> tuple[Weighting, list[QuestionProblem]]:
    found: dict[str, float] = {}
    problems: list[QuestionProblem] = []
    for pair in filter(None, (part.strip() for part in _PARTING.split(text))):
        word, _, said = (part.strip() for part in pair.partition(":"))
        name, value = WEIGHT_WORDS.get(word.casefold()), _value(said)
        if name is None:
            problems.append(QuestionProblem(WEIGHTS, word or pair, Misfit.UNKNOWN, tuple(WEIGHT_WORDS)))
        elif value is None:
            problems.append(QuestionProblem(WEIGHTS, pair, Misfit.OUT_OF_RANGE, ("0", "1")))
        else:
            found[name] = value
    return replace(Weighting(), **found), problems


def _value(said: str) -> float | None:
    """A number from 0 to 1; None for anything else."""
    if not _NUMBER.fullmatch(said):
        return None
    value = round(float(said.replace(",", ".")), DECIMALS)
    return value if 0 <= value <= 1 else None


def _plain(value: float) -> str:
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")

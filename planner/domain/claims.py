"""The figure checker: what a Dutch text claims of figures, held against the text itself and against what is stored.

Everything follows from the text and the figures; no claim and no contradiction is known here beforehand. What it
cannot see are contradictions that are no comparison: names that differ, lists of other lengths, numbering.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.domain.claim import Claim, ClaimKind, Doubt, Sense, Side, Verdict, side_of, verdict_of
from planner.domain.claim_figures import Figures, near
from planner.domain.claim_patterns import Found, changes, comparisons
from planner.domain.claim_reading import EARLIER, Amount, Places, Sentence, sentences
from planner.domain.claim_shares import shares
from planner.domain.plan import Observation, Plan

#: A text without one of these claims nothing: most texts need no closer look.
_WORTH_A_LOOK = re.compile(
    r"\b(?:hoger|groter|vaker|meer|lager|kleiner|minder|boven|onder|beneden|gelijk|even|evenveel|hetzelfde|net\s+zo|"
    r"gestegen|stijg\w*|steeg|stegen|toegenomen|toename|gegroeid|groeide|gedaald|daal\w*|daling|afgenomen|afname|"
    r"teruggelopen|procent|percent)\b|%",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class About:
    """What a text is about: indicators by their codes, an area, and the figure where it is a note to one.

    `wish`: the text says what is wanted, so that only figures in the text itself are held against each other.
    """

    indicators: tuple[str, ...] = ()
    area: str = ""
    observation: Observation | None = None
    wish: bool = False


class Checker:
    """Checks texts against one plan."""

    def __init__(self, plan: Plan) -> None:
        """Prepare names and figures once."""
        self._figures, self._places = Figures(plan), Places(plan)
        self._town = plan.municipality.code
        self._every = tuple(one.code for one in plan.indicators)

    def claims(self, text: str, about: About | None = None) -> tuple[Claim, ...]:
        """Every claim of a text, in its order.

        >>> from planner.domain.plan import Municipality
        >>> found = Checker(Plan(Municipality("GM0001", "Veldstad"))).claims("Hier is 7,1% lager dan het land (6,4%).")
        >>> [one.verdict.value for one in found]
        []
        """
        if not _WORTH_A_LOOK.search(text):
            return ()
        known = about or About(self._every)
        known = replace(known, area=known.area or self._town, indicators=known.indicators or self._every)
        read = sentences(text, self._places)
        found = [*self._compared(read, known), *self._changed(read, known), *shares(read)]
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))

    def _compared(self, read: Sequence[Sentence], about: About) -> Iterator[Claim]:
        for number, sentence in enumerate(read):
            for found in comparisons(sentence, read[number - 1] if number else None):
                claim = self._comparison(sentence, found, about)
                if claim is not None:
                    yield claim

    def _comparison(self, sentence: Sentence, found: Found, about: About) -> Claim | None:
        area = found.left_place.area if found.left_place else about.area
        there_area = found.right.place.area if found.right.place else ""
        here = side_of(found.left, area) if found.left else Side(area=area)
        there = side_of(found.right.amount, there_area) if found.right.amount else Side(area=there_area)
        claim = Claim(ClaimKind.COMPARED, found.start, found.end, found.sense, here, there, found.negated)
        if found.left and found.right.amount:
            return self._in_the_text(claim, found.left, found.right.amount)
        if about.wish or not there_area:
            return None
        return self._stored(claim, sentence, about)

    def _in_the_text(self, claim: Claim, one: Amount, other: Amount) -> Claim:
        """Both figures stand in the text."""
        if not _one_unit(one, other):
            return replace(claim, doubt=Doubt.OTHER_UNIT)
        return _judged(claim)

    def _stored(self, claim: Claim, sentence: Sentence, about: About) -> Claim | None:
        """At least one of the figures has to be looked up."""
        base = self._meant(claim.here, sentence, about)
        if isinstance(base, Doubt):
            return replace(claim, doubt=base)
        here = self._figures.side(base)
        if claim.there.value is not None:
            return _judged(replace(claim, here=here))
        if base.area == claim.there.area:
            return None
        other = self._figures.beside(base, claim.there.area)
        if other is None:
            return replace(claim, here=here, doubt=Doubt.NO_FIGURE)
        there = replace(self._figures.side(other), area=claim.there.area)
        claim = replace(claim, here=here, there=there)
        if not there.area.startswith(EARLIER) and not near(here.year, there.year):
            years = (here.year, there.year) if here.year and there.year else None
            return replace(claim, doubt=Doubt.OTHER_YEAR, years=years)
        return _judged(claim)

    def _meant(self, here: Side, sentence: Sentence, about: About) -> Observation | Doubt:
        """The stored figure that a text means by an amount, by being a note to it, or by the name of an indicator."""
        if here.value is not None:
            found = self._figures.written_as(here, here.area, about.indicators)
            return found[0] if len(found) == 1 else Doubt.SEVERAL if found else Doubt.NO_FIGURE
        if about.observation is not None:
            return about.observation
        code = self._figures.named(sentence.text, about.indicators)
        newest = self._figures.of(code, here.area) if code else ()
        return newest[0] if newest else Doubt.NO_FIGURE

    def _changed(self, read: Sequence[Sentence], about: About) -> Iterator[Claim]:
        for sentence in read:
            for sense, start, end, amounts, negated in changes(sentence):
                claim = Claim(ClaimKind.CHANGED, start, end, sense, Side(area=about.area), Side(), negated)
                if amounts:
                    before, now = amounts
                    claim = replace(claim, here=side_of(now, about.area), there=side_of(before, about.area))
                    yield self._in_the_text(claim, now, before if before.percent or before.noun else _as(before, now))
                elif not about.wish and about.observation is not None:
                    yield self._through_time(claim, about.observation)

    def _through_time(self, claim: Claim, one: Observation) -> Claim:
        """A figure beside all figures of years before: only when none of them fits, the text is contradicted."""
        earlier = self._figures.earlier(one)
        here = self._figures.side(one)
        if not earlier or here.value is None:
            return replace(claim, here=here, doubt=Doubt.ONE_MEASUREMENT if here.value is not None else Doubt.IN_WORDS)
        judged = [_judged(replace(claim, here=here, there=self._figures.side(other))) for other in earlier]
        return next((each for each in judged if each.verdict is not Verdict.CONTRADICTS), judged[0])


def _judged(claim: Claim) -> Claim:
    here, there = claim.here, claim.there
    verdict, doubt = verdict_of(claim.sense, here, there, negated=claim.negated)
    through_time = claim.kind is ClaimKind.CHANGED or there.area.startswith(EARLIER)
    apart = not through_time and here.year and there.year and not near(here.year, there.year)
    years = (here.year, there.year) if apart and here.year and there.year else None
    return replace(claim, verdict=verdict, doubt=doubt, years=years)


def _as(one: Amount, other: Amount) -> Amount:
    """A bare number with the unit of the number that follows it: "van 6 naar 5 procent"."""
    return replace(one, percent=other.percent, noun=other.noun)


def _one_unit(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one kind: both shares, or counts of the same; a bare number goes with a share."""
    if one.percent and other.percent:
        return True
    if one.percent or other.percent:
        bare = other if one.percent else one
        return not bare.noun and not bare.per and bool(bare.decimals)
    return not one.noun or not other.noun or one.noun.split()[0] == other.noun.split()[0]


__all__ = ["About", "Checker", "Claim", "ClaimKind", "Doubt", "Sense", "Side", "Verdict"]

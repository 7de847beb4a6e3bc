"""The texts that people typed in a plan, and what the figure checker finds in them.

Checked are goals, notes to figures, situations, interventions, motivations of proposals, and what is said of the
contradictions of a source. Also figures that the source compares while they are of other years.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.domain.claim_figures import near
from planner.domain.claims import About, Checker, Claim, ClaimKind, Verdict
from planner.domain.interventions import Intervention
from planner.domain.plan import Contradiction, Goal, Observation, Plan, Situation
from planner.domain.proposals import Proposal


@dataclass(frozen=True)
class Passage:
    """One text of a plan: in which record and which of its fields, and what it is about."""

    field: str
    key: str
    part: str
    text: str
    about: About
    source: str = ""
    section: str = ""


@dataclass(frozen=True)
class Finding:
    """A claim in a passage that is worth a look. `claim` None: not a text, but the comparison that the source makes.

    `years` are those of two figures that are compared and too far apart.
    """

    passage: Passage
    claim: Claim | None = None
    years: tuple[int, int] | None = None
    observations: tuple[str, ...] = ()

    @property
    def contradicts(self) -> bool:
        """Whether text and figure do not agree; else the finding is a warning."""
        return self.claim is not None and self.claim.verdict is Verdict.CONTRADICTS


def passages(plan: Plan) -> Iterator[Passage]:
    """Every text that is checked, in the order of the plan."""
    for field in ("situations", "goals", "observations", "interventions", "proposals", "contradictions"):
        for value in getattr(plan, field):
            yield from passages_of(plan, field, value)


def passages_of(plan: Plan, field: str, value: Any) -> Iterator[Passage]:
    """The texts of one record; none of a kind of record that holds no texts to check."""
    make = _TEXTS.get(field)
    if make is not None:
        yield from (one for one in make(plan, value) if one.text.strip())


def _situation(plan: Plan, one: Situation) -> Iterator[Passage]:
    yield Passage("situations", one.theme, "text", one.text, About(_of_themes(plan, (one.theme,))))


def _goal(plan: Plan, one: Goal) -> Iterator[Passage]:
    about = About(one.indicators, wish=True)
    for part in ("title", "description"):
        yield Passage("goals", one.code, part, getattr(one, part), about, one.source, one.section)


def _observation(plan: Plan, one: Observation) -> Iterator[Passage]:
    about = About((one.indicator,), one.area, one, wish=one.is_target)
    yield Passage("observations", one.code, "note", one.note, about, one.source, one.section)


def _intervention(plan: Plan, one: Intervention) -> Iterator[Passage]:
    themes = (*one.themes, *(each.theme for each in one.placements))
    about = About(_of_themes(plan, themes))
    yield Passage("interventions", one.code, "summary", one.summary, about, one.source, one.section)


def _proposal(plan: Plan, one: Proposal) -> Iterator[Passage]:
    area = one.neighbourhoods[0] if len(one.neighbourhoods) == 1 else ""
    about = About(_of_themes(plan, tuple(cell.theme for cell in one.cells)), area)
    yield Passage("proposals", one.code, "motivation", one.motivation, about)


def _contradiction(plan: Plan, one: Contradiction) -> Iterator[Passage]:
    yield Passage("contradictions", one.code, "text", one.text, About(), one.source, one.section)


def _of_themes(plan: Plan, themes: Sequence[str]) -> tuple[str, ...]:
    return tuple(one.code for one in plan.indicators if one.subject in themes)


_TEXTS: dict[str, Any] = {
    "situations": _situation,
    "goals": _goal,
    "observations": _observation,
    "interventions": _intervention,
    "proposals": _proposal,
    "contradictions": _contradiction,
}


def check_texts(plan: Plan) -> tuple[Finding, ...]:
    """What does not agree in a plan: first texts against figures, then compared figures of other years.

    The same claim in two texts about one place of a source is told once.
    """
    checker = Checker(plan)
    found: dict[Any, Finding] = {}
    for passage in passages(plan):
        for one in _in_passage(checker, passage):
            found.setdefault(_told_as(one), one)
    texts = sorted(found.values(), key=lambda one: not one.contradicts)
    return (*texts, *_other_years(plan))


def check_record(plan: Plan, field: str, value: Any) -> tuple[Finding, ...]:
    """What does not agree in the texts of one record."""
    checker = Checker(plan)
    return tuple(one for passage in passages_of(plan, field, value) for one in _in_passage(checker, passage))


def _in_passage(checker: Checker, passage: Passage) -> Iterator[Finding]:
    for claim in checker.claims(passage.text, passage.about):
        if claim.verdict is Verdict.CONTRADICTS or claim.years:
            codes = tuple(one.observation for one in (claim.here, claim.there) if one.observation)
            yield Finding(passage, claim, claim.years, codes)


def _told_as(one: Finding) -> Any:
    """By what two findings are one: the same place of a source with the same claim."""
    claim, passage = one.claim, one.passage
    if claim is None or not passage.source:
        return passage.field, passage.key, passage.part, claim
    sides = (claim.here.value, claim.there.value) if claim.kind is ClaimKind.COMPARED else (claim.start, claim.end)
    return passage.source, passage.section, claim.kind, claim.sense, sides


def _other_years(plan: Plan) -> Iterator[Finding]:
    """Figures that the source compares and that are of years too far apart, each pair once."""
    by_code = {one.code: one for one in plan.observations if not one.is_target}
    seen: set[frozenset[str]] = set()
    for one in by_code.values():
        for code in one.compared_with:
            other = by_code.get(code)
            if other is None or not one.year or not other.year or near(one.year, other.year):
                continue
            pair = frozenset((one.code, other.code))
            if pair not in seen:
                seen.add(pair)
                passage = next(_observation(plan, one))
                yield Finding(passage, None, (one.year, other.year), (one.code, other.code))


def findings_at(found: Sequence[Finding], source: str, section: str) -> tuple[Finding, ...]:
    """The findings in one place of a source; a place may name several sections ("1.2.2; voetnoot 3")."""
    wanted = {part.strip() for part in section.split(";")}
    return tuple(
        one
        for one in found
        if one.passage.source == source and wanted & {part.strip() for part in one.passage.section.split(";")}
    )

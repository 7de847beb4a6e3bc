"""Everything that is known of one wijk: what runs there, how it stands beside the municipality, and what it lacks."""

from dataclasses import dataclass
from datetime import date

from planner.domain.analysis import Analysis, Survey
from planner.domain.area_comparison import AreaComparison, Likeness, compare, similar
from planner.domain.facts import YEAR, months_later
from planner.domain.gaps import Gap, rank
from planner.domain.interventions import Delivery, Intervention
from planner.domain.outreach import about, deliveries_in, runs
from planner.domain.plan import AreaProgramme, Neighbourhood, Plan
from planner.domain.weighting import USUAL_RANKING, Ranking
from planner.domain.words import RECOGNISED, Scope


@dataclass(frozen=True)
class Ending:
    """An intervention in the wijk that ends within 12 months, with the first last day; or only its `recognition`."""

    intervention: Intervention
    on: date
    recognition: bool = False


@dataclass(frozen=True)
class ActivePartner:
    """A partner with the interventions aimed at the wijk in which it takes part."""

    partner: str
    interventions: tuple[Intervention, ...]


@dataclass(frozen=True)
class AreaProfile:
    """One wijk under one question. `beside` compares it with the municipality: the wijk first.

    `aimed` runs in this wijk by name; `only_here` is the part of it that runs in no other wijk and not wider.
    `partners` and `programmes` (codes) are those of `aimed`. `ending` is of all that reaches the wijk, soonest first.
    """

    area: Neighbourhood
    area_programmes: tuple[AreaProgramme, ...]
    analysis: Analysis
    beside: AreaComparison
    gaps: tuple[Gap, ...]
    aimed: tuple[Intervention, ...]
    only_here: tuple[Intervention, ...]
    ending: tuple[Ending, ...]
    partners: tuple[ActivePartner, ...]
    programmes: tuple[str, ...]
    alike: tuple[Likeness, ...]


def profile(found: Survey, area: Neighbourhood, ranking: Ranking = USUAL_RANKING) -> AreaProfile:
    """The profile of a wijk of a survey, within what its question asks.

    With the usual ranking it is kept with the survey. Everybody may choose weights of his own: those are not kept.
    """
    if ranking != USUAL_RANKING:
        return _profile(found, area, ranking)
    return found.remember(("profile", area.code), lambda: _profile(found, area, ranking))


def _profile(found: Survey, area: Neighbourhood, ranking: Ranking) -> AreaProfile:
    plan, question = found.plan, found.question
    running = tuple(
        (one, parts)
        for one in plan.interventions
        if about(one, question.themes) and (parts := _running(plan, one, area.code, question.on))
    )
    aimed = tuple(one for one, parts in running if any(_by_name(part) for part in parts))
    return AreaProfile(
        area=area,
        area_programmes=tuple(one for one in plan.area_programmes if area.code in one.neighbourhoods),
        analysis=found.analysis(area.code),
        beside=compare(found, (area.code, None), ranking.comparator),
        gaps=rank(found, area.code, ranking.weighting, ranking.comparator),
        aimed=aimed,
        only_here=tuple(one for one in aimed if _only(one, area.code, question.on)),
        ending=_ending(running, question.on),
        partners=_partners(plan, aimed),
        programmes=tuple(one.code for one in plan.programmes if any(one.code in each.programmes for each in aimed)),
        alike=similar(plan, area.code, question.themes, ranking.comparator),
    )


def _running(plan: Plan, one: Intervention, wijk: str, on: date) -> tuple[Delivery, ...]:
    return tuple(part for part in deliveries_in(plan, one, wijk) if runs(part, on))


def _by_name(part: Delivery) -> bool:
    return part.scope is Scope.NEIGHBOURHOODS


def _only(one: Intervention, wijk: str, on: date) -> bool:
    """Whether everything of it that runs is in this wijk alone."""
    running = [part for part in one.deliveries if runs(part, on)]
    return all(_by_name(part) and part.neighbourhoods == (wijk,) for part in running)


def _ending(running: tuple[tuple[Intervention, tuple[Delivery, ...]], ...], on: date) -> tuple[Ending, ...]:
    until, found = months_later(on, YEAR), []
    for one, parts in running:
        ends = [part.ends for part in parts if part.ends is not None and on <= part.ends < until]
        if ends:
            found.append(Ending(one, min(ends)))
        elif one.recognition in RECOGNISED and one.lapses_on is not None and on <= one.lapses_on < until:
            found.append(Ending(one, one.lapses_on, recognition=True))
    return tuple(sorted(found, key=lambda each: (each.on, each.intervention.name.casefold())))


def _partners(plan: Plan, aimed: tuple[Intervention, ...]) -> tuple[ActivePartner, ...]:
    found = (
        ActivePartner(
            partner.code, tuple(one for one in aimed if partner.code in [role.partner for role in one.partners])
        )
        for partner in plan.partners
    )
    return tuple(one for one in found if one.interventions)

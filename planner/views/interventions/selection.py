"""Which interventions the list shows: what the matrix of the question shows, or everything that fits it."""

from dataclasses import dataclass

from planner.domain.grid import ancestors
from planner.domain.plan import Intervention, Placement
from planner.domain.question import usual_statuses
from planner.views.interventions.search import LONGEST, Index, fold
from planner.views.parts.paging import Paging, paging
from planner.views.parts.standing import Standings, statuses_on
from planner.views.reader import Asked


@dataclass(frozen=True)
class Selection:
    """The list. `hidden` counts what fits the question but does not count and is not shown."""

    words: str
    everything: bool
    shown: tuple[Intervention, ...]
    hidden: int
    paging: Paging
    problems: tuple[str, ...]

    @property
    def params(self) -> dict[str, str | None]:
        """The parameters of this page that a link keeps."""
        return {"zoek": self.words or None, "alle": "ja" if self.everything else None}


def select(asked: Asked, standings: Standings) -> Selection:
    """What an address asks for, sorted by name."""
    words, everything = asked.params.get("zoek", "").strip(), asked.params.get("alle", "").strip()
    problems = []
    if len(words) > LONGEST:
        words = words[:LONGEST].strip()
        problems.append(f"We zoeken met de eerste {LONGEST} tekens van uw zoekwoord.")
    if everything not in ("", "ja", "nee"):
        problems.append(f"“{everything[:20]}” past niet bij “alle”. Kies ja of nee.")
    fitting = _fitting(asked, standings, words)
    counting = [one for one in fitting if standings.of(one).shown]
    shown = fitting if everything == "ja" else counting
    page = paging(asked.params.get("bladzijde", ""), len(shown))
    return Selection(
        words=words,
        everything=everything == "ja",
        shown=tuple(sorted(shown, key=lambda one: (fold(one.name), one.code))),
        hidden=len(fitting) - len(counting),
        paging=page,
        problems=(*problems, page.problem) if page.problem else tuple(problems),
    )


def _fitting(asked: Asked, standings: Standings, words: str) -> list[Intervention]:
    index, wanted, fits = Index(asked.plan), fold(words).split(), _Fit(asked, standings)
    return [one for one in asked.plan.interventions if index.holds(one, wanted) and fits.fits(one)]


class _Fit:
    """Whether an intervention fits the question, whether or not it counts."""

    def __init__(self, asked: Asked, standings: Standings) -> None:
        self.question, self.standings = asked.question, standings
        self.usual = usual_statuses(asked.plan.municipality.rules)
        # A placement on a broader group reaches the group that is asked.
        self.groups = {code for group in self.question.groups for code in (group, *ancestors(asked.plan, group))}

    def fits(self, one: Intervention) -> bool:
        """Themes, pillars and groups of one and the same placement; programme, wijk and status."""
        asked = self.question
        if asked.programmes and not set(asked.programmes) & set(one.programmes):
            return False
        return self._placed(one) and self._delivered(one)

    def _placed(self, one: Intervention) -> bool:
        if any(self._reaches(placement) for placement in one.placements):
            return True
        asked = self.question
        of_theme = not asked.themes or bool(set(asked.themes) & set(one.themes))
        return not one.placements and of_theme and not asked.pillars and not asked.groups

    def _reaches(self, placement: Placement) -> bool:
        asked = self.question
        return (
            (not asked.themes or placement.theme in asked.themes)
            and (not asked.pillars or placement.pillar in asked.pillars)
            and (not self.groups or placement.group in self.groups)
        )

    def _delivered(self, one: Intervention) -> bool:
        reaching = self.standings.reaching(one)
        if self.question.neighbourhood is not None and not reaching:
            return False
        chosen = self.question.statuses
        return chosen == self.usual or bool(set(chosen) & set(statuses_on(reaching, self.question)))

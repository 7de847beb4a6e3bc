"""What every format gets: one analysis with its gaps and reasons, worked out before the first byte is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from planner import __version__
from planner.domain.analysis import Analysis, Cell, Contribution, Survey, survey
from planner.domain.gaps import Gap, rank, rank_whole
from planner.domain.grid import CellKey, row_groups
from planner.domain.need import Comparison, Need, measured, needs
from planner.domain.plan import Intervention, Pillar, Plan, Source, TargetGroup, Theme
from planner.domain.profiles import AreaProfile
from planner.domain.question import Question
from planner.domain.weighting import USUAL_RANKING, Ranking
from planner.domain.words import Basis, GroupPart, Level
from planner.language import documents
from planner.language.best import best
from planner.language.ranking import need_in_words, need_remark, whole_in_words
from planner.language.sentences import Names, summary
from planner.language.words import WHOLE_MUNICIPALITY


@dataclass(frozen=True, eq=False)
class Handover:
    """The answer to one question, ready to be written. `gaps` are those of the wijk, or of every wijk, by `ranking`.

    `filtered` says by what gaps were left out of them; the others keep their rank. `not_here` says what the page shows
    and no file holds.
    """

    survey: Survey
    analysis: Analysis
    gaps: tuple[Gap, ...]
    made_on: date
    version: str
    ranking: Ranking = USUAL_RANKING
    filtered: str = ""
    not_here: str = ""

    @property
    def plan(self) -> Plan:
        """What is stored."""
        return self.analysis.plan

    @property
    def question(self) -> Question:
        """What was asked."""
        return self.analysis.question

    @cached_property
    def names(self) -> Names:
        """Names of codes."""
        return Names(self.plan)

    @property
    def area(self) -> str:
        """The area inside a sentence: "Selwerd", "de hele gemeente"."""
        code = self.question.neighbourhood
        return self.names.area(code) if code else f"de {WHOLE_MUNICIPALITY.lower()}"

    def of_area(self, found: AreaProfile) -> "Handover":
        """The same for one wijk, of which everything is known already."""
        if found.area.code == self.question.neighbourhood:
            return self
        return replace(self, analysis=found.analysis, gaps=found.gaps)

    @property
    def title(self) -> str:
        """Title of the file."""
        return documents.title(self.names, self.question.neighbourhood)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """Themes of the question."""
        return tuple(one for one in self.plan.themes if not self.question.themes or one.code in self.question.themes)

    @cached_property
    def pillars(self) -> tuple[Pillar, ...]:
        """Pillars of the question."""
        return tuple(one for one in self.plan.pillars if not self.question.pillars or one.code in self.question.pillars)

    @cached_property
    def groups(self) -> tuple[TargetGroup, ...]:
        """Row groups of the question, in reading order."""
        asked = self.question.groups
        return tuple(one for one in row_groups(self.plan) if not asked or one.code in asked)

    @cached_property
    def parts(self) -> tuple[tuple[GroupPart, tuple[TargetGroup, ...]], ...]:
        """The row groups in their parts."""
        parts = dict.fromkeys(group.part for group in self.groups)
        return tuple((part, tuple(group for group in self.groups if group.part is part)) for part in parts)

    @cached_property
    def explained(self) -> dict[CellKey, tuple[Contribution, ...]]:
        """What stands behind every cell of the question; nothing counts where a cell is not applicable."""
        return {
            cell.key: () if cell.level is Level.NOT_APPLICABLE else self.analysis.explain(cell.key)
            for cell in self.analysis.cells
        }

    def total(self, cell: Cell) -> float:
        """The dekking of a cell: the sum of the weights in `explained`."""
        return 0.0 if cell.level is Level.NOT_APPLICABLE else cell.total

    def coming(self, cell: Cell) -> int:
        """How many interventions are only planned or explored in a cell."""
        return 0 if cell.level is Level.NOT_APPLICABLE else cell.coming

    def rows(self, theme: Theme, pillar: Pillar) -> Iterator[tuple[TargetGroup, Cell]]:
        """One column of the matrix."""
        for group in self.groups:
            yield group, self.analysis.by_key[theme.code, pillar.code, group.code]

    def inferred(self, key: CellKey) -> bool:
        """Whether something that counts in a cell got its theme, pillar or group by inference (†)."""
        return any(part.weight > 0 and part.placement.basis is Basis.INFERRED for part in self.explained[key])

    def has_dagger(self, theme: str = "") -> bool:
        """Whether a dagger stands in the matrix of a theme, or in any of them."""
        return any(self.inferred(key) for key in self.explained if theme in ("", key[0]))

    @cached_property
    def own_gaps(self) -> tuple[Gap, ...]:
        """The gaps of the area that the matrix shows: for the whole municipality not those of its wijken."""
        if self.question.neighbourhood:
            return self.gaps
        return rank_whole(self.survey, self.ranking.weighting, self.ranking.comparator)

    def need_remark(self, gap: Gap) -> str:
        """What has to be said with the need of a gap: which figure is missing, or that margins overlap."""
        pair = _pair(gap)
        return need_remark(self._needs.get(pair, Need()), self.ranking.comparator, pair in self._measured)

    def need_in_words(self, gap: Gap) -> str:
        """Where the need of a gap comes from, as the screen says it: its figures with their year and source."""
        pair, comparator = _pair(gap), self.ranking.comparator
        if gap.neighbourhood is None:
            return whole_in_words(comparator)
        theme = self.names.theme(gap.cell.theme)
        return need_in_words(theme, self._needs.get(pair, Need()), comparator, pair in self._measured)

    def best_in_words(self, gap: Gap) -> str:
        """What is best to do about a gap, as the screen says it, with the kind of step; "" when nothing fits."""
        one = best(self.survey, gap)
        return f"{one.name} ({one.kind.lower()})" if one else ""

    def figures_behind(self, gaps: Iterable[Gap]) -> tuple[Comparison, ...]:
        """The figures from which the need of some gaps follows."""
        pairs = dict.fromkeys(map(_pair, gaps))
        return tuple(one for pair in pairs for one in self._needs.get(pair, Need()).comparisons)

    @cached_property
    def _needs(self) -> Mapping[tuple[str, str], Need]:
        return needs(self.plan, self.ranking.comparator)

    @cached_property
    def _measured(self) -> frozenset[tuple[str, str]]:
        return measured(self.plan)

    @property
    def outcome(self) -> str:
        """What was found in one line; first of all that there is nothing in the plan yet, if so."""
        found = summary(self.analysis.tally) if self.analysis.cells else ""
        return " ".join(filter(None, (documents.nothing_yet(self.plan), found))) or documents.NO_DATA

    @cached_property
    def shown(self) -> dict[str, frozenset[str]]:
        """Codes of the interventions that count or are coming in some cell of the question, per theme."""
        found: dict[str, set[str]] = {theme.code: set() for theme in self.themes}
        for key, parts in self.explained.items():
            found[key[0]].update(part.intervention.code for part in parts)
        return {theme: frozenset(codes) for theme, codes in found.items()}

    def sources_of(self, interventions: frozenset[str]) -> tuple[Source, ...]:
        """The sources that these interventions come from."""
        used = {one.source for one in self.plan.interventions if one.code in interventions}
        return tuple(source for source in self.plan.sources if source.code in used)

    def counts_here(self, intervention: Intervention) -> bool:
        """Whether an intervention counts or is coming in some cell of the question."""
        return any(intervention.code in codes for codes in self.shown.values())


def _pair(gap: Gap) -> tuple[str, str]:
    """Theme and wijk: what a need is about."""
    return gap.cell.theme, gap.neighbourhood or ""


def handover(plan: Plan, question: Question, today: date, ranking: Ranking = USUAL_RANKING) -> Handover:
    """Everything for a file about one question, made today."""
    return of_survey(survey(plan, question), question.neighbourhood, today, ranking)


def of_survey(found: Survey, neighbourhood: str | None, today: date, ranking: Ranking = USUAL_RANKING) -> Handover:
    """`handover` for a survey that is at hand already."""
    gaps = rank(found, neighbourhood, ranking.weighting, ranking.comparator)
    return Handover(found, found.analysis(neighbourhood), gaps, today, __version__, ranking)

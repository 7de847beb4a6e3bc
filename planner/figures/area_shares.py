"""Which part of the groups is covered, per wijk and per theme x pillar: the table of wijken, and behind its heatmap."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.analysis import Survey, Tally
from planner.domain.plan import AreaProgramme, Neighbourhood, Pillar, Theme
from planner.domain.words import Level
from planner.language.numbers import MISSING, counted, number, out_of, percent

#: A share below the first of these stands on step 1, below the second on step 2, below the third on step 3, else 4.
STEP_BOUNDS = (1 / 3, 0.6, 0.9)
STEP_WORDS = (
    "geen doelgroep gedekt",
    "minder dan 1 op 3",
    "1 op 3 tot 6 op 10",
    "6 op 10 tot 9 op 10",
    "9 op 10 of meer",
)
WITHOUT_PROGRAMME = "Zonder gebiedsprogramma"
_PROGRAMMES = ("gebiedsprogramma", "gebiedsprogramma’s")
_LEVELS = tuple(Level)
_FILLED = (Level.COVERED, Level.STRONG)
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Column:
    """One theme x pillar."""

    theme: Theme
    pillar: Pillar


@dataclass(frozen=True)
class Share:
    """One cell of the table. `step` is 0 to 4, or None where nothing applies or nothing was filled in yet."""

    tally: Tally

    @property
    def step(self) -> int | None:
        """The tint."""
        share = self.tally.share
        if share is None or self.tally.blank == self.tally.applicable:
            return None
        return step_of(share)

    def text(self, as_percent: bool = False) -> str:
        """What stands in the cell: the number of covered groups, or the percentage."""
        if self.step is None:
            return MISSING
        return percent(self.tally.share) if as_percent else number(self.tally.filled)

    @property
    def words(self) -> str:
        """ "5 van 13 doelgroepen gedekt"."""
        if not self.tally.applicable:
            return "niet van toepassing"
        if self.step is None:
            return "nog niet ingevuld"
        return f"{out_of(self.tally.filled, self.tally.applicable)} doelgroepen gedekt"


@dataclass(frozen=True)
class AreaRow:
    """A wijk. `programmes` names its area programmes, `under` the one that it stands under ("" when under none).

    `broad` counts the covered cells in which nothing that counts is delivered in the wijk itself.
    """

    area: Neighbourhood
    programmes: tuple[str, ...]
    shares: tuple[Share, ...]
    total: Tally
    broad: int = 0
    under: str = ""

    @property
    def others(self) -> tuple[str, ...]:
        """The area programmes that it belongs to beside the one it stands under."""
        return tuple(name for name in self.programmes if name != self.under)

    @property
    def also(self) -> str:
        """The other area programmes in a few words: one by its name, several by their number."""
        many = len(self.others)
        if many == 1:
            return f"ook {self.others[0]}" if self.under else self.others[0]
        if not many:
            return ""
        return f"ook in {many} andere programma’s" if self.under else f"in {counted(many, *_PROGRAMMES)}"


@dataclass(frozen=True)
class AreaGroup:
    """The wijken of one area programme. `name` is empty where wijken are not grouped, or there is no programme."""

    name: str
    rows: tuple[AreaRow, ...]


@dataclass(frozen=True)
class AreaShares:
    """The whole table, in the order in which people see it."""

    columns: tuple[Column, ...]
    groups: tuple[AreaGroup, ...]

    @cached_property
    def rows(self) -> tuple[AreaRow, ...]:
        """All wijken."""
        return tuple(row for group in self.groups for row in group.rows)

    @cached_property
    def blocks(self) -> tuple[tuple[Theme, tuple[int, ...]], ...]:
        """Themes with the numbers of their columns."""
        themes = dict.fromkeys(column.theme for column in self.columns)
        return tuple((t, tuple(n for n, c in enumerate(self.columns) if c.theme == t)) for t in themes)

    def column_tally(self, column: int) -> Tally:
        """A column over all wijken together."""
        return self._tallies[column]

    @cached_property
    def _tallies(self) -> tuple[Tally, ...]:
        return tuple(_sum(row.shares[number].tally for row in self.rows) for number in range(len(self.columns)))

    def column_size(self, column: int) -> str:
        """ "van 13"; "van 11–13" where wijken differ; "" where nothing applies."""
        sizes = [row.shares[column].tally.applicable for row in self.rows]
        low, high = min(sizes, default=0), max(sizes, default=0)
        if not high:
            return ""
        return f"van {number(high)}" if low == high else f"van {number(low)}–{number(high)}"

    @cached_property
    def thinnest(self) -> tuple[AreaRow, ...]:
        """The wijken with the lowest share of covered cells, all of them with the same counts."""
        asked = [row for row in self.rows if row.total.share is not None]
        if not asked:
            return ()
        worst = min(asked, key=lambda row: row.total.share or 0).total
        return tuple(r for r in asked if (r.total.filled, r.total.applicable) == (worst.filled, worst.applicable))

    @cached_property
    def weakest(self) -> tuple[int, ...]:
        """Columns with the lowest share over all wijken; equal shares: the one with the fewest thin cells first."""
        tallies = {n: self.column_tally(n) for n in range(len(self.columns))}
        applicable = {n: tally for n, tally in tallies.items() if tally.applicable}
        if not applicable:
            return ()
        lowest = min(tally.filled / tally.applicable for tally in applicable.values())
        tied = [n for n, t in applicable.items() if t.filled / t.applicable <= lowest + _ROUNDING]
        return tuple(sorted(tied, key=lambda n: (applicable[n].thin / applicable[n].applicable, n)))


def area_shares(found: Survey) -> AreaShares:
    """The table of a survey, within the themes and pillars that its question asks for."""
    plan, question = found.plan, found.question
    columns = tuple(
        Column(theme, pillar)
        for theme in plan.themes
        for pillar in plan.pillars
        if (not question.themes or theme.code in question.themes)
        and (not question.pillars or pillar.code in question.pillars)
    )
    counting = _Counting.of(found, columns)
    rows = {area.code: counting.row(place) for place, area in enumerate(found.areas) if area}
    return AreaShares(columns, _grouped(plan.area_programmes, rows))


def step_of(share: float) -> int:
    """The step of a share between 0 and 1.

    >>> [step_of(share) for share in (0, 0.2, 1 / 3, 0.59, 0.6, 0.9)]
    [0, 1, 2, 2, 3, 4]
    """
    if share <= 0:
        return 0
    return 1 + sum(share >= bound - _ROUNDING for bound in STEP_BOUNDS)


@dataclass(frozen=True, eq=False)
class _Counting:
    """Counts the cells of wijken by column. `column` holds the column of every cell of the grid, -1 where not asked.

    An analysis of each wijk would find the same margins and eight times as many others: too slow for 150 buurten.
    """

    found: Survey
    columns: tuple[Column, ...]
    column: tuple[int, ...]

    @classmethod
    def of(cls, found: Survey, columns: tuple[Column, ...]) -> "_Counting":
        number = {(one.theme.code, one.pillar.code): place for place, one in enumerate(columns)}
        asked = found.question.asks
        return cls(found, columns, tuple(number[key[:2]] if asked(*key) else -1 for key in found.grid.keys))

    def row(self, place: int) -> AreaRow:
        """The wijk at a place among the areas of the survey."""
        area, specific = self.found.areas[place], self.found.facts.specific[place].tolist()
        assert area is not None
        counts = [dict.fromkeys(_LEVELS, 0) for _ in self.columns]
        broad = 0
        for column, cell, own in zip(self.column, self.found.cells[place], specific, strict=True):
            if column >= 0:
                counts[column][cell.level] += 1
                broad += not own and cell.level in _FILLED
        shares = tuple(Share(Tally(**{level.value: count for level, count in one.items()})) for one in counts)
        names = tuple(one.name for one in self.found.plan.area_programmes if area.code in one.neighbourhoods)
        return AreaRow(area, names, shares, _sum(share.tally for share in shares), broad)


def _grouped(programmes: tuple[AreaProgramme, ...], rows: dict[str, AreaRow]) -> tuple[AreaGroup, ...]:
    """A wijk stands under the first programme that names it; wijken without a programme stand last."""
    left, groups = dict(rows), []
    for programme in programmes:
        members = tuple(
            replace(left.pop(code), under=programme.name) for code in programme.neighbourhoods if code in left
        )
        if members:
            groups.append(AreaGroup(programme.name, members))
    if left:
        groups.append(AreaGroup(WITHOUT_PROGRAMME if groups else "", tuple(left.values())))
    return tuple(groups)


def _sum(tallies: Iterable[Tally]) -> Tally:
    counts = dict.fromkeys(Tally.__dataclass_fields__, 0)
    for tally in tallies:
        for name in counts:
            counts[name] += getattr(tally, name)
    return Tally(**counts)

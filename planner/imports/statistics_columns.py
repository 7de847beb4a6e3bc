"""What stands in which column of a sheet: the areas, the dimensions, and the figures that we know."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.imports.problems import Problem, ProblemKind
from planner.imports.statistics_known import Known, TableKind, known_columns, stem_of

#: The columns of our own list, and those that may be left out.
PLAIN = ("code", "indicator", "waarde", "jaar", "bron")
PLAIN_EXTRA = ("marge", "eenheid", "thema")
#: Columns with the code of an area, the best first: in a file with titles "Wijken en buurten" holds names.
_AREAS = ("codering", "regiocode", "gwbcode", "wijkenenbuurten", "regios")
_AGE, _MARGIN, _PERIOD = ("leeftijd",), ("marges", "marge"), ("perioden", "periode")
_NAME, _VALUE = ("measure", "onderwerp", "onderwerpen"), ("value", "waarde")
_NO_FIGURE = {"id", "gemeentenaam", "soortregio", "indelingswijzigingwijkenenbuurten", "valueattribute", "stringvalue"}


@dataclass(frozen=True)
class Layout:
    """The columns of a sheet by their place. `measures` has the figures of a wide sheet by their column.

    A long sheet has a row per figure: `name` says of what, `value` what. `plain` are the columns of our own list.
    `unknown` are columns that we do not read.
    """

    kind: TableKind
    head: tuple[str, ...]
    area: int = 0
    age: int | None = None
    margin: int | None = None
    period: int | None = None
    measures: tuple[tuple[int, TableKind, Known], ...] = ()
    name: int | None = None
    value: int | None = None
    plain: Mapping[str, int] | None = None
    unknown: tuple[str, ...] = ()


def layout_of(head: Sequence[str], line: int | None, file: str) -> tuple[Layout | None, tuple[Problem, ...]]:
    """The layout of a sheet whose head stands on a line, or why it is none of ours."""
    stems = [stem_of(name) for name in head]
    if len(set(PLAIN) & set(stems)) > 1 and _first(stems, _AREAS) is None:
        return _plain(head, stems, line, file)
    found = _Columns(tuple(head), stems, line, file)
    layout = found.layout()
    return (None if found.problems else layout), tuple(found.problems)


def _plain(
    head: Sequence[str], stems: list[str], line: int | None, file: str
) -> tuple[Layout | None, tuple[Problem, ...]]:
    missing = [name for name in PLAIN if name not in stems]
    problems = [Problem(file, line, name, "", ProblemKind.MISSING_COLUMN) for name in missing]
    problems += [
        Problem(file, line, head[place], stem, ProblemKind.DUPLICATE)
        for place, stem in enumerate(stems)
        if stem in stems[:place] and stem in (*PLAIN, *PLAIN_EXTRA)
    ]
    if problems:
        return None, tuple(problems)
    places = {name: stems.index(name) for name in (*PLAIN, *PLAIN_EXTRA) if name in stems}
    unknown = tuple(name for name, stem in zip(head, stems, strict=True) if stem not in places and name)
    return Layout(TableKind.PLAIN, tuple(head), plain=places, unknown=unknown), ()


def _first(stems: Sequence[str], names: tuple[str, ...]) -> int | None:
    return next((stems.index(name) for name in names if name in stems), None)


class _Columns:
    """The columns of a table of CBS or RIVM."""

    def __init__(self, head: tuple[str, ...], stems: list[str], line: int | None, file: str) -> None:
        self.head, self.stems, self.line, self.file = head, stems, line, file
        self.problems: list[Problem] = []

    def layout(self) -> Layout | None:
        name, value = _first(self.stems, _NAME), _first(self.stems, _VALUE)
        long = name is not None and value is not None
        measures = () if long else tuple(self._measures())
        area = _first(self.stems, _AREAS)
        if not measures and not long:
            self.problems = [Problem(self.file, None, "", "", ProblemKind.WRONG_TABLE)]
            return None
        if area is None:
            self.problems.append(Problem(self.file, self.line, "Codering", "", ProblemKind.MISSING_COLUMN))
            return None
        age, margin, period = (_first(self.stems, names) for names in (_AGE, _MARGIN, _PERIOD))
        return Layout(
            kind=self._kind(measures),
            head=self.head,
            area=area,
            age=age,
            margin=margin,
            period=period,
            measures=measures,
            name=name if long else None,
            value=value if long else None,
            unknown=() if long else self._unknown(measures, {area, age, margin, period}),
        )

    def _measures(self) -> Iterator[tuple[int, TableKind, Known]]:
        known = known_anywhere()
        seen: set[str] = set()
        for place, stem in enumerate(self.stems):
            if stem not in known:
                continue
            kind, one = known[stem]
            if one.code in seen:
                column = self.head[place]
                self.problems.append(Problem(self.file, self.line, column, column, ProblemKind.DUPLICATE))
            seen.add(one.code)
            yield place, kind, one

    def _kind(self, measures: Sequence[tuple[int, TableKind, Known]]) -> TableKind:
        health = sum(kind is TableKind.HEALTH for _, kind, _ in measures)
        long = not measures and any(stem in self.stems for stem in (*_AGE, *_MARGIN))
        return TableKind.HEALTH if long or 2 * health > len(measures) else TableKind.DISTRICTS

    def _unknown(self, measures: Sequence[tuple[int, TableKind, Known]], others: set[int | None]) -> tuple[str, ...]:
        read = {place for place, _, _ in measures} | others
        return tuple(
            name
            for place, (name, stem) in enumerate(zip(self.head, self.stems, strict=True))
            if place not in read and stem and stem not in _NO_FIGURE and stem not in _AREAS
        )


def known_anywhere() -> dict[str, tuple[TableKind, Known]]:
    """Every column that we know, with the table that it belongs to."""
    return {stem: (kind, one) for kind in TableKind for stem, one in known_columns(kind).items()}

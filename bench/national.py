"""The coverage step at national size, beside a bare `numpy.bincount` and `pandas.pivot_table`.

Rows are deliveries x placements: who (intervention), where (area), what (theme, pillar, group), and the three factors
of the weight as small numbers. An area is a municipality as a whole or one of its neighbourhoods.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from bench.measure import Limit, Measure, in_turn, timed
from planner.domain.coverage import Floats, Ints, best, pair_starts, totals
from planner.domain.plan import Rules

Small = npt.NDArray[np.uint8]
_SHAPE = (3, 4, 15)  # themes, pillars, groups
_REPEATED = 0.1


@dataclass(frozen=True)
class Size:
    """How much to make."""

    municipalities: int = 342
    neighbourhoods: int = 14_000
    interventions: int = 100_000
    rows: int = 2_000_000

    @property
    def areas(self) -> int:
        """Municipalities as a whole and neighbourhoods."""
        return self.municipalities + self.neighbourhoods

    @property
    def cells(self) -> int:
        """Cells of all areas together."""
        return self.areas * _SHAPE[0] * _SHAPE[1] * _SHAPE[2]


@dataclass(frozen=True, eq=False)
class Raw:
    """Rows as they would come from a register: not sorted, not encoded. All arrays have the shape [row].

    `status` 0 running, 1 possible, 2 neither; `reach` 0 aimed at this area, 1 broader, 2 elsewhere; `group_fit` 0 on
    the very group, 1 on a broader group.
    """

    intervention: Ints
    area: Ints
    theme: Ints
    pillar: Ints
    group: Ints
    status: Small
    reach: Small
    group_fit: Small


@dataclass(frozen=True, eq=False)
class Encoded:
    """Rows sorted by intervention and cell, with one cell code for area, theme, pillar and group."""

    cell: Ints
    status: Small
    reach: Small
    group_fit: Small
    starts: Ints
    pair_cell: Ints
    pair_intervention: Ints


def generate(size: Size, seed: int = 20261122) -> Raw:
    """Made-up rows: each intervention works in its own municipality; one row in ten repeats a cell of its owner."""
    chance = np.random.default_rng(seed)
    home = np.sort(chance.integers(0, size.municipalities, size.interventions))
    town = np.sort(chance.integers(0, size.municipalities, size.neighbourhoods))
    wijken = np.bincount(town, minlength=size.municipalities)
    first = np.concatenate(([0], np.cumsum(wijken + 1)[:-1]))
    owner = np.sort(chance.integers(0, size.interventions, size.rows))
    at = home[owner]
    area = first[at] + (chance.random(size.rows) * (wijken[at] + 1)).astype(np.intp)
    where = [area, *(chance.integers(0, many, size.rows) for many in _SHAPE)]
    again = chance.random(size.rows) < _REPEATED
    again[0] = False
    again[1:] &= (owner[1:] == owner[:-1]) & ~again[:-1]
    repeated = np.flatnonzero(again)
    for column in where:
        column[repeated] = column[repeated - 1]
    mixed = chance.permutation(size.rows)
    return Raw(
        intervention=owner[mixed],
        area=where[0][mixed],
        theme=where[1][mixed],
        pillar=where[2][mixed],
        group=where[3][mixed],
        status=_draw(chance, size.rows, 0.6, 0.2, 0.2),
        reach=_draw(chance, size.rows, 0.4, 0.5, 0.1),
        group_fit=_draw(chance, size.rows, 0.6, 0.4),
    )


def _draw(chance: np.random.Generator, many: int, *shares: float) -> Small:
    return chance.choice(len(shares), many, p=shares).astype(np.uint8)


def encode(raw: Raw) -> Encoded:
    """Give every cell of every area its code and sort; done once, whatever is asked afterwards."""
    cell = raw.area
    for column, many in zip((raw.theme, raw.pillar, raw.group), _SHAPE, strict=True):
        cell = cell * many + column
    order = np.lexsort((cell, raw.intervention))
    owner, cell = raw.intervention[order], cell[order]
    starts = pair_starts(owner, cell)
    return Encoded(
        cell=cell,
        status=raw.status[order],
        reach=raw.reach[order],
        group_fit=raw.group_fit[order],
        starts=starts,
        pair_cell=cell[starts],
        pair_intervention=owner[starts],
    )


def row_weights(rows: Encoded, half: float) -> Floats:
    """status x area x group of every row, looked up among the eighteen products there are."""
    by_kind = np.multiply.outer(np.outer((1.0, half, 0.0), (1.0, half, 0.0)), (1.0, half)).ravel()
    found: Floats = by_kind.take((rows.status * 3 + rows.reach) * 2 + rows.group_fit)
    return found


def coverage_step(rows: Encoded, half: float, cells: int) -> Floats:
    """Dekking of every cell of every area: weights, the best of each intervention in a cell, and their sum."""
    return totals(rows.pair_cell, best(row_weights(rows, half), rows.starts), cells)


def by_pivot(pairs: pd.DataFrame) -> pd.DataFrame:
    """The sums as plain pandas makes them, from weights that are worked out already."""
    return pairs.pivot_table(index="area", columns="cell", values="weight", aggfunc="sum", fill_value=0.0)


def by_pandas(rows: pd.DataFrame) -> pd.DataFrame:
    """The whole step in plain pandas: the best row of each intervention in a cell, then the sums."""
    pairs = rows.groupby(["intervention", "area", "cell"], as_index=False)["weight"].max()
    return by_pivot(pairs)


def pair_frame(rows: Encoded, half: float) -> pd.DataFrame:
    """The best weight of each intervention in a cell, found without the planner's kernels."""
    found = np.zeros(len(rows.starts))
    pair = np.repeat(np.arange(len(rows.starts)), np.diff(rows.starts, append=len(rows.cell)))
    np.maximum.at(found, pair, row_weights(rows, half))
    return _frame(rows.pair_intervention, rows.pair_cell, found)


def row_frame(rows: Encoded, half: float) -> pd.DataFrame:
    """Every row with its weight."""
    owner = np.repeat(rows.pair_intervention, np.diff(rows.starts, append=len(rows.cell)))
    return _frame(owner, rows.cell, row_weights(rows, half))


def _frame(owner: Ints, code: Ints, weight: Floats) -> pd.DataFrame:
    area, cell = np.divmod(code, int(np.prod(_SHAPE)))
    return pd.DataFrame({"intervention": owner, "area": area, "cell": cell, "weight": weight})


def flat(pivot: pd.DataFrame, cells: int) -> Floats:
    """A pivot as one sum per cell code."""
    wide = int(np.prod(_SHAPE))
    whole = pivot.reindex(index=range(cells // wide), columns=range(wide), fill_value=0.0).fillna(0.0)
    sums: Floats = whole.to_numpy().ravel()
    return sums


def run(size: Size | None = None) -> tuple[list[Measure], list[str]]:
    """Time the step and its peers, after showing that all find the same sums."""
    size, half = size or Size(), Rules().half
    making, raw = timed(partial(generate, size))
    encoding, rows = timed(partial(encode, raw))
    del raw
    ours, pairs = coverage_step(rows, half, size.cells), pair_frame(rows, half)
    whole = row_frame(rows, half)
    bare = np.bincount(rows.pair_cell, weights=pairs["weight"].to_numpy(), minlength=size.cells)
    for name, sums in {"bincount": bare, "pivot": flat(by_pivot(pairs), size.cells)}.items():
        _same(name, ours, sums)
    weights = row_weights(rows, half)
    took = in_turn(
        {
            "step": partial(coverage_step, rows, half, size.cells),
            "bincount": partial(np.bincount, rows.cell, weights=weights, minlength=size.cells),
            "pivot": partial(by_pivot, pairs),
        }
    )
    in_pandas, sums = timed(partial(by_pandas, whole))
    _same("pandas", ours, flat(sums, size.cells))
    step, name = took["step"] * 1000, "coverage step, whole country"
    measures = [
        Measure(f"{name}, against bare numpy.bincount", step, "ms", took["bincount"] * 1000, Limit(3)),
        Measure(f"{name}, against pandas.pivot_table of the sums alone", step, "ms", took["pivot"] * 1000, Limit(0.1)),
        Measure(f"{name}, against groupby-max and pivot_table", step, "ms", in_pandas * 1000),
    ]
    shape = f"{size.rows:,} rows, {len(rows.starts):,} pairs of intervention and cell, {size.cells:,} cells"
    return measures, [
        f"National size: {size.municipalities:,} municipalities, {size.neighbourhoods:,} neighbourhoods, "
        f"{size.interventions:,} interventions, {shape}.",
        f"Once, before any question: generating {making:.1f} s, encoding and sorting {encoding:.1f} s.",
    ]


def _same(name: str, ours: Floats, theirs: npt.NDArray[Any]) -> None:
    if not np.array_equal(ours, theirs):
        raise AssertionError(f"{name} finds other sums")

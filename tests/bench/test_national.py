"""The benchmark at national size is worth something only when its generator and kernels are right in the small."""

from dataclasses import replace

import numpy as np
import pytest

from bench import national
from bench.national import Encoded, Raw, Size

SMALL = Size(municipalities=3, neighbourhoods=7, interventions=12, rows=400)
HALF = 0.5


@pytest.fixture
def raw() -> Raw:
    """A few made-up rows."""
    return national.generate(SMALL, seed=1)


@pytest.fixture
def rows(raw: Raw) -> Encoded:
    """The same, sorted and encoded."""
    return national.encode(raw)


def by_hand(raw: Raw) -> list[float]:
    """Dekking per cell, with a dictionary instead of arrays."""
    best: dict[tuple[int, int], float] = {}
    for who, area, theme, pillar, group, status, reach, fit in zip(*vars(raw).values(), strict=True):
        cell = int(((area * 3 + theme) * 4 + pillar) * 15 + group)
        weight = (1, HALF, 0)[status] * (1, HALF, 0)[reach] * (1, HALF)[fit]
        best[int(who), cell] = max(best.get((int(who), cell), 0.0), weight)
    sums = [0.0] * SMALL.cells
    for (_, cell), weight in best.items():
        sums[cell] += weight
    return sums


def test_the_coverage_step_finds_the_sums_that_a_dictionary_finds(raw: Raw, rows: Encoded) -> None:
    assert national.coverage_step(rows, HALF, SMALL.cells).tolist() == by_hand(raw)


def test_pandas_finds_the_same_sums(rows: Encoded) -> None:
    ours = national.coverage_step(rows, HALF, SMALL.cells)
    from_pairs = national.flat(national.by_pivot(national.pair_frame(rows, HALF)), SMALL.cells)
    from_rows = national.flat(national.by_pandas(national.row_frame(rows, HALF)), SMALL.cells)
    assert np.array_equal(ours, from_pairs)
    assert np.array_equal(ours, from_rows)


def test_some_interventions_reach_a_cell_in_more_than_one_way(rows: Encoded) -> None:
    assert 0 < len(rows.starts) < len(rows.cell)


def test_an_intervention_works_in_one_municipality_only(raw: Raw) -> None:
    chance = np.random.default_rng(1)
    chance.integers(0, SMALL.municipalities, SMALL.interventions)
    wijken = np.bincount(chance.integers(0, SMALL.municipalities, SMALL.neighbourhoods), minlength=3)
    towns = np.searchsorted(np.cumsum(wijken + 1), raw.area, side="right")
    homes = {int(one): {int(town) for town in towns[raw.intervention == one]} for one in set(raw.intervention)}
    assert all(len(found) == 1 for found in homes.values())


def test_the_same_seed_makes_the_same_rows() -> None:
    first, second = (national.encode(national.generate(SMALL, seed=7)) for _ in range(2))
    assert np.array_equal(first.cell, second.cell)


def test_the_benchmark_refuses_sums_that_differ(rows: Encoded, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = replace(rows, pair_cell=rows.pair_cell[::-1].copy())
    monkeypatch.setattr(national, "encode", lambda _raw: wrong)
    monkeypatch.setattr(
        national, "pair_frame", lambda _rows, half: national.row_frame(rows, half).iloc[: len(rows.starts)]
    )
    with pytest.raises(AssertionError, match="other sums"):
        national.run(SMALL)


def test_the_benchmark_runs_on_a_small_country() -> None:
    measures, notes = national.run(SMALL)
    assert [measure.peer is not None for measure in measures] == [True, True, True]
    assert "400 rows" in notes[0]

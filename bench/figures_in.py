"""Figures of the whole country read in for one municipality, beside pandas that only reads the same file.

The file has the shape of 50120NED as StatLine gives it: 100,000 rows with figures, and as many with each side of their
margin. Reading looks at every row, keeps what is about one municipality, and weighs buurten into wijken.
"""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from bench.measure import Limit, Measure, in_turn
from planner.domain.plan import Municipality, Neighbourhood, Plan
from planner.domain.weighing import Weighed, people_of, weigh
from planner.imports.statistics import Statistics, read_statistics
from planner.imports.statistics_known import AGES, HEALTH

#: The municipality that is read: as many buurten as the largest has.
TOWN = "GM0363"
_BUURTEN, _TOWNS, _WIJKEN_OF_TOWN = 480, 342, 100
_FIGURE_ROWS = 100_000
_YEARS, _MARGINS = ("2020JJ00", "2022JJ00"), ("MW00000", "MOG0095", "MBG0095")
_PER_AREA = len(_YEARS) * len(AGES)
#: Of these numbers every row is a mixture: making three hundred thousand rows by chance would take longer than reading.
_KINDS = 997


def run() -> tuple[list[Measure], list[str]]:
    """Time reading and weighing of a file of the whole country, and the memory of a process that does it."""
    with TemporaryDirectory() as place:
        path = Path(place) / "50120NED.csv"
        rows = write_national(path)
        as_json = Path(place) / "50120NED.json"
        write_json(path, as_json)
        plan = a_town()
        found, weighed = read_and_weigh(path, plan)
        took = in_turn(
            {
                "csv": partial(read_and_weigh, path, plan),
                "json": partial(read_and_weigh, as_json, plan),
                "pandas": partial(pd.read_csv, path, sep=";", dtype=str),
            },
            rounds=1,
        )
        size = path.stat().st_size / 1e6
        ours, theirs = _peak(path, "ours"), _peak(path, "pandas")
    measures = [
        Measure("national file read and weighed", took["csv"], "s", None, Limit(20, "s")),
        Measure("the same, beside pandas.read_csv of the file alone", took["csv"], "s", took["pandas"]),
        Measure("the same as OData JSON, four times as large", took["json"], "s"),
        Measure("peak memory of the process", ours, "MB", None, Limit(600, "MB")),
        Measure("the same, beside a process with pandas", ours, "MB", theirs),
    ]
    return measures, [
        f"{rows:,} rows, of which {rows // len(_MARGINS):,} with figures ({size:.0f} MB as CSV), {len(HEALTH)} columns "
        f"of figures. {found.here:,} rows are of the municipality: {len(found.readings):,} readings, "
        f"{len(weighed):,} figures of {len(plan.neighbourhoods)} wijken.",
    ]


def a_town() -> Plan:
    """A municipality of a hundred wijken, each of some buurten."""
    per = _BUURTEN // _WIJKEN_OF_TOWN
    codes = _codes(TOWN)
    parts = [tuple(codes[number * per : (number + 1) * per]) for number in range(_WIJKEN_OF_TOWN)]
    wijken = [Neighbourhood(f"wijk_{number}", f"Wijk {number}", cbs_codes=of) for number, of in enumerate(parts)]
    return Plan(Municipality(TOWN, "Grootstad", invented=True), neighbourhoods=tuple(wijken))


def read_and_weigh(path: Path, plan: Plan) -> tuple[Statistics, tuple[Weighed, ...]]:
    """What happens to a file before anybody sees it."""
    found = read_statistics(path, plan, path.name)
    people = people_of(plan) | {code: 500 + 7 * number for number, code in enumerate(_codes(TOWN))}
    weighed = weigh(plan, found.readings, people)
    if found.problems or not weighed:
        raise AssertionError(f"{len(found.problems)} problems, {len(weighed)} figures")
    return found, weighed


def write_national(path: Path) -> int:
    """Write the file; gives the number of its rows."""
    head = ("ID", "Leeftijd", "Marges", "WijkenEnBuurten", "Perioden", "Gemeentenaam_1", "SoortRegio_2", "Codering_3")
    names = [f"{one.stem}_{number}" for number, one in enumerate(HEALTH, 4)]
    figures = _figures()
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow([*head, *names])
        for code in _areas():
            for year in _YEARS:
                for age, _, _, _ in AGES:
                    for side, margin in enumerate(_MARGINS):
                        row = figures[side][count // len(_MARGINS) % _KINDS]
                        writer.writerow([count, age, margin, f"{code:12}", year, "Naam", "Buurt", f"{code:10}", *row])
                        count += 1
    return count


def write_json(csv_path: Path, path: Path) -> None:
    """The same table as an OData answer."""
    with csv_path.open(encoding="utf-8", newline="") as file, path.open("w", encoding="utf-8") as out:
        out.write('{"odata.metadata":"x","value":[')
        for number, row in enumerate(csv.DictReader(file, delimiter=";")):
            out.write(("," if number else "") + json.dumps(row))
        out.write("]}")


def _areas() -> Iterator[str]:
    """Codes of the country, its towns and their buurten, until there are enough."""
    yield "NL01"
    yield from (TOWN, *_codes(TOWN))
    wanted = _FIGURE_ROWS // _PER_AREA - 2 - _BUURTEN
    for number in range(wanted):
        town, buurt = 1000 + number % _TOWNS, number // _TOWNS
        yield f"BU{town}{buurt:04}" if buurt else f"GM{town}"


def _codes(town: str) -> list[str]:
    return [f"BU{town[2:]}{number // 10:02}{number % 10:02}" for number in range(_BUURTEN)]


def _figures() -> list[list[list[str]]]:
    """Rows of figures with a comma, each with its lower and its upper side; some are not known."""
    chance = np.random.default_rng(20261125)
    values = chance.uniform(5, 80, (_KINDS, len(HEALTH)))
    unknown = chance.random(values.shape) < 0.02
    sides = []
    for shift in (0.0, -2.4, 2.6):
        told = np.char.replace(np.char.mod("%.1f", values + shift), ".", ",")
        sides.append(np.where(unknown, "       .", told).tolist())
    return sides


def _peak(path: Path, which: str) -> float:
    """Megabytes that a process of its own had at most."""
    words = [sys.executable, "-m", "bench.figures_in", str(path), which]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def _most_memory() -> float:
    """Megabytes that this process had at most. Rusage would also count what its parent had when it split off."""
    (line,) = (one for one in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if one[:5] == "VmHWM")
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    if sys.argv[2] == "ours":
        read_and_weigh(Path(sys.argv[1]), a_town())
    else:
        pd.read_csv(sys.argv[1], sep=";", dtype=str)
    sys.stdout.write(str(_most_memory()))

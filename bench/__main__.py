"""`python -m bench` runs every benchmark, prints the table and writes it to docs/bench.md.

`python -m bench national pages` runs only these, and writes nothing.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bench import ahead, areas, commands, doors, editing, exports, figures_in, history, national, pages, ranking
from bench.measure import ROUNDS, Measure, table

Part = Callable[[], tuple[list[Measure], list[str]]]

#: The benchmarks in the order of the page.
PARTS: dict[str, tuple[str, Part]] = {
    "pages": ("The matrix page beside a plain Dash page", pages.run),
    "areas": ("The page on wijken beside a plain heatmap", areas.run),
    "ahead": ("Looking ahead on the matrix", ahead.run),
    "commands": ("Gaps and the command line", commands.run),
    "ranking": ("Ranking gaps, and ranking them again", ranking.run),
    "editing": ("Editing the plan", editing.run),
    "doors": ("What the doors cost", doors.run),
    "history": ("Changes and their history", history.run),
    "figures_in": ("Reading figures of the whole country", figures_in.run),
    "exports": ("Files out of a large municipality", exports.run),
    "national": ("Coverage at national size", national.run),
}
_PAGE = Path(__file__).resolve().parent.parent / "docs" / "bench.md"
_INTRODUCTION = f"""# Benchmarks

Written by `python -m bench` on {{day}}. Every figure is the median of {ROUNDS} rounds; ours and the peer take turns
in the same run, so the ratio also holds on a slow or busy machine. Without a peer the target is on our own figure.
"""


def main(names: list[str]) -> int:
    """Run the named parts, or all; 1 when a target is missed, 2 for a name that is no part."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.stderr.write(f"unknown: {', '.join(unknown)}; choose from {', '.join(PARTS)}\n")
        return 2
    sections, missed = [], 0
    for name in names or PARTS:
        title, part = PARTS[name]
        measures, notes = part()
        missed += sum(measure.reached is False for measure in measures)
        sections.append("\n\n".join([f"## {title}", table(measures), *notes]))
        sys.stdout.write(f"{sections[-1]}\n\n")
        sys.stdout.flush()
    if not names:
        introduction = _INTRODUCTION.format(day=date.today().isoformat())
        _PAGE.write_text("\n".join([introduction, "\n\n".join(sections), ""]), encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

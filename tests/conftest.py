"""What holds for every test: what was skipped is told loudly, with the reason."""

import os
from collections import Counter

import pytest
from hypothesis import settings

# A busy machine is slow and not wrong; and a run that decides over a change tries the same examples each time.
settings.register_profile("planner", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("planner")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line per reason, where nobody can miss it."""
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        where = report.longrepr
        reasons[where[2].removeprefix("Skipped: ") if isinstance(where, tuple) else str(where)] += 1
    for reason, count in reasons.items():
        terminalreporter.write_line(f"LET OP: {count} tests overgeslagen. {reason}", yellow=True, bold=True)

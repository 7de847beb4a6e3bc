"""What holds for every test: what was skipped is told loudly, with the reason."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line per reason, where nobody can miss it."""
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        where = report.longrepr
        reasons[where[2].removeprefix("Skipped: ") if isinstance(where, tuple) else str(where)] += 1
    for reason, count in reasons.items():
        terminalreporter.write_line(f"LET OP: {count} tests overgeslagen. {reason}", yellow=True, bold=True)

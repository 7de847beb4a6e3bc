"""The notice above the table: where a text and its figures do not agree, with a link to the text."""

from collections.abc import Sequence
from typing import Any

from planner.domain.passages import Finding
from planner.language.numbers import counted
from planner.views.parts.claims import finding_data, findings
from planner.views.reader import Asked, Reader

#: More than this push the table out of sight; the others fold out.
_SHOWN = 3


def claims_notice(asked: Asked, reader: Reader) -> dict[str, Any] | None:
    """What does not agree, first what contradicts; None where nothing was found."""
    found = in_themes(asked, findings(asked, reader))
    if not found:
        return None
    plain = [one for one in found if one.contradicts][:_SHOWN]
    rest = [one for one in found if one not in plain]
    return {
        "shown": [finding_data(asked, one) for one in plain],
        "rest": [finding_data(asked, one) for one in rest],
        "more": _more(rest),
    }


def in_themes(asked: Asked, found: Sequence[Finding]) -> list[Finding]:
    """Findings about the themes of the question; what is about no theme belongs to all."""
    themes = asked.question.themes
    subjects = {one.code: one.subject for one in asked.plan.indicators}
    return [one for one in found if not themes or _subjects(one, subjects) & {"", *themes}]


def _subjects(one: Finding, subjects: dict[str, str]) -> set[str]:
    return {subjects.get(code, "") for code in one.passage.about.indicators} or {""}


def _more(rest: Sequence[Finding]) -> str:
    """What folds out: "Nog 1 tekst die niet klopt en 1 keer cijfers van andere jaren"."""
    texts, years = sum(one.contradicts for one in rest), sum(not one.contradicts for one in rest)
    said = [
        f"nog {counted(texts, 'tekst die niet klopt', 'teksten die niet kloppen')}" if texts else "",
        f"{counted(years, 'vergelijking', 'vergelijkingen')} van cijfers van andere jaren" if years else "",
    ]
    joined = " en ".join(part for part in said if part)
    return f"{joined[:1].upper()}{joined[1:]}"

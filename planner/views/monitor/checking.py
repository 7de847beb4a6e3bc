"""The notice above the table: where a text and its figures do not agree, with a link to the text."""

from collections.abc import Sequence
from typing import Any

from planner.domain.claims import ClaimKind
from planner.domain.passages import Finding
from planner.domain.targets import Progress
from planner.language.claims import SENSES
from planner.language.monitoring import PROGRESS
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


def with_claims(asked: Asked, reader: Reader, data: dict[str, Any]) -> dict[str, Any]:
    """The table, with at the figures of which a text says otherwise what it says and what they are."""
    said = _said_otherwise(asked, findings(asked, reader))
    rows = (row for subject in data["subjects"] for row in subject["rows"] if row["code"] in said)
    for row in rows:
        if row["stand"][0] in _WITHOUT_STANDING:
            row["stand"] = [Progress.FAR.value, PROGRESS[Progress.FAR][0], said[row["code"]]]
        else:
            row["remarks"] = [*row["remarks"], f"De tekst {said[row['code']]}."]
    return data


_WITHOUT_STANDING = {Progress.NO_TARGET.value, Progress.NO_NUMBER.value}


def _said_otherwise(asked: Asked, found: Sequence[Finding]) -> dict[str, str]:
    """Per indicator what a text says wrongly of its figure: "zegt ‘lager’, is hoger"."""
    indicators = {one.code: one.indicator for one in asked.plan.observations}
    told: dict[str, str] = {}
    for one in found:
        claim = one.claim
        if claim is None or not one.contradicts or claim.kind is not ClaimKind.COMPARED:
            continue
        if claim.here.observation in indicators:
            said = f"zegt {'niet ' * claim.negated}‘{SENSES[claim.sense]}’, is {SENSES[claim.real_sense]}"
            told.setdefault(indicators[claim.here.observation], said)
    return told

"""What the figure checker finds, for every page and form that shows a text, with a link to where it is mended."""

from typing import Any

from planner.domain.passages import Finding, check_record, check_texts
from planner.domain.plan import Plan
from planner.domain.records import standing
from planner.language.claims import finding_in_words, head_in_words
from planner.language.sentences import Names
from planner.views.parts.forms import Form, with_warnings
from planner.views.reader import Asked, Reader

MEND = "Pas de tekst aan"


def findings(asked: Asked, reader: Reader) -> tuple[Finding, ...]:
    """Everything that does not agree in the plan; worked out once per revision."""
    found: tuple[Finding, ...] = reader.survey(asked).remember("claims", lambda: check_texts(asked.plan))
    return found


def finding_data(asked: Asked, found: Finding) -> dict[str, Any]:
    """A finding as the browser gets it."""
    return {
        "head": head_in_words(found),
        "said": finding_in_words(asked.names, found),
        "href": address(asked, found),
        "link": MEND if found.passage.field != "contradictions" and found.contradicts else "Bekijk",
        "warning": not found.contradicts,
    }


def address(asked: Asked, found: Finding) -> str:
    """Where the text can be changed; where it cannot, the page that shows it."""
    passage, edit = found.passage, None if asked.readonly else "ja"
    if passage.field == "goals":
        return asked.href("/beheer", lijst="doelen", item=passage.key)
    if passage.field == "situations":
        return asked.href("/monitor", situatie=passage.key)
    if passage.field in ("interventions", "proposals"):
        return asked.href(f"/{_PAGES[passage.field]}/{passage.key}", bewerken=edit)
    if passage.field == "observations" and not _read_in(asked.plan, passage.key):
        return asked.href("/monitor", cijfer=passage.key)
    return f"{asked.href('/bronnen')}#tegenstrijdig"


_PAGES = {"interventions": "interventies", "proposals": "voorstellen"}


def _read_in(plan: Plan, code: str) -> bool:
    found = standing(plan, "observations", code)
    return found is None or found.value.read_in


def warnings(plan: Plan, field: str, value: Any) -> dict[str, str]:
    """Per field of a record what does not agree in its text."""
    told: dict[str, list[str]] = {}
    for one in check_record(plan, field, value):
        told.setdefault(one.passage.part, []).append(f"{head_in_words(one)} {finding_in_words(Names(plan), one)}")
    return {part: " ".join(said) for part, said in told.items()}


def warned(form: Form, plan: Plan, field: str, value: Any) -> Form:
    """A form with under each field what does not agree in what is stored there."""
    return with_warnings(form, warnings(plan, field, value))


def said_of(plan: Plan, field: str, value: Any) -> str:
    """What is added to "Opgeslagen" when a text that was just stored does not agree with the figures."""
    return " ".join(warnings(plan, field, value).values())

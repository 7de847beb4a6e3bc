"""The page of one wijk: its input is the address, with the code of the wijk in the path (and the revision)."""

from dataclasses import replace

from dash import html

from planner.domain.plan import Neighbourhood
from planner.domain.profiles import AreaProfile, profile
from planner.language.sentences import question_in_words, summary
from planner.views.area import cards, ids
from planner.views.area.matrix import matrix
from planner.views.parts.heading import problem_notes
from planner.views.parts.record_page import NEW, Parts, RecordPage, find, texts
from planner.views.reader import Asked, Reader

#: What stands before the code in the path.
PREFIX = "/wijken/"
_PLACES = (
    *texts(ids.CRUMB, ids.TITLE, ids.SENTENCE, ids.PROBLEMS, ids.ACTIONS, ids.MATRIX, ids.FIGURES, ids.RUNS, ids.FACTS),
    *texts(ids.GAPS, ids.ENDS, ids.ALIKE, ids.FOOT),
    (ids.DATA, "data", None),
)


def exists(reader: Reader, code: str, search: str) -> bool:
    """Whether the municipality has this wijk, also in the archive. No wijk can be made on a page of its own."""
    return code != NEW and RECORD_PAGE.exists(reader, code, search)


def _parts(asked: Asked, reader: Reader, code: str) -> Parts:
    """What stands in every place of the page."""
    found = find(asked, "neighbourhoods", code)
    if found is None:
        return _gone(asked)
    if found.archived:
        return _archived(asked, found.value)
    return _page(asked, profile(reader.survey(asked), found.value, asked.ranking))


def _page(asked: Asked, found: AreaProfile) -> Parts:
    name = found.area.name
    question = replace(asked.question, neighbourhood=found.area.code)
    return {
        ids.CRUMB: _crumb(asked, name),
        ids.TITLE: name,
        ids.SENTENCE: summary(found.analysis.tally),
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.ACTIONS: cards.actions(asked, found),
        ids.MATRIX: matrix(asked, found),
        ids.FIGURES: cards.figures(asked, found),
        ids.RUNS: cards.runs(asked, found),
        ids.FACTS: cards.facts(asked, found),
        ids.GAPS: cards.gaps(asked, found),
        ids.ENDS: cards.ends(asked, found),
        ids.ALIKE: cards.alike(asked, found),
        ids.FOOT: question_in_words(asked.plan, question),
        ids.DATA: {"said": f"{name} getekend."},
    }


def _gone(asked: Asked) -> Parts:
    return {
        ids.CRUMB: _crumb(asked, ""),
        ids.TITLE: "Deze wijk kennen we niet",
        ids.SENTENCE: "Misschien hoort de wijk bij een andere gemeente, of is de code veranderd.",
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.ACTIONS: html.A("Alle wijken", href=asked.href("/wijken", wijk=None), className="btn"),
    }


def _archived(asked: Asked, area: Neighbourhood) -> Parts:
    return {
        ids.CRUMB: _crumb(asked, area.name),
        ids.TITLE: area.name,
        ids.SENTENCE: "Deze wijk staat in het archief. Er telt hier niets mee. Op Beheer kunt u de wijk terugzetten.",
        ids.PROBLEMS: problem_notes(asked.problems),
        ids.ACTIONS: html.A("Naar Beheer", href=asked.href("/beheer", lijst="wijken", wijk=None), className="btn"),
    }


def _crumb(asked: Asked, name: str) -> list[object]:
    back = html.A("Wijken", href=asked.href("/wijken", wijk=None))
    return [back, *([" › ", html.Span(name, **{"aria-current": "page"})] if name else [])]


RECORD_PAGE = RecordPage("neighbourhoods", PREFIX, _PLACES, ids.DATA, ids.DRAWN, "LPA.areaPage", _parts)

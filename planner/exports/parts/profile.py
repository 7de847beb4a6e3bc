"""One wijk on one page: its matrix, its figures beside the municipality's, what it lacks and what runs there."""

from collections.abc import Iterable, Sequence

from planner.domain.analysis import Cell
from planner.domain.area_comparison import AreaFigures
from planner.domain.interventions import Intervention
from planner.domain.plan import Neighbourhood, Pillar, TargetGroup, Theme
from planner.domain.profiles import AreaProfile, profile
from planner.exports.document import (
    HEAD,
    Block,
    Box,
    Heading,
    Page,
    Paragraph,
    Row,
    Run,
    Table,
    Turn,
    box,
    head_row,
    line,
    paragraph,
    text_row,
)
from planner.exports.handover import Handover
from planner.exports.parts.matrix import sign_box
from planner.exports.parts.resting import resting
from planner.exports.signs import legend, sign_of
from planner.figures.theme import LEVELS
from planner.language import profiles as said
from planner.language.documents import COVERED_HEAD, DAGGER_IN_MATRIX, margin
from planner.language.numbers import listed, number, score
from planner.language.sentences import summary
from planner.language.words import GAPS

#: So many are named on the page; what comes after them is counted.
_GAPS, _NAMES, _ENDS, _ALIKE = 5, 8, 5, 3
_ROW = 3.6
#: From so many columns on the name of a pillar is one letter.
_MANY = 13
#: From more themes than this a name no longer fits above its columns; a number stands there.
_MANY_THEMES = 6


def blocks(handover: Handover) -> tuple[Block, ...]:
    """A page for the wijk of the question, or for every wijk; the page of the wijk that was asked has the title."""
    asked = handover.question.neighbourhood
    areas = [one for one in handover.plan.neighbourhoods if asked in (None, one.code)]
    if not areas:
        return (paragraph(said.NO_AREAS),)
    return tuple(block for area in areas for block in _page(handover, area, titled=not asked))


def _page(handover: Handover, area: Neighbourhood, titled: bool) -> tuple[Block, ...]:
    found = profile(handover.survey, area, handover.ranking)
    of_area = handover.of_area(found)
    return (
        Page(Turn.UPRIGHT, compact=True),
        *([Heading(said.profile_title(area.name))] if titled else []),
        paragraph(summary(found.analysis.tally)),
        _facts(handover, found),
        *([_matrix(of_area, found)] if of_area.analysis.cells else []),
        *_figures(handover, found),
        *_gaps(handover, found),
        Heading(said.runs_title(area.name), 2 if titled else 1),
        *_runs(handover, found),
        *(Paragraph(one.runs, small=True) for one in resting(of_area)),
    )


def _facts(handover: Handover, found: AreaProfile) -> Paragraph:
    runs: list[Run] = []
    for term, fact in said.facts(found, handover.plan.municipality.name):
        runs += [Run(f"{' · ' if runs else ''}{term}: ", bold=True), Run(fact)]
    return Paragraph(tuple(runs))


def _matrix(handover: Handover, found: AreaProfile) -> Table:
    themes, pillars = handover.themes, handover.pillars
    rows = [_theme_heads(handover), _pillar_heads(handover)]
    before = None
    for group in handover.groups:
        # A thin line between the three parts: a row that names them would cost too much room.
        if before is not None and before is not group.part:
            rows.append(Row((box("", span=2 + len(themes) * len(pillars)),), divider=True))
        before = group.part
        rows.append(_group(handover, themes, pillars, group))
    cells = len(themes) * len(pillars)
    letters = said.letters([one.short for one in pillars]) if cells >= _MANY else ""
    themes_key = said.numbers([_theme(handover, one) for one in themes]) if len(themes) > _MANY_THEMES else ""
    notes = [themes_key, letters, DAGGER_IN_MATRIX if handover.has_dagger() else ""]
    return Table(
        f"Dekking in {found.area.name}",
        said.matrix_caption(found.area.name, handover.analysis.tally),
        "Rijen: doelgroepen. Kolommen: per thema de vier pijlers. In elke cel het aantal interventies.",
        (9.5, *(2.7 * 12 / max(cells, 12) for _ in range(cells)), 3.8),
        tuple(rows),
        together=True,
        height=_ROW,
        legend=tuple((sign_box(sign), words) for sign, words in legend(handover)),
        notes=tuple(line(one, small=True) for one in notes if one),
    )


def _theme_heads(handover: Handover) -> Row:
    heads = [Box((line(""),), HEAD, head=True)]
    for place, theme in enumerate(handover.themes, start=1):
        name = number(place) if len(handover.themes) > _MANY_THEMES else _theme(handover, theme)
        heads.append(Box((line(name, bold=True),), HEAD, True, head=True, span=len(handover.pillars)))
    return Row((*heads, Box((line(""),), HEAD, head=True)), head=True)


def _theme(handover: Handover, theme: Theme) -> str:
    return f"{theme.name} ({margin(handover.analysis.tally_of(theme=theme.code))})"


def _pillar_heads(handover: Handover) -> Row:
    one = said.abbreviated if len(handover.themes) * len(handover.pillars) < _MANY else said.letter
    shorts = [one(pillar.short) for _ in handover.themes for pillar in handover.pillars]
    return head_row(("Doelgroep", *shorts, COVERED_HEAD), centred=True)


def _group(handover: Handover, themes: Sequence[Theme], pillars: Sequence[Pillar], group: TargetGroup) -> Row:
    cells = [handover.analysis.by_key[theme.code, pillar.code, group.code] for theme in themes for pillar in pillars]
    name = Box((line(group.name),), head=True)
    total = margin(handover.analysis.tally_of(group=group.code))
    return Row((name, *(_sign(handover, cell) for cell in cells), box(total, centre=True)))


def _sign(handover: Handover, cell: Cell) -> Box:
    """The sign of a cell on one line: its column is narrow."""
    sign = sign_of(handover, cell)
    narrow = f"{sign.text}\u202f{sign.marks}" if sign.marks else sign.text
    return box(narrow, LEVELS[sign.level], centre=True, bold=sign.count is not None)


def _figures(handover: Handover, found: AreaProfile) -> tuple[Block, ...]:
    """The needs in one line, the figures behind them in a table: on one page there is no room for more."""
    beside, municipality = found.beside, handover.plan.municipality.name
    needs = said.needs_in_words(handover.names, beside.needs, handover.ranking.comparator)
    about = [Paragraph((Run(f"{said.NEED}: ", bold=True), Run(needs)))] if needs else []
    rows = [_figure(one) for one in beside.figures]
    if not rows:
        return (*about, paragraph(said.no_figures(found.area.name)))
    heads = ("Cijfer", found.area.name, municipality)
    caption = said.figures_caption(found.area.name, municipality)
    description = "Per cijfer de waarde in de wijk en in de gemeente, met jaar en bron."
    return (*about, Table("Cijfers", caption, description, (5.5, 4.3, 6), (head_row(heads), *rows), together=True))


def _figure(one: AreaFigures) -> Row:
    return text_row((said.figure_name(one), said.figure_cell(one, 0), said.figure_cell(one, 1)))


def _gaps(handover: Handover, found: AreaProfile) -> tuple[Block, ...]:
    shown = found.gaps[:_GAPS]
    if not shown:
        return (paragraph(said.no_gaps(found.area.name)),)
    rows = []
    for gap in shown:
        theme, _, group = handover.names.cell(gap)
        pillar = handover.names.short_pillar(gap.cell.pillar)
        rows.append(text_row((number(gap.rank), theme, pillar, group, GAPS[gap.kind], score(gap.score.value))))
    caption = said.gaps_caption(found.area.name, len(shown), len(found.gaps))
    heads = head_row(("Rang", "Thema", "Pijler", "Doelgroep", "Kans", "Score"))
    table = Table(
        "Grootste kansen",
        caption,
        "Per kans de cel en de score.",
        (1.2, 2.6, 3, 4, 4, 1.4),
        (heads, *rows),
        together=True,
    )
    return (table,)


def _runs(handover: Handover, found: AreaProfile) -> tuple[Paragraph, ...]:
    others = [one for one in found.aimed if one not in found.only_here]
    named = [
        (said.ONLY_HERE, _named(found.only_here) or said.NOTHING_ONLY_HERE),
        *([(said.HERE_AND_ELSEWHERE, _named(others))] if others else []),
        (said.PROGRAMMES, listed([handover.names.programme(code) for code in found.programmes]) or said.NONE),
        (said.PARTNERS, _short([handover.names.partner(one.partner) for one in found.partners]) or said.NONE),
        (said.ENDS, _short(said.endings(found), _ENDS) or said.NOTHING_ENDS),
        (said.ALIKE, _short(said.alike(handover.names, found)[:_ALIKE]) or said.NOBODY_ALIKE),
    ]
    return tuple(Paragraph((Run(f"{term}: ", bold=True), Run(f"{words.rstrip('.')}."))) for term, words in named)


def _named(found: Iterable[Intervention]) -> str:
    return _short([one.name for one in found])


def _short(names: Sequence[str], most: int = _NAMES) -> str:
    """The first names; what comes after them is counted."""
    rest = len(names) - most
    return listed([*names[:most], *([said.more(rest)] if rest > 0 else [])])

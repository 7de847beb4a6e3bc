"""The sentence of the page on gaps: how many there are, where, and which one comes first."""

from dash import html

from planner.domain.gaps import Gap
from planner.language.numbers import counted, listed, number, score
from planner.language.words import GAPS
from planner.views.gaps.choice import REMEDY_CODES, Choice
from planner.views.parts.heading import Said
from planner.views.reader import Asked


def sentence(asked: Asked, gaps: tuple[Gap, ...], chosen: Choice) -> list[Said]:
    """ "Er zijn 2.787 kansen in 12 wijken. Hoogste score: ..."; a chosen kind is counted out of all."""
    where = _where(asked)
    if not gaps:
        return [
            f"Er zijn geen kansen {where}." if asked.plan.municipality.filled else f"Er zijn nog geen kansen {where}."
        ]
    if chosen.kind or chosen.remedy:
        count = len(chosen.shown)
        of_kind = html.B(f"{number(count) if count else 'Geen'} van de {number(len(gaps))} kansen")
        return [of_kind, f" {where} {_what(chosen, count)}. ", *_first(asked, chosen.shown)]
    count = html.B(counted(len(gaps), "kans", "kansen"))
    cells = counted(len({(gap.neighbourhood, gap.key) for gap in gaps}), "cel", "cellen")
    return [f"Er {'is' if len(gaps) == 1 else 'zijn'} ", count, f", in {cells}, {where}. ", *_first(asked, gaps)]


def _what(chosen: Choice, count: int) -> str:
    """ "zijn van de soort “dun”", "zijn voor “bereik vergroten”"."""
    kind = f" van de soort “{GAPS[chosen.kind].lower()}”" if chosen.kind else ""
    remedy = f" voor “{REMEDY_CODES[chosen.remedy]}”" if chosen.remedy else ""
    return f"{'is' if count < 2 else 'zijn'}{kind}{remedy}"


def _where(asked: Asked) -> str:
    areas = asked.plan.neighbourhoods
    themes = [asked.names.theme(code).lower() for code in asked.question.themes]
    about = f"bij {listed(themes)} " if themes else ""
    if asked.question.neighbourhood is None and areas:
        return f"{about}in {counted(len(areas), 'wijk', 'wijken')}"
    return f"{about}in {asked.names.area(asked.question.neighbourhood)}"


def _first(asked: Asked, gaps: tuple[Gap, ...]) -> list[Said]:
    if not gaps:
        return []
    best = gaps[0]
    alike = sum(1 for gap in gaps if score(gap.score.value) == score(best.score.value))
    said = html.B(_in_words(asked, best))
    if alike == 1:
        return [f"Hoogste score, {score(best.score.value)}: ", said, "."]
    return [f"De hoogste score is {score(best.score.value)}, bij {number(alike)} kansen. Bovenaan: ", said, "."]


def _in_words(asked: Asked, gap: Gap) -> str:
    """ "overgewicht, leefomgeving, laag inkomen of schulden in Selwerd"."""
    names, (theme, pillar, group) = asked.names, gap.key
    cell = ", ".join(name.lower() for name in (names.theme(theme), names.short_pillar(pillar), names.group(group)))
    if gap.neighbourhood is None or asked.question.neighbourhood:
        return cell
    return f"{cell} in {names.area(gap.neighbourhood)}"

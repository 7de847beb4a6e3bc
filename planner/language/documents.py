"""What only stands on paper and in files: titles, captions, the legend in words, and what a file rests on."""

from collections.abc import Sequence
from datetime import date

from planner.domain.analysis import Tally
from planner.domain.mix import Mix
from planner.domain.plan import Municipality, Plan, Source
from planner.domain.words import Level
from planner.language.numbers import MISSING, listed, long_day, number, out_of
from planner.language.sentences import Names
from planner.language.words import DAGGER, LEVELS, REMARKS

PROGRAM = "LPA-planner"
SUBJECT = "Dekking per thema, pijler en doelgroep"
BROAD_SIGN, ENDING_SIGN, PRIORITY_SIGN = "○", "◣", "!"
#: Samples of the legend that every matrix has: level, signs behind the number, words.
LEGEND: tuple[tuple[Level, str, str], ...] = (
    (Level.THIN, "", LEVELS[Level.THIN]),
    (Level.COVERED, "", LEVELS[Level.COVERED]),
    (Level.STRONG, "", LEVELS[Level.STRONG]),
    (Level.COVERED, BROAD_SIGN, "alleen breed"),
    (Level.PLANNED, "", LEVELS[Level.PLANNED]),
    (Level.EMPTY, "", "leeg: kans"),
    (Level.NOT_APPLICABLE, "", "n.v.t. of bewust leeg"),
)
DAGGER_IN_MATRIX = (
    f"{DAGGER} Afgeleid: van een interventie die hier meetelt, staat thema, pijler of doelgroep niet zo in de bron."
)
DAGGER_IN_GOALS = f"{DAGGER} Afgeleid: dit staat niet zo in de bron."
WITHOUT_GOAL = "Zonder eigen doel"
NONE_YET = "nog geen"
PARTLY_INFERRED = "deels afgeleid"
CAMPAIGNS = "Publiekscampagnes"
NO_DATA = "Geen gegevens."
CONTENTS = "Inhoud"
NO_GAPS = "Geen kansen in deze vraag."
COVERED_HEAD = "Gedekt"
GROUP_HEAD = "Doelgroep"
GOAL_HEADS = ("Doel", "Interventies", "Programma’s", "Doelgroep")
MIX_HEADS = ("Thema", "Pijlers in gebruik", "Interventies per pijler", "Opmerking")
GAP_HEADS = ("Rang", "Thema", "Pijler", "Doelgroep", "Kans", "Score", "Wat helpt")
JUDGEMENTS = "Oordelen over cellen"
JUDGEMENT_HEADS = ("Thema", "Pijler", "Doelgroep", "Oordeel", "Geldt in", "Reden", "Datum")
#: On paper the day stands behind the reason: a column for it would be too narrow.
JOINED_HEADS = (*JUDGEMENT_HEADS[:-2], "Reden en datum")
NO_JUDGEMENTS = "Er zijn geen oordelen."
NOT_TRIED = "Wat u op proef bekijkt staat niet in dit bestand: het is niet opgeslagen."
NOT_TRIED_IN_FILES = "Zonder wat u op proef bekijkt: dat is niet opgeslagen."
FIGURES = "Cijfers achter de score"
EVERY_PILLAR = "Alle pijlers"


def title(names: Names, neighbourhood: str | None) -> str:
    """The title of a file."""
    return f"Interventiemix {names.area(neighbourhood)}"


def made(on: date, version: str, revision: int) -> str:
    """When and with what a file was made."""
    return f"Gemaakt op {long_day(on)} met {PROGRAM} {version}, gegevens versie {number(revision)}."


def nothing_yet(plan: Plan) -> str:
    """What a file says of a municipality in which no intervention stands yet; empty for any other."""
    if plan.interventions:
        return ""
    missing = ["nog geen interventies"] if plan.themes else ["nog geen thema’s", "geen interventies"]
    return f"Er is nog niets ingevuld: deze gemeente heeft {listed(missing)}."


def gaps_caption(area: str, shown: int, total: int) -> str:
    """Caption of the table of the best gaps."""
    return f"Grootste kansen in {area}: {out_of(shown, total)}"


def situation_title(theme: str) -> str:
    """Heading above the situation of a theme."""
    return f"{theme}: situatie"


def figures_behind(said: Sequence[str]) -> str:
    """The figures that stood behind a text when it was written, with year and source."""
    return f"{'Cijfer' if len(said) == 1 else 'Cijfers'} achter deze tekst: {'; '.join(said)}."


def judgements_caption(area: str) -> str:
    """Caption of the table of judgements on cells."""
    return f"{JUDGEMENTS} in {area}"


def invented(municipality: Municipality) -> str:
    """The warning that an invented municipality carries everywhere; empty for a real one."""
    if not municipality.invented:
        return ""
    return f"Voorbeeld. {municipality.name} is verzonnen. Alle namen en cijfers zijn een voorbeeld om mee te oefenen."


def matrix_caption(theme: str, area: str, tally: Tally) -> str:
    """Caption of a matrix."""
    return f"Dekking van het thema {theme} in {area}: {out_of(tally.filled, tally.applicable)} cellen gedekt"


def coverage_title(theme: str) -> str:
    """Heading above the matrix of a theme."""
    return f"Dekking: {theme.lower()}"


def covered_title(of: str, tally: Tally) -> str:
    """What is seen in a matrix: "Roken: 21 van 55 cellen gedekt"."""
    if not tally.applicable:
        return f"{of}: geen cel van toepassing"
    return f"{of}: {out_of(tally.filled, tally.applicable)} cellen gedekt"


def goals_caption(theme: str, not_counting: int, outside: int) -> str:
    """Caption of a table of goals, with what was left out of it."""
    left_out = [
        said
        for count, said in (
            (not_counting, f"{number(not_counting)} die niet in de matrix {_counts(not_counting)}"),
            (outside, f"{number(outside)} buiten deze vraag"),
        )
        if count
    ]
    caption = f"Overzicht van interventies bij het thema {theme}"
    return f"{caption}. Weggelaten: {listed(left_out)}" if left_out else caption


def _counts(number_of: int) -> str:
    return "telt" if number_of == 1 else "tellen"


def mix_caption(area: str) -> str:
    """Caption of the table of pillar mixes."""
    return f"Verdeling over de pijlers in {area}"


def pillars_used(mix: Mix) -> str:
    """ "3/4 pijlers"."""
    return f"{number(mix.used)}/{number(len(mix.per_pillar))} pijlers"


def mix_parts(names: Names, mix: Mix) -> str:
    """ "Voorlichting 6, Signalering 9, Leefomgeving 11 en Beleid 1"."""
    return listed([f"{names.short_pillar(pillar)} {number(count)}" for pillar, count in mix.per_pillar])


def mix_remark(mix: Mix) -> str:
    """What is out of balance, a sentence each; a mix in balance has none."""
    return " ".join(REMARKS[remark] for remark in mix.remarks)


def mix_in_words(mix: Mix) -> str:
    """ "2/4 pijlers. Er is signalering, maar geen voorlichting." """
    return ". ".join(filter(None, (pillars_used(mix), mix_remark(mix))))


def sources_in_words(sources: Sequence[Source]) -> str:
    """The sources under a table: "Bron: Lokaal Preventieakkoord gemeente Groningen (2021)."."""
    if not sources:
        return "Bron: niet bekend."
    said = [f"{source.title} ({source.published})" if source.published else source.title for source in sources]
    return f"{'Bron' if len(said) == 1 else 'Bronnen'}: {'; '.join(said)}."


def margin(tally: Tally) -> str:
    """ "23 van 50"; a dash where no cell is applicable."""
    return out_of(tally.filled, tally.applicable) if tally.applicable else MISSING

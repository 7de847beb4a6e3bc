"""The words of the page on which a document is put together."""

from collections.abc import Sequence
from datetime import date

from planner.domain.presets import Preset
from planner.language.numbers import counted, day, listed

#: What is said under the name of a format.
FORMS = {
    "odt": ".odt, open standaard",
    "ods": ".ods, open standaard",
    "word": ".docx, in uw huisstijl",
    "excel": ".xlsx",
    "pdf": "toegankelijk",
    "pptx": ".pptx, per thema",
    "html": "één bestand, zonder internet",
    "csv": "één lijst",
    "json": "alles, ook terug inlezen",
    "png": "de matrix, 300 dpi",
    "svg": "de matrix, tekst blijft tekst",
}
#: The sizes of a picture.
SIZE_NAMES = {"a4": "A4", "a3": "A3", "16x9": "Scherm (16:9)"}
_SHEETS = "Op eigen bladen: de matrix, de pijlermix, alle interventies, kansen, wijken, oordelen en bronnen."
#: What is in a file that has no pages.
INSIDE = {
    "ods": _SHEETS,
    "excel": _SHEETS,
    "pptx": "Een dia per thema met de matrix als echte tabel, en dia’s met de grootste kansen en de bronnen.",
    "html": "De matrix van alle wijken, met filters en met wat er achter elke cel staat. Het werkt zonder internet.",
    "csv": "Elke cel van de matrix op een regel, met niveau, aantal en dekking.",
    "json": "De vraag, het antwoord en het hele plan, zonder bedragen, opmerkingen en namen van mensen.",
    "png": "De matrix als plaatje van 300 punten per inch.",
    "svg": "De matrix als tekening. De tekst blijft tekst.",
}
NO_PARTS = "Kies links een onderdeel. Dan ziet u hier de pagina’s."
HOUSE_STYLE = (
    "Kies een Word-bestand (.docx of .dotx) van uw gemeente. Word gebruikt dan uw lettertype, koppen, logo, en kop- en "
    "voettekst. De tekst in het bestand blijft weg."
)
#: What Word calls its styles in Dutch.
_STYLES = {
    "Title": "Titel",
    "Heading 1": "Kop 1",
    "Heading 2": "Kop 2",
    "Heading 3": "Kop 3",
    "Caption": "Bijschrift",
}


def preset_in_words(one: Preset, every: int) -> str:
    """ "Alle 15 onderdelen", "4 onderdelen"."""
    count = len(one.parts)
    return f"Alle {every} onderdelen" if count == every else counted(count, "onderdeel", "onderdelen")


def kept_style_in_words(on: date, by: str) -> str:
    """When it came, and from whom."""
    kept = f"Bewaard op {day(on)}{f' door {by}' if by else ''}."
    return f"{kept} Het voorbeeld hiernaast toont uw huisstijl niet: daarin kan het aantal pagina’s anders zijn."


def lacks_in_words(names: Sequence[str]) -> str:
    """Which styles are ours in a house style; "" when it has them all."""
    if not names:
        return ""
    said = listed([f"{_STYLES[name]}" for name in names])
    return f"Let op. Dit bestand heeft geen stijl voor {said}. Daarvoor nemen we onze eigen stijl."

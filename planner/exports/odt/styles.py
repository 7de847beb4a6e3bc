"""The named styles and the pages of an ODT: our own letter, A4 upright, on its side and compact, and the footer."""

from planner.exports.document import Document, Page, Turn
from planner.exports.odf.package import COUNTRY, FACES, FONT, LANGUAGE, root
from planner.exports.odf.text import said
from planner.figures import theme
from planner.language.numbers import day

_SHORT, _LONG = 210.0, 297.0
_MARGINS = {"Rechtop": 20.0, "Liggend": 14.0, "Compact_20_blad": 12.0}
#: Name, parent, size, looks of the letter, room above and below in points, and whether it keeps with what follows.
_STYLES = (
    ("Title", "Titel", 22, "bold", (0, 8), True),
    ("Titel_20_klein", "", 15, "bold", (0, 2), True),
    ("Heading_20_1", "Kop 1", 16, "bold", (14, 4), True),
    ("Heading_20_2", "Kop 2", 13, "bold", (10, 4), True),
    ("Heading_20_3", "Kop 3", 11, "bold", (8, 4), True),
    ("Kop_20_klein", "", 11, "bold", (4, 1), True),
    ("Text_20_body", "", 10.5, "", (0, 6), False),
    ("Compact", "", 8, "", (0, 1), False),
    ("Caption", "Bijschrift", 9.5, "", (10, 4), True),
    ("Bijschrift_20_klein", "", 9, "", (4, 2), True),
    ("Tabeltekst", "", 9, "", (0, 0), False),
    ("Tabellijst", "", 9, "", (0, 0), False),
    ("Noot", "", 8, "", (2, 0), False),
    ("Contents_20_1", "", 10.5, "", (0, 2), False),
    ("Inhoud", "", 13, "bold", (6, 4), True),
)
#: Where the numbers of pages stand in the contents: at the right margin, behind dots.
_PAGES_AT = (
    '<style:tab-stops><style:tab-stop style:position="170mm" style:type="right" style:leader-style="dotted" '
    'style:leader-text="."/></style:tab-stops>'
)


def master_of(page: Page) -> str:
    """The name of the page that is held like this."""
    if page.compact:
        return "Compact_20_blad"
    return "Rechtop" if page.turn is Turn.UPRIGHT else "Liggend"


def text_width(page: Page) -> float:
    """What is left between the margins, in mm."""
    name = master_of(page)
    return (_LONG if name == "Liggend" else _SHORT) - 2 * _MARGINS[name]


def styles(document: Document) -> bytes:
    """The part of the file with its styles."""
    named = "".join(_style(*one) for one in _STYLES)
    pages = "".join(_layout(name, margin) for name, margin in _MARGINS.items())
    foot = (
        f'<text:p text:style-name="Voet">{said(f"{document.title} · {day(document.made_on)} · pagina ")}'
        '<text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count>'
        "</text:p>"
    )
    masters = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="P-{name}">'
        f"<style:footer>{foot}</style:footer></style:master-page>"
        for name in _MARGINS
    )
    return root(
        "document-styles",
        f"{FACES}<office:styles>{_default()}{named}{_foot()}{_notes()}</office:styles>"
        f"<office:automatic-styles>{pages}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>",
    )


def _default() -> str:
    """Our letter in Dutch, for everything."""
    letter = (
        f'<style:text-properties style:font-name="{FONT}" fo:font-size="10.5pt" fo:color="{theme.INK}" '
        f'fo:language="{LANGUAGE}" fo:country="{COUNTRY}"/>'
    )
    return (
        f'<style:default-style style:family="paragraph">{letter}</style:default-style>'
        '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/>'
        "</style:default-style>"
        f'<style:style style:name="Standard" style:family="paragraph" style:class="text">{letter}</style:style>'
    )


def _style(name: str, shown: str, size: float, weight: str, room: tuple[float, float], keep: bool) -> str:  # noqa: PLR0913
    outline = name.removeprefix("Heading_20_")
    level = f' style:default-outline-level="{outline}"' if outline != name else ""
    kept = ' fo:keep-with-next="always"' if keep else ""
    hanging = ' fo:margin-left="2.5mm" fo:text-indent="-2.5mm"' if name == "Tabellijst" else ""
    tabs = _PAGES_AT if name == "Contents_20_1" else ""
    colour = theme.INK_2 if name == "Noot" else theme.INK
    bold = f' fo:font-weight="{weight}"' if weight else ""
    display = f' style:display-name="{shown}"' if shown else f' style:display-name="{name.replace("_20_", " ")}"'
    return (
        f'<style:style style:name="{name}"{display} style:family="paragraph" '
        f'style:parent-style-name="Standard"{level}><style:paragraph-properties fo:margin-top="{room[0]}pt" '
        f'fo:margin-bottom="{room[1]}pt" fo:line-height="108%"{kept}{hanging}>'
        f"{tabs}</style:paragraph-properties><style:text-properties "
        f'fo:font-size="{size}pt" fo:color="{colour}"{bold}/></style:style>'
    )


def _foot() -> str:
    return (
        '<style:style style:name="Voet" style:family="paragraph" style:parent-style-name="Noot">'
        '<style:paragraph-properties fo:text-align="center"/></style:style>'
    )


def _notes() -> str:
    return (
        '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" '
        'text:footnotes-position="page" text:start-numbering-at="document"/>'
    )


def _layout(name: str, margin: float) -> str:
    lying = name == "Liggend"
    wide, high = (_LONG, _SHORT) if lying else (_SHORT, _LONG)
    return (
        f'<style:page-layout style:name="P-{name}"><style:page-layout-properties fo:page-width="{wide}mm" '
        f'fo:page-height="{high}mm" style:print-orientation="{"landscape" if lying else "portrait"}" '
        f'fo:margin-left="{margin}mm" fo:margin-right="{margin}mm" fo:margin-top="{margin}mm" fo:margin-bottom="8mm"/>'
        f'<style:footer-style><style:header-footer-properties fo:min-height="{max(4.0, margin - 8)}mm" '
        'fo:margin-top="2mm"/></style:footer-style></style:page-layout>'
    )

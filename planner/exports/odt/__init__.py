"""ODT, the open format for text: native tables with heads, captions that count, footnotes, a table of contents."""

from planner.exports.document import (
    Block,
    Contents,
    Document,
    Drawing,
    Heading,
    Line,
    Page,
    Paragraph,
    Run,
    Table,
)
from planner.exports.odf.package import About, packed, root
from planner.exports.odf.text import Looks, attribute, said
from planner.exports.odt.styles import master_of, styles, text_width
from planner.exports.odt.tables import Tables
from planner.exports.png import png
from planner.language.documents import CONTENTS

_MIME = "application/vnd.oasis.opendocument.text"
#: The series in which captions count, by their word: the names that LibreOffice has for them in every language.
_SERIES = {"Tabel": "Table", "Figuur": "Figure"}
_HEADINGS = {1: "Heading_20_1", 2: "Heading_20_2", 3: "Heading_20_3"}
_NOTE, _TEXT, _COMPACT = "Noot", "Text_20_body", "Compact"


def make(document: Document) -> bytes:
    """The file."""
    writer = _Writer(document)
    body = writer.body()
    sequences = "".join(
        f'<text:sequence-decl text:display-outline-level="0" text:name="{one}"/>' for one in _SERIES.values()
    )
    inside = (
        f"<office:automatic-styles>{writer.looks.xml}</office:automatic-styles><office:body><office:text>"
        f"<text:sequence-decls>{sequences}</text:sequence-decls>{body}</office:text></office:body>"
    )
    about = About(document.title, document.subject, document.author, document.made_on)
    parts = {"content.xml": root("document-content", inside), "styles.xml": styles(document), **writer.pictures}
    return packed(_MIME, about, parts)


class _Writer:
    """Writes blocks one after another."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.looks = Looks()
        self.tables = Tables(self.looks, self._line)
        self.pictures: dict[str, bytes] = {}
        self.notes = self.counted = self.first = 0
        self.page = Page()
        self._begins = ""

    def body(self) -> str:
        """Everything that stands in the document."""
        blocks = self.document.blocks
        first, rest = (blocks[0], blocks[1:]) if blocks and isinstance(blocks[0], Page) else (Page(), blocks)
        self._turn(first)
        title = "Titel_20_klein" if first.compact else "Title"
        return self._paragraph(said(self.document.title), title) + "".join(map(self._block, rest))

    def _turn(self, page: Page) -> None:
        """The next paragraph begins a page that is held like this."""
        self.page, self._begins = page, master_of(page)

    def _block(self, block: Block) -> str:
        match block:
            case Page():
                self._turn(block)
                return ""
            case Heading():
                return self._heading(block)
            case Paragraph():
                style = _NOTE if block.small else _COMPACT if self.page.compact else _TEXT
                return self._paragraph(self._runs(block.runs), style)
            case Table():
                return self._table(block)
            case Drawing():
                return self._drawing(block)
            case Contents():
                return self._contents()

    def _style(self, name: str) -> str:
        """A style; where a page begins, one of its own that begins it."""
        master, self._begins = self._begins, ""
        if not master:
            return name
        return self.looks.of("paragraph", "", f' style:parent-style-name="{name}" style:master-page-name="{master}"')

    def _paragraph(self, inside: str, style: str) -> str:
        return f'<text:p text:style-name="{self._style(style)}">{inside}</text:p>'

    def _heading(self, block: Heading) -> str:
        style = self._style("Kop_20_klein" if self.page.compact else _HEADINGS[block.level])
        mark = ""
        if block.level == 1:
            self.first += 1
            mark = f'<text:bookmark text:name="kop{self.first}"/>'
        head = f'<text:h text:style-name="{style}" text:outline-level="{block.level}">'
        return f"{head}{mark}{said(block.said)}</text:h>"

    def _runs(self, runs: tuple[Run, ...]) -> str:
        return "".join(self._run(one) for one in runs)

    def _run(self, one: Run) -> str:
        looks = (' fo:font-weight="bold"' if one.bold else "") + (' fo:font-style="italic"' if one.italic else "")
        inside = said(one.said)
        if looks:
            name = self.looks.of("text", f"<style:text-properties{looks}/>")
            inside = f'<text:span text:style-name="{name}">{inside}</text:span>'
        return inside + (self._footnote(one.footnote) if one.footnote else "")

    def _footnote(self, words: str) -> str:
        self.notes += 1
        return (
            f'<text:note text:id="noot{self.notes}" text:note-class="footnote">'
            f"<text:note-citation>{self.notes}</text:note-citation>"
            f'<text:note-body><text:p text:style-name="{_NOTE}"><text:s/>{said(words)}</text:p></text:note-body>'
            "</text:note>"
        )

    def _line(self, one: Line) -> str:
        """The inside of a line; fine print is smaller."""
        inside = self._runs(one.runs)
        if not one.small:
            return inside
        name = self.looks.of("text", '<style:text-properties fo:font-size="7pt"/>')
        return f'<text:span text:style-name="{name}">{inside}</text:span>'

    def _caption(self, label: str, number: int, words: str) -> str:
        series = _SERIES[label]
        counted = (
            f'<text:sequence text:ref-name="ref{series}{number - 1}" text:name="{series}" '
            f'text:formula="ooow:{series}+1" style:num-format="1">{number}</text:sequence>'
        )
        bold = self.looks.of("text", '<style:text-properties fo:font-weight="bold"/>')
        head = f'<text:span text:style-name="{bold}">{label} {counted}</text:span>'
        style = "Bijschrift_20_klein" if self.page.compact else "Caption"
        return self._paragraph(f"{head}. {said(words.rstrip('.'))}.", style)

    def _table(self, block: Table) -> str:
        self.counted += 1
        width = text_width(self.page)
        caption = self._caption("Tabel", self.counted, block.caption)
        notes = "".join(self._paragraph(self._line(one), _NOTE) for one in block.notes)
        return caption + self.tables.table(block, self.counted, width, self.page.compact) + notes

    def _drawing(self, block: Drawing) -> str:
        number = len(self.pictures) + 1
        name, width = f"Pictures/{number}.png", text_width(self.page)
        self.pictures[name] = png(block.picture.svg())
        wide, high = block.size(width)
        frame = (
            f'<draw:frame draw:name="Figuur {number}" text:anchor-type="as-char" svg:width="{wide:.1f}mm" '
            f'svg:height="{high:.1f}mm"><draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" '
            f'xlink:actuate="onLoad"/><svg:title>{said(block.caption)}</svg:title>'
            f"<svg:desc>{said(block.picture.alternative)}</svg:desc></draw:frame>"
        )
        notes = "".join(self._paragraph(self._line(one), _NOTE) for one in block.notes)
        return self._caption("Figuur", number, block.caption) + self._paragraph(frame, _TEXT) + notes

    def _contents(self) -> str:
        """The first headings as they are now, each with a reference to its page, which the program looks up itself."""
        heads = [one.said for one in self.document.blocks if isinstance(one, Heading) and one.level == 1]
        entry = (
            '<text:table-of-content-entry-template text:outline-level="1" text:style-name="Contents_20_1">'
            '<text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" '
            'style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/>'
            "</text:table-of-content-entry-template>"
        )
        lines = "".join(
            f'<text:p text:style-name="Contents_20_1">{said(one)}<text:tab/><text:bookmark-ref '
            f'text:reference-format="page" text:ref-name="kop{number}">1</text:bookmark-ref></text:p>'
            for number, one in enumerate(heads, start=1)
        )
        title = f'<text:index-title-template text:style-name="Inhoud">{CONTENTS}</text:index-title-template>'
        return (
            f'<text:table-of-content text:name={attribute(CONTENTS)} text:protected="true">'
            f'<text:table-of-content-source text:outline-level="1">{title}{entry}</text:table-of-content-source>'
            f'<text:index-body><text:p text:style-name="{self._style("Inhoud")}">{CONTENTS}</text:p>{lines}'
            "</text:index-body></text:table-of-content>"
        )

"""Word: a document of blocks with native tables, captions that are fields, footnotes and a table of contents."""

from dataclasses import replace
from io import BytesIO

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.shared import Mm

from planner.exports.clean import cleaned
from planner.exports.document import Block, Contents, Document, Drawing, Heading, Page, Paragraph, Table
from planner.exports.png import png
from planner.exports.word.footnotes import add_footnotes
from planner.exports.word.house import open_style, style_id
from planner.exports.word.page import begin, margins, new_document, styled_document, text_width
from planner.exports.word.tables import small_print, table
from planner.exports.word.text import (
    FIGURE_LABEL,
    NOTE_STYLE,
    SPACES,
    TABLE_LABEL,
    Footnotes,
    caption,
    contents,
    paragraph,
    plain_run,
    runs,
)
from planner.language.documents import CONTENTS

#: On a page that must be one page: half points of a title, a heading and running text, and little room between.
_TITLE, _HEADING, _TEXT = 32, 22, 16
_TIGHT = '<w:spacing w:before="20" w:after="10" w:line="240" w:lineRule="auto"/>'
#: The least height of a row in a house style, in mm.
_LOW = 4.3
_ABOVE = '<w:spacing w:before="80" w:after="40"/>'


def make(composed: Document, style: bytes | None = None) -> bytes:
    """The file, in our own style or in a house style (a .docx or .dotx). Raises StyleRefused."""
    document = new_document(composed) if style is None else styled_document(composed, open_style(style))
    file = BytesIO()
    _Writer(document, composed, in_house=style is not None).write().save(file)
    return file.getvalue()


class _Writer:
    """Writes blocks one after another at the end of a document."""

    def __init__(self, document: Word, composed: Document, in_house: bool) -> None:
        self.document, self.composed = document, composed
        self.house = margins(document) if in_house else None
        self.notes = Footnotes()
        self.tables = self.drawings = 0
        self.compact = False

    def write(self) -> Word:
        blocks = self.composed.blocks
        first, rest = (blocks[0], blocks[1:]) if blocks and isinstance(blocks[0], Page) else (Page(), blocks)
        begin(self.document, first, first=True, house=self.house)
        self.compact = first.compact
        self._heading(self.composed.title, "Title")
        for block in rest:
            self._block(block)
        add_footnotes(self.document, self.notes.said)
        return self.document

    def _block(self, block: Block) -> None:
        match block:
            case Page():
                begin(self.document, block, first=False, house=self.house)
                self.compact = block.compact
            case Heading():
                self._heading(block.said, f"Heading {block.level}")
            case Paragraph():
                self._paragraph(block)
            case Table():
                self._table(block)
            case Drawing():
                self._drawing(block)
            case Contents():
                self._contents()

    def _heading(self, said: str, style: str) -> None:
        """On a page that must be one page, headings are small too."""
        size = f'<w:sz w:val="{_TITLE if style == "Title" else _HEADING}"/>' if self.compact else ""
        self._add(paragraph(plain_run(said, size), self._style(style), _TIGHT if self.compact else ""))

    def _paragraph(self, block: Paragraph) -> None:
        small = block.small
        size = f'<w:sz w:val="{_TEXT}"/>' if self.compact and not small else ""
        self._add(
            paragraph(runs(block.runs, self.notes, size), NOTE_STYLE if small else "", _TIGHT if self.compact else "")
        )

    def _table(self, block: Table) -> None:
        self.tables += 1
        # How much room a header and footer of a house take is not known here; a page that is full already would tear.
        low = self.house is not None and block.together
        block = replace(block, height=min(block.height, _LOW)) if low else block
        above = _ABOVE if self.compact else ""
        named = caption((TABLE_LABEL, self.tables), block.caption, self._style("Caption"), above)
        self._add(named + table(block, text_width(self.document), self.notes, self.compact, low))

    def _contents(self) -> None:
        """The first headings as they are now; Word puts the numbers of the pages behind them when it opens the file."""
        said = [block.said for block in self.composed.blocks if isinstance(block, Heading) and block.level == 1]
        self._add(paragraph(plain_run(CONTENTS, '<w:b/><w:sz w:val="26"/>')) + contents(said))

    def _drawing(self, block: Drawing) -> None:
        self.drawings += 1
        self._add(caption((FIGURE_LABEL, self.drawings), block.caption, self._style("Caption")))
        wide, _ = block.size(text_width(self.document))
        shape = self.document.add_picture(BytesIO(png(block.picture.svg())), width=Mm(wide))
        shape._inline.docPr.set("descr", cleaned(block.picture.alternative))
        self._add(small_print(block.notes, self.notes))

    def _style(self, name: str) -> str:
        return style_id(self.document, name)

    def _add(self, made: str) -> None:
        """Put it before the section that ends the body."""
        body = self.document.element.body
        for one in list(parse_xml(f"<w:body {SPACES}>{made}</w:body>")):
            body.insert(len(body) - 1, one)

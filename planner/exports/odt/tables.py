"""Tables of an ODT: fixed columns, head rows that come back, shaded cells, a title and a description."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from planner.exports.document import Box, Line, Row, Table
from planner.exports.layout import MANY, in_parts, legend_rows, legend_widths
from planner.exports.odf.text import Looks, attribute, said
from planner.figures.theme import PAPER

_LINE, _WHITE = "0.5pt solid #dbe1e7", "2pt solid #ffffff"
_THIN = 1.2


@dataclass(frozen=True)
class _Set:
    """How a table is set: in small type, kept on one page, the least height of a row in mm, with lines between."""

    dense: bool
    together: bool = False
    height: float = 0.0
    lines: bool = True


class Tables:
    """Writes tables; `inside` gives the inside of a line."""

    def __init__(self, looks: Looks, inside: Callable[[Line], str]) -> None:
        """The looks are those of the whole file."""
        self.looks = looks
        self._inside = inside

    def table(self, one: Table, number: int, width: float, compact: bool) -> str:
        """A table with its legend."""
        how = _Set(compact or len(one.widths) >= MANY, one.together, one.height)
        named = f"<table:title>{said(one.name)}</table:title><table:desc>{said(one.alternative)}</table:desc>"
        made = self._table(f"Tabel{number}", named, one.rows, in_parts(width, one.widths), how)
        return made + (self._legend(one, number, width, how) if one.legend else "")

    def _table(self, name: str, named: str, rows: Sequence[Row], widths: Sequence[float], how: _Set) -> str:
        kept = ' fo:keep-with-next="always" style:may-break-between-rows="false"' if how.together else ""
        width = f"{sum(widths):.2f}mm"
        own = self.looks.of("table", f'<style:table-properties style:width="{width}" table:align="left"{kept}/>')
        columns = "".join(f'<table:table-column table:style-name="{self._column(one)}"/>' for one in widths)
        heads = "".join(self._row(row, how) for row in rows if row.head)
        body = "".join(self._row(row, how) for row in rows if not row.head)
        repeated = f"<table:table-header-rows>{heads}</table:table-header-rows>" if heads else ""
        return (
            f'<table:table table:name={attribute(name)} table:style-name="{own}">{named}{columns}{repeated}{body}'
            "</table:table>"
        )

    def _column(self, width: float) -> str:
        return self.looks.of("table-column", f'<style:table-column-properties style:column-width="{width:.2f}mm"/>')

    def _row(self, row: Row, how: _Set) -> str:
        thin = row.divider and not row.boxes[0].said
        least = f' style:min-row-height="{how.height}mm"' if how.height else ""
        height = f' style:row-height="{_THIN}mm"' if thin else least
        own = self.looks.of("table-row", f'<style:table-row-properties fo:keep-together="always"{height}/>')
        set_as = replace(how, height=_THIN) if thin else how
        cells = "".join(self._cell(box, set_as, thin) for box in row.boxes)
        return f'<table:table-row table:style-name="{own}">{cells}</table:table-row>'

    def _cell(self, box: Box, how: _Set, thin: bool) -> str:
        fill = f' fo:background-color="{box.tint.fill}"' if box.tint and box.tint.fill != PAPER else ""
        middle = "middle" if how.height or box.centre else "top"
        room = "0mm" if thin else "0.3mm 0.7mm" if how.dense else "0.5mm 1.4mm"
        up, side = (room.split(" ") * 2)[:2]
        border = _LINE if how.lines else _WHITE
        own = self.looks.of(
            "table-cell",
            f'<style:table-cell-properties fo:border="{border}" style:vertical-align="{middle}"{fill} '
            f'fo:padding-top="{up}" fo:padding-bottom="{up}" fo:padding-left="{side}" fo:padding-right="{side}"/>',
        )
        span = f' table:number-columns-spanned="{box.span}"' if box.span > 1 else ""
        lines = "".join(self._paragraph(one, box, how, thin) for one in box.lines) or "<text:p/>"
        covered = "<table:covered-table-cell/>" * (box.span - 1)
        return (
            f'<table:table-cell table:style-name="{own}"{span} office:value-type="string">{lines}</table:table-cell>'
            f"{covered}"
        )

    def _paragraph(self, one: Line, box: Box, how: _Set, thin: bool) -> str:
        style = "Tabellijst" if one.hanging else "Tabeltekst"
        centre = ' fo:text-align="center"' if box.centre else ""
        kept = ' fo:keep-with-next="always"' if how.together else ""
        size = ' fo:font-size="1pt"' if thin else ' fo:font-size="7pt"' if how.dense else ""
        colour = f' fo:color="{box.tint.text}"' if box.tint else ""
        layout = f"<style:paragraph-properties{centre}{kept}/>" if centre or kept else ""
        letter = f"<style:text-properties{size}{colour}/>" if size or colour else ""
        if layout or letter:
            style = self.looks.of("paragraph", layout + letter, f' style:parent-style-name="{style}"')
        return f'<text:p text:style-name="{style}">{self._inside(one)}</text:p>'

    def _legend(self, one: Table, number: int, width: float, how: _Set) -> str:
        """Sample cells with their words, apart from the table above them."""
        gap = self.looks.of(
            "paragraph",
            '<style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-size="4pt"/>',
            ' style:parent-style-name="Noot"',
        )
        named = "<table:title>Legenda</table:title><table:desc>Voorbeelden van cellen</table:desc>"
        apart = replace(how, height=0.0, lines=False, together=False)
        return f'<text:p text:style-name="{gap}"/>' + self._table(
            f"Legenda{number}", named, legend_rows(one.legend), legend_widths(width), apart
        )

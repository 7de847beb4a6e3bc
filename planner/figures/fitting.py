"""Text in the room that there is: how wide a line is about, and where it breaks."""

#: Where a long name of a pillar may break.
_BREAKS = {
    "Voorlichting": ("Voor-", "lichting"),
    "Signalering": ("Signa-", "lering"),
    "Leefomgeving": ("Leefom-", "geving"),
}
#: How wide letters are as a part of their size: in Arial and in those that are made to its measure.
_WIDTHS = {
    **dict.fromkeys("ijl'|!.,:;’‘ I", 0.28),
    **dict.fromkeys("frt()[]-/", 0.34),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.7),
    **dict.fromkeys("mwMW%@—", 0.88),
}
_USUAL, _OTHER_SCRIPT = 0.56, 1.0
#: A bold line is a little wider, and other fonts than ours are too.
_BOLD, _SPARE = 1.06, 1.03


def width_of(said: str, size: float, bold: bool = False) -> float:
    """How wide a line is about."""
    units = sum(_WIDTHS.get(letter, _USUAL if ord(letter) < 0x2E80 else _OTHER_SCRIPT) for letter in said)
    return units * size * _SPARE * (_BOLD if bold else 1)


def parted(name: str) -> tuple[str, ...]:
    """The name of a pillar in the parts that may stand on lines of their own."""
    return _BREAKS.get(name, (name,))


def fitted(said: str, size: float, room: float, most: int = 1, bold: bool = False) -> tuple[str, ...]:
    """A text in at most so many lines that fit; what is left over is cut with a sign that says so."""
    lines: list[str] = []
    rest = " ".join(said.split())
    while rest and len(lines) < most:
        line = _line(rest, size, room, bold)
        rest = rest[len(line) :].strip()
        lines.append(line.strip())
    if rest and lines:
        lines[-1] = _cut(f"{lines[-1]} {rest}", size, room, bold)
    return tuple(lines)


def wrapped(said: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """A text in as many lines as it takes."""
    return fitted(said, size, room, len(said) + 1, bold)


def _line(rest: str, size: float, room: float, bold: bool) -> str:
    """The words that fit on one line; of a word that is too long as many letters as fit."""
    fits = _letters(rest, size, room, bold)
    if fits == len(rest) or rest[fits] == " ":
        return rest[:fits]
    space = rest.rfind(" ", 0, fits)
    return rest[:space] if space > 0 else rest[: max(1, fits)]


def _letters(said: str, size: float, room: float, bold: bool) -> int:
    """How many letters fit."""
    used = 0.0
    for place, letter in enumerate(said):
        used += width_of(letter, size, bold)
        if used > room:
            return place
    return len(said)


def _cut(said: str, size: float, room: float, bold: bool) -> str:
    fits = _letters(said, size, room - width_of("…", size, bold), bold)
    return f"{said[:fits].rstrip()}…"

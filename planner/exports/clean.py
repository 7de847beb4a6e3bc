"""Text that a file can hold: what XML refuses is taken out, everything else stays as it was typed."""

import re
import unicodedata

#: Control characters and half characters that XML 1.0 forbids. Tab and line ends are allowed.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: A name of a place is a part of the name of a file, not all of it.
_LONGEST_SLUG = 60
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: What makes a spreadsheet read a text as a formula or a command, the full-width forms included.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cleaned(text: str) -> str:
    r"""A text without what XML forbids, with every kind of line end as \n.

    >>> cleaned("a\x00b\r\nc\x0bd")
    'ab\nc\nd'
    """
    # What can be printed holds none of them, and that is known at once.
    return text if text.isprintable() else _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet that guesses could run this text; leading spaces do not hide it."""
    return text.startswith(_STARTS_FORMULA) or text.lstrip().startswith(_STARTS_FORMULA)


def neutral(text: str) -> str:
    r"""A text that no spreadsheet runs. It is cleaned first: what is taken out must not uncover a formula.

    >>> neutral("=1+1"), neutral("\x00=1+1"), neutral("Roken")
    ("'=1+1", "'=1+1", 'Roken')
    """
    plain = cleaned(text)
    return f"'{plain}" if starts_formula(plain) else plain


def slug(name: str) -> str:
    """A name as a part of a file's name, that every file system and every HTTP header takes.

    >>> slug("De Wijert & ’t Zuid"), slug("…")
    ('de-wijert-t-zuid', 'gebied')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_LONGEST_SLUG].strip("-") or "gebied"

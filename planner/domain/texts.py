"""Texts as people type them: how one is stored, when two names are the same, and which signs cannot be kept."""

import unicodedata

#: Characters that turn writing round or take no place: nobody types them, and they can make one text look like another.
_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF])


def written(text: str) -> str:
    """A text with one way of writing each letter, one kind of line end, and nothing that cannot be seen."""
    plain = unicodedata.normalize("NFC", text).translate(_UNSEEN).replace("\u00a0", " ")
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def plain_name(name: str) -> str:
    """A name by which it is told from others: capitals and double spaces make no other name.

    >>> plain_name(" De  Wijert ") == plain_name("de wijert")
    True
    """
    return " ".join(name.split()).casefold()


def keepable(text: str) -> bool:
    """Whether no sign in it is a control character (but for tab and line ends) or half of a character."""
    return all(sign in "\t\n\r" or not (sign < " " or sign == "\x7f" or "\ud800" <= sign <= "\udfff") for sign in text)

"""Presets: which parts, which file and which question somebody puts together more often, kept under a name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """A document that somebody composed. `parts` are codes of parts in their order, `form` is the code of a format.

    `question` is the question as an address holds it ("thema=roken&wijk=selwerd"): what it names may be gone later.
    """

    code: str
    name: str
    parts: tuple[str, ...]
    form: str
    question: str = ""

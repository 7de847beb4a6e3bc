"""Where the files live that travel with the program but are no code."""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def folder(name: Literal["assets", "db", "seed"]) -> Path:
    """The folder inside the installed package, or in a checkout the one beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def fonts() -> tuple[Path, ...]:
    """The font files that travel with the program: what is drawn on the server looks the same on every machine."""
    return tuple(sorted((_PACKAGE / "fonts").glob("*.ttf")))

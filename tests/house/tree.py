"""The files of this checkout, for tests that look at the house itself."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """Files that are in git or would be added; without git, everything that is not made by a program."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(path for path in ROOT.rglob("*") if path.is_file() and _ours(path.relative_to(ROOT))))
    return tuple(sorted(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> tuple[Path, ...]:
    """Python files in these folders of the checkout."""
    inside = tuple(ROOT / folder for folder in folders)
    return tuple(path for path in tracked() if path.suffix == ".py" and any(path.is_relative_to(one) for one in inside))


def name_of(path: Path) -> str:
    """A path as it is named in a message."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """A Python file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _ours(path: Path) -> bool:
    made = {"dist", "build", "__pycache__", "results"}
    return not any(part in made or (part.startswith(".") and part != ".ci") for part in path.parts[:-1])

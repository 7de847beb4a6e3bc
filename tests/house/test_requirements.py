"""What is installed is pinned by hash, and the files name nobody's package index."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT

FILES = ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt")
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _pins(name: str) -> dict[str, str]:
    """Package and version with its marker, as one text per line of the file."""
    text = re.sub(r"\\\n\s*", " ", (ROOT / name).read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {line.split(" --hash")[0].strip(): line for line in lines}


@pytest.mark.parametrize("name", FILES)
def test_every_pin_is_exact_and_has_a_hash(name: str) -> None:
    pins = _pins(name)
    assert pins
    for pin, line in pins.items():
        assert re.match(r"^[a-z0-9][a-z0-9._-]*==[^ ]+( ; .+)?$", pin), pin
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", line), pin


@pytest.mark.parametrize("name", FILES)
def test_no_file_names_a_host_or_an_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b", text, re.MULTILINE)


def test_what_runs_is_what_was_tested() -> None:
    runs, tested = ({pin.split(" ;")[0] for pin in _pins(name)} for name in FILES[:2])
    assert runs <= tested


def test_the_pins_fit_what_the_project_asks() -> None:
    pinned: dict[str, list[str]] = {}
    for pin in _pins("requirements-dev.txt"):
        wanted = Requirement(pin)
        pinned.setdefault(canonicalize_name(wanted.name), []).append(str(wanted.specifier).removeprefix("=="))
    project = _PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["postgres"]]
    asked += [*_PROJECT["dependency-groups"]["dev"], *_PROJECT["build-system"]["requires"]]
    for text in asked:
        requirement = Requirement(text)
        versions = pinned.get(canonicalize_name(requirement.name), [])
        assert versions, requirement.name
        assert all(requirement.specifier.contains(version) for version in versions), text

"""Our own styles and scripts come as two files that a browser keeps."""

import re
from pathlib import Path

import pytest

from planner import resources
from planner.views.bundles import bare, bundle
from tests.views.writing import Office, office
from tests.world import town

ASSETS = resources.folder("assets")


@pytest.fixture
def desk(tmp_path: Path) -> Office:
    return office(tmp_path, town())


def addresses(desk: Office) -> list[str]:
    return re.findall(r'(?:href|src)="(/_planner\.[^"]+)"', desk.client.get("/").text)


def test_a_page_asks_for_one_file_of_styles_and_one_of_scripts(desk: Office) -> None:
    found = addresses(desk)
    assert [Path(one).suffix for one in found] == [".css", ".js"]
    assert "/assets/" not in desk.client.get("/").text


def test_every_file_is_in_one_of_them_in_the_order_of_their_names(desk: Office) -> None:
    texts = [desk.client.get(one).text for one in addresses(desk)]
    for ending, text in zip((".css", ".js"), texts, strict=True):
        names = sorted(path.name for path in ASSETS.glob(f"*{ending}"))
        assert re.findall(rf"^/\* (\S+{re.escape(ending)}) \*/$", text, re.MULTILINE) == names


def test_a_browser_keeps_them_for_good(desk: Office) -> None:
    for one in addresses(desk):
        answer = desk.client.get(one)
        assert answer.status_code == 200
        assert {"immutable", "public", "max-age=31536000"} <= set(answer.headers["Cache-Control"].split(", "))


def test_other_scripts_have_another_address(tmp_path: Path) -> None:
    (tmp_path / "1.js").write_text("a()", encoding="utf-8")
    before = bundle(tmp_path, ".js", "text/javascript")
    (tmp_path / "1.js").write_text("b()", encoding="utf-8")
    assert bundle(tmp_path, ".js", "text/javascript").path != before.path


def test_a_script_without_a_semicolon_does_not_run_into_the_next(tmp_path: Path) -> None:
    for name in ("1.js", "2.js"):
        (tmp_path / name).write_text("(function () {})()", encoding="utf-8")
    assert re.search(r"\(\);\n/\* 2\.js \*/", bundle(tmp_path, ".js", "text/javascript").text)


def test_styles_are_not_parted_by_anything(tmp_path: Path) -> None:
    (tmp_path / "1.css").write_text("a{}", encoding="utf-8")
    (tmp_path / "2.css").write_text("b{}", encoding="utf-8")
    assert bundle(tmp_path, ".css", "text/css").text == "/* 1.css */\na{}\n/* 2.css */\nb{}"


def test_remarks_travel_to_no_browser_and_code_does(tmp_path: Path) -> None:
    (tmp_path / "1.js").write_text(
        '/* Why\n   so. */\n  var a = "/* no remark";\n  /* b */\n  c(); // d\n', encoding="utf-8"
    )
    assert bundle(tmp_path, ".js", "text/javascript").text == '/* 1.js */\nvar a = "/* no remark";\nc(); // d\n'


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.js")), ids=lambda path: path.name)
def test_no_script_has_a_text_over_more_lines_that_would_lose_its_indentation(path: Path) -> None:
    code = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"`[^`]*\n[^`]*`", code)


def test_both_bundles_are_lighter_for_it() -> None:
    for ending in (".js", ".css"):
        whole = "".join(path.read_text(encoding="utf-8") for path in ASSETS.glob(f"*{ending}"))
        assert len(bare(whole)) < len(whole)

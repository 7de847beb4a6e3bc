"""The policy of a page in a real browser: everything of ours works under it, and nothing else runs."""

import hashlib
from base64 import b64encode

import pytest

from planner.views.doors.headers import STYLES
from tests.pages.conftest import Visitor

_HEAR = (
    "window.__refused = []; document.addEventListener('securitypolicyviolation', function (event) {"
    "  window.__refused.push([event.effectiveDirective, event.blockedURI, event.sample]); });"
)
PLACES = [
    ("/", "button[data-niveau]"),
    ("/?wijk=selwerd&cel=roken.leefomgeving.kinderen", ".panel .iv"),
    ("/?vooruit=ja", "button[data-niveau]"),
    ("/wijken", "#pagina h1"),
    ("/wijken?weergave=figuur", ".js-plotly-plot .main-svg text"),
    ("/wijken/selwerd", ".wijk-mx"),
    ("/kansen", "#pagina h1"),
    ("/interventies/R01", "#pagina h1"),
    ("/interventies/nieuw", "form.form"),
    ("/monitor?gemeente=GM9999", "#pagina h1"),
    ("/export", "#pagina h1"),
    ("/import", "#pagina h1"),
    ("/bronnen", "#pagina h1"),
    ("/beheer", "#pagina h1"),
]


@pytest.fixture
def listening(visitor: Visitor) -> Visitor:
    visitor.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _HEAR})
    return visitor


@pytest.mark.parametrize(("path", "there"), PLACES)
def test_nothing_of_our_own_is_refused(listening: Visitor, path: str, there: str) -> None:
    listening.go(path, there)
    assert listening.script("return window.__refused") == []


def test_the_list_of_styles_is_that_of_this_version_of_dash(listening: Visitor) -> None:
    listening.go("/", "button[data-niveau]")
    found = listening.script("return [''].concat([...document.querySelectorAll('style')].map(s => s.textContent))")
    used = {b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in found}
    assert used == set(STYLES)


def test_a_width_that_is_worked_out_is_set_all_the_same(listening: Visitor) -> None:
    listening.go("/wijken?gemeente=GM9999", "#pagina h1")
    listening.wait(lambda: listening.all(".bar i"), "de balkjes")
    widths = listening.script("return [...document.querySelectorAll('.bar i')].map(one => one.style.width)")
    assert widths and all(one.endswith("%") for one in widths)
    assert not listening.all("[data-style]")


def test_a_script_that_gets_into_a_page_does_not_run(listening: Visitor) -> None:
    listening.go("/", "button[data-niveau]")
    listening.script(
        "const one = document.createElement('div');"
        'one.innerHTML = \'<img src=x onerror="window.__ran = 1"><a href="javascript:window.__ran = 2">x</a>\';'
        "document.body.append(one); const two = document.createElement('script');"
        "two.textContent = 'window.__ran = 3'; document.body.append(two); one.querySelector('a').click();"
    )
    listening.wait(lambda: len(listening.script("return window.__refused")) >= 3, "drie weigeringen")
    assert listening.script("return window.__ran") is None

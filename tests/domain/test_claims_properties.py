"""What always holds of the figure checker, whatever the figures and the text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.claim import verdict_of
from planner.domain.claims import Checker, Sense, Side, Verdict
from planner.language.numbers import number
from tests.world import town

CHECKER = Checker(town())
TENTHS = st.integers(0, 999).map(lambda tenths: tenths / 10)
SIDES = st.builds(Side, TENTHS, decimals=st.just(1))
FLIPPED = {Verdict.AGREES: Verdict.CONTRADICTS, Verdict.CONTRADICTS: Verdict.AGREES, Verdict.UNKNOWN: Verdict.UNKNOWN}
_COMPARES = re.compile(
    r"hoger|groter|vaker|meer|lager|kleiner|minder|boven|onder|beneden|gelijk|even|hetzelfde|net zo|stijg|steeg|stegen|"
    r"gestegen|toe|groei|gegroeid|daal|daling|gedaald|af|loopt|gelopen|procent|percent|%",
    re.IGNORECASE,
)


def text_of(word: str, here: float, there: float) -> str:
    return f"In Veldstad is het {number(here, 1)}%. Dat is {word} dan in Nederland ({number(there, 1)}%)."


@given(TENTHS, TENTHS)
def test_the_other_word_gives_the_other_verdict(here: float, there: float) -> None:
    (higher,) = CHECKER.claims(text_of("hoger", here, there))
    (lower,) = CHECKER.claims(text_of("lager", here, there))
    if here == there:
        assert higher.verdict is lower.verdict is Verdict.CONTRADICTS
    else:
        assert lower.verdict is FLIPPED[higher.verdict]
        assert (higher.verdict is Verdict.AGREES) is (here > there)


@given(SIDES, SIDES, st.sampled_from(Sense))
def test_denying_it_gives_the_other_verdict(here: Side, there: Side, sense: Sense) -> None:
    said, denied = (verdict_of(sense, here, there, negated=negated)[0] for negated in (False, True))
    assert denied is FLIPPED[said]


@given(SIDES, SIDES)
def test_the_other_way_round_the_other_word_holds(here: Side, there: Side) -> None:
    assert verdict_of(Sense.HIGHER, here, there) == verdict_of(Sense.LOWER, there, here)


@given(st.text(max_size=200))
def test_a_text_without_a_word_that_compares_claims_nothing(text: str) -> None:
    found = CHECKER.claims(text)
    assert not found or _COMPARES.search(text)


WORDS = st.sampled_from(
    [
        "7,1%",
        "6,4",
        "procent",
        "1.900",
        "16",
        "2019",
        "4–12",
        "1.2.1",
        "(27%)",
        "lager",
        "hoger",
        "meer",
        "minder",
        "dan",
        "in",
        "Nederland",
        "de",
        "provincie",
        "Veldstad,",
        "De",
        "Kreek",
        "en",
        "niet",
        "is",
        "dat",
        "versus",
        "van",
        "alle",
        "naar",
        "gestegen",
        "gelijk",
        "aan",
        ".",
        "maar",
        ";",
        "per",
        "kwartaal",
        "jaar",
        "die",
        "kwetsbaar",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_heap_of_words_is_read_and_every_claim_lies_in_it(text: str) -> None:
    for one in CHECKER.claims(text):
        assert 0 <= one.start < one.end <= len(text)
        assert (one.verdict is Verdict.UNKNOWN) is (one.doubt is not None)

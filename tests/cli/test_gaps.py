import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from planner.domain.gaps import Weighting, ranked
from planner.domain.need import Comparator
from planner.domain.question import Question
from planner.language.words import GAP_CODES
from planner.store.database import open_engine
from planner.store.plans import read
from tests.cli.conftest import Planner

pytestmark = pytest.mark.usefixtures("filled")


def test_json_holds_the_ranking_of_the_domain(planner: Planner, filled: Path) -> None:
    found = json.loads(planner("gaps", "--wijk", "selwerd", "--peildatum", "2026-11-23", "--json").out)
    engine = open_engine(f"sqlite:///{filled}")
    expected = ranked(read(engine, "GM0014"), Question(date(2026, 11, 23), "selwerd"))
    engine.dispose()
    assert [(one["rang"], one["soort"], one["thema"], one["pijler"], one["doelgroep"]) for one in found["kansen"]] == [
        (gap.rank, GAP_CODES[gap.kind], *gap.key) for gap in expected
    ]
    assert [one["score"] for one in found["kansen"]] == [round(gap.score.value, 9) for gap in expected]
    assert {one["wijk"] for one in found["kansen"]} == {"selwerd"}
    assert (found["peildatum"], found["vraag"]["wijk"], found["gemeente"]["code"]) == (
        "2026-11-23",
        "selwerd",
        "GM0014",
    )


def test_a_score_is_the_product_of_its_three_parts(planner: Planner) -> None:
    for one in json.loads(planner("gaps", "--gemeente", "GM9999", "--json").out)["kansen"]:
        assert one["score"] == pytest.approx(one["behoefte"] * one["belang"] * one["leegte"], abs=1e-8)


def test_csv_holds_the_same_gaps_as_json_in_words(planner: Planner) -> None:
    text = planner("gaps", "--thema", "roken", "--csv").out
    assert text.startswith("\ufeffrang;soort;wijk;")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    found = json.loads(planner("gaps", "--thema", "roken", "--json").out)["kansen"]
    assert [(row["rang"], row["wijk"], row["besteding"]) for row in rows] == [
        (str(one["rang"]), one["wijk_naam"], one["besteding"]) for one in found
    ]
    assert {row["thema"] for row in rows} == {"Roken"}
    assert [float(row["score"].replace(",", ".")) for row in rows] == pytest.approx(
        [one["score"] for one in found], abs=1e-6
    )


def test_on_a_screen_the_best_come_first_and_the_rest_is_counted(planner: Planner) -> None:
    lines = planner("gaps", "--wijk", "selwerd", "--top", "3").out.splitlines()
    assert lines[0].startswith("Gemeente Groningen: ") and "Gebied: Selwerd" in lines[1]
    assert [line.split()[0] for line in lines[3:7]] == ["rang", "1", "2", "3"]
    assert lines[-1].startswith("En nog ")


@pytest.mark.parametrize("named", ["selwerd", "Selwerd", "SELWERD"])
def test_a_wijk_may_be_asked_by_code_or_name(planner: Planner, named: str) -> None:
    assert "Gebied: Selwerd;" in planner("gaps", "--wijk", named, "--top", "1").out


def test_an_alias_of_two_wijken_is_told_with_both(planner: Planner) -> None:
    done = planner("gaps", "--wijk", "Korrewegwijk")
    assert done.code == 2
    assert done.err == "“Korrewegwijk” staat voor meer wijken. Kies één van: de_hoogte of indische_buurt.\n"


@pytest.mark.parametrize("named", ["GM9999", "gm9999", "Voorbeeld", "gemeente voorbeeld"])
def test_a_municipality_may_be_asked_by_code_or_name(planner: Planner, named: str) -> None:
    assert planner("gaps", "--gemeente", named, "--top", "1").out.startswith("Gemeente Voorbeeld: ")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--wijk", "nergens"), 2, "We kennen de wijk “nergens” niet. Kies uit: selwerd, "),
        (("--thema", "dans"), 2, "We kennen het thema “dans” niet. Kies uit: roken, overgewicht of weerbaarheid."),
        (("--thema", "roken", "--thema", "dans"), 2, "“dans”"),
        (("--peildatum", "gisteren"), 2, "“gisteren” is geen datum."),
        (("--peildatum", "9999-01-01"), 2, "Kies een datum van 2000 tot en met 2099."),
        (("--programmas-tellen", "misschien"), 2, "Kies ja of nee."),
        (("--top", "0"), 2, "Na --top hoort een getal van 1 of hoger, niet 0."),
        (("--gemeente", "GM1"), 1, "We kennen de gemeente “GM1” niet. Kies uit: GM0014 of GM9999."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_understood_is_named_with_the_choices(
    planner: Planner, words: tuple[str, ...], code: int, said: str
) -> None:
    done = planner("gaps", *words)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_everything_wrong_with_a_question_is_told_at_once(planner: Planner) -> None:
    done = planner("gaps", "--wijk", "nergens", "--thema", "dans", "--peildatum", "ooit")
    assert len(done.err.splitlines()) == 3


def test_weights_and_comparator_rank_as_on_the_page(planner: Planner, filled: Path) -> None:
    words = ("--gemeente", "GM9999", "--peildatum", "2026-11-23", "--vergelijk", "nederland")
    found = json.loads(planner("gaps", *words, "--gewichten", "kwetsbaar:0.1,leeg:0,5", "--json").out)
    engine = open_engine(f"sqlite:///{filled}")
    plan = read(engine, "GM9999")
    engine.dispose()
    weights = Weighting(vulnerable=0.1, empty=0.5)
    expected = ranked(plan, Question(date(2026, 11, 23)), weights, Comparator.COUNTRY)
    assert [one["score"] for one in found["kansen"]] == [round(gap.score.value, 9) for gap in expected]
    assert found["vraag"]["gewichten"] == "kwetsbaar:0.1,leeg:0.5"
    assert found["vraag"]["vergelijk"] == "nederland"


def test_on_a_screen_other_weights_are_said(planner: Planner) -> None:
    lines = planner("gaps", "--gewichten", "groep:1", "--gewichten", "leeg:0", "--top", "1").out.splitlines()
    assert lines[2] == "Gewichten: andere groep 1, leeg 0; verder standaard. Behoefte: vergeleken met de gemeente."


def test_a_weight_that_cannot_be_is_refused(planner: Planner) -> None:
    refused = planner("gaps", "--gewichten", "groep:2", "--vergelijk", "mars")
    assert refused.code == 2
    assert "“groep:2” is geen gewicht." in refused.err
    assert "We kunnen niet vergelijken met “mars”." in refused.err

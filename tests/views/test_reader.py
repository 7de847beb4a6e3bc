"""The reader keeps what was asked last, and no more."""

import gc
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from weakref import ref

from planner.domain.gaps import Weighting, rank
from planner.domain.need import Comparator
from planner.store import plans, versions
from planner.store.database import open_engine
from planner.views.matrix.callbacks import answer_of
from planner.views.reader import Reader
from tests.world import town

TODAY = date(2026, 11, 23)


def a_reader(tmp_path: Path) -> Reader:
    engine = open_engine(f"sqlite:///{tmp_path / 'planner.db'}")
    versions.create(engine)
    plans.write(engine, town())
    return Reader(engine, lambda: TODAY)


def test_many_questions_leave_few_surveys_behind(tmp_path: Path) -> None:
    reader, made = a_reader(tmp_path), []
    for number in range(60):
        search = f"?peildatum={TODAY + timedelta(days=number)}"
        reader.answer("matrix", search, partial(answer_of, reader=reader, search=search))
        made.append(ref(reader.survey(reader.asked(search))))
    gc.collect()
    assert sum(one() is not None for one in made) == 16


def test_the_same_address_gets_the_same_answer_until_the_plan_changes(tmp_path: Path) -> None:
    reader = a_reader(tmp_path)
    made = []

    def make(_asked: object) -> dict[str, object]:
        made.append(1)
        return {"answer": len(made)}

    assert reader.answer("matrix", "?wijk=de_kreek", make) is reader.answer("matrix", "?wijk=de_kreek", make)
    assert reader.answer("matrix", "?wijk=de_kreek", make) is not reader.answer("kansen", "?wijk=de_kreek", make)
    assert len(made) == 2


def test_a_municipality_code_may_be_typed_in_small_letters(tmp_path: Path) -> None:
    asked = a_reader(tmp_path).asked("?gemeente=gm0001")
    assert asked.problems == ()


def test_an_unknown_municipality_is_named_as_typed_with_the_choices(tmp_path: Path) -> None:
    said = a_reader(tmp_path).asked("?gemeente=Elders").problems[0]
    assert "“Elders”" in said
    assert "GM0001" in said


def test_weights_and_comparator_come_from_the_address_and_stay_in_every_link(tmp_path: Path) -> None:
    asked = a_reader(tmp_path).asked("?wijk=kreek&gewichten=groep:0,9&vergelijk=nederland")
    assert (asked.weighting, asked.comparator) == (Weighting(end_group=0.9), Comparator.COUNTRY)
    assert asked.href("/") == "/?wijk=kreek&vergelijk=nederland&gewichten=groep:0.9"


def test_the_usual_weights_do_not_stand_in_a_link(tmp_path: Path) -> None:
    asked = a_reader(tmp_path).asked("?gewichten=groep:0.8&vergelijk=gemeente")
    assert asked.problems == ()
    assert asked.href("/kansen") == "/kansen"


def test_a_mistake_in_the_weights_is_told_beside_the_rest(tmp_path: Path) -> None:
    asked = a_reader(tmp_path).asked("?wijk=nergens&gewichten=groep:9&vergelijk=mars")
    assert [said.split(" ")[0] for said in asked.problems] == ["We", "“groep:9”", "We"]
    assert asked.weighting == Weighting()


def test_gaps_follow_the_weights_of_the_address_and_are_made_once(tmp_path: Path) -> None:
    reader = a_reader(tmp_path)
    usual, other = reader.asked("?wijk=kreek"), reader.asked("?wijk=kreek&gewichten=kwetsbaar:0")
    assert reader.survey(usual) is reader.survey(other)
    assert reader.gaps(other) is reader.gaps(reader.asked("?wijk=kreek&gewichten=kwetsbaar:0"))
    assert reader.gaps(other) == rank(reader.survey(other), "kreek", Weighting(vulnerable=0))
    assert reader.gaps(usual) == rank(reader.survey(usual), "kreek")
    assert reader.gaps(usual)[0].cell.group == "lage_ses" != reader.gaps(other)[0].cell.group


def test_many_weights_leave_few_lists_behind(tmp_path: Path) -> None:
    reader = a_reader(tmp_path)
    first = reader.gaps(reader.asked("?gewichten=groep:0"))
    for number in range(1, 20):
        reader.gaps(reader.asked(f"?gewichten=groep:0.{number:02}"))
    again = reader.gaps(reader.asked("?gewichten=groep:0"))
    assert again == first
    assert again is not first

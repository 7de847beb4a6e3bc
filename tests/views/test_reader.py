"""The reader keeps what was asked last, and no more."""

import gc
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from weakref import ref

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

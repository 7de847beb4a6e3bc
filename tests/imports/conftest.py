"""A small folder that fits, and a way to break it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.imports.folder import read_folder
from planner.imports.problems import FolderProblems, Problem

FILES = {
    "municipality.yaml": "code: GM0001\nname: Kleindorp\ninvented: true\nrules:\n  half: 0.25\n  strong_from: 4\n",
    "sources.csv": "code,title,url\nnota,Nota Kleindorp,https://example.org/nota\n",
    "contradictions.csv": "code,source,section,text\nt1,nota,2,Twee keer een ander aantal.\n",
    "neighbourhoods.csv": (
        "code,name,aliases,attention,cbs_codes,latitude,longitude,population,column,row\n"
        "dorp,Dorp,Kom|Oud Dorp,true,BU00010000|BU00010001,53.1,6.5,1200,0,0\n"
        "veld,Veld,,false,BU00010002,53.2,6.6,800,1,0\n"
    ),
    "area_programmes.csv": "code,name,neighbourhoods,source\nsamen,Samen,dorp|veld,nota\n",
    "themes.csv": "code,name\nroken,Roken\n",
    "pillars.csv": (
        "code,name,short\nvoorlichting,Voorlichting,Voorl\nsignalering,Signalering,Sign\n"
        "leefomgeving,Leefomgeving,Leef\nbeleid,Beleid,Bel\n"
    ),
    "groups.csv": (
        "code,name,kind,part,parent,vulnerable\nkinderen,Kinderen,end,life_course,inwoners,false\n"
        "lage_ses,Laag inkomen,end,all_ages,inwoners,true\ninwoners,Inwoners,end,broader,,false\n"
    ),
    "goals.csv": "code,subject,number,title,target_year,indicators,heading\nrok-1,roken,,Rookvrij,2030,rokers,down\n",
    "programmes.csv": "code,name,themes,crossing\nstart,Start,roken,true\n",
    "partners.csv": "code,name,core\nggd,Gezondheidsdienst,true\nclub,De Club,\n",
    "partner_lists.csv": "code,name\nkern,Kernpartners\n",
    "memberships.csv": "list_code,partner,name_in_source\nkern,ggd,de dienst\n",
    "interventions.csv": (
        "code,name,kind,themes,goals,programmes,partners,recognition,recognised_on,lapses_on\n"
        "les,Rookvrije les,intervention,roken,rok-1,start,ggd:uitvoerder|club,good,2023-05-25,2028-05-25\n"
        "hek,Rookvrij hek,surroundings,roken,,,,,,\n"
    ),
    "placements.csv": (
        "intervention,theme,pillar,group,primary,pillar_basis\nles,roken,voorlichting,kinderen,,stated\n"
        "les,roken,beleid,kinderen,false,\n"
    ),
    "deliveries.csv": (
        "intervention,scope,status,neighbourhoods,starts,ends,reached,reachable,reach_unit,budget\n"
        "les,neighbourhoods,running,dorp,2025-01-01,2025-12-31,24,77,scholen,1000\nhek,municipality,planned,,,,,,,\n"
    ),
    "marks.csv": "theme,pillar,group,kind,reason,neighbourhood\nroken,beleid,kinderen,priority,Belangrijk.,dorp\n",
    "indicators.csv": "code,name,subject,more_is_worse\nrokers,Rokers,roken,true\n",
    "observations.csv": (
        "code,indicator,area,value,text,year,compared_with,out_of\no1,rokers,dorp,24,,2024,o2,77\n"
        "o2,rokers,GM0001,,een op vijf,,,\n"
    ),
    "situations.csv": "theme,text,observations\nroken,Een op vijf rookt.,o1|o2\n",
    "catalogue.csv": "code,name,themes,pillars,groups,verified\nx1,Les,alcohol,voorlichting,kinderen,ja\n",
}


@pytest.fixture
def kleindorp(tmp_path: Path) -> Path:
    folder = tmp_path / "kleindorp"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def problems(kleindorp: Path) -> Callable[[], tuple[Problem, ...]]:
    """Read the folder, that must be refused, and give the reasons."""

    def read() -> tuple[Problem, ...]:
        with pytest.raises(FolderProblems) as refused:
            read_folder(kleindorp)
        return refused.value.problems

    return read


@pytest.fixture
def after(kleindorp: Path, problems: Callable[[], tuple[Problem, ...]]) -> Callable[[str, str, str], Problem]:
    """Replace something in a file and give the one problem that this makes."""

    def change(file: str, old: str, new: str) -> Problem:
        path = kleindorp / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        (problem,) = problems()
        assert problem.file == f"kleindorp/{file}"
        return problem

    return change

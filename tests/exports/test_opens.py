"""Another program opens the files as they are."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.exports import find, make
from planner.exports.handover import Handover
from tests.exports.reading import made

OFFICE = shutil.which("soffice")
IMPRESS = shutil.which("loimpress")


def as_pdf(files: list[Path], folder: Path) -> None:
    """Let LibreOffice open files and print them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) ontbreekt: niet getest of Word en Excel opengaan.")
def test_libreoffice_opens_word_and_excel_and_shows_every_matrix(of_groningen: Handover, tmp_path: Path) -> None:
    files = [tmp_path / f"{code}{find(code).suffix}" for code in ("word", "excel")]
    for file in files:
        file.write_bytes(made(file.stem, of_groningen))
    as_pdf(files, tmp_path)
    word, excel = (PdfReader(file.with_suffix(".pdf")) for file in files)
    pages = [page.extract_text() for page in word.pages]
    assert len(pages) <= 9
    # The first page is a summary, and a full one.
    assert "Verdeling over de pijlers" in pages[0]
    assert "Grootste kansen" in pages[0] and "aanbod van effectieve" in pages[0]
    # Matrix, legend and what it rests on stand on one page together.
    for theme in of_groningen.themes:
        page = next(page for page in pages if f"Dekking van het thema {theme.name}" in page)
        assert all(said in page for said in ("Zorg- en sociaal professionals", "leeg: kans", "peildatum", "Bron"))
    assert "Interventiemix Gemeente Groningen" in excel.pages[0].extract_text()


def converted(folder: Path, **files: bytes) -> dict[str, list[str]]:
    """What LibreOffice shows of files, page by page; the names are formats."""
    paths = {code: folder / f"{code}{find(code).suffix}" for code in files}
    for code, path in paths.items():
        path.write_bytes(files[code])
    as_pdf(list(paths.values()), folder)
    return {
        code: [page.extract_text() for page in PdfReader(path.with_suffix(".pdf")).pages]
        for code, path in paths.items()
    }


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) ontbreekt: niet getest of ODT en ODS opengaan.")
def test_libreoffice_opens_odt_and_ods_and_shows_every_matrix(of_groningen: Handover, tmp_path: Path) -> None:
    shown = converted(tmp_path, odt=made("odt", of_groningen), ods=made("ods", of_groningen))
    for theme in of_groningen.themes:
        page = next(page for page in shown["odt"] if f"Dekking van het thema {theme.name}" in page)
        assert all(said in page for said in ("Zorg- en sociaal professionals", "leeg: kans", "peildatum", "Bron"))
    assert "Verdeling over de pijlers" in shown["odt"][0]
    assert "Interventiemix Gemeente Groningen" in shown["ods"][0]
    assert "Zorg- en sociaal professionals" in shown["ods"][1]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) ontbreekt: niet getest of een profiel één vel is.")
def test_the_profile_of_a_wijk_is_one_sheet_in_every_document(of_selwerd: Handover, tmp_path: Path) -> None:
    made_files = {code: make(code, of_selwerd, parts=("wijkprofielen",)) for code in ("odt", "word")}
    for pages in converted(tmp_path, **made_files).values():
        assert len(pages) == 1
        assert "Wijkprofiel Selwerd" in pages[0] and "Gemaakt op" in pages[0]


@pytest.mark.skipif(IMPRESS is None, reason="LibreOffice Impress ontbreekt: niet getest of PowerPoint opengaat.")
def test_libreoffice_opens_slides_and_shows_every_matrix_on_one(of_groningen: Handover, tmp_path: Path) -> None:
    file = tmp_path / "dia.pptx"
    file.write_bytes(made("pptx", of_groningen))
    as_pdf([file], tmp_path)
    slides = PdfReader(file.with_suffix(".pdf")).pages
    assert {round(one.mediabox.width / one.mediabox.height, 2) for one in slides} == {1.78}
    for place, theme in enumerate(of_groningen.themes, start=1):
        said = slides[place].extract_text()
        assert all(one in said for one in (theme.name, "Zorg- en sociaal professionals", "leeg: kans", "peildatum"))

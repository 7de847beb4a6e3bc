"""Another program opens the files as they are."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.exports import find
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

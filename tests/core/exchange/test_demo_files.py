"""The photos and documents that the demo ships: sound, telling what they should, and as their scripts make them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from core.exchange.document_file import read_document
from core.exchange.photo_file import read_photo
from resources.demo import draw_documents, draw_photos
from resources.demo.draw_documents import DOCUMENTS, DemoDocument, pdf_of
from resources.demo.draw_photos import PHOTOS, QUALITY, DemoPhoto, drawn
from resources.demo.embedding import jpeg_with

MOST_BYTES = 3_000_000
MOST_DIFFERENCE = 8
"""Other processors and libraries round otherwise: so many levels of 255 a pixel may differ."""


def name_of(item: DemoPhoto | DemoDocument) -> str:
    return item.name


@pytest.mark.parametrize("photo", PHOTOS, ids=name_of)
def test_a_shipped_photo_tells_what_it_should(photo: DemoPhoto) -> None:
    found, said = read_photo(draw_photos.FOLDER / photo.name), photo.embedded
    assert (found.media_type, found.width, found.height, found.problems) == ("image/jpeg", 1600, 1067, ())
    assert (found.creator or "", found.copyright or "") == (said.creator, said.copyright)
    assert (found.usage_terms or "", found.description or "") == (said.usage_terms, said.description)
    assert (found.taken_wall, found.has_location) == (said.taken_wall, said.position is not None)
    assert (said.camera.model if said.camera else "") in (found.device or "")


def test_the_photos_are_those_of_the_script_and_small() -> None:
    files = list(draw_photos.FOLDER.iterdir())
    assert sorted(file.name for file in files) == sorted(photo.name for photo in PHOTOS)
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_the_script_draws_a_shipped_photo_again() -> None:
    photo = next(photo for photo in PHOTOS if photo.name == "water-tower.jpg")
    again = Image.open(BytesIO(jpeg_with(drawn(photo), photo.embedded, QUALITY)))
    with Image.open(draw_photos.FOLDER / photo.name) as shipped:
        differences = ImageChops.difference(shipped, again).histogram()
    levels = [differences[band : band + 256] for band in (0, 256, 512)]
    assert not any(sum(level[MOST_DIFFERENCE + 1 :]) for level in levels)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_a_shipped_document_is_the_script_s_and_a_pdf(document: DemoDocument) -> None:
    path = draw_documents.FOLDER / document.name
    assert read_document(path).media_type == "application/pdf"
    assert path.read_bytes() == pdf_of(document)
    assert b"Specimen for the demo town" in path.read_bytes()

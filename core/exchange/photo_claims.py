"""Reads what a photo file says of itself: EXIF, IPTC and XMP, each a claim for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from core.exchange.claimed_text import clean_text
from core.exchange.picture import DECODING_FAILURES, pillow_warnings

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

_Value = TypeVar("_Value")

_MOST_NAME_CHARACTERS = 300
_MOST_TEXT_CHARACTERS = 2_000
_MOST_XMP_BYTES = 1_000_000
_WALL = re.compile(r"(\d{4})[:-]?(\d\d)[:-]?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)", re.ASCII)
_EARLIEST_YEAR, _LATEST_YEAR = 1826, 2100

# EXIF 2.32 (CIPA DC-008), the tags of IFD0, of the Exif IFD and of the GPS IFD.
_IMAGE_DESCRIPTION, _MAKE, _MODEL, _ARTIST, _COPYRIGHT = 0x010E, 0x010F, 0x0110, 0x013B, 0x8298
_EXIF_IFD, _DATE_TIME_ORIGINAL = 0x8769, 0x9003
_GPS_IFD, _GPS_VERSION_ID = 0x8825, 0x0000

# IPTC-NAA Information Interchange Model 4.2, the data sets of record 2.
_SPECIAL_INSTRUCTIONS, _DATE_CREATED, _TIME_CREATED = (2, 40), (2, 55), (2, 60)
_BY_LINE, _COPYRIGHT_NOTICE, _CAPTION = (2, 80), (2, 116), (2, 120)

# XMP (ISO 16684-1) and the IPTC Photo Metadata Standard 2023.1.
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_META = "{adobe:ns:meta/}xmpmeta"
_DC = "{http://purl.org/dc/elements/1.1/}"
_USAGE_TERMS = "{http://ns.adobe.com/xap/1.0/rights/}UsageTerms"
_ALTERNATIVE_TEXT = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility"
_PHOTOSHOP_DATE_CREATED = "{http://ns.adobe.com/photoshop/1.0/}DateCreated"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"


@dataclass(frozen=True, slots=True)
class PhotoClaims:
    """What a photo's own data claims; ``None`` where it says nothing.

    ``taken_wall`` is the camera's clock, in no zone. ``has_location`` tells that coordinates are inside, not which.
    ``is_readable`` is false when some of it was there and could not be read.
    """

    taken_wall: datetime | None = None
    creator: str | None = None
    copyright: str | None = None
    usage_terms: str | None = None
    description: str | None = None
    has_location: bool = False
    device: str | None = None
    is_readable: bool = True


def read_claims(picture: ImageFile) -> PhotoClaims:
    """Read the claims of a decoded picture: IPTC before XMP before EXIF, whatever is broken in them.

    Two differ from that order: the time is EXIF's first, where cameras write it, and the description XMP's, which
    alone has one written for those who cannot see. Usage terms given differently are all kept, joined by "; ".
    """
    iptc = _claims_of(picture, _iptc_claims)
    xmp = _claims_of(picture, _xmp_claims)
    exif = _claims_of(picture, _exif_claims)
    camera = _claims_of(picture, _camera_claims)
    position = _claims_of(picture, _position_claims)
    return PhotoClaims(
        taken_wall=_first(camera.taken_wall, xmp.taken_wall, iptc.taken_wall),
        creator=_first(iptc.creator, xmp.creator, exif.creator),
        copyright=_first(iptc.copyright, xmp.copyright, exif.copyright),
        usage_terms=_joined(text for text in (iptc.usage_terms, xmp.usage_terms) if text),
        description=_first(xmp.description, iptc.description, exif.description),
        has_location=xmp.has_location or position.has_location,
        device=exif.device,
        is_readable=all(claims.is_readable for claims in (iptc, xmp, exif, camera, position)),
    )


def _claims_of(picture: ImageFile, source: Callable[[ImageFile], PhotoClaims]) -> PhotoClaims:
    try:
        with pillow_warnings() as told:
            claims = source(picture)
    except DECODING_FAILURES:
        return PhotoClaims(is_readable=False)
    return claims if not told else replace(claims, is_readable=False)


def _first(*values: _Value | None) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _joined(texts: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(texts)) or None


def _name(raw: str) -> str | None:
    return clean_text(raw, _MOST_NAME_CHARACTERS)


def _text(raw: str) -> str | None:
    return clean_text(raw, _MOST_TEXT_CHARACTERS)


def _wall(raw: str) -> datetime | None:
    """Read a time as EXIF, IPTC or XMP writes it, without its zone.

    ``None`` for the blanks and zeros that cameras write when their clock is not set.
    """
    parts = _WALL.match(raw.strip())
    if not parts:
        return None
    try:
        wall = datetime.fromisoformat("{}-{}-{}T{}:{}:{}".format(*parts.groups()))
    except ValueError:
        return None
    return wall if _EARLIEST_YEAR <= wall.year <= _LATEST_YEAR else None


def _decoded(raw: bytes) -> str:
    """Read bytes whose character set is not sure: few files that hold valid UTF-8 mean anything else."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _iptc_claims(picture: ImageFile) -> PhotoClaims:
    from PIL.IptcImagePlugin import getiptcinfo

    sets = getiptcinfo(picture) or {}

    def text(data_set: tuple[int, int]) -> str:
        values = sets.get(data_set) or b""
        return ", ".join(_decoded(value) for value in (values if isinstance(values, list) else [values]))

    return PhotoClaims(
        taken_wall=_wall(text(_DATE_CREATED) + text(_TIME_CREATED)),
        creator=_name(text(_BY_LINE)),
        copyright=_name(text(_COPYRIGHT_NOTICE)),
        usage_terms=_text(text(_SPECIAL_INSTRUCTIONS)),
        description=_text(text(_CAPTION)),
    )


def _exif_tree(picture: ImageFile) -> Exif:
    """Parse the EXIF block anew: the one that Pillow keeps has swallowed what was wrong with it."""
    from PIL.Image import Exif

    exif = Exif()
    if block := picture.info.get("exif"):
        exif.load(block)
    return exif


def _exif_text(value: object) -> str:
    """Read an ASCII tag, which Pillow gives as Latin-1 and writers fill with UTF-8; NUL parts its halves."""
    if isinstance(value, str):
        value = value.encode("latin-1", "replace")
    return _decoded(value).replace("\0", " ") if isinstance(value, bytes) else ""


def _exif_claims(picture: ImageFile) -> PhotoClaims:
    exif = _exif_tree(picture)
    make, model = _name(_exif_text(exif.get(_MAKE))) or "", _name(_exif_text(exif.get(_MODEL))) or ""
    return PhotoClaims(
        creator=_name(_exif_text(exif.get(_ARTIST))),
        copyright=_name(_exif_text(exif.get(_COPYRIGHT))),
        description=_text(_exif_text(exif.get(_IMAGE_DESCRIPTION))),
        device=(model if model.casefold().startswith(make.casefold()) else f"{make} {model}".strip()) or None,
    )


def _camera_claims(picture: ImageFile) -> PhotoClaims:
    taken = _exif_text(_exif_tree(picture).get_ifd(_EXIF_IFD).get(_DATE_TIME_ORIGINAL))
    return PhotoClaims(taken_wall=_wall(taken))


def _position_claims(picture: ImageFile) -> PhotoClaims:
    return PhotoClaims(has_location=any(tag != _GPS_VERSION_ID for tag in _exif_tree(picture).get_ifd(_GPS_IFD)))


def _xmp_claims(picture: ImageFile) -> PhotoClaims:
    if len(picture.info.get("xmp", b"")) > _MOST_XMP_BYTES:
        return PhotoClaims(is_readable=False)
    properties = _xmp_properties(picture.getxmp(strip_namespaces=False))

    def text(name: str) -> str:
        """Give the first text of a property, which in a language alternative is the default one."""
        return next(_xmp_texts(properties.get(name)), "")

    return PhotoClaims(
        taken_wall=_wall(text(f"{_EXIF}DateTimeOriginal")) or _wall(text(_PHOTOSHOP_DATE_CREATED)),
        creator=_name(", ".join(_xmp_texts(properties.get(f"{_DC}creator")))),
        copyright=_name(text(f"{_DC}rights")),
        usage_terms=_text(text(_USAGE_TERMS)),
        description=_text(text(_ALTERNATIVE_TEXT)) or _text(text(f"{_DC}description")),
        has_location=any(name.startswith(f"{_EXIF}GPS") and name != f"{_EXIF}GPSVersionID" for name in properties),
    )


def _xmp_properties(packet: dict[str, object]) -> dict[str, object]:
    """Flatten a packet as Pillow gives it (nested by element) to its properties by qualified name."""
    meta = packet.get(_META, packet)
    rdf = meta.get(f"{_RDF}RDF") if isinstance(meta, dict) else None
    described = rdf.get(f"{_RDF}Description") if isinstance(rdf, dict) else None
    properties: dict[str, object] = {}
    for node in described if isinstance(described, list) else [described]:
        properties.update(node if isinstance(node, dict) else {})
    return properties


def _xmp_texts(value: object) -> Iterator[str]:
    """Give every text of a property, whether simple, in one language, in several or in an array."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _xmp_texts(item)
    elif isinstance(value, dict):
        for key in ("text", f"{_RDF}Alt", f"{_RDF}Seq", f"{_RDF}Bag", f"{_RDF}li"):
            yield from _xmp_texts(value.get(key))

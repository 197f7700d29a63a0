"""Writes into a JPEG what cameras and picture desks write: EXIF, IPTC and XMP."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

# IPTC-NAA Information Interchange Model 4.2: the character set of record 1, then data sets of record 2.
_UTF_8 = b"\x1c\x01\x5a\x00\x03\x1b%G"
SPECIAL_INSTRUCTIONS, DATE_CREATED, TIME_CREATED, BY_LINE, COPYRIGHT_NOTICE, CAPTION = 40, 55, 60, 80, 116, 120

# Photoshop image resources (Adobe Photoshop File Formats Specification).
IPTC_RESOURCE, THUMBNAIL_RESOURCE = 0x0404, 0x040C

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" \
xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">\
{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Camera:
    """The camera that a photo says it was taken with."""

    make: str
    model: str
    serial: str


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a photo carries besides its pixels; an empty text or ``None`` is left out.

    ``position`` is latitude and longitude in degrees, north and east positive.
    """

    taken_wall: datetime | None = None
    camera: Camera | None = None
    position: tuple[float, float] | None = None
    creator: str = ""
    copyright: str = ""
    usage_terms: str = ""
    description: str = ""


def jpeg_with(picture: Picture, embedded: Embedded, quality: int) -> bytes:
    """Encode ``picture`` as a JPEG that carries ``embedded`` in all three forms; the same bytes each time."""
    written = BytesIO()
    xmp = xmp_packet(embedded)
    picture.save(written, "JPEG", quality=quality, optimize=True, progressive=True, exif=exif_block(embedded), xmp=xmp)
    return with_segment(written.getvalue(), photoshop_segment({IPTC_RESOURCE: iptc_block(iptc_sets(embedded))}))


def exif_block(embedded: Embedded) -> bytes:
    """Write the EXIF block: who, with what, when and where."""
    from PIL.ExifTags import IFD, Base
    from PIL.Image import Exif

    exif = Exif()
    if embedded.creator:
        exif[Base.Artist] = embedded.creator.encode()
    if embedded.copyright:
        exif[Base.Copyright] = embedded.copyright.encode()
    if embedded.camera:
        exif[Base.Make], exif[Base.Model] = embedded.camera.make, embedded.camera.model
        exif.get_ifd(IFD.Exif)[Base.BodySerialNumber] = embedded.camera.serial
    if embedded.taken_wall:
        taken = embedded.taken_wall.strftime("%Y:%m:%d %H:%M:%S")
        exif[Base.DateTime] = exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = taken
    if embedded.position:
        exif.get_ifd(IFD.GPSInfo).update(_gps_tags(*embedded.position))
    return exif.tobytes()


def iptc_sets(embedded: Embedded) -> list[tuple[int, bytes]]:
    """Give the data sets of record 2 that say the same as ``embedded``."""
    texts = [
        (SPECIAL_INSTRUCTIONS, embedded.usage_terms),
        (DATE_CREATED, embedded.taken_wall.strftime("%Y%m%d") if embedded.taken_wall else ""),
        (TIME_CREATED, embedded.taken_wall.strftime("%H%M%S") if embedded.taken_wall else ""),
        (BY_LINE, embedded.creator),
        (COPYRIGHT_NOTICE, embedded.copyright),
        (CAPTION, embedded.description),
    ]
    return [(number, text.encode()) for number, text in texts if text]


def iptc_block(sets: Iterable[tuple[int, bytes]]) -> bytes:
    """Write data sets of record 2, each (number, value), as an IIM stream in UTF-8."""
    return _UTF_8 + b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in sets)


def photoshop_segment(resources: Mapping[int, bytes]) -> bytes:
    """Write image resources by number as the APP13 segment in which a JPEG carries them."""
    blocks = b"".join(
        b"8BIM" + struct.pack(">HHI", number, 0, len(value)) + value + b"\0" * (len(value) % 2)
        for number, value in resources.items()
    )
    content = b"Photoshop 3.0\0" + blocks
    return b"\xff\xed" + struct.pack(">H", len(content) + 2) + content


def with_segment(jpeg: bytes, segment: bytes) -> bytes:
    """Put a segment into a JPEG behind its first one, where readers expect it."""
    first_end = 4 + struct.unpack_from(">H", jpeg, 4)[0]
    return jpeg[:first_end] + segment + jpeg[first_end:]


def xmp_packet(embedded: Embedded) -> bytes:
    """Write the XMP packet: creator, rights, usage terms and the text for those who cannot see."""
    forms = [
        ("dc:creator", "Seq", embedded.creator),
        ("dc:rights", "Alt", embedded.copyright),
        ("xmpRights:UsageTerms", "Alt", embedded.usage_terms),
        ("Iptc4xmpCore:AltTextAccessibility", "Alt", embedded.description),
    ]
    properties = "".join(
        f'<{name}><rdf:{array}><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:{array}></{name}>'
        for name, array, text in forms
        if text
    )
    return _XMP.format(properties=properties).encode()


def _gps_tags(latitude: float, longitude: float) -> dict[int, object]:
    from PIL.ExifTags import GPS

    return {
        GPS.GPSVersionID: b"\x02\x03\x00\x00",
        GPS.GPSLatitudeRef: "N" if latitude >= 0 else "S",
        GPS.GPSLatitude: _degrees(abs(latitude)),
        GPS.GPSLongitudeRef: "E" if longitude >= 0 else "W",
        GPS.GPSLongitude: _degrees(abs(longitude)),
    }


def _degrees(angle: float) -> tuple[float, float, float]:
    minutes = (angle % 1) * 60
    return float(int(angle)), float(int(minutes)), round((minutes % 1) * 60, 2)

"""Makes the copies of a photo that may be seen and sent: small ones, and ones cleaned of location and device."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from core.exchange.photo_claims import PhotoClaims, read_claims
from core.exchange.photo_file import MOST_PHOTO_BYTES
from core.exchange.picture import DECODING_FAILURES, decode, open_picture, orientation, upright
from core.exchange.regular_file import read_regular_file, shown_name

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

_THUMBNAIL_QUALITY = 85
_COPY_QUALITY = 92
_ARTIST, _COPYRIGHT = 0x013B, 0x8298
_FROM_MEMORY = "photo"

_XMP_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">{properties}</rdf:Description>\
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
_XMP_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"
_XMP_RIGHTS = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>'
_XMP_USAGE = '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></xmpRights:UsageTerms>'


def thumbnail(photo: Path | bytes, edge_px: int) -> bytes:
    """Make a JPEG of the photo that fits a square of ``edge_px``, upright, in sRGB, carrying no metadata.

    A smaller photo keeps its size. Transparent parts stand on white.

    Raises:
        BadInput: as ``read_photo``.
    """
    content, name = _content_of(photo)
    with open_picture(content, name) as opened:
        opened.draft("RGB", (2 * edge_px, 2 * edge_px))
        picture = _standing(opened, name)
    picture.thumbnail((edge_px, edge_px))
    return _jpeg(picture, _THUMBNAIL_QUALITY)


def cleaned_copy(path: Path) -> bytes:
    """Make the JPEG that may leave: encoded anew, upright, in sRGB, transparent parts on white.

    It carries the creator, the copyright notice and the usage terms that the file claims (EXIF and XMP) and nothing
    else: no position, camera, serial number, time, thumbnail or face.

    Raises:
        BadInput: as ``read_photo``.
    """
    content, name = _content_of(path)
    with open_picture(content, name) as opened:
        picture = _standing(opened, name)
        claims = read_claims(opened)
    return _jpeg(picture, _COPY_QUALITY, exif=_exif_of(claims), xmp=_xmp_of(claims))


def _content_of(photo: Path | bytes) -> tuple[bytes, str]:
    if isinstance(photo, bytes):
        return photo, _FROM_MEMORY
    return read_regular_file(photo, MOST_PHOTO_BYTES), shown_name(photo)


def _standing(opened: ImageFile, name: str) -> Picture:
    decode(opened, name)
    profile = opened.info.get("icc_profile")
    return upright(_in_srgb(_on_white(opened), profile), orientation(opened))


def _on_white(picture: Picture) -> Picture:
    """Give ``picture`` without transparency, in a mode that colour profiles know."""
    from PIL import Image

    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    if picture.mode.startswith("I"):  # 16 bits a grey, which convert("RGB") clips to white instead of scaling
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    return picture if picture.mode in {"L", "RGB", "CMYK"} else picture.convert("RGB")


def _in_srgb(picture: Picture, profile: bytes | None) -> Picture:
    """Convert from the file's own colour profile, which does not travel; where it cannot be used, take sRGB as said."""
    from PIL import ImageCms

    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return converted or picture.convert("RGB")
        except (ImageCms.PyCMSError, *DECODING_FAILURES):
            return picture.convert("RGB")
    return picture.convert("RGB")


def _jpeg(picture: Picture, quality: int, exif: bytes = b"", xmp: bytes = b"") -> bytes:
    picture.info.clear()
    written = BytesIO()
    picture.save(written, "JPEG", quality=quality, optimize=True, exif=exif, xmp=xmp)
    return written.getvalue()


def _exif_of(claims: PhotoClaims) -> bytes:
    from PIL.Image import Exif

    exif = Exif()
    for tag, text in ((_ARTIST, claims.creator), (_COPYRIGHT, claims.copyright)):
        if text:
            exif[tag] = text.encode("utf-8")
    return exif.tobytes() if len(exif) else b""


def _xmp_of(claims: PhotoClaims) -> bytes:
    said = ((_XMP_CREATOR, claims.creator), (_XMP_RIGHTS, claims.copyright), (_XMP_USAGE, claims.usage_terms))
    properties = "".join(form.format(escape(text)) for form, text in said if text)
    return _XMP_PACKET.format(properties=properties).encode("utf-8") if properties else b""

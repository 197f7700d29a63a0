"""Letters that are opened in the person's own mail program: to whom, about what, and a few words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices


def open_letter(to: str, subject: str, body: str) -> bool:
    """Open a letter (RFC 6068) in the mail program; nothing can be attached by it. Tell whether there is one."""
    return QDesktopServices.openUrl(letter_address(to, subject, body))


def letter_address(to: str, subject: str, body: str) -> QUrl:
    """Return the address that stands for a letter; what people wrote is kept from being read as part of it."""
    address = QUrl()
    address.setScheme("mailto")
    address.setPath(to, QUrl.ParsingMode.DecodedMode)
    query = QUrlQuery()
    for name, text in (("subject", subject), ("body", body)):
        query.addQueryItem(name, bytes(QUrl.toPercentEncoding(text).data()).decode("ascii"))
    address.setQuery(query)
    return address


def show_in_folder(file: Path) -> bool:
    """Open the folder in which a file lies. Tell whether that could be done."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))

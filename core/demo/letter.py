"""The e-mail by which somebody of the demo town decides, saved as a file as a mail program saves it."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from core.commands.parties import IncomingDocument
from core.exchange.document_file import read_document


def letter(folder: Path, sender: str, about: str, said: str, at: datetime) -> IncomingDocument:
    """Write an e-mail of an aware instant below a folder and return it as it was read."""
    message = EmailMessage()
    message["From"] = f"{sender} <{sender.lower().replace(' ', '.')}@taber.example>"
    message["To"] = "Communications <communications@taber.example>"
    message["Subject"] = about
    message["Date"] = format_datetime(at)
    message.set_content(said)
    path = folder / f"{about}.eml"
    path.write_bytes(bytes(message))
    return IncomingDocument(path, read_document(path))

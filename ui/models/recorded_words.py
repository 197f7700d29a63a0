"""What recorded decisions are called on the screen: by whom, in which way, and what their giver says of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.recorded import RecordedAnswer, Way
from ui.models.photo_words import filled


def way_words(way: Way) -> str:
    """Return in which way a decision was given."""
    return {
        Way.PAPER: _tr("On paper"),
        Way.E_MAIL: _tr("By e-mail"),
        Way.TELEPHONE: _tr("By telephone"),
    }[way]


def recorded_words(recorder: str, way: Way, answer: RecordedAnswer | None) -> str:
    """Return by whom a decision was recorded, from what, and what its giver says of it."""
    form = {
        Way.PAPER: _tr("recorded by %1 from paper"),
        Way.E_MAIL: _tr("recorded by %1 from an e-mail"),
        Way.TELEPHONE: _tr("recorded by %1 after a call"),
    }[way]
    return " · ".join((filled(form, recorder), _answer_words(answer)))


def _answer_words(answer: RecordedAnswer | None) -> str:
    if answer is None:
        return _tr("not confirmed yet")
    return _tr("confirmed") if answer.confirms else filled(_tr("denied: “%1”"), answer.why)


def _tr(text: str) -> str:
    return QCoreApplication.translate("recorded", text)

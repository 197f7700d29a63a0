"""What the filters of the photos are called, and which values each kind offers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.model.media import Source
from ui.models.passport import departments
from ui.models.photo_standing import Decision
from ui.models.photo_wish import NOT_STATED, Paper, Use, WishKind
from ui.models.photo_words import PhotoWords
from ui.session import Session


class PhotoWishWords(QObject):
    """Name the kinds of filters and their values."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = PhotoWords(session, self)

    def kind(self, kind: WishKind) -> str:
        """Return what a kind is called."""
        return {
            WishKind.APPROVAL: self.tr("Approval"),
            WishKind.CONSENT: self.tr("Consent"),
            WishKind.SOURCE: self.tr("Source"),
            WishKind.DEPARTMENT: self.tr("Department"),
            WishKind.USE: self.tr("Use"),
        }[kind]

    def values(self, kind: WishKind) -> tuple[tuple[str, str], ...]:
        """Return the values that a kind offers now, each with what it is called."""
        match kind:
            case WishKind.APPROVAL:
                return tuple((each.value, self._words.decision(each)) for each in Decision)
            case WishKind.CONSENT:
                return tuple((each.value, self._paper(each)) for each in Paper)
            case WishKind.SOURCE:
                stated = tuple((each.value, self._words.source(each)) for each in Source)
                return (*stated, (NOT_STATED, self.tr("Source not stated")))
            case WishKind.DEPARTMENT:
                return tuple((each.id, each.name) for each in departments(self._session))
            case WishKind.USE:
                return (Use.USED, self.tr("Used in a post")), (Use.NEVER, self.tr("Never used"))

    def value(self, kind: WishKind, value: str) -> str:
        """Return what one value is called; one that is gone is called by what it was."""
        return dict(self.values(kind)).get(value, value)

    def _paper(self, paper: Paper) -> str:
        return {
            Paper.MISSING: self.tr("Consent missing"),
            Paper.ENDED: self.tr("Consent ended"),
            Paper.ENDS_SOON: self.tr("Consent ends soon"),
            Paper.IN_ORDER: self.tr("Papers in order"),
        }[paper]

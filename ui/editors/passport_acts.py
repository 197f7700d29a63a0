"""The acts on a photo: what is asked before each, and the command that does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from core.commands.consents import NamePersonShown, RemovePersonShown
from core.commands.emergency_photos import AuthorisePhoto
from core.commands.media import ApprovePhoto, DiscardPhoto, ReturnPhoto, RevokePhotoApproval, subject_of_photo
from core.errors import CalendarError
from core.model.kinds import PhotoId
from core.model.media import ConsentKind, PersonShown, Photo
from core.model.town import Emergency
from core.policy.acts import Act
from ui.dialogs.ask_line import AskLine, LineWords
from ui.dialogs.attach_consent import AttachConsentDialog, ConsentRequest
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.dialogs.show_document import ShowDocument, ShownDocument
from ui.dialogs.withdraw_consent import WithdrawConsentDialog
from ui.jobs import Jobs
from ui.models.passport import read_consent
from ui.models.photo_words import PhotoWords, filled
from ui.models.recording import awaited_photo
from ui.models.withdrawal import foreseen
from ui.session import Session
from ui.theme import Theme


class PassportActs(QObject):
    """Do what a person asks for on a photo; dialogs stand over ``window`` and are never waited for.

    ``post_requested`` carries the id of a post that is to be opened.
    """

    post_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._words = PhotoWords(session, self)
        self._photo_id = PhotoId("")

    def approve(self, photo: Photo) -> None:
        """Approve exactly this file."""
        self._session.run(ApprovePhoto(photo.id))

    def authorise(self, photo: Photo, emergency: Emergency) -> None:
        """Permit the use of exactly this file in an emergency."""
        self._session.run(AuthorisePhoto(photo.id, emergency.id))

    def ask_return(self, photo: Photo) -> None:
        """Ask why a photo is not approved, and return it."""
        if not self._session.may(Act.APPROVE_PHOTO, subject_of_photo(photo)):
            self._session.run(ReturnPhoto(photo.id, ""))
            return
        words = LineWords(
            filled(self.tr("Return “%1”: what should be otherwise?"), photo.name),
            self.tr("Whoever added it will see this. An approval that stood ends with it."),
            self.tr("Return"),
            self.tr("Say in a few words what should be otherwise"),
        )
        self._photo_id = photo.id
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._on_return_answered)
        self._open(dialog)

    def ask_revoke(self, photo: Photo) -> None:
        """Ask why an approval is taken back, and revoke it."""
        words = LineWords(
            filled(self.tr("Revoke the approval of “%1”: why?"), photo.name),
            self.tr("Every scheduled post with this photo is held at once."),
            self.tr("Revoke"),
            self.tr("Say in a few words why"),
        )
        self._photo_id = photo.id
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._on_revoke_answered)
        self._open(dialog)

    def ask_recorded(self, photo: Photo) -> None:
        """Ask what somebody decided of a photo on paper or by telephone, and record it."""
        asked = awaited_photo(photo)
        self._open(RecordDecisionDialog(self._session, self._theme, self._jobs, asked, self._window))

    def attach(self, photo: Photo, kind: ConsentKind, path: Path | None) -> None:
        """Ask for a document that permits the photo's use; ``path`` is one that was dropped, or ``None``."""
        request = ConsentRequest(photo.id, photo.name, (kind,), photo.photographer)
        self._open_attach(request, path)

    def attach_release(self, photo: Photo, shown: PersonShown) -> None:
        """Ask for the release of a person shown; a minor's comes from a guardian."""
        kind = ConsentKind.GUARDIAN if shown.minor else ConsentKind.RELEASE
        given_by = "" if shown.minor else shown.name
        self._open_attach(ConsentRequest(photo.id, photo.name, (kind,), given_by, shown.id), None)

    @Slot(str)
    def show_document(self, consent_id: str) -> None:
        """Show the document of a consent."""
        consent = read_consent(self._session, consent_id)
        if consent is None:
            return
        said = self._words.consent(consent)
        file = self._session.office.calendar.files.path(consent.document)
        shown = ShownDocument(file, self._words.paper(consent.kind), said[:1].upper() + said[1:])
        self._open(ShowDocument(self._theme, self._jobs, self._words, shown, self._window))

    @Slot(str)
    def ask_withdrawn(self, consent_id: str) -> None:
        """Show what follows from a consent's withdrawal, ask when it was, and record it."""
        found = foreseen(self._session, consent_id)
        if isinstance(found, CalendarError):
            self._session.tell_refusal(found)
            return
        dialog = WithdrawConsentDialog(self._session, self._theme, found, self._window)
        dialog.post_requested.connect(self.post_requested)
        self._open(dialog)

    def name_person(self, photo: Photo, name: str, minor: bool) -> bool:
        """Name a person whom a photo shows, and tell whether that was done."""
        return self._session.run(NamePersonShown(photo.id, name, minor)) is not None

    def remove_person(self, shown_id: str) -> None:
        """Say that a person is not in the photo after all."""
        self._session.run(RemovePersonShown(shown_id))

    def discard(self, photo: Photo) -> None:
        """Put a photo away; Undo brings it back."""
        self._session.run(DiscardPhoto(photo.id))

    def _open_attach(self, request: ConsentRequest, path: Path | None) -> None:
        dialog = AttachConsentDialog(self._session, self._theme, self._jobs, request, self._window)
        self._open(dialog)
        if path is not None:
            dialog.take(path)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_return_answered(self, comment: str) -> None:
        self._session.run(ReturnPhoto(self._photo_id, comment))

    @Slot(str)
    def _on_revoke_answered(self, reason: str) -> None:
        self._session.run(RevokePhotoApproval(self._photo_id, reason))

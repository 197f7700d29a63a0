"""The inspector of the Photos screen: one photo, what is on file about it, what stands against it, and its fields."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.commands.media import PhotoDetails, SavePhoto
from core.model.kinds import PersonId, PhotoId
from core.model.media import ConsentKind, PersonShown, Photo
from core.model.steps import Done
from core.model.town import Emergency
from core.policy.acts import Act
from ui.editors.approval_card import ApprovalCard
from ui.editors.emergency_photo_card import EmergencyPhotoCard
from ui.editors.paper_card import PaperCard
from ui.editors.passport_acts import PassportActs
from ui.editors.passport_claims import PassportClaims
from ui.editors.passport_fields import PassportFields, details_of
from ui.editors.passport_looks import PassportLooks
from ui.editors.passport_traces import PassportTraces
from ui.editors.passport_uses import PassportUses
from ui.editors.people_card import PeopleCard
from ui.editors.permits import permit
from ui.jobs import Jobs
from ui.models.passport import Passport, read_passport
from ui.models.photo_looks import PhotoLooks
from ui.models.photo_standing import PhotoJudge
from ui.models.photo_words import PhotoWords, filled
from ui.models.thumbnails import PASSPORT_PX, Thumbnails
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyState, EmptyText, Ground, GroundFrame
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import PlainLabel, WrappedLabel, set_plain_tool_tip

_WIDTH_PX = 340
_MOST_WIDTH_PX = 460
_PAD_PX = 16


class PhotoPassport(GroundFrame):
    """Show a photo's passport and let it be written.

    ``post_requested`` carries the id of a post that uses it, ``photo_requested`` that of a photo like it, ``left`` is
    told by Escape. What a person wrote and did
    not save is kept while other photos are looked at, until the window closes.
    """

    post_requested = Signal(str)
    photo_requested = Signal(str)
    left = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        thumbnails: Thumbnails,
        looks: PhotoLooks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.INSPECTOR, parent)
        self._session = session
        self._theme = theme
        self._thumbnails = thumbnails
        self._judge = PhotoJudge(session)
        self._words = PhotoWords(session, self)
        self._acts = PassportActs(session, theme, jobs, self)
        self._passport: Passport | None = None
        self._saved: PhotoDetails | None = None
        self._unsaved: dict[tuple[PersonId, PhotoId], PhotoDetails] = {}
        self._make_parts(jobs, looks)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        self.show_photo(None)

    @property
    def photo_id(self) -> PhotoId | None:
        """Give the photo that is shown, ``None`` for none."""
        return None if self._passport is None else self._passport.photo.id

    @property
    def unsaved(self) -> frozenset[PhotoId]:
        """Give the photos of which the person wrote something that is not saved yet."""
        return frozenset(photo_id for person_id, photo_id in self._unsaved if person_id == self._session.person.id)

    def show_top(self) -> None:
        """Scroll to what stands against the photo, which is at the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def show_photo(self, photo_id: PhotoId | None) -> None:
        """Show a photo as it is saved, or as it was being written; ``None`` says what belongs here."""
        is_other = photo_id != self.photo_id
        self._passport = None if photo_id is None else read_passport(self._session, self._judge, photo_id)
        self._scroll.setVisible(self._passport is not None)
        self._foot.setVisible(self._passport is not None)
        self._empty.setVisible(self._passport is None)
        if self._passport is None:
            return
        self._fill(self._passport)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; what was saved by it is no longer unsaved."""
        if done is not None and done.command == SavePhoto.__name__ and done.subject is not None:
            self._unsaved.pop(self._key(PhotoId(done.subject)), None)
        if done is None:
            self._fields.reload_choices()
        self.show_photo(self.photo_id)

    def save(self) -> None:
        """Save what is written of the photo."""
        if self._passport is not None and self._passport.photo.id in self.unsaved:
            self._session.run(SavePhoto(self._passport.photo.id, self._fields.details()))

    def approve(self) -> None:
        """Approve the photo."""
        if self._passport is not None:
            self._acts.approve(self._passport.photo)

    def ask_return(self) -> None:
        """Ask why the photo is returned, and return it."""
        if self._passport is not None:
            self._acts.ask_return(self._passport.photo)

    def start_focus(self) -> None:
        """Stand on the first thing that can be done or written."""
        widget = self._content.nextInFocusChain()
        while widget is not None and self._content.isAncestorOf(widget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(widget)
                return
            widget = widget.nextInFocusChain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the photos with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _make_parts(self, jobs: Jobs, looks: PhotoLooks) -> None:
        theme, session, words = self._theme, self._session, self._words
        self._picture = PhotoFrame(theme)
        self._name = WrappedLabel(theme, "", TextStyle.HEADING)
        self._about = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._traces = PassportTraces(theme, jobs, session.office.calendar.files.path)
        self._looks = PassportLooks(session, theme, self._thumbnails, looks)
        self._paper = PaperCard(session, theme, words)
        self._approval = ApprovalCard(session, theme, words)
        self._in_emergency = EmergencyPhotoCard(session, theme, words)
        self._people = PeopleCard(session, theme, words)
        self._fields = PassportFields(session, theme, words)
        self._claims = PassportClaims(theme, self._fields)
        self._uses = PassportUses(theme, words)
        self._discard = Button(theme, self.tr("Discard this photo"), ButtonKind.LINK)
        self._state = PlainLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._revert = Button(theme, self.tr("Revert"), ButtonKind.PLAIN)
        self._save = Button(theme, self.tr("Save"), ButtonKind.PLAIN)
        empty = EmptyText(
            IconName.IMAGE,
            self.tr("No photo chosen"),
            self.tr("Choose one to see whose it is, who approved it and what is still missing."),
        )
        self._empty = EmptyState(theme, empty)

    def _lay_out(self) -> None:
        self._content = GroundFrame(Ground.SURFACE)
        self._column = QVBoxLayout(self._content)
        self._head = QVBoxLayout()
        self._head.addWidget(self._name)
        for line in (self._about, self._traces, self._looks):
            self._head.addWidget(line)
        self._column.addWidget(self._picture)
        self._column.addLayout(self._head)
        cards = (self._in_emergency, self._paper, self._approval, self._people, self._claims)
        for part in (*cards, self._fields, self._uses):
            self._column.addWidget(part)
        self._column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._foot = GroundFrame(Ground.FOOT)
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self._state, 1)
        self._foot_row.addWidget(self._revert)
        self._foot_row.addWidget(self._save)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(1, 0, 0, 0)
        frame.setSpacing(0)
        for whole in (self._scroll, self._empty):
            frame.addWidget(whole, 1)
        frame.addWidget(self._foot)

    def _connect(self) -> None:
        self._paper.attach_requested.connect(self._on_paper_attach_requested)
        self._paper.show_requested.connect(self._acts.show_document)
        self._people.show_requested.connect(self._acts.show_document)
        self._paper.withdraw_requested.connect(self._acts.ask_withdrawn)
        self._paper.state_requested.connect(self._fields.focus_source)
        self._approval.approve_requested.connect(self.approve)
        self._approval.return_requested.connect(self.ask_return)
        self._approval.revoke_requested.connect(self._on_approval_revoke_requested)
        self._approval.record_requested.connect(self._on_approval_record_requested)
        self._in_emergency.authorise_requested.connect(self._on_in_emergency_authorise_requested)
        self._people.attach_requested.connect(self._on_people_attach_requested)
        self._people.withdraw_requested.connect(self._acts.ask_withdrawn)
        self._people.remove_requested.connect(self._acts.remove_person)
        self._people.named.connect(self._on_people_named)
        self._people.state_requested.connect(self._fields.focus_people)
        self._fields.edited.connect(self._on_fields_edited)
        self._uses.post_requested.connect(self.post_requested)
        self._acts.post_requested.connect(self.post_requested)
        self._looks.photo_requested.connect(self.photo_requested)
        self._discard.clicked.connect(self._on_discard_clicked)
        self._revert.clicked.connect(self._on_revert_clicked)
        self._save.clicked.connect(self.save)
        self._thumbnails.made.connect(self._on_thumbnails_made)
        self._theme.changed.connect(self._on_theme_changed)

    def _fill(self, passport: Passport) -> None:
        photo = passport.photo
        self._show_picture(photo)
        self._name.setText(photo.name)
        self._about.setText(self._about_text(photo))
        self._traces.show_photo(photo)
        self._looks.show_photo(photo)
        self._paper.show_passport(passport)
        self._approval.show_passport(passport)
        self._in_emergency.show_passport(passport)
        self._people.show_passport(passport)
        self._show_fields(passport)
        self._claims.show_photo(photo)
        self._uses.show_passport(passport)
        may_discard = permit(self._discard, self._session, Act.WRITE, passport.subject)
        if may_discard and passport.uses:
            self._discard.setEnabled(False)
            set_plain_tool_tip(self._discard, self.tr("A photo that a post uses stays: take it out of the post first"))

    def _show_fields(self, passport: Passport) -> None:
        photo = passport.photo
        self._fields.setEnabled(self._session.may(Act.WRITE, passport.subject))
        self._fields.show_details(details_of(photo))
        self._saved = self._fields.details()
        written = self._unsaved.get(self._key(photo.id))
        if written is not None:
            self._fields.show_details(written)
        self._show_state()

    def _show_picture(self, photo: Photo) -> None:
        image = self._thumbnails.image(photo.sha256, PASSPORT_PX)
        described = photo.description or photo.name
        self._picture.show_image(image, filled(self.tr("Picture: %1"), described))

    def _about_text(self, photo: Photo) -> str:
        parts = [filled(self.tr("%1 by %2"), f"{photo.width:,}", f"{photo.height:,}")]
        if photo.taken is not None:
            parts.append(filled(self.tr("taken %1"), self._words.past_moment(photo.taken)))
        return " · ".join(parts)

    def _show_state(self) -> None:
        assert self._passport is not None
        is_unsaved = self._passport.photo.id in self.unsaved
        self._people.offer_naming(self._fields.people)
        self._revert.setVisible(is_unsaved)
        self._state.setText(self.tr("Not saved yet") if is_unsaved else self.tr("Saved"))
        self._state.set_role(ColourRole.WARNING_TEXT if is_unsaved else ColourRole.MUTED)
        if permit(self._save, self._session, Act.WRITE, self._passport.subject):
            self._save.setEnabled(is_unsaved)
        else:
            self._state.setText(self.tr("To look at only"))

    def _key(self, photo_id: PhotoId) -> tuple[PersonId, PhotoId]:
        return self._session.person.id, photo_id

    @Slot()
    def _on_fields_edited(self) -> None:
        if self._passport is None:
            return
        key, details = self._key(self._passport.photo.id), self._fields.details()
        if details == self._saved:
            self._unsaved.pop(key, None)
        else:
            self._unsaved[key] = details
        self._show_state()

    @Slot(object, object)
    def _on_paper_attach_requested(self, kind: ConsentKind, path: Path | None) -> None:
        if self._passport is not None:
            self._acts.attach(self._passport.photo, kind, path)

    @Slot()
    def _on_approval_revoke_requested(self) -> None:
        if self._passport is not None:
            self._acts.ask_revoke(self._passport.photo)

    @Slot()
    def _on_approval_record_requested(self) -> None:
        if self._passport is not None:
            self._acts.ask_recorded(self._passport.photo)

    @Slot(object)
    def _on_in_emergency_authorise_requested(self, emergency: Emergency) -> None:
        if self._passport is not None:
            self._acts.authorise(self._passport.photo, emergency)

    @Slot(object)
    def _on_people_attach_requested(self, shown: PersonShown) -> None:
        if self._passport is not None:
            self._acts.attach_release(self._passport.photo, shown)

    @Slot(str, bool)
    def _on_people_named(self, name: str, minor: bool) -> None:
        if self._passport is not None and self._acts.name_person(self._passport.photo, name, minor):
            self._people.clear_naming()

    @Slot()
    def _on_discard_clicked(self) -> None:
        if self._passport is not None:
            self._acts.discard(self._passport.photo)

    @Slot()
    def _on_revert_clicked(self) -> None:
        if self._passport is not None:
            self._unsaved.pop(self._key(self._passport.photo.id), None)
            self._show_fields(self._passport)
            self._fields.focus_source()

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        if self._passport is not None and self._passport.photo.sha256 == sha256:
            self._show_picture(self._passport.photo)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(10))
        self._head.setSpacing(self._theme.space(2))
        self._foot_row.setContentsMargins(pad_px, self._theme.space(8), pad_px, self._theme.space(8))
        self._foot_row.setSpacing(self._theme.space(8))
        self.setFixedWidth(min(self._theme.length(_WIDTH_PX), _MOST_WIDTH_PX))

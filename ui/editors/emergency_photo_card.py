"""The card that tells whether a photo may be used in the emergency in force, and who authorised that."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.town import Emergency
from core.policy.acts import Act
from core.policy.rights import who_may
from core.policy.rules.emergencies import EMERGENCY_PHOTO
from ui.editors.passport_card import CardState, PassportCard, Tone
from ui.editors.permits import permit
from ui.models.passport import Passport
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import Theme


class EmergencyPhotoCard(PassportCard):
    """Show how a photo stands in the emergencies in force; without one, or without the rule, it is not shown.

    ``authorise_requested`` carries the emergency for which the photo is to be authorised.
    """

    authorise_requested = Signal(object)

    def __init__(self, session: Session, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._words = words
        self._open: Emergency | None = None
        self._authorise = self.add_act(self.tr("Authorize"))
        self._authorise.clicked.connect(self._on_authorise_clicked)

    def show_passport(self, passport: Passport) -> None:
        """Show how a photo stands."""
        rule = self._session.pack.rules.get(EMERGENCY_PHOTO.id)
        self.setVisible(rule is not None and bool(passport.emergencies))
        if rule is None or not passport.emergencies:
            return
        open_ones = [each for each in passport.emergencies if passport.leave_for(each) is None]
        self._open = open_ones[0] if open_ones else None
        self._authorise.setVisible(self._open is not None)
        permit(self._authorise, self._session, Act.AUTHORISE_EMERGENCY_PHOTO, passport.subject)
        tone = Tone.GOOD if self._open is None else Tone.WARNING
        self.show_state(CardState(tone, self._title(passport), self._told(passport), rule.clause))

    def _title(self, passport: Passport) -> str:
        if self._open is None:
            names = ", ".join(emergency.name for emergency in passport.emergencies)
            return filled(self.tr("Authorized for “%1”"), names)
        pack = self._session.pack
        roles = [pack.role_names[role] for role in who_may(Act.AUTHORISE_EMERGENCY_PHOTO, pack)]
        return filled(self.tr("For “%1”: authorization by %2"), self._open.name, self.tr(" or ").join(roles))

    def _told(self, passport: Passport) -> tuple[str, ...]:
        given = (passport.leave_for(each) for each in passport.emergencies)
        return tuple(
            f"{passport.names.get(leave.authorised_by, '')}, {self._words.instant_day(leave.authorised_at)}"
            for leave in given
            if leave is not None
        )

    @Slot()
    def _on_authorise_clicked(self) -> None:
        self.authorise_requested.emit(self._open)

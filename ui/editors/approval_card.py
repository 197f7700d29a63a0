"""The card that tells who approved a photo, or who may."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.media import PhotoApproval
from core.model.posts import Verdict
from core.model.town import Role
from core.policy.acts import Act
from core.policy.rights import who_may
from core.policy.rules.photos import MEDIA_UNCHANGED, PHOTO_APPROVED
from ui.editors.passport_card import CardState, PassportCard, Tone
from ui.editors.permits import permit
from ui.models.passport import Passport
from ui.models.photo_words import PhotoWords, filled
from ui.models.recording import may_record, recorded_note
from ui.session import Session
from ui.theme import Theme
from ui.widgets.plain import set_plain_tool_tip

_APPROVALS = (PHOTO_APPROVED.id, MEDIA_UNCHANGED.id)


class ApprovalCard(PassportCard):
    """Show how the approval of exactly this file stands, and offer to approve, return or revoke it."""

    approve_requested = Signal()
    return_requested = Signal()
    revoke_requested = Signal()
    record_requested = Signal()

    def __init__(self, session: Session, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._words = words
        self._approve = self.add_act(self.tr("Approve"))
        self._return = self.add_act(self.tr("Return …"))
        self._revoke = self.add_act(self.tr("Revoke …"))
        self._record = self.add_act(self.tr("Record …"))
        self._approve.clicked.connect(self.approve_requested)
        self._return.clicked.connect(self.return_requested)
        self._revoke.clicked.connect(self.revoke_requested)
        self._record.clicked.connect(self.record_requested)

    def show_passport(self, passport: Passport) -> None:
        """Show what was decided of a photo."""
        last = passport.last_decision
        stands = last is not None and last.verdict is Verdict.APPROVED and last.revoked_at is None
        is_returned = last is not None and last.verdict is Verdict.RETURNED
        self._approve.setVisible(not stands)
        self._return.setVisible(not stands and not is_returned)
        self._revoke.setVisible(stands)
        self._record.setVisible(not stands and may_record(self._session))
        tips = {self._approve: self.tr("Key: A"), self._return: self.tr("Key: R"), self._revoke: ""}
        set_plain_tool_tip(self._record, self.tr("A decision given on paper, by e-mail or by telephone"))
        for button, tip in tips.items():
            permit(button, self._session, Act.APPROVE_PHOTO, passport.subject, tip)
        altered = passport.standing.of_rule(MEDIA_UNCHANGED.id)
        tone = Tone.GOOD if passport.is_approved and not altered else Tone.TROUBLE
        said = tuple(self._words.finding(finding) for finding in altered)
        title = self._title(passport, last)
        self.show_state(CardState(tone, title, (*self._told(passport, last), *said), self._clause()))

    def _title(self, passport: Passport, last: PhotoApproval | None) -> str:
        if passport.is_approved and last is not None:
            return filled(self.tr("Approved by %1"), passport.names.get(last.decided_by, ""))
        roles = [self._session.pack.role_names[role] for role in who_may(Act.APPROVE_PHOTO, self._session.pack)]
        return filled(self.tr("Approval by %1"), self.tr(" or ").join(roles))

    def _told(self, passport: Passport, last: PhotoApproval | None) -> tuple[str, ...]:
        if last is None:
            return ()
        if last.revoked_at is not None:
            return (self._said(self.tr("Revoked by %1 on %2: “%3”"), passport, last),)
        if last.verdict is Verdict.RETURNED:
            return (self._said(self.tr("Returned by %1 on %2: “%3”"), passport, last),)
        role = self._session.pack.role_names[Role(last.role)]
        note = recorded_note(self._session, "photo_approval", last.id)
        stood = "" if passport.stood_for is None else passport.names.get(passport.stood_for, "")
        told = (
            f"{role}, {self._words.instant_day(last.decided_at)}",
            filled(self.tr("In the place of %1"), stood) if stood else "",
            note[:1].upper() + note[1:],
        )
        return tuple(line for line in told if line)

    def _said(self, form: str, passport: Passport, last: PhotoApproval) -> str:
        by, at, why = last.decided_by, last.decided_at, last.comment
        if last.revoked_by is not None and last.revoked_at is not None:
            by, at, why = last.revoked_by, last.revoked_at, last.revoked_why
        return filled(form, passport.names.get(by, ""), self._words.instant_day(at), why)

    def _clause(self) -> str:
        rule = self._session.pack.rules.get(PHOTO_APPROVED.id)
        return "" if rule is None else rule.clause

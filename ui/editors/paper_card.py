"""The card that tells by what right a photo may be used: consent, contract or licence, or whose it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.findings import Finding, Severity
from core.model.media import Consent, ConsentKind, Source
from core.policy.acts import Act
from core.policy.rules.photos import MEDIA_RIGHTS, PHOTOGRAPHER_CONSENT
from ui.editors.passport_card import CardState, OnFile, PassportCard, Tone, clear_layout, put
from ui.editors.permits import permit
from ui.models.passport import Passport
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import Theme

PAPERS = {
    Source.GIVEN: ConsentKind.PHOTOGRAPHER,
    Source.COMMISSIONED: ConsentKind.CONTRACT,
    Source.LICENSED: ConsentKind.LICENCE,
}
"""The document that each source asks for; the others ask for none."""

_SHOW, _WITHDRAW = "show", "withdraw"
_NOT_ON_FILE = frozenset({"consent-none", "contract-none", "licence-none"})


class PaperCard(PassportCard):
    """Show the right to a photo.

    ``attach_requested`` carries the kind and a ``Path`` or ``None``, ``withdraw_requested`` and ``show_requested`` the
    id of the consent; ``state_requested`` asks to say whose photo it is.
    """

    attach_requested = Signal(object, object)
    withdraw_requested = Signal(str)
    show_requested = Signal(str)
    state_requested = Signal()

    def __init__(self, session: Session, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._words = words
        self._kind: ConsentKind | None = None
        self._attach = self.add_act(self.tr("Attach"))
        self._state = self.add_act(self.tr("State"))
        self._attach.clicked.connect(self._on_attach_clicked)
        self._state.clicked.connect(self.state_requested)
        self.document_dropped.connect(self._on_document_dropped)

    def show_passport(self, passport: Passport) -> None:
        """Show how the right to a photo stands."""
        source = passport.photo.source
        self._kind = None if source is None else PAPERS.get(source)
        findings = self._findings(passport)
        self._show_acts(passport, findings)
        clause = self._clause(source)
        if self._kind is not None and findings and self._attach.isEnabled():
            clause = filled(self.tr("%1 · drop a scan or PDF here"), clause)
        said = tuple(self._said(finding) for finding in findings if finding.case != "source-not-stated")
        title = self._title(passport)
        self.show_state(CardState(self._tone(passport, findings), title, (*self._told(passport), *said), clause))
        self._show_documents(passport)

    def _findings(self, passport: Passport) -> tuple[Finding, ...]:
        standing = passport.standing
        return (*standing.of_rule(PHOTOGRAPHER_CONSENT.id), *standing.of_rule(MEDIA_RIGHTS.id))

    def _said(self, finding: Finding) -> str:
        """Return what is amiss; that nothing is on file needs no long sentence under the document's name."""
        return self.tr("Not on file yet") if finding.case in _NOT_ON_FILE else self._words.finding(finding)

    def _clause(self, source: Source | None) -> str:
        rule_id = PHOTOGRAPHER_CONSENT.id if source is Source.GIVEN else MEDIA_RIGHTS.id
        rule = self._session.pack.rules.get(rule_id)
        return "" if rule is None else rule.clause

    def _tone(self, passport: Passport, findings: tuple[Finding, ...]) -> Tone:
        if any(finding.severity is not Severity.WARN for finding in findings):
            return Tone.TROUBLE
        rules = {PHOTOGRAPHER_CONSENT.id, MEDIA_RIGHTS.id}
        own = any(holds.rule in rules for holds in passport.standing.holds)
        ends = own and passport.standing.ends_soon(self._session.today())
        return Tone.WARNING if findings or ends else Tone.GOOD

    def _title(self, passport: Passport) -> str:
        source = passport.photo.source
        if source is None:
            return self.tr("Whose photo it is has not been said")
        if self._kind is None:
            return self._words.source(source)
        return {
            ConsentKind.PHOTOGRAPHER: self.tr("Written consent from the photographer"),
            ConsentKind.CONTRACT: self.tr("Contract with the photographer"),
            ConsentKind.LICENCE: self.tr("Licence"),
        }[self._kind]

    def _told(self, passport: Passport) -> tuple[str, ...]:
        photo = passport.photo
        told = []
        if photo.source is Source.OWNED and passport.records.owner:
            told.append(filled(self.tr("Taken by %1"), passport.records.owner))
        if photo.source is Source.OWNED and photo.stated_by is not None:
            told.append(filled(self.tr("Stated by %1"), passport.names.get(photo.stated_by, "")))
        if photo.source in {Source.PUBLIC_DOMAIN, Source.EXCEPTION} and photo.source_reason:
            told.append(photo.source_reason)
        return tuple(told)

    def _show_acts(self, passport: Passport, findings: tuple[Finding, ...]) -> None:
        may_attach = permit(self._attach, self._session, Act.ATTACH_CONSENT, passport.subject)
        self._attach.setVisible(self._kind is not None)
        self.setAcceptDrops(self._kind is not None and may_attach)
        stops = any(finding.severity is not Severity.WARN for finding in findings)
        self._state.setVisible(self._kind is None and stops)

    def _show_documents(self, passport: Passport) -> None:
        clear_layout(self.body)
        for consent in passport.records.consents:
            if consent.shown_id is None:
                self._add_document(passport, consent)

    def _add_document(self, passport: Passport, consent: Consent) -> None:
        acts = [(f"{_SHOW}:{consent.id}", self.tr("Show"))]
        if consent.withdrawn_at is None:
            acts.append((f"{_WITHDRAW}:{consent.id}", self.tr("Withdrawn …")))
        said = self._words.consent(consent)
        is_wanted = consent.kind is self._kind
        text = said[:1].upper() + said[1:] if is_wanted else f"{self._words.paper(consent.kind)}, {said}"
        line = OnFile(self._theme, text, acts)
        for key, button in line.buttons.items():
            if not key.startswith(_SHOW):
                permit(button, self._session, Act.ATTACH_CONSENT, passport.subject)
        line.pressed.connect(self._on_line_pressed)
        put(self.body, line)

    @Slot(str)
    def _on_line_pressed(self, key: str) -> None:
        act, _, consent_id = key.partition(":")
        wish = self.show_requested if act == _SHOW else self.withdraw_requested
        wish.emit(consent_id)

    @Slot()
    def _on_attach_clicked(self) -> None:
        self.attach_requested.emit(self._kind, None)

    @Slot(object)
    def _on_document_dropped(self, path: Path) -> None:
        self.attach_requested.emit(self._kind, path)

"""The card that tells whom a photo shows, and what each of them agreed to."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.model.findings import Finding, Severity
from core.model.media import PeopleAnswer, PersonShown
from core.policy.acts import Act
from core.policy.rules.photos import SUBJECT_CONSENT
from ui.editors.passport_card import CardState, OnFile, PassportCard, Tone, clear_layout, put
from ui.editors.permits import permit
from ui.models.passport import Passport
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import Button

_ATTACH, _WITHDRAW, _REMOVE, _SHOW = "attach", "withdraw", "remove", "show"
_TOLD_ELSEWHERE = frozenset({"people-not-stated", "nobody-named", "release-none", "guardian-none"})


class PeopleCard(PassportCard):
    """Show the people in a photo.

    ``attach_requested`` carries the ``PersonShown`` whose release is to be attached, ``withdraw_requested`` and
    ``show_requested`` the id of a release, ``remove_requested`` the id of a person, ``named`` a name and whether it is
    a minor's; ``state_requested`` asks to say whom the photo shows.
    """

    attach_requested = Signal(object)
    withdraw_requested = Signal(str)
    show_requested = Signal(str)
    remove_requested = Signal(str)
    named = Signal(str, bool)
    state_requested = Signal()

    def __init__(self, session: Session, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._words = words
        self._passport: Passport | None = None
        self._state = self.add_act(self.tr("State"))
        self._state.clicked.connect(self.state_requested)
        self._rows = QVBoxLayout()
        self._naming = self._make_naming()
        self.body.addLayout(self._rows)
        self.body.addWidget(self._naming)

    def show_passport(self, passport: Passport) -> None:
        """Show whom a photo shows, as saved."""
        if self._passport is not None and self._passport.photo.id != passport.photo.id:
            self.clear_naming()
        self._passport = passport
        findings = passport.standing.of_rule(SUBJECT_CONSENT.id)
        self._state.setVisible(passport.photo.people is None)
        said = tuple(self._words.finding(finding) for finding in findings if finding.case not in _TOLD_ELSEWHERE)
        rule = self._session.pack.rules.get(SUBJECT_CONSENT.id)
        clause = "" if rule is None else rule.clause
        title = self._title(passport, findings)
        self.show_state(CardState(self._tone(passport, findings), title, (*self._told(passport), *said), clause))
        clear_layout(self._rows)
        for shown in passport.records.people:
            self._add_person(passport, shown)
        for control in (self._name, self._minor, self._add):
            permit(control, self._session, Act.ATTACH_CONSENT, passport.subject)

    def offer_naming(self, wanted: PeopleAnswer | None) -> None:
        """Offer to name people where the answer that is chosen now, or who is named already, asks for it."""
        named = self._passport is not None and bool(self._passport.records.people)
        self._naming.setVisible(wanted is PeopleAnswer.NAMED or named)

    def clear_naming(self) -> None:
        """Empty the line for a name: the person was named, or another photo is shown."""
        self._name.clear()
        self._minor.setChecked(False)

    def _make_naming(self) -> QWidget:
        naming = QWidget()
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Name of a person shown"))
        self._name.setAccessibleName(self.tr("Name of a person shown"))
        self._minor = QCheckBox(self.tr("Under 18"))
        self._add = Button(self._theme, self.tr("Name"))
        self._name.returnPressed.connect(self._on_name_entered)
        self._add.clicked.connect(self._on_name_entered)
        second = QHBoxLayout()
        second.addWidget(self._minor)
        second.addStretch(1)
        second.addWidget(self._add)
        column = QVBoxLayout(naming)
        column.setContentsMargins(0, 0, self._theme.space(6), 0)
        column.setSpacing(self._theme.space(4))
        column.addWidget(self._name)
        column.addLayout(second)
        return naming

    def _tone(self, passport: Passport, findings: tuple[Finding, ...]) -> Tone:
        if any(finding.severity is not Severity.WARN for finding in findings):
            return Tone.TROUBLE
        own = any(holds.rule == SUBJECT_CONSENT.id for holds in passport.standing.holds)
        ends = own and passport.standing.ends_soon(self._session.today())
        return Tone.WARNING if findings or ends else Tone.GOOD

    def _title(self, passport: Passport, findings: tuple[Finding, ...]) -> str:
        match passport.photo.people:
            case None:
                return self.tr("Whom it shows has not been said")
            case PeopleAnswer.NOBODY:
                return self.tr("Nobody who can be recognized")
            case PeopleAnswer.WORKPLACE:
                return self.tr("People at work who knew beforehand")
            case PeopleAnswer.CROWD:
                return self.tr("A crowd at an announced event")
            case PeopleAnswer.NAMED:
                lacking = sum(1 for finding in findings if any(name == "person" for name, _ in finding.values))
                return self._title_of_named(len(passport.records.people), lacking)

    def _title_of_named(self, count: int, lacking: int) -> str:
        if count == 0:
            return self.tr("People shown: nobody is named yet")
        if count == 1:
            lone = self.tr("One person shown, without a release")
            return lone if lacking else self.tr("One person shown, who agreed")
        if lacking:
            return filled(self.tr("%1 people shown, %2 without a release"), str(count), str(lacking))
        return self.tr("Two people shown, both agreed") if count == 2 else self._all_agreed(count)

    def _all_agreed(self, count: int) -> str:
        return filled(self.tr("%1 people shown, all agreed"), str(count))

    def _told(self, passport: Passport) -> tuple[str, ...]:
        photo = passport.photo
        if photo.people is PeopleAnswer.WORKPLACE and photo.people_who:
            return (filled(self.tr("%1, told %2"), photo.people_who, photo.people_when or "?"),)
        if photo.people is PeopleAnswer.CROWD and photo.people_how:
            return (filled(self.tr("Announced: %1"), photo.people_how),)
        return ()

    def _add_person(self, passport: Passport, shown: PersonShown) -> None:
        releases = [consent for consent in passport.records.consents if consent.shown_id == shown.id]
        name = filled(self.tr("%1, under 18"), shown.name) if shown.minor else shown.name
        acts = [(f"{_ATTACH}:{shown.id}", self.tr("Attach"))]
        if not releases:
            acts.append((f"{_REMOVE}:{shown.id}", self.tr("Remove")))
        self._add_row(passport, name if releases else filled(self.tr("%1: no release yet"), name), acts)
        for consent in releases:
            acts = [(f"{_SHOW}:{consent.id}", self.tr("Show"))]
            if consent.withdrawn_at is None:
                acts.append((f"{_WITHDRAW}:{consent.id}", self.tr("Withdrawn …")))
            self._add_row(passport, filled(self.tr("Release %1"), self._words.consent(consent)), acts)

    def _add_row(self, passport: Passport, text: str, acts: list[tuple[str, str]]) -> None:
        line = OnFile(self._theme, text, acts)
        for key, button in line.buttons.items():
            if not key.startswith(_SHOW):
                permit(button, self._session, Act.ATTACH_CONSENT, passport.subject)
        line.pressed.connect(self._on_line_pressed)
        put(self._rows, line)

    @Slot(str)
    def _on_line_pressed(self, key: str) -> None:
        act, _, wanted = key.partition(":")
        if act == _SHOW:
            self.show_requested.emit(wanted)
        elif act == _WITHDRAW:
            self.withdraw_requested.emit(wanted)
        elif act == _REMOVE:
            self.remove_requested.emit(wanted)
        elif self._passport is not None:
            shown = next(person for person in self._passport.records.people if person.id == wanted)
            self.attach_requested.emit(shown)

    @Slot()
    def _on_name_entered(self) -> None:
        self._name.setFocus()
        if self._name.text().strip():
            self.named.emit(self._name.text(), self._minor.isChecked())

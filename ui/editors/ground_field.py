"""What puts a post in its priority class: a field that is another one for each kind of ground."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.kinds import EmergencyId, PartnerId, PersonId
from core.policy.classes import GroundKind, PriorityClass
from ui.models.compose_record import Choices
from ui.theme import IconName, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.flow import FlowRow
from ui.widgets.form import Choice, Field

_WIDTH_PX = 420
_GAP_PX = 8


class GroundField(QWidget):
    """Show the field of a class's ground; nothing where the class needs none of its own, such as a deadline.

    ``edited`` carries the draft with the ground that a person gave. Of the emergency's class ``template_requested``
    asks for a template, ``emergency_requested`` to declare an emergency where none is in force.
    """

    edited = Signal(object)
    template_requested = Signal()
    emergency_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: Draft | None = None
        self._kind = GroundKind.DEADLINE
        self._emergency, self._partner, self._deemer = Choice(), Choice(), Choice()
        self._meeting, self._program = QLineEdit(), QLineEdit()
        self._meeting.setPlaceholderText(self.tr("Such as: Council, 7 December, or bylaw 14-2026"))
        self._program.setPlaceholderText(self.tr("The department where nothing is written"))
        self._fields = {
            GroundKind.EMERGENCY: Field(theme, self.tr("Emergency in force"), self._emergency),
            GroundKind.MEETING: Field(theme, self.tr("Meeting or bylaw"), self._meeting),
            GroundKind.PROGRAM: Field(theme, self.tr("Program, project or initiative"), self._program),
            GroundKind.PARTNER: Field(theme, self.tr("Partner, from the register"), self._partner),
            GroundKind.DEEMED: Field(theme, self.tr("Deemed relevant by"), self._deemer),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields.values():
            field.hide()
            column.addWidget(field)
        self._of_emergency = self._make_of_emergency()
        column.addWidget(self._of_emergency)
        for choice in (self._emergency, self._partner, self._deemer):
            choice.activated.connect(self._on_choice_activated)
        for line in (self._meeting, self._program):
            line.textEdited.connect(self._on_line_text_edited)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_draft(self, draft: Draft, priority: PriorityClass | None, choices: Choices) -> None:
        """Show the ground of a draft whose class is ``priority``; ``None`` for one that the policy no longer has."""
        self._draft = draft
        self._kind = GroundKind.DEADLINE if priority is None else priority.ground
        for kind, field in self._fields.items():
            field.setVisible(kind is self._kind)
        self.setVisible(self._kind in self._fields)
        self._of_emergency.setVisible(self._kind is GroundKind.EMERGENCY)
        self._declare.setVisible(not choices.emergencies)
        people = () if priority is None else choices.may_deem(priority)
        _fill(self._emergency, [(each.name, each.id) for each in choices.emergencies], draft.emergency_id)
        _fill(self._partner, [(each.name, each.id) for each in choices.partners], draft.partner_id)
        _fill(self._deemer, [(f"{each.name}, {each.title}", each.id) for each in people], draft.deemed_by)
        self._deemer.setEnabled(choices.may_name_deemer)
        for line in (self._meeting, self._program):
            if line.text() != draft.ground:
                line.setText(draft.ground)

    def _make_of_emergency(self) -> FlowRow:
        row = FlowRow(_GAP_PX)
        self._template = Button(self._theme, self.tr("Write from a template …"), ButtonKind.PLAIN, IconName.FILE_TEXT)
        self._declare = Button(self._theme, self.tr("Declare an emergency …"), ButtonKind.PLAIN, IconName.SIREN)
        self._template.clicked.connect(self.template_requested)
        self._declare.clicked.connect(self.emergency_requested)
        for button in (self._template, self._declare):
            row.add_left(button)
        row.hide()
        return row

    def start_focus(self) -> bool:
        """Put the keyboard into the field that is shown; tell whether there is one."""
        if self._kind not in self._fields:
            return False
        self._control().setFocus()
        return True

    def _control(self) -> QWidget:
        return {
            GroundKind.EMERGENCY: self._emergency,
            GroundKind.MEETING: self._meeting,
            GroundKind.PROGRAM: self._program,
            GroundKind.PARTNER: self._partner,
            GroundKind.DEEMED: self._deemer,
        }[self._kind]

    @Slot(int)
    def _on_choice_activated(self, _row: int) -> None:
        if self._draft is None:
            return
        emergency, partner, deemer = (choice.currentData() for choice in (self._emergency, self._partner, self._deemer))
        match self._kind:
            case GroundKind.EMERGENCY:
                draft = replace(self._draft, emergency_id=None if emergency is None else EmergencyId(emergency))
            case GroundKind.PARTNER:
                draft = replace(self._draft, partner_id=None if partner is None else PartnerId(partner))
            case _:
                draft = replace(self._draft, deemed_by=None if deemer is None else PersonId(deemer))
        self.edited.emit(draft)

    @Slot(str)
    def _on_line_text_edited(self, text: str) -> None:
        if self._draft is not None:
            self.edited.emit(replace(self._draft, ground=text))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMaximumWidth(self._theme.length(_WIDTH_PX))


def _fill(choice: Choice, entries: Iterable[tuple[str, str]], chosen: str | None) -> None:
    """Offer entries after an empty one. A chosen one that is no longer offered reads as none."""
    wanted = [("", None), *entries]
    if [(choice.itemText(row), choice.itemData(row)) for row in range(choice.count())] != wanted:
        choice.clear()
        for text, value in wanted:
            choice.addItem(text, value)
    choice.choose(chosen)

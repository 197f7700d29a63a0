"""The fields of a post as plain text, for those who may read it and not write in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.kinds import Wall
from core.policy.acts import Act
from core.policy.classes import GroundKind
from ui.editors.permits import whose_act
from ui.models.compose_record import Choices, ComposeRecord
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, class_badge
from ui.widgets.columns import Columns
from ui.widgets.plain import WrappedLabel

_COLUMN_PX, _GAP_PX = 172, 12


class ComposeFacts(QWidget):
    """Show a draft's fields to be read."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._columns = Columns(theme, _COLUMN_PX, _GAP_PX)
        self._why = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(self._columns)
        column.addWidget(self._why)

    def show_record(self, record: ComposeRecord, choices: Choices) -> None:
        """Show a post's fields; where the person may not write in it, who may is said under them."""
        draft = record.draft
        priority = self._session.pack.class_of(draft.class_key)
        number, name = (0, draft.class_key) if priority is None else (priority.number, self._short(draft))
        badge = self._fact(self.tr("Priority"), Badge(self._theme, class_badge(number, name)))
        facts = (
            (self._ground_name(draft), self._ground(draft, choices)),
            (self.tr("Department"), record.department),
            (self.tr("Not before"), self._wall(draft.not_before)),
            (self.tr("Must go out before"), self._wall(draft.go_out_before)),
            (self.tr("Channels"), self._channels(draft, choices)),
        )
        told = [self._fact(name, WrappedLabel(self._theme, value, TextStyle.BODY)) for name, value in facts if value]
        self._columns.set_widgets([badge, *told])
        is_open = not record.is_over and not record.is_discarded
        is_for_others = is_open and not self._session.may(Act.WRITE, record.subject)
        self._why.setText(whose_act(self._session, Act.WRITE) if is_for_others else "")
        self._why.setVisible(is_for_others)

    def _fact(self, name: str, value: QWidget) -> QWidget:
        fact = QWidget()
        column = QVBoxLayout(fact)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(4))
        column.addWidget(WrappedLabel(self._theme, name, TextStyle.SMALL_STRONG, ColourRole.MUTED))
        column.addWidget(value)
        column.addStretch(1)
        return fact

    def _short(self, draft: Draft) -> str:
        priority = self._session.pack.class_of(draft.class_key)
        return draft.class_key if priority is None else self._session.texts.class_name(priority)

    def _wall(self, wall: Wall | None) -> str:
        return "" if wall is None else self._session.texts.wall(wall, self._session.today())

    def _channels(self, draft: Draft, choices: Choices) -> str:
        return ", ".join(channel.name for channel in choices.channels if channel.id in draft.channels)

    def _ground_name(self, draft: Draft) -> str:
        priority = self._session.pack.class_of(draft.class_key)
        return {
            GroundKind.EMERGENCY: self.tr("Emergency"),
            GroundKind.MEETING: self.tr("Meeting or bylaw"),
            GroundKind.PARTNER: self.tr("Partner"),
            GroundKind.DEEMED: self.tr("Deemed relevant by"),
        }.get(GroundKind.PROGRAM if priority is None else priority.ground, self.tr("Program, project or initiative"))

    def _ground(self, draft: Draft, choices: Choices) -> str:
        priority = self._session.pack.class_of(draft.class_key)
        if priority is None or priority.ground in {GroundKind.MEETING, GroundKind.PROGRAM}:
            return draft.ground
        people = [(each.id, each.name) for each in choices.may_deem(priority)]
        named: dict[GroundKind, tuple[str | None, Sequence[tuple[str, str]]]] = {
            GroundKind.EMERGENCY: (draft.emergency_id, [(each.id, each.name) for each in choices.emergencies]),
            GroundKind.PARTNER: (draft.partner_id, [(each.id, each.name) for each in choices.partners]),
            GroundKind.DEEMED: (draft.deemed_by, people),
        }
        if priority.ground not in named:
            return ""
        wanted, entries = named[priority.ground]
        return next((name for entry, name in entries if entry == wanted), "")

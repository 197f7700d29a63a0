"""The fields of a post beside its words: class, ground, department, window and channels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.kinds import ChannelId, DepartmentId
from core.model.town import Channel, ChannelState
from core.policy.pack import Pack
from ui.editors.ground_field import GroundField
from ui.models.compose_record import Choices
from ui.models.drafting import with_channel, without_channel
from ui.models.photo_words import filled
from ui.text import Texts
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.class_choice import ClassChoice, ClassOption
from ui.widgets.columns import Columns
from ui.widgets.flow import FlowRow
from ui.widgets.form import Choice, Field
from ui.widgets.plain import PlainLabel, set_plain_tool_tip
from ui.widgets.wall_field import WallField, WallWords

_COLUMN_PX = 172
_COLUMN_GAP_PX = 12
_GAP_PX = 14
_CHANNEL_GAP_PX = 8
_MORNING, _AFTERNOON = time(9), time(17)


class ComposeFields(QWidget):
    """Show a draft's fields.

    ``edited`` carries the draft that a person changed, ``class_chosen`` a class's key, ``objective_chosen`` an
    objective of the pack or an empty text. ``template_requested`` and ``emergency_requested`` are those of the ground.
    """

    edited = Signal(object)
    class_chosen = Signal(str)
    objective_chosen = Signal(str)
    template_requested = Signal()
    emergency_requested = Signal()

    def __init__(self, theme: Theme, pack: Pack, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pack = pack
        self._texts = texts
        self._draft: Draft | None = None
        self._choices: Choices | None = None
        self._toggles: dict[ChannelId, Button] = {}
        self._class = ClassChoice(theme)
        self._department = Choice()
        self._objective = Choice()
        self._not_before = WallField(theme, self._wall_words(), today, _MORNING)
        self._go_out_before = WallField(theme, self._wall_words(), today, _AFTERNOON)
        self._ground = GroundField(theme)
        self._together = QCheckBox(self.tr("At the same time on all of them"))
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_draft(self, draft: Draft, choices: Choices, fixed: frozenset[ChannelId]) -> None:
        """Show a draft; ``fixed`` are channels that can no longer be taken off."""
        self._draft = draft
        self._choices = choices
        self._class.set_options([self._option(key) for key in self._class_keys(draft, choices)])
        self._class.choose(draft.class_key)
        self._show_departments(draft, choices)
        self._not_before.set_wall(draft.not_before)
        self._go_out_before.set_wall(draft.go_out_before)
        self._ground.show_draft(draft, self._pack.class_of(draft.class_key), choices)
        self._show_channels(draft, choices, fixed)
        self._together.setVisible(len(draft.channels) > 1)
        self._together.setChecked(draft.together)

    def show_objective(self, objective: str) -> None:
        """Show the objective that the post names; one that the pack no longer lists is shown too."""
        listed = self._pack.lists.objectives
        offered = ("", *listed) if objective in ("", *listed) else ("", *listed, objective)
        if [self._objective.itemData(row) for row in range(self._objective.count())] != list(offered):
            self._objective.clear()
            for each in offered:
                self._objective.addItem(each or self.tr("None stated"), each)
        self._objective.choose(objective)

    def focus_objective(self) -> None:
        """Put the keyboard on the objective."""
        self._objective.setFocus()

    def focus_channels(self) -> None:
        """Put the keyboard on the first channel."""
        for toggle in self._toggles.values():
            if toggle.isEnabled():
                toggle.setFocus()
                return

    def focus_window(self) -> None:
        """Put the keyboard on the end of the window."""
        self._go_out_before.setFocus()

    def focus_ground(self) -> None:
        """Put the keyboard on the ground of the class, on the class where it has none."""
        if not self._ground.start_focus():
            self._class.setFocus()

    def _lay_out(self) -> None:
        clause = _shared_clause([priority.clause for priority in self._pack.classes])
        name = filled(self.tr("Priority (%1)"), clause) if clause else self.tr("Priority")
        self._columns = Columns(self._theme, _COLUMN_PX, _COLUMN_GAP_PX)
        fields = [
            Field(self._theme, name, self._class),
            Field(self._theme, self.tr("Department"), self._department),
            Field(self._theme, self.tr("Not before"), self._not_before),
            Field(self._theme, self.tr("Must go out before"), self._go_out_before),
        ]
        if self._pack.lists.objectives:
            fields.append(Field(self._theme, self.tr("Objective"), self._objective))
        self._columns.set_widgets(fields)
        self._flow = FlowRow(_CHANNEL_GAP_PX)
        self._channels_name = PlainLabel(self._theme, self.tr("Channels"), TextStyle.SMALL_STRONG, ColourRole.MUTED)
        channels = QVBoxLayout()
        channels.setSpacing(self._theme.space(4))
        channels.addWidget(self._channels_name)
        channels.addWidget(self._flow)
        channels.addWidget(self._together)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._columns)
        self._column.addWidget(self._ground)
        self._column.addLayout(channels)

    def _connect(self) -> None:
        self._class.chosen.connect(self.class_chosen)
        self._department.activated.connect(self._on_department_activated)
        self._objective.activated.connect(self._on_objective_activated)
        self._not_before.edited.connect(self._on_not_before_edited)
        self._go_out_before.edited.connect(self._on_go_out_before_edited)
        self._ground.edited.connect(self.edited)
        self._ground.template_requested.connect(self.template_requested)
        self._ground.emergency_requested.connect(self.emergency_requested)
        self._together.clicked.connect(self._on_together_clicked)

    def _wall_words(self) -> WallWords:
        return WallWords(
            none=self.tr("No date"),
            clear=self.tr("No date"),
            time=self.tr("Time"),
            earlier=self.tr("Earlier month"),
            later=self.tr("Later month"),
            done=self.tr("Done"),
        )

    def _class_keys(self, draft: Draft, choices: Choices) -> list[str]:
        """Return the classes to offer, in the order of the policy; the post's own is always among them."""
        offered = {priority.key for priority in choices.classes} | {draft.class_key}
        known = [priority.key for priority in self._pack.classes if priority.key in offered]
        return known if draft.class_key in known else [*known, draft.class_key]

    def _option(self, key: str) -> ClassOption:
        priority = self._pack.class_of(key)
        if priority is None:
            return ClassOption(key, 0, key, key, "")
        return ClassOption(key, priority.number, self._texts.class_name(priority), priority.name, priority.clause)

    def _show_departments(self, draft: Draft, choices: Choices) -> None:
        wanted = [(department.name, department.id) for department in choices.departments]
        rows = range(self._department.count())
        present = [(self._department.itemText(row), self._department.itemData(row)) for row in rows]
        if wanted != present:
            self._department.clear()
            for name, department_id in wanted:
                self._department.addItem(name, department_id)
        self._department.choose(draft.department_id)

    def _show_channels(self, draft: Draft, choices: Choices, fixed: frozenset[ChannelId]) -> None:
        for channel in choices.channels:
            if channel.id not in self._toggles:
                toggle = Button(self._theme, channel.name, ButtonKind.TOGGLE)
                toggle.setProperty("channel", channel.id)
                toggle.clicked.connect(self._on_toggle_clicked)
                self._toggles[channel.id] = toggle
                self._flow.add_left(toggle)
        offered = {channel.id: channel for channel in choices.channels}
        for channel_id, toggle in self._toggles.items():
            toggle.setVisible(channel_id in offered)
            toggle.setChecked(channel_id in draft.channels)
            toggle.setEnabled(channel_id not in fixed)
            if channel_id in offered:
                toggle.set_label(self._channel_name(offered[channel_id]))
                set_plain_tool_tip(toggle, self._about(offered[channel_id], is_fixed=channel_id in fixed))

    def _channel_name(self, channel: Channel) -> str:
        """Return a channel with its platform, where its own name does not tell it: the same chosen and not."""
        assert self._choices is not None
        platform = self._choices.platforms[channel.id].label
        return channel.name if platform.casefold() in channel.name.casefold() else f"{platform} · {channel.name}"

    def _about(self, channel: Channel, *, is_fixed: bool) -> str:
        """Return whose profile it is, and what it is for or why nothing more goes out there."""
        if is_fixed:
            said = self.tr("It went out here already")
        elif channel.state is ChannelState.FROZEN:
            said = filled(self.tr("Frozen: %1"), channel.state_reason)
        else:
            said = channel.purpose
        return " · ".join(part for part in (channel.handle, said) if part)

    @Slot(int)
    def _on_department_activated(self, row: int) -> None:
        if self._draft is not None:
            self.edited.emit(replace(self._draft, department_id=DepartmentId(str(self._department.itemData(row)))))

    @Slot(int)
    def _on_objective_activated(self, row: int) -> None:
        self.objective_chosen.emit(str(self._objective.itemData(row)))

    @Slot(object)
    def _on_not_before_edited(self, wall: datetime | None) -> None:
        if self._draft is not None:
            self.edited.emit(replace(self._draft, not_before=wall))

    @Slot(object)
    def _on_go_out_before_edited(self, wall: datetime | None) -> None:
        if self._draft is not None:
            self.edited.emit(replace(self._draft, go_out_before=wall))

    @Slot(bool)
    def _on_together_clicked(self, is_together: bool) -> None:
        if self._draft is not None:
            self.edited.emit(replace(self._draft, together=is_together))

    @Slot(bool)
    def _on_toggle_clicked(self, is_chosen: bool) -> None:
        toggle = self.sender()
        if self._draft is None or self._choices is None or toggle is None:
            return
        channel_id = ChannelId(str(toggle.property("channel")))
        order = [channel.id for channel in self._choices.channels]
        draft = self._draft
        self.edited.emit(with_channel(draft, channel_id, order) if is_chosen else without_channel(draft, channel_id))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.space(_GAP_PX))
        for field in (self._class, self._not_before, self._go_out_before):
            field.setFixedHeight(self._department.sizeHint().height())
        self._flow.set_spacing(self._theme.space(_CHANNEL_GAP_PX))


def _shared_clause(clauses: Sequence[str]) -> str:
    """Return the clause under which all of them stand, such as ``ADM-7 1.04 r`` for its points i to vi; or nothing."""
    shared = []
    for words in zip(*(clause.split() for clause in clauses), strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared)

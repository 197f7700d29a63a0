"""The queue: who stands in line, when each goes out and why, and who cannot stand there yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout, QWidget

from core.commands.advising import Advice
from core.commands.movements import Movement
from core.commands.ordering import PlaceBefore
from core.commands.schedule import Pin
from core.errors import NotAllowed
from core.model.kinds import ChannelId, PostId
from core.model.posts import Placement
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.dialogs.placement_steps import PlacementSteps
from ui.jobs import Jobs
from ui.models.channels import open_channels
from ui.models.compose_record import subject_of
from ui.models.last_look import LastLook
from ui.models.moods import Moods
from ui.models.not_queued import NotQueued, NotQueuedReader
from ui.models.photo_words import filled
from ui.models.placement_acts import PlacementAct, offered
from ui.models.queue import QueueModel, QueueRow
from ui.models.queue_advice import QueueAdvice
from ui.models.queue_order import is_on_several, one_down, one_up, put_at
from ui.models.slot_words import slots_line
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.advice_strip import AdviceStrip
from ui.views.not_queued import NotQueuedList
from ui.views.queue_table import QueueTable
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.plain import without_mnemonic
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.shared_height import SharedHeight
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

_ALL = ""
_BESIDE_PX = 320
"""What the title and the button of the bar need beside the channels."""

_UP, _DOWN = "Alt+Up", "Alt+Down"
_KEYS = {
    PlacementAct.PUBLISH: ("G",),
    PlacementAct.PIN: ("P",),
    PlacementAct.UNPIN: ("U",),
    PlacementAct.HOLD: ("H",),
    PlacementAct.TAKE_OUT: ("T", "Del"),
}


class QueueView(View):
    """Show the line of a channel or of all; what can be done with a row stands in its menu and on keys."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        moods: Moods,
        looks: LastLook,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen with all channels shown; ``jobs`` look for advice, ``looks`` knows when one looked last."""
        super().__init__(parent)
        self._looks = looks
        self._session = session
        self._theme = theme
        self._model = QueueModel(session, self)
        self._reader = NotQueuedReader(session, moods, self)
        self._steps = PlacementSteps(session, theme, self)
        self._advice = QueueAdvice(session, jobs, self)
        self._strip = AdviceStrip(theme)
        self._moved: tuple[Movement, ...] = ()
        self._waiting: tuple[NotQueued, ...] = ()
        self._table = QueueTable(theme, self._model)
        self._cards = NotQueuedList(theme)
        self._empty = self._make_empty()
        self._menu = QMenu(self)
        self._bar = self._make_bar()
        self._lay_out()
        self._connect()
        self._show_all()

    @property
    def table(self) -> QueueTable:
        """Give the table of the line."""
        return self._table

    @property
    def steps(self) -> PlacementSteps:
        """Give what asks for times and reasons."""
        return self._steps

    def waiting(self) -> tuple[NotQueued, ...]:
        """Return the posts that are shown as not queued yet."""
        return self._waiting

    def note(self) -> str:
        """Return what is said of the channel's slots."""
        return self._note.text()

    def show_channel(self, channel_id: ChannelId | None) -> None:
        """Show one channel only, or (``None``) all."""
        key = channel_id or _ALL
        self._segments.set_current(key)
        self._channels.setCurrentIndex(self._channels.findData(key))
        self._model.show_channel(channel_id)
        self._show_all()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        self._model.refresh(done)
        self._show_all()

    def start_focus(self) -> None:
        """Stand in the line, or on the first step where nothing is in it."""
        (self._table if self._model.rowCount() else self._new).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the channels side by side where there is room for it."""
        super().resizeEvent(event)
        self._choose_control()

    def _make_bar(self) -> TopBar:
        bar = TopBar(self._theme, self.tr("Queue"))
        channels = open_channels(self._session)
        named = [Segment(_ALL, self.tr("All")), *(Segment(channel.id, channel.name) for channel in channels)]
        self._segments = SegmentedControl(self._theme, named, self.tr("Channel shown"))
        self._channels = QComboBox()
        self._channels.setAccessibleName(self.tr("Channel shown"))
        for segment in named:
            self._channels.addItem(segment.text, segment.key)
        self._segments.hide()  # side by side they may be wider than the window, which would grow
        bar.add_left(self._segments)
        bar.add_left(self._channels)
        self._note = bar.add_note("")
        self._what_moved = Button(self._theme, "", ButtonKind.LINK)
        bar.add_right(self._what_moved)
        self._new = Button(self._theme, self.tr("New post"), ButtonKind.PRIMARY, IconName.PLUS)
        bar.add_right(self._new)
        return bar

    def _make_empty(self) -> EmptyState:
        text = EmptyText(
            IconName.LIST_ORDERED,
            self.tr("Nothing is in line"),
            self.tr("Posts stand here in the order of the policy once they are queued, each with its time and why."),
            self.tr("New post"),
        )
        return EmptyState(self._theme, text)

    def _lay_out(self) -> None:
        self._line = SharedHeight(self._table, self._cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._strip)
        column.addWidget(self._line, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._segments.chosen.connect(self._on_channel_chosen)
        self._theme.changed.connect(self._choose_control)
        self._channels.activated.connect(self._on_channels_activated)
        self._table.opened.connect(self._on_table_opened)
        self._table.menu_requested.connect(self._on_table_menu_requested)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._cards.opened.connect(self._on_cards_opened)
        self._cards.put_back.connect(self._on_cards_put_back)
        self._table.dropped.connect(self._on_table_dropped)
        self._strip.accepted.connect(self._on_strip_accepted)
        self._advice.found.connect(self._show_advice)
        self._what_moved.clicked.connect(self._on_what_moved_clicked)
        self._new.clicked.connect(self._on_new_clicked)
        self._empty.first_step_requested.connect(self._on_new_clicked)
        for act, keys in _KEYS.items():
            action = QAction(self._words(act), self._table)
            action.setData(act.value)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._on_key_triggered)
            self._table.addAction(action)
        for key, slot in ((_UP, self._on_up_triggered), (_DOWN, self._on_down_triggered)):
            action = QAction(self._table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self._table.addAction(action)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the table."""
        by_hand = ((self.tr("Put one place up in its class"), _UP), (self.tr("Put one place down in its class"), _DOWN))
        return (*((self._words(act), keys[0]) for act, keys in _KEYS.items()), *by_hand)

    def _show_all(self) -> None:
        channel_id = self._model.channel_id
        self._waiting = self._reader.read(channel_id)
        self._cards.show_posts([(post, self._may_put_back(post)) for post in self._waiting])
        count = self._model.rowCount()
        self._table.setVisible(count > 0)
        self._line.setVisible(count > 0 or bool(self._waiting))
        self._empty.setVisible(count == 0 and not self._waiting)
        self._note.setText(slots_line(self._session, channel_id))
        self._table.is_orderable = self._session.may(Act.ORDER_QUEUE, SubjectFacts())
        self._advice.look(self._model.rows)
        self._show_advice()
        self._show_moved()

    def _show_moved(self) -> None:
        self._moved = self._looks.moved()
        self._what_moved.setText(self.tr("What moved · %n", "", len(self._moved)))
        self._what_moved.setVisible(bool(self._moved))

    @Slot()
    def _show_advice(self) -> None:
        texts, today = self._session.texts, self._session.today()
        titles = {placement.id: row.title for row in self._model.rows for placement in row.placements}
        form = self.tr("“%1” misses its deadline. Moving “%2” to %3 would let it go out in time")
        told = [
            (filled(form, titles[each.placement_id], each.moved, texts.wall(each.to, today)), each)
            for each in self._advice.told
            if each.placement_id in titles
        ]
        self._strip.show_advice(told, may_exchange=self._table.is_orderable)

    def _order(self, command: PlaceBefore | None) -> None:
        """Put a row elsewhere; what is refused, and what moved, is told by the session."""
        if command is not None:
            self._session.run(command)

    def _is_one_line(self, row: QueueRow) -> bool:
        """Tell whether a row can be put elsewhere, and say why where it stands on several channels."""
        if is_on_several(row):
            self._session.tell_refusal(NotAllowed("in-several-lines", title=row.title))
        return not is_on_several(row)

    @Slot()
    def _choose_control(self) -> None:
        """Fold the channels into a list where side by side they would fill the bar."""
        is_wide = self._segments.sizeHint().width() + self._theme.length(_BESIDE_PX) <= self.width()
        self._segments.setVisible(is_wide)
        self._channels.setVisible(not is_wide)

    def _words(self, act: PlacementAct) -> str:
        return {
            PlacementAct.PUBLISH: self.tr("It went out …"),
            PlacementAct.PIN: self.tr("Pin to a time …"),
            PlacementAct.PLAN: self.tr("Plan a day …"),
            PlacementAct.UNPIN: self.tr("Unpin"),
            PlacementAct.HOLD: self.tr("Hold …"),
            PlacementAct.TAKE_OUT: self.tr("Take out of line"),
            PlacementAct.TAKE_BACK: self.tr("Take back"),
            PlacementAct.PUT_BACK: self.tr("Put back"),
        }[act]

    def _offered(self, post_id: PostId, placements: tuple[Placement, ...]) -> tuple[PlacementAct, ...]:
        return offered(self._session, placements, subject_of(self._session, post_id))

    def _may_put_back(self, post: NotQueued) -> bool:
        return post.may_come_back and self._session.may(Act.QUEUE, subject_of(self._session, post.post_id))

    def _do(self, act: PlacementAct) -> None:
        row = self._table.current_row()
        if row is not None and act in self._offered(row.post_id, row.placements):
            self._steps.start(act, row.placements, row.title)

    @Slot(str)
    def _on_channel_chosen(self, key: str) -> None:
        self.show_channel(ChannelId(key) if key else None)

    @Slot(int)
    def _on_channels_activated(self, row: int) -> None:
        self._on_channel_chosen(str(self._channels.itemData(row)))

    @Slot(object)
    def _on_table_opened(self, row: QueueRow) -> None:
        self.post_requested.emit(row.post_id)

    @Slot(object, QPoint)
    def _on_table_menu_requested(self, row: QueueRow, place: QPoint) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("Open")).setData("open")
        self._menu.addSeparator()
        for act in self._offered(row.post_id, row.placements):
            action = self._menu.addAction(without_mnemonic(self._words(act)))
            action.setData(act.value)
            if act in _KEYS:
                action.setShortcut(QKeySequence(_KEYS[act][0]))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._menu.popup(place)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() == "open":
            row = self._table.current_row()
            if row is not None:
                self.post_requested.emit(row.post_id)
            return
        self._do(PlacementAct(str(action.data())))

    @Slot()
    def _on_key_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._do(PlacementAct(str(action.data())))

    @Slot(object)
    def _on_cards_opened(self, post: NotQueued) -> None:
        self.post_requested.emit(post.post_id)

    @Slot(object)
    def _on_cards_put_back(self, post: NotQueued) -> None:
        self._steps.start(PlacementAct.PUT_BACK, post.placements, post.title)

    @Slot(int, int)
    def _on_table_dropped(self, number: int, gap: int) -> None:
        if self._is_one_line(self._model.rows[number]):
            self._order(put_at(self._model.rows, number, gap))

    @Slot()
    def _on_up_triggered(self) -> None:
        self._step(one_up)

    @Slot()
    def _on_down_triggered(self) -> None:
        self._step(one_down)

    def _step(self, way: Callable[[Sequence[QueueRow], int], PlaceBefore | None]) -> None:
        row = self._table.current_row()
        if row is not None and self._table.is_orderable and self._is_one_line(row):
            self._order(way(self._model.rows, self._table.currentIndex().row()))

    @Slot(object)
    def _on_strip_accepted(self, advice: Advice) -> None:
        reason = filled(self.tr("Else it misses its deadline; “%1” moves"), advice.moved)
        self._session.run(Pin(advice.placement_id, advice.at, reason))

    @Slot()
    def _on_what_moved_clicked(self) -> None:
        from ui.dialogs.what_moved import WhatMoved

        dialog = WhatMoved(self._session, self._theme, self._moved, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.opened.connect(self.post_requested)
        dialog.finished.connect(self._on_what_moved_finished)
        dialog.open()

    @Slot(int)
    def _on_what_moved_finished(self, _result: int) -> None:
        self._looks.note()
        self._show_moved()

    @Slot()
    def _on_new_clicked(self) -> None:
        self.new_post_requested.emit(None)

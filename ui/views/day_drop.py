"""Moves posts to days: by pointer from one place to another, or by keys, with what would come of it beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import CalendarError
from core.model.day_place import Place
from ui.announcing import announce
from ui.models.carried import Carried
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.dialogs.ask_line import AskLine
    from ui.models.moving import Foresight, Moving
    from ui.views.carried_ghost import CarriedGhost

_FRAME_MS = 16


class DayView(Protocol):
    """What a view of days gives so that posts can be moved on it; points and rooms are those of its viewport.

    A place of it is a day, or a time of one where it shows times.
    """

    def viewport(self) -> QWidget:
        """Return the widget in which the days are shown."""

    def place_at(self, point: QPoint) -> Place | None:
        """Return the place under a point, ``None`` for none."""

    def place_after(self, place: Place, key: Qt.Key) -> Place | None:
        """Return the place to which a key leads from another, ``None`` for a key that leads nowhere."""

    def room_of_place(self, place: Place) -> QRect:
        """Return the room of a place; empty where it is not shown."""

    def show_target(self, place: Place | None, *, refused: bool) -> None:
        """Let a place stand out as the one where something would be put, or (``None``) none."""


@dataclass(frozen=True)
class Ground:
    """Somewhere that posts can be put: the widget, which place is at a point of it, where a place is, how it shows.

    ``place_after`` says where a key leads; a ground that is not walked has none.
    """

    area: QWidget
    place_at: Callable[[QPoint], Place | None]
    room_of: Callable[[Place], QRect]
    show_target: Callable[[Place | None, bool], None]
    place_after: Callable[[Place, Qt.Key], Place | None] | None = None


def ground_of(view: DayView) -> Ground:
    """Return a view of days as a ground."""

    def show_target(place: Place | None, refused: bool) -> None:
        view.show_target(None if place is None or place.day is None else place, refused=refused)

    return Ground(view.viewport(), view.place_at, view.room_of_place, show_target, view.place_after)


class DayDrop(QObject):
    """Carry posts over grounds and put them where they are let go.

    ``place_sought`` carries the ``Place`` that has to be shown because keys lead there, ``taken_at`` where on the
    screen something was taken by pointer and ``carried_to`` where the pointer is, ``ended`` says that nothing is
    carried any more.
    """

    place_sought = Signal(object)
    taken_at = Signal(QPoint)
    carried_to = Signal(QPoint)
    ended = Signal()

    def __init__(self, session: Session, theme: Theme, room: QWidget) -> None:
        """Carry within ``room``, over which the chip floats."""
        super().__init__(room)
        self._session = session
        self._theme = theme
        self._room = room
        self._made: tuple[Moving, CarriedGhost] | None = None
        self._grounds: list[Ground] = []
        self._carried: Carried | None = None
        self._place: Place | None = None
        self._keyboard: QWidget | None = None
        self._is_by_keys = False
        self._reason: AskLine | None = None
        self._waits_for_reason: tuple[Carried, Place] | None = None
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._foresee)

    @property
    def carried(self) -> Carried | None:
        """Give what is being moved, ``None`` for nothing."""
        return self._carried

    @property
    def said(self) -> str:
        """Give what is said of the place where it would be put."""
        return "" if self._carried is None else self._ghost.text

    @property
    def question(self) -> AskLine | None:
        """Give the dialog that asks for a reason, ``None`` while none is open."""
        return self._reason

    def add_ground(self, ground: Ground) -> None:
        """Let posts be put there too."""
        self._grounds.append(ground)

    def take(self, carried: Carried, at: QPoint) -> None:
        """Begin to move something by pointer; ``at`` is a place on the screen."""
        self._begin(carried, QApplication.focusWidget())
        self.taken_at.emit(at)
        self.carry_to(at)

    def carry_to(self, at: QPoint) -> None:
        """Follow the pointer to a place on the screen."""
        found = next(((g, p) for g in self._grounds if (p := _place_on(g, at)) is not None), None)
        self._go_to(None if found is None else found[1])
        self._ghost.stand_beside(self._room.mapFromGlobal(at))
        self.carried_to.emit(at)

    def take_by_keys(self, carried: Carried, place: Place, keyboard: QWidget) -> None:
        """Begin to move something by the keys that ``keyboard`` gets, from a place."""
        self._begin(carried, keyboard)
        self._is_by_keys = True
        announce(self._room, self.tr("Moving. Arrows choose where, Enter puts it there, Escape leaves it."))
        self._stand_on(place)

    def let_go(self) -> None:
        """Put what is carried where it is, or say why that cannot be."""
        carried, place = self._carried, self._place
        self.leave()
        if carried is None or place is None:
            return
        foresight = self._moving.foresee(carried, place)
        if foresight.asks_reason:
            self._ask_reason(carried, place, foresight)
        elif foresight.command is None:
            self._session.note(filled(self.tr("Not moved: %1"), foresight.text))
        elif not foresight.moves_nothing:
            self._session.run(foresight.command)

    def leave(self) -> None:
        """Let all stand where it stood."""
        if self._carried is None:
            return
        self._carried, self._is_by_keys = None, False
        self._frame.stop()
        self._go_to(None)
        self._ghost.hide()
        if self._keyboard is not None:
            self._keyboard.removeEventFilter(self)
            self._keyboard = None
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for what is carried."""
        if self._carried is None:
            return False
        if event.type() is QEvent.Type.FocusOut and self._is_by_keys:
            self.leave()
        elif isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return self._on_key(event)
        return False

    @property
    def _moving(self) -> Moving:
        return self._make()[0]

    @property
    def _ghost(self) -> CarriedGhost:
        return self._make()[1]

    def _make(self) -> tuple[Moving, CarriedGhost]:
        """Return what answers and what floats, made when something is first moved."""
        if self._made is None:
            from ui.models.moving import Moving
            from ui.views.carried_ghost import CarriedGhost

            self._made = Moving(self._session, self), CarriedGhost(self._theme, self._room)
        return self._made

    def _begin(self, carried: Carried, keyboard: QWidget | None) -> None:
        self.leave()
        self._carried = carried
        self._keyboard = keyboard
        if keyboard is not None:
            keyboard.installEventFilter(self)
        self._ghost.carry(carried)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key means; to be asked whether it would be taken is answered with yes."""
        key = Qt.Key(event.key())
        is_ours = key is Qt.Key.Key_Escape or self._is_by_keys
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(is_ours)
            return is_ours
        if key is Qt.Key.Key_Escape:
            self.leave()
            self._session.note(self.tr("Nothing was moved"))
        elif self._is_by_keys and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.let_go()
        elif self._is_by_keys and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._go_to(Place(None))
        elif self._is_by_keys and self._place is not None:
            self._walk(self._place if self._place.day is not None else Place(self._session.today()), key)
        return is_ours

    def _walk(self, place: Place, key: Qt.Key) -> None:
        """Go where a key leads on the view that is looked at."""
        for ground in self._grounds:
            after = None
            if ground.area.isVisible() and ground.place_after is not None:
                after = ground.place_after(place, key)
            if after is not None:
                self._stand_on(after)
                return

    def _stand_on(self, place: Place) -> None:
        """Lead to a place by keys: show it, and stand beside it."""
        self.place_sought.emit(place)
        self._go_to(place)
        for ground in self._grounds:
            rect = ground.room_of(place).intersected(ground.area.rect())
            if not rect.isEmpty() and ground.area.isVisible():
                self._ghost.stand_beside(self._room.mapFromGlobal(ground.area.mapToGlobal(rect.center())))
                return

    def _go_to(self, place: Place | None) -> None:
        if place == self._place:
            return
        self._place = place
        known = None if place is None or self._carried is None else self._moving.known(self._carried, place)
        self._show(known)
        if place is not None and known is None and self._carried is not None:
            self._frame.start()

    @Slot()
    def _foresee(self) -> None:
        if self._carried is not None and self._place is not None:
            self._show(self._moving.foresee(self._carried, self._place))

    def _show(self, foresight: Foresight | None) -> None:
        self._ghost.say(foresight)
        refused = foresight is not None and foresight.is_refused
        for ground in self._grounds:
            ground.show_target(self._place, refused)
        if foresight is not None and self._is_by_keys and self._place is not None:
            day = "" if self._place.day is None else self._session.texts.day(self._place.day, self._session.today())
            announce(self._room, f"{day}: {foresight.text}" if day else foresight.text)

    def _ask_reason(self, carried: Carried, place: Place, foresight: Foresight) -> None:
        from ui.dialogs.ask_line import AskLine, LineWords

        words = LineWords(
            question=self.tr("Why does it go before them?"),
            consequence=foresight.text,
            act=self.tr("Move"),
            missing=self.tr("Give a reason"),
        )
        self._waits_for_reason = carried, place
        self._reason = AskLine(self._theme, words, self._room)
        self._reason.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reason.answered.connect(self._on_reason_answered)
        self._reason.finished.connect(self._on_reason_finished)
        self._reason.open()

    @Slot(str)
    def _on_reason_answered(self, reason: str) -> None:
        if self._waits_for_reason is not None:
            carried, place = self._waits_for_reason
            try:
                self._session.run(self._moving.command(carried, place, reason))
            except CalendarError as refusal:
                self._session.tell_refusal(refusal)

    @Slot(int)
    def _on_reason_finished(self, _result: int) -> None:
        self._reason, self._waits_for_reason = None, None


def _place_on(ground: Ground, at: QPoint) -> Place | None:
    """Return the place of a ground under a place on the screen, ``None`` where it is not there."""
    point = ground.area.mapFromGlobal(at)
    return ground.place_at(point) if ground.area.isVisible() and ground.area.rect().contains(point) else None

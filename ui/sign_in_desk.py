"""What a window does where people sign in: it stands covered until somebody has, and is locked when they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from core.commands.calendar import Who
from core.model.steps import Done
from ui.jobs import Jobs
from ui.models.sign_in import SignIn
from ui.screens import COMPOSE
from ui.session import Session
from ui.theme import Theme
from ui.views.sign_in import SignInCover
from ui.widgets.idle_watch import LEAST_MINUTES, MOST_MINUTES, IdleWatch, minutes_of

if TYPE_CHECKING:
    from ui.person_desk import Parts

_SETTING = "lock-after-minutes"
_OFFERED_MINUTES = (LEAST_MINUTES, 10, 15, 30, MOST_MINUTES)
_ACTS = ("change-person", "stand-in", "lock", "password")


class SignInDesk(QObject):
    """Cover a window, let people in, and lock it again.

    ``entered`` tells that somebody signed in; it carries whether that is another than who worked before.
    """

    entered = Signal(bool)

    def __init__(self, parts: Parts, session: Session, theme: Theme, jobs: Jobs, settings: QSettings) -> None:
        """Stand ready; what is covered is the first widget of the room."""
        super().__init__(parts.window)
        self._window = parts.window
        self._room = parts.room
        self._actions = parts.actions
        self._screens = parts.screens
        self._session = session
        self._settings = settings
        self._cover = SignInCover(session, theme, SignIn(session, jobs, self), parts.room)
        parts.room.addWidget(self._cover)
        self._watch = IdleWatch(session.now, minutes_of(settings.value(_SETTING)), self)
        self._menu = self._make_menu()
        self._cover.signed_in.connect(self._on_cover_signed_in)
        self._watch.idle.connect(self._on_watch_idle)
        session.changed.connect(self._on_session_changed)
        if not session.is_locked:
            self._watch.begin()

    def lock(self, why: str = "", *, chooses: bool = False) -> None:
        """Cover the window and say why. What is written in Compose is kept first; what stands open is closed."""
        if self._screens.current == COMPOSE:
            self._screens.compose.keep_writing()
        self._watch.end()
        self._close_all()
        if not self._session.is_locked:
            self._session.lock()
        self._room.setCurrentWidget(self._cover)
        self._cover.begin(why, chooses=chooses)

    def look(self) -> None:
        """Lock the window where the person who works may work here no more, whoever ended that."""
        if not self._session.is_locked and self._session.has_ended:
            knew = self.tr("Your work here has ended: your roles, your last day or your password were changed.")
            self.lock(knew if self._session.who.signer is not None else self.tr("People sign in here from now on."))

    def pop_up(self, widget: QWidget) -> None:
        """Show over a widget what a person can do about being signed in."""
        corner = widget.mapToGlobal(widget.rect().topLeft())
        corner.setY(corner.y() - self._menu.sizeHint().height())
        self._menu.popup(corner)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._window)
        for action_id in _ACTS:
            menu.addAction(self._actions[action_id])
        after = menu.addMenu(self.tr("Lock after"))
        group = QActionGroup(after)
        chosen = minutes_of(self._settings.value(_SETTING))
        for minutes in sorted({*_OFFERED_MINUTES, chosen}):
            action = after.addAction(self.tr("%1 minutes").replace("%1", str(minutes)))
            action.setCheckable(True)
            action.setChecked(minutes == chosen)
            action.setData(minutes)
            group.addAction(action)
        group.triggered.connect(self._on_group_triggered)
        return menu

    def _close_all(self) -> None:
        """Close every dialog, menu and line that stands over the window."""
        for each in self._window.findChildren(QWidget):
            is_over = each.isWindow() or (each.parent() is self._window and each is not self._room)
            if is_over and isinstance(each, QDialog):
                each.reject()
            elif is_over and each.isVisible():
                each.hide()

    def _let_go_of_writing(self) -> bool:
        """Tell whether nothing of what the last person wrote is shown any more; it is kept for them."""
        return self._screens.current != COMPOSE or self._screens.compose.keep_and_let_go()

    @Slot(object)
    def _on_cover_signed_in(self, who: Who) -> None:
        is_another = who.person_id != self._session.person.id
        if is_another and not self._let_go_of_writing():
            self._cover.complain(
                self.tr("What %1 wrote cannot be kept now, so they have to sign in first.").replace(
                    "%1", self._session.person.name
                )
            )
            return
        self._session.sign_in(who)
        self._room.setCurrentIndex(0)
        self._watch.begin()
        self.entered.emit(is_another)

    @Slot(object)
    def _on_session_changed(self, _done: Done) -> None:
        self.look()

    @Slot()
    def _on_watch_idle(self) -> None:
        self.lock(self.tr("Locked, for nothing was done for a while."))

    @Slot(QAction)
    def _on_group_triggered(self, action: QAction) -> None:
        minutes = minutes_of(action.data())
        self._settings.setValue(_SETTING, minutes)
        self._watch.set_minutes(minutes)

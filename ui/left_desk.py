"""What was left unsaved, offered above the screens to go on with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.screens import Screens
from ui.session import Session
from ui.theme import Theme
from ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy
    from ui.views.left_writing import LeftWriting


class LeftDesk(QObject):
    """Offer a person's working copies; ``gone_on`` tells that Compose holds one now."""

    gone_on = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        screens: Screens,
        frame: WindowFrame,
        leave: Callable[[Callable[[], None]], bool],
    ) -> None:
        """Stand in a frame; ``leave`` tells whether Compose may be left, and what follows where it asks first."""
        super().__init__(frame)
        self._session = session
        self._theme = theme
        self._screens = screens
        self._frame = frame
        self._leave = leave
        self._offer: LeftWriting | None = None

    @Slot()
    def look(self) -> None:
        """Offer what was left unsaved, where anything was."""
        from ui.views.left_writing import LeftWriting

        if self._offer is None:
            self._offer = LeftWriting(self._session, self._theme, self._frame)
            self._offer.go_on_requested.connect(self._on_offer_go_on_requested)
            self._frame.insert(1, self._offer)
        self._offer.look()

    def hide(self) -> None:
        """Take the offer away: in Compose it may be answered too."""
        if self._offer is not None:
            self._offer.hide()

    @Slot(object)
    def _on_offer_go_on_requested(self, copy: WorkingCopy) -> None:
        if self._leave(partial(self._on_offer_go_on_requested, copy)):
            self._screens.compose.go_on(copy)
            self.gone_on.emit()

"""Every action of the window as data: its id, words, picture and key, and when it can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from core.late_dataclass import dataclass
from ui.theme import ColourRole, IconName, Theme
from ui.widgets.plain import without_mnemonic

_ICON_PX = 16


@dataclass(frozen=True)
class ActionSpec:
    """One action: ``keys`` are shortcuts in portable text, the first is shown in menus."""

    id: str
    text: str
    icon: IconName | None
    keys: tuple[str, ...]
    group: str


def _words(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def specs() -> tuple[ActionSpec, ...]:
    """Return all actions of the window, in the order of its menus."""
    return (
        ActionSpec("new-post", _words("New post"), IconName.PLUS, ("Ctrl+N",), _words("Post")),
        ActionSpec(
            "new-from-template",
            _words("New post from a template …"),
            IconName.FILE_TEXT,
            ("Ctrl+Shift+N",),
            _words("Post"),
        ),
        ActionSpec("save", _words("Save"), None, ("Ctrl+S",), _words("Post")),
        ActionSpec("add-to-queue", _words("Add to queue"), IconName.LIST_ORDERED, ("Ctrl+Return",), _words("Post")),
        ActionSpec("add-photos", _words("Add photos …"), IconName.IMAGE_PLUS, ("Ctrl+Shift+A",), _words("Post")),
        ActionSpec(
            "declare-emergency", _words("Declare an emergency …"), IconName.SIREN, ("Ctrl+Shift+E",), _words("Post")
        ),
        ActionSpec("undo", _words("Undo"), IconName.UNDO, ("Ctrl+Z",), _words("Edit")),
        ActionSpec("redo", _words("Redo"), IconName.REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), _words("Edit")),
        ActionSpec("search", _words("Search …"), IconName.SEARCH, ("Ctrl+K",), _words("Go")),
        ActionSpec("show-calendar", _words("Calendar"), IconName.CALENDAR_DAYS, ("Ctrl+1",), _words("Go")),
        ActionSpec("show-queue", _words("Queue"), IconName.LIST_ORDERED, ("Ctrl+2",), _words("Go")),
        ActionSpec("show-photos", _words("Photos"), IconName.IMAGES, ("Ctrl+3",), _words("Go")),
        ActionSpec("show-approvals", _words("Approvals"), IconName.STAMP, ("Ctrl+4",), _words("Go")),
        ActionSpec("show-setup", _words("Setup"), IconName.SETTINGS, ("Ctrl+5",), _words("Go")),
        ActionSpec("back", _words("Back"), IconName.ARROW_LEFT, ("Alt+Left",), _words("Go")),
        ActionSpec("change-person", _words("Change person …"), IconName.USER, ("Ctrl+Shift+P",), _words("View")),
        ActionSpec("stand-in", _words("Stand in for me …"), IconName.USER, ("Ctrl+Shift+I",), _words("View")),
        ActionSpec("lock", _words("Lock"), IconName.LOCK, ("Ctrl+L",), _words("View")),
        ActionSpec("password", _words("Your password …"), None, ("Ctrl+Shift+W",), _words("View")),
        ActionSpec(
            "next-theme",
            _words("Light, dark, high contrast or as the system"),
            IconName.SUN,
            ("Ctrl+Shift+L",),
            _words("View"),
        ),
        ActionSpec("larger-text", _words("Larger text"), None, ("Ctrl++", "Ctrl+="), _words("View")),
        ActionSpec("smaller-text", _words("Smaller text"), None, ("Ctrl+-",), _words("View")),
        ActionSpec("usual-text", _words("Usual text"), None, ("Ctrl+0",), _words("View")),
        ActionSpec("keys", _words("Keys"), None, ("F1",), _words("View")),
        ActionSpec("another-calendar", _words("Another calendar …"), None, ("Ctrl+Shift+O",), _words("View")),
        ActionSpec("quit", _words("Quit"), None, ("Ctrl+Q",), _words("View")),
    )


class Actions(QObject):
    """Hold a window's actions, made from their specs, each bound to what it does."""

    def __init__(self, theme: Theme, handlers: Mapping[str, Callable[[], None]], parent: QObject) -> None:
        """Make an action for each spec that has a handler."""
        super().__init__(parent)
        self._theme = theme
        self._has_icons = False
        self._specs = {spec.id: spec for spec in specs() if spec.id in handlers}
        self._actions = {spec.id: self._make_action(spec, handlers[spec.id]) for spec in self._specs.values()}
        theme.changed.connect(self._on_theme_changed)

    def draw_icons(self) -> None:
        """Give each action its picture, from now on in the colours of the theme: no window shows them at its start."""
        self._has_icons = True
        self._on_theme_changed()

    def __getitem__(self, action_id: str) -> QAction:
        """Return an action by its id."""
        return self._actions[action_id]

    def all(self) -> tuple[tuple[ActionSpec, QAction], ...]:
        """Return every action with its spec, in the order of the menus."""
        return tuple((spec, self._actions[spec.id]) for spec in self._specs.values())

    def keys(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Return the keys of all actions for the sheet: each group's words, with pairs of words and a key."""
        groups = dict.fromkeys(spec.group for spec in self._specs.values())
        return tuple(
            (
                group,
                tuple((spec.text, key) for spec in self._specs.values() if spec.group == group for key in spec.keys),
            )
            for group in groups
        )

    def set_label(self, action_id: str, detail: str | None) -> None:
        """Say what an action means now, such as what Undo would undo; ``None`` disables it."""
        action = self._actions[action_id]
        action.setEnabled(detail is not None)
        text = self._specs[action_id].text
        action.setText(f"{text}: {without_mnemonic(detail)}" if detail else text)

    def _make_action(self, spec: ActionSpec, handler: Callable[[], None]) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.triggered.connect(handler)
        return action

    @Slot()
    def _on_theme_changed(self) -> None:
        for spec in self._specs.values():
            if self._has_icons and spec.icon is not None:
                self._actions[spec.id].setIcon(self._theme.icon(spec.icon, ColourRole.TEXT, _ICON_PX))

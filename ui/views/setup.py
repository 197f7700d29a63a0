"""The Setup screen: a list of pages at the left, the policy first, then the registers; a page is made when shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from ui.jobs import Jobs
from ui.models.registers.listing import REGISTERS
from ui.models.registers.register import Register
from ui.session import Session
from ui.theme import ICON_GAP_PX, ColourRole, IconName, TextStyle, Theme
from ui.views.policy_page import PolicyPage
from ui.views.register_page import RegisterPage
from ui.views.setup_page import SetupPage
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.view import View

POLICY = "policy"

_ICON_PX = 16
_MOST_LIST_PX = 250
_PAD_PX = 10
_KEY_ROLE = Qt.ItemDataRole.UserRole


class SetupView(View):
    """Show the town's policy and its registers."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._registers: dict[str, Register] = {each.key: each(session) for each in REGISTERS}
        self._pages: dict[str, SetupPage] = {}
        self._stale: set[str] = set()
        self._list = self._make_list()
        self._stack = QStackedWidget()
        self._side = GroundFrame(Ground.RAIL)
        self._column = QVBoxLayout(self._side)
        self._column.addWidget(self._list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self._list.currentItemChanged.connect(self._on_list_current_item_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._list.setCurrentRow(0)

    @property
    def current(self) -> str:
        """Give the key of the page that is shown."""
        return str(self._list.currentItem().data(_KEY_ROLE))

    def show_page(self, key: str) -> None:
        """Show a page by its key: the policy, or a register."""
        for number in range(self._list.count()):
            if self._list.item(number).data(_KEY_ROLE) == key:
                self._list.setCurrentRow(number)

    def page(self, key: str) -> SetupPage:
        """Return a page by its key, made if need be."""
        if key not in self._pages:
            self._pages[key] = self._make_page(key)
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed on the shown page at once, on the others when they are shown."""
        for key, page in self._pages.items():
            if key == self.current:
                page.refresh(done)
            else:
                self._stale.add(key)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the shown page."""
        return self.page(self.current).keys()

    def start_focus(self) -> None:
        """Stand in the list of pages."""
        self._list.setFocus()

    def _make_page(self, key: str) -> SetupPage:
        if key == POLICY:
            page = PolicyPage(self._session, self._theme, self._jobs)
            page.register_requested.connect(self.show_page)
            return page
        return RegisterPage(self._session, self._theme, self._jobs, self._registers[key])

    def _make_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setProperty("kind", "pages")
        pages.setAccessibleName(self.tr("Pages of Setup"))
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setTextElideMode(Qt.TextElideMode.ElideRight)
        _add_item(pages, POLICY, self.tr("Policy"))
        for key, register in self._registers.items():
            _add_item(pages, key, register.title())
        return pages

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(_KEY_ROLE))
        page = self.page(key)
        if key in self._stale:
            self._stale.discard(key)
            page.refresh(None)
        self._stack.setCurrentWidget(page)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        icons = {POLICY: IconName.LANDMARK} | {key: register.icon for key, register in self._registers.items()}
        side_px = self._theme.length(_ICON_PX) + self._theme.space(ICON_GAP_PX)
        self._list.setIconSize(QSize(side_px, self._theme.length(_ICON_PX)))
        self._list.setFont(self._theme.font(TextStyle.BODY_MEDIUM))
        for number in range(self._list.count()):
            item = self._list.item(number)
            name = icons[str(item.data(_KEY_ROLE))]
            item.setIcon(self._theme.icon_before_text(name, ColourRole.MUTED, _ICON_PX))
        beside_px = 2 * self._list.frameWidth() + self._list.verticalScrollBar().sizeHint().width()
        wanted_px = self._list.sizeHintForColumn(0) + beside_px
        self._list.setFixedWidth(min(wanted_px, self._theme.length(_MOST_LIST_PX)))


def _add_item(pages: QListWidget, key: str, text: str) -> None:
    item = QListWidgetItem(text)
    item.setData(_KEY_ROLE, key)
    pages.addItem(item)

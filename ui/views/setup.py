"""The Setup screen: a list of pages, the policy first, then the registers; a page is made when shown."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from ui.jobs import Jobs
from ui.models.registers.listing import REGISTERS
from ui.models.registers.register import Register
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.policy_page import PolicyPage
from ui.views.register_page import RegisterPage
from ui.views.setup_page import SetupPage
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.page_list import PageEntry, PageList
from ui.widgets.plain import without_mnemonic
from ui.widgets.view import View

POLICY = "policy"

_PAD_PX = 9
_PAGE_NEEDS_PX = 520


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
        self._list = PageList(theme, self._entries(), self.tr("Pages of Setup"))
        self._stack = QStackedWidget()
        self._side = GroundFrame(Ground.RAIL)
        self._column = QVBoxLayout(self._side)
        self._column.addWidget(self._list)
        self._choice = self._make_choice()
        self._lay_out()
        self._list.page_chosen.connect(self._on_list_page_chosen)
        self._choice.activated.connect(self._on_choice_activated)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._list.choose(POLICY)

    @property
    def current(self) -> str:
        """Give the key of the page that is shown."""
        return self._list.current()

    def show_page(self, key: str) -> None:
        """Show a page by its key: the policy, or a register."""
        self._list.choose(key)

    def show_record(self, register: str, row: str) -> None:
        """Show a register, standing on a row by its key; on none where the key is empty."""
        self.show_page(register)
        page = self.page(register)
        if isinstance(page, RegisterPage):
            page.show_row(row)

    def show_clause(self, key: str) -> None:
        """Show the policy, standing on a clause."""
        self.show_page(POLICY)
        page = self.page(POLICY)
        if isinstance(page, PolicyPage):
            page.show_clause(key)
            page.start_focus()

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
        (self._list if self._list.isVisible() else self._choice).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list of pages into one line where a page would have too little room beside it."""
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self._strip = GroundFrame(Ground.RAIL)
        self._strip_row = QHBoxLayout(self._strip)
        self._strip_row.addWidget(self._choice)
        self._strip_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addLayout(row, 1)

    def _make_choice(self) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Page of Setup"))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for entry in self._entries():
            choice.addItem(without_mnemonic(entry.text), entry.key)
        return choice

    def _fold(self) -> None:
        is_narrow = self.width() - self._side.sizeHint().width() < self._theme.length(_PAGE_NEEDS_PX)
        had_keyboard = self._list.hasFocus() or self._choice.hasFocus()
        self._strip.setVisible(is_narrow)
        self._side.setVisible(not is_narrow)
        if had_keyboard:
            self.start_focus()

    def _make_page(self, key: str) -> SetupPage:
        if key == POLICY:
            page = PolicyPage(self._session, self._theme, self._jobs)
            page.register_requested.connect(self.show_page)
            return page
        return RegisterPage(self._session, self._theme, self._jobs, self._registers[key])

    def _entries(self) -> tuple[PageEntry, ...]:
        registers = (PageEntry(key, each.icon, each.title()) for key, each in self._registers.items())
        return (PageEntry(POLICY, IconName.LANDMARK, self.tr("Policy")), *registers)

    @Slot(str)
    def _on_list_page_chosen(self, key: str) -> None:
        page = self.page(key)
        if key in self._stale:
            self._stale.discard(key)
            page.refresh(None)
        self._stack.setCurrentWidget(page)
        self._choice.setCurrentIndex(self._choice.findData(key))

    @Slot(int)
    def _on_choice_activated(self, number: int) -> None:
        self._list.choose(str(self._choice.itemData(number)))

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._strip_row.setContentsMargins(2 * pad_px, pad_px, pad_px, pad_px)
        self._fold()

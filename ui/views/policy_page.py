"""The Policy page of Setup: every clause of the town's document, and what Oyez does about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model.steps import Done
from core.policy.acts import Act
from core.policy.clauses import Does
from core.policy.facts import SubjectFacts
from ui.dialogs.change_rule import ChangeRule
from ui.dialogs.clause_detail import ClauseDetail
from ui.dialogs.switch_policy import SwitchPolicy
from ui.jobs import Jobs
from ui.models.photo_words import filled
from ui.models.policy import LineKind, PolicyModel
from ui.models.rights_told import why_not
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.policy_delegate import PolicyDelegate
from ui.views.setup_page import SetupPage
from ui.widgets.buttons import Button
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.form import Choice
from ui.widgets.plain import set_plain_tool_tip
from ui.widgets.top_bar import TopBar

_SEARCH_PX = 120


class _Lines(QListView):
    """Show the lines of the policy; ``opened`` is told by Enter and a double click."""

    opened = Signal()

    def __init__(self, theme: Theme, model: PolicyModel) -> None:
        super().__init__()
        self._delegate = PolicyDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Clauses"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.doubleClicked.connect(self._on_double_clicked)
        model.modelReset.connect(self._delegate.forget)
        theme.changed.connect(self._on_theme_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave the other keys to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first line where none is chosen."""
        super().focusInEvent(event)
        if self.model().rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()


class PolicyPage(SetupPage):
    """Show the town's policy. ``register_requested`` carries the key of a register to be shown."""

    register_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._model = PolicyModel(session, self)
        self._lines = _Lines(theme, self._model)
        self._make_bar()
        nothing = EmptyText(
            IconName.SEARCH, self.tr("Nothing found"), self.tr("No clause and no rule has these words.")
        )
        self._none_left = EmptyState(theme, nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._lines)
        self._stack.addWidget(self._none_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._connect()
        self._show_counts()
        self._show_permits()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; rights may be others for another person, or after any step."""
        index = self._lines.currentIndex()
        key = self._model.line_at(index).key if index.isValid() else ""
        self._model.refresh(done)
        number = self._model.number_of(key)
        if number is not None:
            self._lines.setCurrentIndex(self._model.index(number, 0))
        self._show_counts()
        self._show_permits()

    def start_focus(self) -> None:
        """Stand in the list of clauses."""
        self._lines.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the page."""
        return (
            (self.tr("Look at the chosen clause and its rules"), "Return"),
            (self.tr("Search the policy"), "Ctrl+F"),
        )

    def show_clause(self, key: str) -> None:
        """Stand on a clause or rule, whatever filter hid it."""
        if self._model.number_of(key) is None:
            self._search.clear()
            self._filter.setCurrentIndex(0)
        number = self._model.number_of(key)
        if number is not None:
            self._lines.setCurrentIndex(self._model.index(number, 0))

    def _make_bar(self) -> None:
        self._bar = TopBar(self._theme, self.tr("Policy"))
        self._search = QLineEdit()
        self._search.setProperty("kind", "search")
        self._search.setPlaceholderText(self.tr("Search the policy"))
        self._search.setAccessibleName(self.tr("Search the policy"))
        self._search.setClearButtonEnabled(True)
        self._search.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._search.setMinimumWidth(self._theme.length(_SEARCH_PX))
        self._filter = Choice()
        self._filter.setAccessibleName(self.tr("Clauses shown"))
        self._filter.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._filter.addItem(self.tr("All"), None)
        for does in Does:
            self._filter.addItem(self._model.does_words(does), does.value)
        self._look = Button(self._theme, self.tr("Look at clause"))
        self._look.setEnabled(False)
        self._bar.add_left(self._search)
        self._bar.add_left(self._filter)
        self._switch = Button(self._theme, self.tr("Switch policy …"))
        self._bar.add_right(self._switch)
        self._bar.add_right(self._look)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_filtered)
        self._search.returnPressed.connect(self._on_search_return_pressed)
        self._filter.currentIndexChanged.connect(self._on_filtered)
        self._look.clicked.connect(self.look)
        self._switch.clicked.connect(self._on_switch_clicked)
        self._lines.opened.connect(self.look)
        self._lines.selectionModel().currentChanged.connect(self._on_lines_current_changed)
        self._model.modelReset.connect(self._on_model_reset)
        find = QAction(self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(self._search.setFocus)
        self.addAction(find)

    @Slot()
    def look(self) -> None:
        """Show the chosen clause in full, with the rules that check it."""
        index = self._lines.currentIndex()
        if not index.isValid() or self._model.line_at(index).kind not in {LineKind.CLAUSE, LineKind.RULE}:
            return
        detail = ClauseDetail(self._session, self._theme, self._model, self._model.line_at(index), self)
        detail.register_requested.connect(self.register_requested)
        detail.change_requested.connect(self._on_detail_change_requested)
        detail.finished.connect(detail.deleteLater)
        detail.open()

    def _show_permits(self) -> None:
        refusal = why_not(self._session, (Act.APPROVE_PACK_CHANGE, Act.PROPOSE_PACK_CHANGE), SubjectFacts())
        self._switch.setEnabled(not refusal)
        set_plain_tool_tip(self._switch, refusal)

    def _show_counts(self) -> None:
        for number, (does, count) in enumerate(self._model.counts().items(), start=1):
            self._filter.setItemText(number, filled(self.tr("%1 (%2)"), self._model.does_words(does), str(count)))

    @Slot(str)
    def _on_detail_change_requested(self, rule_id: str) -> None:
        rule = self._session.pack.rules[rule_id]
        self._open(ChangeRule(self._session, self._theme, self._jobs, rule, self))

    @Slot()
    def _on_switch_clicked(self) -> None:
        self._open(SwitchPolicy(self._session, self._theme, self._jobs, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_filtered(self) -> None:
        value = self._filter.currentData()
        self._model.filter(self._search.text(), None if value is None else Does(value))

    @Slot()
    def _on_search_return_pressed(self) -> None:
        """Go to the first clause that was found."""
        number = self._model.first_clause()
        if number is not None:
            self._lines.setCurrentIndex(self._model.index(number, 0))
            self._lines.setFocus()

    @Slot()
    def _on_model_reset(self) -> None:
        self._stack.setCurrentWidget(self._lines if self._model.rowCount() else self._none_left)
        self._look.setEnabled(False)

    @Slot(QModelIndex, QModelIndex)
    def _on_lines_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        kinds = {LineKind.CLAUSE, LineKind.RULE}
        self._look.setEnabled(current.isValid() and self._model.line_at(current).kind in kinds)

"""A page of Setup with one register: its bar, its table, and what can be done to the chosen row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.models.photo_words import filled
from ui.models.registers.clauses import clause_of_register
from ui.models.registers.form import Answers
from ui.models.registers.register import Register, RegisterAct, Row
from ui.models.registers.table import RegisterModel
from ui.models.rights_told import why_not
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.views.register_table import RegisterTable
from ui.views.setup_page import SetupPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyState, EmptyText, Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import ElidedLabel, set_plain_tool_tip, without_mnemonic
from ui.widgets.top_bar import TopBar

_SEARCH_PX = 120
_GAP_PX = 8
_SIDE_PX, _ABOVE_PX = 20, 9


class RegisterPage(SetupPage):
    """Show one register; what is written goes through the commands of its acts."""

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, register: Register, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._register = register
        self._adding = register.adding()
        self._acts = {act.key: act for act in register.acts()}
        self._model = RegisterModel(register, self)
        self._table = RegisterTable(theme, register, self._model)
        self._make_bar()
        self._make_foot()
        self._lay_out()
        self._connect()
        self._on_model_counted()
        self._show_acts(None)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; rights may be others for another person, or after any step."""
        self._model.refresh(done)
        if done is not None and done.subject is not None:
            self._table.choose(done.subject)
        self._show_acts(self._table.current_row())

    def start_focus(self) -> None:
        """Stand in the table, on Add where there is nothing in it."""
        if self._model.rowCount():
            self._table.choose_first()
            self._table.setFocus()
        else:
            self._add.setFocus()

    def show_row(self, key: str) -> None:
        """Stand on a row by its key, whatever hid it, with the keyboard in the table."""
        if key and not self._table.choose(key):
            self._filter.clear()
            self._with_over.setChecked(True)
            self._table.choose(key)
        self.start_focus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the table."""
        return (
            (self.tr("Do what is first offered for the chosen row"), "Return"),
            (self.tr("End or revoke the chosen row"), "Del"),
            (self.tr("Add a row"), "Ins"),
            (self.tr("Sort by the column stood on"), "S"),
            (self.tr("Filter"), "Ctrl+F"),
        )

    def start(self, key: str) -> None:
        """Begin an act of the register on the chosen row."""
        row = self._table.current_row()
        if row is not None:
            self._do(self._acts[key], row)

    @Slot()
    def add(self) -> None:
        """Ask for what is added."""
        if self._adding is not None and self._may(self._adding, None):
            self._do(self._adding, None)

    def _make_bar(self) -> None:
        self._bar = TopBar(self._theme, self._register.title())
        self._filter = QLineEdit()
        self._filter.setProperty("kind", "search")
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._filter.setMinimumWidth(self._theme.length(_SEARCH_PX))
        self._with_over = QCheckBox()
        self._add = Button(self._theme, self._adding.words if self._adding else "", ButtonKind.PRIMARY, IconName.PLUS)
        self._add.setVisible(self._adding is not None)
        self._bar.add_left(self._filter)
        self._bar.add_left(self._with_over)
        self._bar.add_right(self._add)

    def _make_foot(self) -> None:
        """Put a button for each act under the table."""
        self._foot = GroundFrame(Ground.FOOT)
        self._flow = FlowRow(self._theme.space(_GAP_PX))
        self._chosen = ElidedLabel(self._theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._chosen.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._flow.add_left(self._chosen)
        self._buttons: dict[str, Button] = {}
        for key, act in self._acts.items():
            button = Button(self._theme, act.words, ButtonKind.DANGER if act.ends else ButtonKind.PLAIN)
            button.setProperty("act", key)
            button.clicked.connect(self._on_button_clicked)
            self._flow.add_right(button)
            self._buttons[key] = button
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        column.addWidget(self._flow)

    def _lay_out(self) -> None:
        first = self._adding.words if self._adding else None
        title = self._register.teaching().title
        self._none = EmptyState(self._theme, EmptyText(self._register.icon, title, self._taught(), first))
        nothing = EmptyText(IconName.SEARCH, self.tr("Nothing found"), self.tr("No row has these words."))
        self._none_left = EmptyState(self._theme, nothing)
        self._stack = QStackedWidget()
        for page in (self._table, self._none, self._none_left):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self._none.first_step_requested.connect(self.add)
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._filter.returnPressed.connect(self.start_focus)
        self._with_over.toggled.connect(self._on_with_over_toggled)
        self._model.counted.connect(self._on_model_counted)
        self._table.chosen.connect(self._show_acts)
        self._table.opened.connect(self._on_table_opened)
        self._table.end_requested.connect(self._on_table_end_requested)
        self._table.add_requested.connect(self.add)
        self._table.menu_requested.connect(self._on_table_menu_requested)
        find = QAction(self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(self._filter.setFocus)
        self.addAction(find)

    def _do(self, act: RegisterAct, row: Row | None) -> None:
        """Ask what an act needs, or do it at once where it needs nothing."""
        if not act.asks:
            self._session.run(act.command(row, Answers({})))
            return
        form = RecordForm(self._session, self._theme, self._jobs, act, row, self)
        form.finished.connect(form.deleteLater)
        form.open()

    def _fitting(self, row: Row | None) -> list[RegisterAct]:
        return [] if row is None else [act for act in self._acts.values() if act.fits(row)]

    def _may(self, act: RegisterAct, row: Row | None) -> bool:
        return not why_not(self._session, act.rights, act.subject(row))

    def _permit(self, control: QWidget | QAction, act: RegisterAct, row: Row | None) -> None:
        """Enable a control where the person may do the act, else say who may."""
        refusal = why_not(self._session, act.rights, act.subject(row))
        control.setEnabled(not refusal)
        set_plain_tool_tip(control, refusal)

    @Slot(object)
    def _show_acts(self, row: Row | None) -> None:
        """Show what can be done to the chosen row, and whether the person may."""
        if self._adding is not None:
            for button in (self._add, self._none.first_step):
                if button is not None:
                    self._permit(button, self._adding, None)
            refusal = why_not(self._session, self._adding.rights, self._adding.subject(None))
            self._none.set_sentence("\n".join(part for part in (self._taught(), refusal) if part))
        fitting = self._fitting(row)
        for key, button in self._buttons.items():
            button.setVisible(self._acts[key] in fitting)
            if row is not None and self._acts[key] in fitting:
                self._permit(button, self._acts[key], row)
        self._chosen.setText("" if row is None else row.cells[0].text)
        self._foot.setVisible(bool(fitting))

    def _taught(self) -> str:
        """Return what belongs in the register, with the clause that asks for it."""
        sentence = self._register.teaching().sentence
        clause = clause_of_register(self._session.pack, self._register.rules)
        return filled(self.tr("%1 (%2)"), sentence, clause) if clause else sentence

    @Slot()
    def _on_model_counted(self) -> None:
        over = self._model.over_count
        self._with_over.setText(without_mnemonic(filled(self.tr("Ended too (%1)"), f"{over:,}")))
        self._with_over.setVisible(over > 0)
        self._show_page()

    def _show_page(self) -> None:
        is_bare = self._model.count == 0 and self._model.rowCount() == 0 and not self._model.is_filtered
        is_left = self._model.rowCount() > 0
        self._stack.setCurrentWidget(self._table if is_left else self._none if is_bare else self._none_left)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.start(str(self.sender().property("act")))

    @Slot(str)
    def _on_filter_text_changed(self, text: str) -> None:
        self._model.filter(text)
        self._show_page()

    @Slot(bool)
    def _on_with_over_toggled(self, checked: bool) -> None:
        self._model.show_over(checked)
        self._show_page()

    @Slot()
    def _on_table_opened(self) -> None:
        row = self._table.current_row()
        first = next((act for act in self._fitting(row) if not act.ends), None)
        if first is not None and self._may(first, row):
            self._do(first, row)

    @Slot()
    def _on_table_end_requested(self) -> None:
        row = self._table.current_row()
        ending = next((act for act in self._fitting(row) if act.ends), None)
        if ending is not None and self._may(ending, row):
            self._do(ending, row)

    @Slot(object)
    def _on_table_menu_requested(self, place: QPoint) -> None:
        row = self._table.current_row()
        menu = QMenu(self)
        for act in self._fitting(row):
            action = menu.addAction(without_mnemonic(act.words))
            action.setData(act.key)
            self._permit(action, act, row)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.start(str(action.data()))

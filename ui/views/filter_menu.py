"""The menu of the calendar's filter: what posts are shown, and which layers beside them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.models.calendar_filter import CalendarFilter, Kind, Layer
from ui.models.filter_choices import choices_of, event_sources, kind_name, layer_name
from ui.models.period_to_send import periods_sent
from ui.session import Session
from ui.widgets.plain import without_mnemonic
from ui.widgets.staying_menu import StayingMenu


class FilterMenu(StayingMenu):
    """Offer a menu for each kind. ``changed`` carries the filter that was made, ``words_wanted`` asks for a field.

    ``import_wanted`` asks for a file of events, ``removal_wanted`` carries the one whose events are to go,
    ``print_wanted`` asks for paper, ``sending_wanted`` to send a period for approval,
    ``withdrawal_wanted`` carries the one that is not to be approved any more.
    """

    changed = Signal(object)
    words_wanted = Signal()
    import_wanted = Signal()
    print_wanted = Signal()
    removal_wanted = Signal(str)
    sending_wanted = Signal()
    withdrawal_wanted = Signal(str)

    def __init__(self, session: Session, wanted: CalendarFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in Kind:
            self._add_kind(kind)
        self.addAction(self.tr("Words …")).triggered.connect(self.words_wanted)
        self.addSeparator()
        self._add_layers()
        self._add_events()
        self.addSeparator()
        self._add_sending()
        self.addAction(self.tr("Print …")).triggered.connect(self.print_wanted)

    def open_under(self, widget: QWidget) -> None:
        """Open below a button."""
        self.popup(widget.mapToGlobal(widget.rect().bottomLeft() + QPoint(0, 2)))

    def _add_kind(self, kind: Kind) -> None:
        menu = StayingMenu(without_mnemonic(kind_name(kind)), self)
        for choice in choices_of(self._session, kind):
            action = menu.addAction(without_mnemonic(choice.name))
            action.setCheckable(True)
            action.setChecked(choice.key in self._wanted.named(kind))
            action.setData((kind, choice.key))
        menu.setEnabled(bool(menu.actions()))
        menu.triggered.connect(self._on_kind_triggered)
        self.addMenu(menu)

    def _add_layers(self) -> None:
        menu = StayingMenu(self.tr("Beside posts"), self)
        for layer in Layer:
            action = menu.addAction(layer_name(layer))
            action.setCheckable(True)
            action.setChecked(self._wanted.shows(layer))
            action.setData(layer)
        menu.triggered.connect(self._on_layer_triggered)
        self.addMenu(menu)

    def _add_events(self) -> None:
        """Offer to take events in, and those out that were taken in before, to who may."""
        if not self._session.may(Act.IMPORT, SubjectFacts()):
            return
        self.addAction(self.tr("Import events …")).triggered.connect(self.import_wanted)
        menu = QMenu(self.tr("Remove imported events"), self)
        for source, count in event_sources(self._session):
            action = menu.addAction(without_mnemonic(f"{source} ({count:,})"))
            action.setData(source)
        menu.triggered.connect(self._on_removal_triggered)
        if menu.actions():
            self.addMenu(menu)

    def _add_sending(self) -> None:
        """Offer to send a period for approval, and to withdraw those that were sent, to who may."""
        if not self._session.may(Act.SEND_PERIOD, SubjectFacts()):
            return
        self.addAction(self.tr("Send for approval …")).triggered.connect(self.sending_wanted)
        menu = QMenu(self.tr("Withdraw what was sent"), self)
        for seal_id, words in periods_sent(self._session):
            action = menu.addAction(without_mnemonic(f"{words} …"))
            action.setData(seal_id)
        menu.triggered.connect(self._on_withdrawal_triggered)
        if menu.actions():
            self.addMenu(menu)

    @Slot(QAction)
    def _on_withdrawal_triggered(self, action: QAction) -> None:
        self.withdrawal_wanted.emit(str(action.data()))

    @Slot(QAction)
    def _on_removal_triggered(self, action: QAction) -> None:
        self.removal_wanted.emit(str(action.data()))

    @Slot(QAction)
    def _on_kind_triggered(self, action: QAction) -> None:
        self._tell(self._wanted.with_toggled(*action.data()))

    @Slot(QAction)
    def _on_layer_triggered(self, action: QAction) -> None:
        self._tell(self._wanted.with_layer_toggled(action.data()))

    def _tell(self, wanted: CalendarFilter) -> None:
        self._wanted = wanted
        self.changed.emit(wanted)

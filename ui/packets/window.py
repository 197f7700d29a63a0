"""The window in which a packet is read and decided, on a computer without a calendar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from core.errors import CalendarError, StoreUnavailable
from core.packets.own_keys import Trust
from core.packets.packet_file import ReadPacket
from ui.announcing import announce
from ui.jobs import Jobs
from ui.models.photo_words import filled
from ui.packets.answer_saved import AnswerSaved
from ui.packets.desk import ANSWER_SUFFIX, PacketDesk
from ui.packets.item_card import ItemCard
from ui.packets.pictures import PacketPictures
from ui.packets.reading import Item, PacketReading
from ui.packets.scroll import PacketScroll
from ui.packets.sign_answer import SignAnswer
from ui.text import Texts
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.plain import WrappedLabel
from ui.widgets.side_width import side_width

_SIZE_PX = (1_180, 820)
_SIDE_PX, _ABOVE_PX, _GAP_PX = 20, 12, 8
_FOLDER = "answers-folder"
_PLAIN_NAME = "Oyez answer"


class PacketWindow(QMainWindow):
    """Let a person decide what a packet asks, and save the answer. ``answered`` carries the answer's path."""

    answered = Signal(str)

    def __init__(self, theme: Theme, desk: PacketDesk, jobs: Jobs, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._jobs = jobs
        self._settings = settings
        self.desk = desk
        read: ReadPacket = desk.read
        self._pictures = PacketPictures(read.files, jobs, self)
        self._reading = PacketReading(read.packet, self._pictures, desk.now.date())
        self._place = next((at for at, item in enumerate(self._reading.items) if item.is_asked), 0)
        self.setWindowTitle(filled(self.tr("Oyez · packet from %1"), read.packet.names.town))
        self.list = EntryList(theme, self.tr("What is in the packet"))
        self.posts = PacketScroll(theme, self._reading)
        self._notice_text = WrappedLabel(theme, "", TextStyle.BODY, ColourRole.TROUBLE_TEXT)
        self.trust_button = Button(theme, self.tr("I compared the words: it is theirs"))
        self._notice = self._make_notice()
        self._progress = WrappedLabel(theme, "", TextStyle.BODY)
        self.sign_button = Button(theme, self.tr("Sign and save the answer …"), ButtonKind.PRIMARY, IconName.STAMP)
        self._lay_out()
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(theme.length(_SIZE_PX[0]), room.width()), min(theme.length(_SIZE_PX[1]), room.height()))
        self._show()
        self.list.setFocus()

    @property
    def is_busy(self) -> bool:
        """Tell whether pictures are being made, or the answer is being signed."""
        return self._jobs.is_busy

    @property
    def progress(self) -> str:
        """Give what is said of how far the packet is decided."""
        return self._progress.text()

    @property
    def notice(self) -> str:
        """Give what is warned of, empty for nothing."""
        return self._notice_text.text() if self._notice.isVisibleTo(self) else ""

    def save_to(self, path: Path) -> None:
        """Write the signed answer, and say how it goes back."""
        target = path if path.suffix else path.with_suffix(ANSWER_SUFFIX)
        try:
            self.desk.save(target)
        except StoreUnavailable as error:
            self._warn(Texts.plain(error))
            return
        self._settings.setValue(_FOLDER, str(target.parent))
        self.answered.emit(str(target))
        AnswerSaved(self._theme, self.desk, target, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is read more room than the list."""
        super().resizeEvent(event)
        self.list.setFixedWidth(side_width(self._theme, self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first thing that is the person's to decide."""
        super().showEvent(event)
        QTimer.singleShot(0, self._show_place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is under way; what was decided is kept already."""
        self._jobs.finish()
        event.accept()

    @Slot()
    def approve(self) -> None:
        """Approve what one stands on, and go on to the next that is not decided."""
        item = self._item()
        if item is not None and item.is_asked and not self.desk.is_over and self.desk.approve(item.id):
            announce(self, filled(self.tr("Approved: %1"), item.name))
            self._go_on()

    @Slot()
    def send_back(self) -> None:
        """Ask in place for the comment with which it is returned."""
        item = self._item()
        if item is not None and item.is_asked and not self.desk.is_over:
            self.posts.cards[self._place].ask_comment()

    def _make_notice(self) -> GroundFrame:
        notice = GroundFrame(Ground.TROUBLE)
        row = QHBoxLayout(notice)
        row.addWidget(self._notice_text, 1)
        row.addWidget(self.trust_button, 0, Qt.AlignmentFlag.AlignTop)
        notice.hide()
        return notice

    def _lay_out(self) -> None:
        whole = GroundFrame(Ground.SURFACE)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self.posts, 1)
        column.addWidget(self._make_head())
        column.addWidget(self._notice)
        column.addLayout(middle, 1)
        column.addWidget(self._make_foot())
        self.setCentralWidget(whole)

    def _make_head(self) -> QWidget:
        packet, theme = self.desk.read.packet, self._theme
        head = GroundFrame(Ground.BAR)
        column = QVBoxLayout(head)
        self._pad(column)
        form = self.tr("%1: calendar of %2") if self._reading.period else self.tr("%1: photos")
        title = filled(form, packet.names.town, self._reading.period)
        column.addWidget(WrappedLabel(theme, title, TextStyle.HEADING))
        sender = ", ".join(part for part in (packet.sender.name, packet.sender.title) if part)
        until = self._reading.moment(packet.good_until)
        told = filled(self.tr("For %1, from %2. Good until %3."), packet.reader.name, sender, until)
        column.addWidget(WrappedLabel(theme, told, TextStyle.SMALL, ColourRole.MUTED))
        note = "" if packet.seal is None else packet.seal.note
        if note:
            column.addWidget(WrappedLabel(theme, note, TextStyle.READING))
        if self.desk.trust is Trust.FIRST:
            words = filled(self.tr("Their first packet here. Their six words: %1"), " ".join(self.desk.sender_words))
            column.addWidget(WrappedLabel(theme, words, TextStyle.SMALL, ColourRole.MUTED))
        return head

    def _make_foot(self) -> QWidget:
        foot = GroundFrame(Ground.FOOT)
        row = QHBoxLayout(foot)
        self._pad(row)
        row.addWidget(self._progress, 1)
        row.addWidget(self.sign_button)
        return foot

    def _pad(self, layout: QHBoxLayout | QVBoxLayout) -> None:
        side_px, above_px = self._theme.space(_SIDE_PX), self._theme.space(_ABOVE_PX)
        layout.setContentsMargins(side_px, above_px, side_px, above_px)
        layout.setSpacing(self._theme.space(_GAP_PX))

    def _connect(self) -> None:
        self.list.entry_chosen.connect(self._on_list_entry_chosen)
        self.list.scroll_requested.connect(self.posts.scroll_on)
        self.posts.stood_on.connect(self._on_scroll_stood_on)
        self.posts.seen.connect(self.desk.note_seen)
        self._pictures.made.connect(self.posts.show_pictures)
        self.desk.changed.connect(self._show)
        self.desk.failed.connect(self._on_desk_failed)
        self.trust_button.clicked.connect(self.desk.trust_sender)
        self.sign_button.clicked.connect(self._on_sign_button_clicked)
        for card in self.posts.cards:
            card.approve_wanted.connect(self._on_card_approve_wanted)
            card.return_wanted.connect(self._on_card_return_wanted)
            card.undecide_wanted.connect(self._on_card_undecide_wanted)
            card.comment_asked.connect(self.posts.show_line)
        acts = (("A", self.approve), ("R", self.send_back), ("N", self._on_next), ("J", self._on_next))
        for keys, slot in (*acts, ("P", self._on_previous), ("K", self._on_previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    def _item(self) -> Item | None:
        items = self._reading.items
        return items[self._place] if 0 <= self._place < len(items) else None

    def _stand(self, place: int) -> None:
        if 0 <= place < len(self._reading.items):
            self._place = place
            self.list.stand(place)
            self.posts.stand(place)

    @Slot()
    def _show_place(self) -> None:
        self.list.stand(self._place)
        self.posts.show_card(self._place)

    def _go_on(self) -> None:
        """Stand on the next thing that is not decided; where all is, on the button that signs."""
        items = self._reading.items
        order = (*range(self._place + 1, len(items)), *range(self._place))
        left = (place for place in order if items[place].is_asked and self.desk.said_of(items[place].id) is None)
        place = next(left, None)
        if place is None:
            self.sign_button.setFocus()
        else:
            self._stand(place)

    @Slot()
    def _show(self) -> None:
        """Show how far the packet is decided, in the list, on the cards and in the foot."""
        self.list.show_entries([self._entry(item) for item in self._reading.items], self._place)
        for card in self.posts.cards:
            card.show_said(self.desk.said_of(card.item.id))
        deciding = self.desk.deciding
        done, asked, unread = len(deciding.decided), len(deciding.asked), len(deciding.unread)
        told = filled(self.tr("%1 of %2 decided"), str(done), str(asked))
        self._progress.setText(f"{told} · {filled(self.tr('%1 not read'), str(unread))}" if unread else told)
        self.sign_button.setEnabled(bool(done) and not self.desk.is_over and self.desk.trust is not Trust.ANOTHER)
        self._show_notice()

    def _show_notice(self) -> None:
        self.trust_button.setVisible(self.desk.trust is Trust.ANOTHER)
        if self.desk.is_over:
            self._warn(self.tr("This packet is no longer good. Ask for a new one."))
        elif self.desk.trust is Trust.ANOTHER:
            told = self.tr(
                "%1 signed this packet with another key than the one that is known here. Call them, by a number that"
                " you know, and compare these six words before you decide: %2"
            )
            self._warn(filled(told, self.desk.read.packet.sender.name, " ".join(self.desk.sender_words)))
        else:
            self._notice.hide()

    def _warn(self, sentence: str) -> None:
        self._notice_text.setText(sentence)
        self._notice_text.setAccessibleName(sentence)
        self._notice.show()
        announce(self, sentence)

    def _entry(self, item: Item) -> Entry:
        note = "" if not item.is_asked else self.tr("yours")
        said = self.desk.said_of(item.id)
        if said is not None:
            note = self.tr("returned") if said.comment else self.tr("approved")
        return Entry(item.icon, item.name, item.about, note, ", ".join((item.name, item.about, note)))

    @Slot(int)
    def _on_list_entry_chosen(self, place: int) -> None:
        self._place = place
        self.posts.show_card(place)

    @Slot(int)
    def _on_scroll_stood_on(self, place: int) -> None:
        self._place = place
        self.list.stand(place)

    @Slot()
    def _on_next(self) -> None:
        self._stand(self._place + 1)

    @Slot()
    def _on_previous(self) -> None:
        self._stand(self._place - 1)

    @Slot()
    def _on_card_approve_wanted(self) -> None:
        self._place = self._place_of_sender()
        self.approve()

    @Slot(str)
    def _on_card_return_wanted(self, comment: str) -> None:
        self._place = self._place_of_sender()
        item = self._item()
        if item is not None and self.desk.send_back(item.id, comment):
            announce(self, filled(self.tr("Returned: %1"), item.name))
            self._go_on()

    @Slot()
    def _on_card_undecide_wanted(self) -> None:
        self._place = self._place_of_sender()
        item = self._item()
        if item is not None:
            self.desk.take_back(item.id)
            self._stand(self._place)

    def _place_of_sender(self) -> int:
        card = self.sender()
        return self.posts.cards.index(card) if isinstance(card, ItemCard) else self._place

    @Slot(object)
    def _on_desk_failed(self, error: CalendarError) -> None:
        self._warn(Texts.plain(error))

    @Slot()
    def _on_sign_button_clicked(self) -> None:
        deciding = self.desk.deciding
        unread = sum(name in deciding.unread for name in deciding.decided)
        left = len(deciding.asked) - len(deciding.decided)
        told = [filled(self.tr("Not decided, and so not in the answer: %1."), str(left))] if left else []
        told += [filled(self.tr("Decided without having been on screen whole: %1."), str(unread))] if unread else []
        dialog = SignAnswer(self._theme, self.desk, " ".join(told), self)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.forgotten.connect(self._on_sign_button_clicked)
        dialog.open()

    @Slot()
    def _on_dialog_accepted(self) -> None:
        chooser = QFileDialog(self, self.tr("Save the answer"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ANSWER_SUFFIX.removeprefix("."))
        folder = str(self._settings.value(_FOLDER, "")) or str(Path.home())
        chooser.setDirectory(folder)
        chooser.selectFile(f"{_PLAIN_NAME} {self.desk.now.date().isoformat()}{ANSWER_SUFFIX}")
        chooser.fileSelected.connect(self._on_chooser_file_selected)
        chooser.open()

    @Slot(str)
    def _on_chooser_file_selected(self, path: str) -> None:
        self.save_to(Path(path))

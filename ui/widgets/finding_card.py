"""Shows one finding as a card: what is wrong, the clause that asks, what mends it, and what else can be said to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.findings import Severity
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PictureLabel, WrappedLabel
from ui.widgets.text_link import TextLink

_ICON_PX = 16
_PAD_PX = 10
_GAP_PX = 8
_ACTS_GAP_PX = 10


@dataclass(frozen=True)
class CardAct:
    """Something that can be done about a finding beside its mend: what is told of it, and what it is called."""

    act: str
    label: str


@dataclass(frozen=True)
class FindingView:
    """Hold one finding as shown: what is wrong, the clause under it, and its mend.

    ``mend_label`` names the act in a word or two, ``None`` where there is none; ``mend_key`` is what is told when it is
    asked for. ``key`` is told with each of ``acts``, and when the clause's own words are asked for, where it
    ``has_words``. ``note`` says who else may do something.
    """

    severity: Severity
    sentence: str
    clause: str
    mend_label: str | None = None
    mend_key: str = ""
    key: str = ""
    acts: tuple[CardAct, ...] = ()
    note: str = ""
    has_words: bool = False


@dataclass(frozen=True)
class CardLook:
    """Hold how a card looks."""

    ground: Ground
    icon: IconName
    role: ColourRole


class FindingCard(GroundFrame):
    """One card.

    ``pressed`` carries the key of its mend, ``act_pressed`` its key and an act, ``clause_pressed`` its key.
    """

    pressed = Signal(str)
    act_pressed = Signal(str, str)
    clause_pressed = Signal(str)

    def __init__(self, theme: Theme, look: CardLook, parent: QWidget) -> None:
        super().__init__(Ground.PLAIN, parent)
        self._theme = theme
        self._look = look
        self._key = ""
        self.mend_key = ""
        self._icon = PictureLabel()
        self._sentence = WrappedLabel(theme, "", TextStyle.SMALL_STRONG)
        self._clause = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self.clause_link = TextLink(theme, TextStyle.CAPTION)
        self._note = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self._acts = FlowRow(_ACTS_GAP_PX)
        self._act_links: list[TextLink] = []
        self.button = Button(theme, "", ButtonKind.LINK)
        self._lay_out()
        self.show_note("")
        self.show_acts("", ())
        self.button.clicked.connect(self._on_button_clicked)
        self.clause_link.clicked.connect(self._on_clause_link_clicked)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def controls(self) -> list[QWidget]:
        """Return what can be pressed, as it is read: the clause, the further acts, the mend."""
        return [self.clause_link, *self._act_links, self.button]

    def below_button(self) -> QPoint:
        """Return the point under the mend's left corner on the screen, where a menu of it opens."""
        return self.button.mapToGlobal(self.button.rect().bottomLeft())

    def show_texts(self, look: CardLook, sentence: str, clause: str, *, has_words: bool = False) -> None:
        """Show a finding, or the line of what passed; a clause that ``has_words`` can be pressed."""
        self._look = look
        self.set_ground(look.ground)
        self._sentence.setText(sentence)
        self._clause.setText(clause)
        self._clause.setVisible(bool(clause) and not has_words)
        self.clause_link.setText(clause)
        self.clause_link.setVisible(bool(clause) and has_words)
        self._on_theme_changed()

    def show_note(self, note: str) -> None:
        """Say who else may do something, or nothing."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_button(self, label: str | None, key: str) -> None:
        """Offer an act, or none; to a screen reader it says what it mends."""
        self.mend_key = key
        self.button.setVisible(label is not None)
        if label is not None:
            self.button.set_label(label)
            self.button.setAccessibleName(f"{label}: {self._sentence.text()}")

    def show_acts(self, key: str, acts: Sequence[CardAct]) -> None:
        """Offer what else can be done about the finding of a key."""
        self._key = key
        while len(self._act_links) < len(acts):
            link = TextLink(self._theme, TextStyle.CAPTION_STRONG)
            link.clicked.connect(self._on_act_link_clicked)
            self._acts.add_left(link)
            self._act_links.append(link)
        for place, link in enumerate(self._act_links):
            link.setVisible(place < len(acts))
            if place < len(acts):
                link.setText(acts[place].label)
                link.setAccessibleName(f"{acts[place].label}: {self._sentence.text()}")
                link.setProperty("act", acts[place].act)
        self._acts.setVisible(bool(acts))

    def _lay_out(self) -> None:
        self.text_column = QVBoxLayout()
        for widget in (self._sentence, self._clause, self.clause_link, self._note, self._acts):
            self.text_column.addWidget(widget)
        self._said = QHBoxLayout()
        self._said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addLayout(self.text_column, 1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addLayout(self._said)
        middle.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.pressed.emit(self.mend_key)

    @Slot()
    def _on_clause_link_clicked(self) -> None:
        self.clause_pressed.emit(self._key)

    @Slot()
    def _on_act_link_clicked(self) -> None:
        link = self.sender()
        if link is not None:
            self.act_pressed.emit(self._key, str(link.property("act")))

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(pad_px, pad_px, self._theme.space(4), pad_px)
        self._row.setSpacing(self._theme.space(_GAP_PX))
        self._said.setSpacing(self._theme.space(_GAP_PX))
        self.text_column.setSpacing(self._theme.space(2))
        self._acts.set_spacing(self._theme.space(_ACTS_GAP_PX))
        self._icon.setPixmap(self._theme.pixmap(self._look.icon, self._look.role, _ICON_PX, self.devicePixelRatio()))

"""Lists what stands in a post's way, each with its clause and the act that mends it, the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.findings import Severity
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import PictureLabel, WrappedLabel

_ICON_PX = 16
_PAD_PX = 10
_GAP_PX = 8


@dataclass(frozen=True)
class FindingView:
    """Hold one finding as shown: what is wrong, the clause under it, and its mend.

    ``mend_label`` names the act in a word or two, ``None`` where there is none; ``mend_key`` is what is told when it is
    asked for.
    """

    severity: Severity
    sentence: str
    clause: str
    mend_label: str | None = None
    mend_key: str = ""


@dataclass(frozen=True)
class PassedView:
    """Hold what passed: the folded line, what it is about in a few words, and each check with its clause."""

    title: str
    summary: str
    checks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FindingWords:
    """Hold the words around findings: what a screen reader says of each severity, and how the passed ones unfold."""

    block: str
    attest: str
    warn: str
    show: str
    hide: str

    def of(self, severity: Severity) -> str:
        """Return the word for a severity."""
        return {Severity.BLOCK: self.block, Severity.ATTEST: self.attest, Severity.WARN: self.warn}[severity]


@dataclass(frozen=True)
class _Look:
    """Hold how a card looks."""

    ground: Ground
    icon: IconName
    role: ColourRole


_ORDER = (Severity.BLOCK, Severity.ATTEST, Severity.WARN)
_LOOKS = {
    Severity.BLOCK: _Look(Ground.TROUBLE, IconName.CIRCLE_X, ColourRole.TROUBLE),
    Severity.ATTEST: _Look(Ground.WARNING, IconName.CLIPBOARD_CHECK, ColourRole.WARNING),
    Severity.WARN: _Look(Ground.WARNING, IconName.TRIANGLE_ALERT, ColourRole.WARNING),
}
_PASSED_LOOK = _Look(Ground.PLAIN, IconName.CIRCLE_CHECK, ColourRole.GOOD)


class _FindingCard(GroundFrame):
    """One card: a picture, a sentence, the clause under it, and a button at the right."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Ground.PLAIN, parent)
        self._theme = theme
        self._look = _PASSED_LOOK
        self.mend_key = ""
        self._icon = PictureLabel()
        self._sentence = WrappedLabel(theme, "", TextStyle.SMALL_STRONG)
        self._clause = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self.button = Button(theme, "", ButtonKind.LINK)
        self.button.clicked.connect(self._on_button_clicked)
        self.text_column = QVBoxLayout()
        self.text_column.addWidget(self._sentence)
        self.text_column.addWidget(self._clause)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.text_column, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_texts(self, look: _Look, sentence: str, clause: str) -> None:
        """Show a finding, or the line of what passed."""
        self._look = look
        self.set_ground(look.ground)
        self._sentence.setText(sentence)
        self._clause.setText(clause)
        self._clause.setVisible(bool(clause))
        self._on_theme_changed()

    def show_button(self, label: str | None, key: str) -> None:
        """Offer an act, or none; to a screen reader it says what it mends."""
        self.mend_key = key
        self.button.setVisible(label is not None)
        if label is not None:
            self.button.set_label(label)
            self.button.setAccessibleName(f"{label}: {self._sentence.text()}")

    @Slot()
    def _on_button_clicked(self) -> None:
        self.pressed.emit(self.mend_key)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(pad_px, pad_px, self._theme.space(4), pad_px)
        self._row.setSpacing(self._theme.space(_GAP_PX))
        self.text_column.setSpacing(self._theme.space(2))
        self._icon.setPixmap(self._theme.pixmap(self._look.icon, self._look.role, _ICON_PX, self.devicePixelRatio()))


class FindingList(QWidget):
    """Show findings as cards, those that stop the post first, and what passed as one line that unfolds."""

    mend_requested = Signal(str)

    def __init__(self, theme: Theme, words: FindingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._cards: list[_FindingCard] = []
        self._findings: tuple[FindingView, ...] = ()
        self._passed: PassedView | None = None
        self._passed_card = _FindingCard(theme, self)
        self._passed_card.hide()
        self._passed_card.pressed.connect(self._on_passed_card_pressed)
        self._checks: list[WrappedLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(10))
        self._column.addWidget(self._passed_card)
        self._unfolded = False

    def set_findings(self, findings: Sequence[FindingView], passed: PassedView | None) -> None:
        """Show these findings, worst first and else in their order, and what passed; the focus stays."""
        ordered = tuple(sorted(findings, key=_rank))
        if (ordered, passed) == (self._findings, self._passed):
            return
        focused = self._focused_key()
        self._findings, self._passed = ordered, passed
        self._grow(len(ordered))
        for card, finding in zip(self._cards, ordered, strict=False):
            self._fill(card, finding)
        for card in self._cards[len(ordered) :]:
            card.hide()
        self._fill_passed()
        self._give_focus(focused)

    def mend_keys(self) -> tuple[str, ...]:
        """Return the keys of the acts on offer, from the top down."""
        return tuple(finding.mend_key for finding in self._findings if finding.mend_label is not None)

    @Slot(str)
    def _on_passed_card_pressed(self, _key: str) -> None:
        self._unfolded = not self._unfolded
        self._fill_passed()

    def _grow(self, count: int) -> None:
        """Make as many cards as are needed, in one order for the eye, the Tab key and a screen reader."""
        while len(self._cards) < count:
            card = _FindingCard(self._theme, self)
            card.pressed.connect(self.mend_requested)
            self._column.insertWidget(len(self._cards), card)
            self._cards.append(card)
        self._passed_card.raise_()
        buttons = [card.button for card in (*self._cards, self._passed_card)]
        for earlier, later in pairwise(buttons):
            self.setTabOrder(earlier, later)

    def _fill(self, card: _FindingCard, finding: FindingView) -> None:
        card.show_texts(_LOOKS[finding.severity], finding.sentence, finding.clause)
        card.show_button(finding.mend_label, finding.mend_key)
        card.setAccessibleName(f"{self._words.of(finding.severity)}: {finding.sentence}")
        card.setAccessibleDescription(finding.clause)
        card.show()

    def _fill_passed(self) -> None:
        for label in self._checks:
            label.hide()
            label.deleteLater()
        self._checks.clear()
        self._passed_card.setVisible(self._passed is not None)
        if self._passed is None:
            return
        self._passed_card.show_texts(_PASSED_LOOK, self._passed.title, "" if self._unfolded else self._passed.summary)
        fold = self._words.hide if self._unfolded else self._words.show
        self._passed_card.show_button(fold if self._passed.checks else None, "")
        self._passed_card.setAccessibleName(self._passed.title)
        for sentence, clause in self._passed.checks if self._unfolded else ():
            self._add_check(sentence, clause)

    def _add_check(self, sentence: str, clause: str) -> None:
        text = f"{sentence} · {clause}" if clause else sentence
        label = WrappedLabel(self._theme, text, TextStyle.CAPTION, ColourRole.MUTED)
        self._passed_card.text_column.addWidget(label)
        self._checks.append(label)

    def _focused_key(self) -> str | None:
        for card in self._cards:
            if card.button.hasFocus():
                return card.mend_key
        return None

    def _give_focus(self, key: str | None) -> None:
        for card in self._cards[: len(self._findings)]:
            if key is not None and card.mend_key == key and not card.button.isHidden():
                card.button.setFocus()
                return


def _rank(finding: FindingView) -> int:
    """Return the place of a finding's severity among all, worst first."""
    return _ORDER.index(finding.severity)

"""Lists what stands in a post's way, each with its clause and the act that mends it, the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.findings import Severity
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground
from ui.widgets.finding_card import CardLook, FindingCard, FindingView
from ui.widgets.plain import WrappedLabel


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


_ORDER = (Severity.BLOCK, Severity.ATTEST, Severity.WARN)
_LOOKS = {
    Severity.BLOCK: CardLook(Ground.TROUBLE, IconName.CIRCLE_X, ColourRole.TROUBLE),
    Severity.ATTEST: CardLook(Ground.WARNING, IconName.CLIPBOARD_CHECK, ColourRole.WARNING),
    Severity.WARN: CardLook(Ground.WARNING, IconName.TRIANGLE_ALERT, ColourRole.WARNING),
}
_MOST_SHOWN = 12
_PASSED_LOOK = CardLook(Ground.PLAIN, IconName.CIRCLE_CHECK, ColourRole.GOOD)


class FindingList(QWidget):
    """Show findings as cards, those that stop the post first, and what passed as one line that unfolds.

    Of a long list the first ones are shown until more is asked for: whoever has much to mend begins with the worst.

    ``mend_requested`` carries the key of a mend, ``act_requested`` a finding's key and an act, ``clause_requested`` the
    key of a finding whose clause is to be read; ``rearranged`` says that other cards are shown.
    """

    mend_requested = Signal(str)
    act_requested = Signal(str, str)
    clause_requested = Signal(str)
    rearranged = Signal()

    def __init__(self, theme: Theme, words: FindingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._cards: list[FindingCard] = []
        self._findings: tuple[FindingView, ...] = ()
        self._passed: PassedView | None = None
        self._passed_card = FindingCard(theme, _PASSED_LOOK, self)
        self._passed_card.hide()
        self._passed_card.pressed.connect(self._on_passed_card_pressed)
        self._checks: list[WrappedLabel] = []
        self._more = Button(theme, "", ButtonKind.LINK, parent=self)
        self._more.hide()
        self._more.clicked.connect(self._on_more_clicked)
        self._shows_all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(10))
        self._column.addWidget(self._more)
        self._column.addWidget(self._passed_card)
        self._between: QWidget | None = None
        self._unfolded = False

    def set_findings(self, findings: Sequence[FindingView], passed: PassedView | None) -> None:
        """Show these findings, worst first and else in their order, and what passed; the focus stays."""
        ordered = tuple(sorted(findings, key=_rank))
        if (ordered, passed) == (self._findings, self._passed):
            return
        focused = self._focused()
        self._findings, self._passed = ordered, passed
        self._show_cards()
        self._fill_passed()
        self._give_focus(focused)
        self.rearranged.emit()

    def below_mend(self, key: str) -> QPoint:
        """Return the point on the screen where a menu of a mend opens: under its button."""
        return next((card for card in self._cards if card.mend_key == key), self._passed_card).below_button()

    def put_behind_stopping(self, widget: QWidget) -> None:
        """Show something of its own between what stops the post and what is only to look at."""
        self._between = widget
        self._place_between()

    @Slot(str)
    def _on_passed_card_pressed(self, _key: str) -> None:
        self._unfolded = not self._unfolded
        self._fill_passed()

    @Slot()
    def _on_more_clicked(self) -> None:
        first = self._number_shown()
        self._shows_all = True
        self._show_cards()
        control = next((each for each in self._cards[first].controls() if not each.isHidden()), None)
        if control is not None:
            control.setFocus()
        self.rearranged.emit()

    def _number_shown(self) -> int:
        """Return of how many findings the cards are shown."""
        number = len(self._findings)
        self._shows_all = self._shows_all and number > _MOST_SHOWN
        return number if self._shows_all else min(number, _MOST_SHOWN)

    def _show_cards(self) -> None:
        number = self._number_shown()
        self._grow(number)
        for card, finding in zip(self._cards, self._findings[:number], strict=False):
            self._fill(card, finding)
        for card in self._cards[number:]:
            card.hide()
        rest = len(self._findings) - number
        self._more.setText(self.tr("Show %n more", "", rest))
        self._more.setVisible(rest > 0)
        self._place_between()
        self._order_tabs()

    def _grow(self, count: int) -> None:
        """Make as many cards as are needed, in one order for the eye and a screen reader."""
        while len(self._cards) < count:
            card = FindingCard(self._theme, _PASSED_LOOK, self)
            card.pressed.connect(self.mend_requested)
            card.act_pressed.connect(self.act_requested)
            card.clause_pressed.connect(self.clause_requested)
            self._column.insertWidget(self._column.indexOf(self._more), card)
            self._cards.append(card)
        self._passed_card.raise_()

    def _place_between(self) -> None:
        """Put what stands between the cards where the last one that stops the post ends."""
        if self._between is None:
            return
        shown = self._findings[: self._number_shown()]
        stopping = sum(1 for finding in shown if finding.severity is not Severity.WARN)
        self._column.removeWidget(self._between)
        self._column.insertWidget(stopping, self._between)
        for behind in (self._between, *self._cards[stopping:], self._more, self._passed_card):
            behind.raise_()  # a screen reader goes by this order

    def _order_tabs(self) -> None:
        """Let the Tab key go down the cards, and in each as it is read."""
        listed = [control for card in self._cards for control in card.controls()]
        more = [] if self._more.isHidden() else [self._more]
        controls = [*listed, *more, *self._passed_card.controls()]
        for earlier, later in pairwise(controls):
            self.setTabOrder(earlier, later)

    def _fill(self, card: FindingCard, finding: FindingView) -> None:
        card.show_texts(_LOOKS[finding.severity], finding.sentence, finding.clause, has_words=finding.has_words)
        card.show_note(finding.note)
        card.show_acts(finding.key, finding.acts)
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

    def _focused(self) -> tuple[str, int] | None:
        """Return the key of the card that has the keyboard, and which of its controls has it."""
        for card in self._cards:
            for place, control in enumerate(card.controls()):
                if control.hasFocus():
                    return card.mend_key, place
        return None

    def _give_focus(self, focused: tuple[str, int] | None) -> None:
        for card in self._cards[: self._number_shown()]:
            controls = card.controls()
            if focused is None or card.mend_key != focused[0] or focused[1] >= len(controls):
                continue
            if not controls[focused[1]].isHidden():
                controls[focused[1]].setFocus()
            return


def _rank(finding: FindingView) -> int:
    """Return the place of a finding's severity among all, worst first."""
    return _ORDER.index(finding.severity)

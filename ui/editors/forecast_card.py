"""Where a post stands and where it would go if it were queued now, with what would move for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.states import SCHEDULED, State
from core.model.steps import Moved
from ui.models.compose_record import ComposeRecord
from ui.models.forecast import Forecast, Going
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Card
from ui.widgets.plain import WrappedLabel

_MOST_MOVES = 5


class ForecastCard(QWidget):
    """Show a forecast as lines in cards, each under its heading; nothing where there is nothing to tell."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._texts = session.texts
        self._now = _Section(theme, self)
        self._then = _Section(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._now)
        self._column.addWidget(self._then)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_forecast(self, forecast: Forecast | None, record: ComposeRecord | None) -> None:
        """Show where a post stands and would go; ``None`` for a post that was never saved."""
        if record is None:
            self._now.show_lines("", (), ())
            self._then.show_lines(self.tr("If queued now"), (), (self.tr("Save the post to see where it would go"),))
            return
        if forecast is None:
            self._now.show_lines("", (), ())
            self._then.show_lines("", (), ())
            return
        quiet = [self.tr("As it was saved")] if forecast.is_old else []
        standing = [self._standing(each) for each in forecast.now]
        lines = (*self._reasons(forecast.now), *self._held(record), *quiet)
        self._now.show_lines(self.tr("Where it stands"), standing, lines)
        self._show_then(forecast, quiet)

    def _show_then(self, forecast: Forecast, quiet: Sequence[str]) -> None:
        if not forecast.then and not forecast.waiting:
            self._then.show_lines("", (), ())
            return
        strong = [self._place(each) for each in forecast.then]
        today = self._session.today()
        lines = self._moves(forecast.moved)
        lines += [self._texts.say("harm", harm.kind.value, today, title=harm.title) for harm in forecast.harms]
        if forecast.then and not forecast.moved:
            lines.append(self.tr("Nothing else moves"))
        if forecast.waiting:
            wait = self.tr("Waits under “Cannot be queued yet” until nothing stands any more: %1")
            lines.append(filled(wait, self._listed(forecast.waiting)))
        self._then.show_lines(self.tr("If queued now"), strong, (*lines, *quiet))

    def _place(self, going: Going) -> str:
        if going.wall is None:
            return filled(self.tr("No time on %1: %2"), self._listed(going.channels), self._texts.reason(going.why))
        when = self._texts.wall(going.wall, self._session.today())
        return filled(self.tr("%1 on %2"), when, self._listed(going.channels))

    def _standing(self, going: Going) -> str:
        state = self._texts.state(going.state)
        if going.wall is None:
            return filled(self.tr("%1 on %2"), state, self._listed(going.channels))
        when = self._texts.wall(going.wall, self._session.today())
        form = self.tr("%1 on %2 · %3")
        if going.state not in SCHEDULED | {State.PUBLISHED, State.HANDED_OVER}:
            return filled(self.tr("%1 on %2 · was %3"), state, self._listed(going.channels), when)
        return filled(form, when, self._listed(going.channels), state)

    def _reasons(self, goings: Iterable[Going]) -> list[str]:
        told = (self._texts.reason(each.why, self._session.today()) for each in goings if each.state in SCHEDULED)
        return list(dict.fromkeys(reason for reason in told if reason))

    def _held(self, record: ComposeRecord) -> list[str]:
        reasons = (reason for holds in record.holds.values() for reason in holds)
        today = self._session.today()
        return list(dict.fromkeys(filled(self.tr("Held: %1"), self._texts.hold(each, today)) for each in reasons))

    def _moves(self, moved: Iterable[Moved]) -> list[str]:
        listed = list(moved)
        today = self._session.today()
        lines = [self._texts.moves([each], today) for each in listed[:_MOST_MOVES]]
        over = len(listed) - _MOST_MOVES
        return [*lines, self.tr("and %n more", "", over)] if over > 0 else lines

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return filled(self.tr("%1 and %2"), ", ".join(names[:-1]), names[-1])

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.space(12))


class _Section(QWidget):
    """A heading over a card of lines, the first of them strong."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._strong = WrappedLabel(theme, "", TextStyle.SMALL_STRONG)
        self._lines = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        card = Card(theme)
        card.body.addWidget(self._strong)
        card.body.addWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addWidget(self._heading)
        column.addWidget(card)

    def show_lines(self, heading: str, strong: Sequence[str], lines: Sequence[str]) -> None:
        """Show lines under a heading; without any the section is not shown."""
        self.setVisible(bool(strong or lines))
        self._heading.setText(heading)
        self._strong.setText("\n".join(strong))
        self._strong.setVisible(bool(strong))
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))

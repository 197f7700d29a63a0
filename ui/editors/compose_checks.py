"""The panel at the right of Compose: what stands in the post's way, where it would go, who wrote it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGraphicsOpacityEffect, QVBoxLayout, QWidget

from core.model.findings import Finding, Mend
from core.model.kinds import Instant
from core.model.states import State
from ui.editors.forecast_card import ForecastCard
from ui.models.checks import PHOTO_MENDS, Checks
from ui.models.compose import ComposeModel
from ui.models.compose_record import ComposeRecord
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.finding_list import FindingList, FindingView, FindingWords
from ui.widgets.fold import Fold
from ui.widgets.plain import WrappedLabel

FIELD_MENDS = frozenset({Mend.EDIT_TEXT, Mend.EDIT_PHOTOS, Mend.EDIT_CHANNELS, Mend.EDIT_WINDOW, Mend.STATE_GROUND})
"""What is mended in a field of Compose."""

_PAD_PX = 16
_GAP_PX = 10
_OLD = 0.55
_MOST_VERSIONS = 12
_SHOWN_WHILE = frozenset({State.DRAFT, State.ASKED, State.QUEUED, State.PINNED, State.HELD, State.MISSED})


class ComposeChecks(GroundFrame):
    """Show a model's checks and forecast. ``mend_requested`` carries the ``Finding`` whose button was pressed."""

    mend_requested = Signal(object)

    def __init__(self, session: Session, theme: Theme, model: ComposeModel, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._texts = session.texts
        self._cards = Checks(session)
        self._mendable: dict[str, Finding] = {}
        self._heading = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._trouble = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._price = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.WARNING_TEXT)
        words = FindingWords(
            self.tr("Stops the post"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"), self.tr("Hide")
        )
        self._findings = FindingList(theme, words)
        self._findings.mend_requested.connect(self._on_findings_mend_requested)
        self._opacity = QGraphicsOpacityEffect(self._findings)
        self._opacity.setOpacity(1.0)
        self._findings.setGraphicsEffect(self._opacity)
        self._forecast = ForecastCard(session, theme)
        self._author = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._history = Fold(theme, "")
        self._column = QVBoxLayout(self)
        for widget in (self._heading, self._trouble, self._price, self._findings, self._forecast):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._column.addWidget(self._author)
        self._column.addWidget(self._history)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_model(self) -> None:
        """Show what the model knows now."""
        record, checks = self._model.record, self._model.ruling
        is_open = record is None or (record.state in _SHOWN_WHILE and not record.is_discarded)
        self._heading.setText(self._cards.standing(checks.findings))
        self._heading.setVisible(is_open)
        self._findings.setVisible(is_open)
        self._show_findings()
        self._opacity.setOpacity(_OLD if checks.is_old else 1.0)
        refusal = checks.refusal
        self._trouble.setText("" if refusal is None else self._texts.error(refusal, self._session.today()))
        self._trouble.setVisible(refusal is not None)
        self._price.setText(self._price_of_saving())
        self._price.setVisible(bool(self._price.text()))
        self._forecast.show_forecast(self._model.forecast, record)
        self._show_record(record)

    def _show_findings(self) -> None:
        findings = self._model.ruling.findings
        self._mendable = {str(place): finding for place, finding in enumerate(findings)}
        views = zip(self._cards.views(findings), self._mendable.items(), strict=True)
        cards = [_mendable_here(view, key, each) for view, (key, each) in views]
        self._findings.set_findings(cards, self._cards.passed(findings))

    def _price_of_saving(self) -> str:
        lost = dict.fromkeys(
            self._texts.say("harm", harm.kind.value, self._session.today(), title=harm.title)
            for harm in self._model.ruling.harms
        )
        return filled(self.tr("If saved: %1"), "; ".join(lost)) if lost else ""

    def _show_record(self, record: ComposeRecord | None) -> None:
        person = self._session.person if record is None else record.author
        self._author.setText(filled(self.tr("Author: %1, %2"), person.name, person.title))
        savings = () if record is None else record.savings
        self._history.setVisible(bool(savings))
        count = len(savings)
        title = self.tr("History: 1 version") if count == 1 else self.tr("History: %n versions", "", count)
        lines = [
            filled(self.tr("%1 · %2 · %3"), str(each.number), self._moment(each.at), each.by)
            for each in savings[: -_MOST_VERSIONS - 1 : -1]
        ]
        if count > _MOST_VERSIONS:
            lines.append(self.tr("and %n earlier", "", count - _MOST_VERSIONS))
        self._history.set_texts(title, "\n".join(lines))

    def _moment(self, at: Instant) -> str:
        return self._texts.since(self._session.zone.wall(at), self._session.today())

    @Slot(str)
    def _on_findings_mend_requested(self, key: str) -> None:
        if key in self._mendable:
            self.mend_requested.emit(self._mendable[key])

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))


def _mendable_here(view: FindingView, key: str, finding: Finding) -> FindingView:
    """Return a card whose button does something in Compose, or has none."""
    is_of_photo = finding.mend in PHOTO_MENDS and finding.where.photo_id is not None
    label = view.mend_label if is_of_photo or finding.mend in FIELD_MENDS else None
    return replace(view, mend_label=label, mend_key=key)

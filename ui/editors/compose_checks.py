"""The panel at the right of Compose: what stands in the post's way, where it would go, who wrote it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QGraphicsOpacityEffect, QVBoxLayout, QWidget

from core.errors import CalendarError
from core.model.findings import Finding
from core.model.kinds import Instant
from core.model.states import State
from core.policy.acts import Act
from ui.editors.comments_card import CommentsCard
from ui.editors.confirm_card import ConfirmCard
from ui.editors.forecast_card import ForecastCard
from ui.editors.permits import whose_act
from ui.editors.settled_card import SettledCard
from ui.models.checks import Checks, is_statement, keyed
from ui.models.compose import ComposeModel
from ui.models.compose_record import ComposeRecord
from ui.models.finding_acts import is_spelt, offer_for
from ui.models.photo_words import filled
from ui.models.settled_words import override_told, set_aside_words, settled_of
from ui.models.statements import StatementView, may_confirm, statements_of
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.finding_card import FindingView
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.fold import Fold
from ui.widgets.laid_out_once import laid_out_once
from ui.widgets.plain import WrappedLabel

_PAD_PX = 16
_GAP_PX = 10
_OLD = 0.55
_MOST_VERSIONS = 12
_SHOWN_WHILE = frozenset({State.DRAFT, State.ASKED, State.QUEUED, State.PINNED, State.HELD, State.MISSED})


class ComposeChecks(GroundFrame):
    """Show a model's checks and forecast.

    ``mend_requested`` carries the ``Finding`` whose button was pressed, ``act_requested`` one and what else is to be
    said to it, ``clause_requested`` one whose clause is to be read; ``confirm_requested`` what is confirmed, and
    ``take_back_requested`` what somebody had said; ``history_requested`` asks for the versions, and ``rearranged`` says
    that other things can be pressed.
    """

    mend_requested = Signal(object)
    act_requested = Signal(object, str)
    clause_requested = Signal(object)
    confirm_requested = Signal(object)
    take_back_requested = Signal(object)
    history_requested = Signal()
    rearranged = Signal()

    def __init__(self, session: Session, theme: Theme, model: ComposeModel, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._texts = session.texts
        self._cards = Checks(session)
        self._shown: dict[str, Finding] = {}
        self._last: tuple[bool, tuple[Finding, ...], CalendarError | None] | None = None
        self._heading = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._trouble = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._price = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.WARNING_TEXT)
        words = FindingWords(
            self.tr("Stops the post"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"), self.tr("Hide")
        )
        self._findings = FindingList(theme, words)
        self._confirm = ConfirmCard(theme)
        self._findings.put_behind_stopping(self._confirm)
        self._settled = SettledCard(theme)
        self._opacity = QGraphicsOpacityEffect(self._findings)
        self._opacity.setOpacity(1.0)
        self._findings.setGraphicsEffect(self._opacity)
        self._forecast = ForecastCard(session, theme)
        self._author = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._overrides = Fold(theme, "")
        self._history = Fold(theme, "")
        self._column = QVBoxLayout(self)
        for widget in (self._heading, self._trouble, self._price, self._findings, self._settled, self._forecast):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._comments = CommentsCard(session, theme, model)
        for folded in (self._author, self._overrides, self._comments, self._history):
            self._column.addWidget(folded)
        self._connect()
        self._on_theme_changed()

    def put_under_forecast(self, part: QWidget) -> None:
        """Put a part of Compose under where the post would go."""
        self._column.insertWidget(self._column.indexOf(self._forecast) + 1, part)

    def below_mend(self, finding: Finding) -> QPoint:
        """Return the point on the screen where a menu of a finding's mend opens."""
        return self._findings.below_mend(next((key for key, each in self._shown.items() if each == finding), ""))

    @Slot()
    def show_model(self) -> None:
        """Show what the model knows now."""
        with laid_out_once(self):
            self._show_all()

    def show_typing(self) -> None:
        """Show that what is shown is of the words before, while somebody writes on."""
        is_changed, checks = self._model.is_changed, self._model.ruling
        if (is_changed, checks.findings, checks.refusal) != self._last:
            self.show_model()
        self._opacity.setOpacity(_OLD if checks.is_old else 1.0)
        self._forecast.show_forecast(self._model.forecast, self._model.record)

    def _show_all(self) -> None:
        self._last = (self._model.is_changed, self._model.ruling.findings, self._model.ruling.refusal)
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

    def _connect(self) -> None:
        self._findings.mend_requested.connect(self._on_findings_mend_requested)
        self._findings.act_requested.connect(self._on_findings_act_requested)
        self._findings.clause_requested.connect(self._on_findings_clause_requested)
        self._findings.rearranged.connect(self.rearranged)
        self._confirm.rearranged.connect(self.rearranged)
        self._confirm.confirm_requested.connect(self.confirm_requested)
        self._confirm.clause_requested.connect(self._on_confirm_clause_requested)
        self._history.unfolded.connect(self.rearranged)
        self._settled.take_back_requested.connect(self.take_back_requested)
        self._theme.changed.connect(self._on_theme_changed)

    def _show_findings(self) -> None:
        ruling, subject = self._model.ruling, self._model.subject
        shown = tuple(finding for finding in ruling.findings if not is_statement(finding))
        self._shown = keyed(shown)
        cards = [self._offered(view, self._shown[view.key]) for view in self._cards.views(shown)]
        self._findings.set_findings(cards, self._cards.passed(ruling.findings, self._model.kinds, ruling.settled))
        who = "" if may_confirm(self._session, subject) else whose_act(self._session, Act.ATTEST)
        record = self._model.record
        names = {} if record is None else record.names
        self._confirm.show_statements(statements_of(self._session, ruling, names), who)
        said = () if record is None or self._model.is_changed else record.said
        self._settled.show_settled(settled_of(self._session, ruling.settled, said, names, subject))

    def _offered(self, view: FindingView, finding: Finding) -> FindingView:
        """Return a card with what the person can do in Compose, and nothing else."""
        is_read_only = self._model.is_read_only
        offer = offer_for(self._session, finding, self._model.subject, is_read_only=is_read_only)
        label = None if offer.mend is None else self._texts.mend(offer.mend)
        if label is not None and is_spelt(finding):
            label = self.tr("Fix …")
        return replace(view, mend_label=label, mend_key=view.key, acts=offer.acts, note=offer.note)

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
        told = WrappedLabel(self._theme, "\n".join(lines), TextStyle.CAPTION, ColourRole.MUTED)
        see = Button(self._theme, self.tr("See what changed …"), ButtonKind.LINK)
        see.setStyleSheet("QPushButton { text-align: left; }")
        see.clicked.connect(self.history_requested)
        self._history.set_content(title, [told, see])
        self._show_overrides(record)
        self._comments.show_record(record)

    def _show_overrides(self, record: ComposeRecord | None) -> None:
        """Show every rule that was ever set aside for the post, unfolded by whoever reads."""
        overrides, names = ((), {}) if record is None else (record.overrides, record.names)
        lines = [override_told(self._session, each, names) for each in overrides]
        self._overrides.set_texts(set_aside_words(len(lines)), "\n".join(lines))
        self._overrides.setVisible(bool(lines))

    def _moment(self, at: Instant) -> str:
        return self._texts.since(self._session.zone.wall(at), self._session.today())

    @Slot(str)
    def _on_findings_mend_requested(self, key: str) -> None:
        if key in self._shown:
            self.mend_requested.emit(self._shown[key])

    @Slot(str, str)
    def _on_findings_act_requested(self, key: str, act: str) -> None:
        if key in self._shown:
            self.act_requested.emit(self._shown[key], act)

    @Slot(str)
    def _on_findings_clause_requested(self, key: str) -> None:
        if key in self._shown:
            self.clause_requested.emit(self._shown[key])

    @Slot(object)
    def _on_confirm_clause_requested(self, view: StatementView) -> None:
        ruling = self._model.ruling
        said = (*ruling.findings, *(settled.finding for settled in ruling.settled))
        asked = next((finding for finding in said if (finding.rule, finding.statement) == view.asked), None)
        if asked is not None:
            self.clause_requested.emit(asked)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))

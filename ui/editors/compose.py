"""Compose: writing one post, seeing at once what the rules say of it, and putting it in line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.findings import Finding, Mend
from core.model.kinds import PostId
from core.model.steps import Done
from ui.dialogs.placement_steps import PlacementSteps
from ui.dialogs.series_steps import SeriesSteps
from ui.editors.compose_bar import BarAct, ComposeBar
from ui.editors.compose_checks import ComposeChecks
from ui.editors.compose_dialogs import ComposeDialogs
from ui.editors.compose_facts import ComposeFacts
from ui.editors.compose_fields import ComposeFields
from ui.editors.compose_leave import ComposeLeave
from ui.editors.compose_mends import ComposeMends
from ui.editors.compose_offer import note_of, offer_of
from ui.editors.compose_text import TextCard
from ui.editors.photo_strip import PhotoStrip
from ui.editors.preview_card import PreviewCard
from ui.editors.writing_offer import WritingOffer
from ui.jobs import Jobs
from ui.models.checks import PHOTO_MENDS
from ui.models.compose import ComposeModel
from ui.models.dropped import Dropped, known_photos
from ui.models.kept_writing import KeptWriting
from ui.models.moods import Moods
from ui.models.placement_acts import PlacementAct
from ui.models.post_photos import PostPhotos
from ui.models.series_acts import SeriesAct
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_and_panel import FormAndPanel
from ui.widgets.tab_order import order_by_place
from ui.widgets.view import View

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy


class Compose(View):
    """Write a post. ``closed`` says that it has been left; what is refused or asked back is told by the session."""

    closed = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        moods: Moods,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen with a new post."""
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._model = ComposeModel(session, moods, self)
        self._kept = KeptWriting(session, jobs, self._model, self)
        self._leave = ComposeLeave(session, self._model, self._kept, self)
        self._offer = WritingOffer(session, theme, self._kept)
        self._dialogs = ComposeDialogs(session, theme, jobs, self._model, thumbnails, self)
        self._photos = PostPhotos(session, thumbnails, self)
        self._steps = PlacementSteps(session, theme, self)
        self._series_steps = SeriesSteps(session, theme, jobs, self)
        self._bar = ComposeBar(theme)
        self._fields = ComposeFields(theme, session.pack, session.texts, session.today())
        self._facts = ComposeFacts(session, theme)
        self._text = TextCard(theme, self._model.choices)
        self._strip = PhotoStrip(theme, self._photos)
        self._checks = ComposeChecks(session, theme, self._model)
        self._preview = PreviewCard(theme, self._photos, session.town.name)
        self._checks.put_under_forecast(self._preview)
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._show_ruling)
        self._listing = QTimer(self)
        self._listing.setSingleShot(True)
        self._listing.setInterval(0)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.timeout.connect(self._order_tabs)
        self._mends = ComposeMends(session, theme, jobs, self._model, self)
        self._lay_out()
        self._connect()
        self._on_model_loaded()

    @property
    def post_id(self) -> str | None:
        """Give the id of the post that is written, ``None`` while it never was saved."""
        return None if self._model.record is None else self._model.record.post.id

    @property
    def model(self) -> ComposeModel:
        """Give the state of the post that is written."""
        return self._model

    @property
    def writing(self) -> QWidget:
        """Give the field in which the text is written."""
        return self._text.editor

    @property
    def dialogs(self) -> ComposeDialogs:
        """Give what asks for templates, photos and versions."""
        return self._dialogs

    @property
    def steps(self) -> PlacementSteps:
        """Give what asks for times, days and reasons."""
        return self._steps

    @property
    def series_steps(self) -> SeriesSteps:
        """Give what asks how a post repeats."""
        return self._series_steps

    @property
    def leaving(self) -> ComposeLeave:
        """Give what asks before words are left unsaved."""
        return self._leave

    @property
    def is_busy(self) -> bool:
        """Tell whether the rules are still to be asked about what is shown, or what is typed is still to be kept."""
        showing = self._showing.isActive() or self._listing.isActive()
        return self._model.is_judging or showing or self._kept.is_pending

    def open_post(self, post_id: str) -> None:
        """Show a post to be written on. Raises: NotFound."""
        self._photos.forget()
        self._kept.open(PostId(post_id))
        self._text.show_channel(None)

    def new_post(self, day: date | None, title: str = "") -> None:
        """Begin a post, wished for a day or (``None``) for none, called what it is about where that is known."""
        self._photos.forget()
        self._kept.begin(day, title)
        self._text.show_channel(None)

    def take(self, dropped: Dropped) -> None:
        """Put what was dropped on a day into the post that was begun; files are first made photos of the calendar."""
        self._model.edit(replace(self._model.draft, text=dropped.text, link=dropped.link))
        self._strip.add(known_photos(self._session, dropped.photos))
        if dropped.files:
            self._dialogs.add_photos(list(dropped.files))

    def write_of_emergency(self) -> None:
        """Begin with the emergency's class and ask for a template."""
        self._model.choose_emergency()
        self._dialogs.ask_template()

    def save(self) -> bool:
        """Save what is written and tell whether it is saved now."""
        return self._model.save()

    def add_to_queue(self) -> None:
        """Save, and put the post in line or ask for it."""
        if self._model.can_queue:
            self._model.queue()

    def leave(self, then: Callable[[], None]) -> bool:
        """Tell whether the screen may be left, a plain draft saved; where it is asked first, ``then`` follows a yes."""
        return self._leave.leave(then)

    def keep_writing(self) -> None:
        """Keep at once what is written and not saved, for whoever wrote it."""
        self._kept.flush()

    def keep_and_let_go(self) -> bool:
        """Keep what is written for its person and show the post as it is saved; tell whether that was done."""
        return not self._model.is_changed or self._kept.keep_and_let_go()

    def go_on(self, copy: WorkingCopy) -> None:
        """Write on where somebody stopped without saving. Raises: NotFound where the post is gone."""
        if copy.post_id is not None:
            self.open_post(copy.post_id)
        self._kept.go_on(copy)
        self._text.show_channel(None)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; what is written and not saved stays."""
        self._photos.forget()
        self._model.refresh(done)

    def start_focus(self) -> None:
        """Stand in the text, or on the title of a new post, with Tab going through the screen as it is read."""
        self._order_tabs_soon()
        if self._offer.start_focus():
            return
        if self._model.record is None:
            self._bar.title.setFocus()
        else:
            self._text.editor.setFocus()

    @Slot()
    def _order_tabs_soon(self) -> None:
        """Let Tab go as the eye reads, once what was changed has its place."""
        self._ordering.start(0)

    @Slot()
    def _order_tabs(self) -> None:
        order_by_place((self._bar, self._offer, self._fields, self._facts, self._text, self._strip, self._checks))

    def _lay_out(self) -> None:
        body = FormAndPanel(self._theme, self._checks)
        body.add(self._fields)
        body.add(self._facts)
        body.add(self._text, 1)
        body.add(self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._offer)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._model.loaded.connect(self._on_model_loaded)
        self._model.edited.connect(self._on_model_edited)
        self._model.judged.connect(self._on_model_judged)
        self._bar.back_requested.connect(self._on_bar_back_requested)
        self._bar.requested.connect(self._on_bar_requested)
        self._bar.title_edited.connect(self._on_bar_title_edited)
        for part in (self._fields, self._text, self._strip, self._dialogs):
            part.edited.connect(self._on_part_edited)
        self._dialogs.photos_chosen.connect(self._strip.add)
        self._text.emoji_requested.connect(self._dialogs.pick_emoji)
        self._dialogs.emoji_picked.connect(self._text.insert)
        self._dialogs.written.connect(self._on_dialogs_written)
        self._text.channel_shown.connect(self._preview.follow)
        self._fields.class_chosen.connect(self._model.choose_class)
        self._fields.template_requested.connect(self._dialogs.ask_template)
        self._fields.emergency_requested.connect(self.emergency_requested)
        self._strip.photo_requested.connect(self.photo_requested)
        self._strip.choose_requested.connect(self._dialogs.choose_photos)
        self._strip.files_dropped.connect(self._dialogs.add_photos)
        self._fields.objective_chosen.connect(self._model.state_objective)
        self._listing.timeout.connect(self._checks.show_model)
        self._checks.mend_requested.connect(self._on_checks_mend_requested)
        self._checks.history_requested.connect(self._dialogs.show_history)
        self._checks.rearranged.connect(self._order_tabs_soon)
        self._checks.act_requested.connect(self._mends.say)
        self._checks.clause_requested.connect(self._mends.show_clause)
        self._checks.confirm_requested.connect(self._mends.confirm)
        self._checks.take_back_requested.connect(self._mends.ask_take_back)
        self._mends.spelling.replace_requested.connect(self._text.write_instead)
        self._mends.spelling.edit_requested.connect(self._text.select_found)

    def _show_draft(self) -> None:
        draft, choices, record = self._model.draft, self._model.choices, self._model.record
        is_read_only = self._model.is_read_only
        self._bar.show_title(draft.title, is_read_only=is_read_only)
        self._fields.show_draft(draft, choices, frozenset() if record is None else record.fixed_channels)
        self._text.show_draft(draft, choices)
        self._fields.show_objective(self._model.objective)
        self._strip.show_draft(draft)
        self._preview.show_draft(draft, choices)

    def _show_state(self) -> None:
        self._show_marks()
        self._checks.show_model()

    @Slot()
    def _show_ruling(self) -> None:
        """Show what the rules found in the text, and in a turn of its own the cards that say so: somebody writes on."""
        self._show_marks()
        self._listing.start()

    def _show_marks(self) -> None:
        ruling = self._model.ruling
        if not ruling.is_old:
            self._text.show_findings(ruling.findings, self._sentence)
        self._show_bar()

    def _show_bar(self) -> None:
        self._bar.show_note(note_of(self._session, self._model))
        self._bar.show_offer(offer_of(self._session, self._model))

    def _sentence(self, finding: Finding) -> str:
        return self._session.texts.finding(finding, self._session.today())

    def _do_with_placements(self, act: PlacementAct) -> None:
        """Do an act with the post's placements as they are saved."""
        if self._model.save() and self._model.record is not None:
            record = self._model.record
            self._steps.start(act, record.placements, record.post.title)

    def _do_with_series(self, act: SeriesAct) -> None:
        """Do an act with the series of the post as it is saved."""
        if self._model.save() and self._model.record is not None:
            self._series_steps.start(act, self._model.record)

    def _discard(self) -> None:
        if self._model.discard():
            self._model.begin(None)
            self.closed.emit()

    @Slot()
    def _on_model_loaded(self) -> None:
        is_read_only = self._model.is_read_only
        record = self._model.record
        self._fields.setVisible(not is_read_only)
        self._facts.setVisible(is_read_only)
        if is_read_only and record is not None:
            self._facts.show_record(record, self._model.choices)
        self._text.set_read_only(is_read_only)
        self._show_draft()
        self._strip.set_read_only(is_read_only)
        self._show_state()

    @Slot()
    def _on_model_edited(self) -> None:
        self._show_draft()
        self._show_bar()
        self._checks.show_typing()

    @Slot()
    def _on_model_judged(self) -> None:
        self._showing.start(0)  # a turn of its own, so that a key that was pressed meanwhile comes first

    @Slot(object)
    def _on_part_edited(self, draft: Draft) -> None:
        self._model.edit(draft)

    @Slot()
    def _on_dialogs_written(self) -> None:
        self._text.editor.setFocus()

    @Slot(str)
    def _on_bar_title_edited(self, title: str) -> None:
        self._model.rename(title)

    @Slot()
    def _on_bar_back_requested(self) -> None:
        if self.leave(self.closed.emit):
            self.closed.emit()

    @Slot(str)
    def _on_bar_requested(self, requested: str) -> None:
        act = BarAct(requested)
        if act in _PLACEMENT_ACTS:
            self._do_with_placements(_PLACEMENT_ACTS[act])
            return
        if act in _SERIES_ACTS:
            self._do_with_series(_SERIES_ACTS[act])
            return
        {
            BarAct.QUEUE: self.add_to_queue,
            BarAct.SAVE: self.save,
            BarAct.APPROVE: self._model.approve,
            BarAct.RETURN: self._dialogs.ask_comment,
            BarAct.RECORD: self._dialogs.ask_recorded,
            BarAct.TEMPLATE: self._dialogs.ask_template,
            BarAct.RESTORE: self._model.restore,
            BarAct.REVERT: self._model.revert,
            BarAct.DISCARD: self._discard,
        }[act]()

    @Slot(object)
    def _on_checks_mend_requested(self, finding: Finding) -> None:
        photo_id = finding.where.photo_id
        if finding.mend in PHOTO_MENDS and photo_id is not None:
            self.photo_requested.emit(photo_id)
        elif not self._mends.mend(finding, self._checks.below_mend(finding)):
            self._focus_field(finding)

    def _focus_field(self, finding: Finding) -> None:
        """Stand on the field in which a finding is mended, its words selected where it means some."""
        photo_id = finding.where.photo_id
        if finding.mend is Mend.EDIT_PHOTOS and photo_id is not None:
            self._strip.focus_description(photo_id)
            return
        focus = {
            Mend.EDIT_CHANNELS: self._fields.focus_channels,
            Mend.EDIT_WINDOW: self._fields.focus_window,
            Mend.STATE_GROUND: self._fields.focus_ground,
            Mend.STATE_OBJECTIVE: self._fields.focus_objective,
            Mend.RECORD_RELEASE: self._fields.focus_ground,
            Mend.EDIT_PHOTOS: self._strip.start_focus,
        }
        if finding.mend in focus:
            focus[finding.mend]()
        else:
            self._text.select_found(finding)


_PLACEMENT_ACTS = {
    BarAct.PUBLISH: PlacementAct.PUBLISH,
    BarAct.PIN: PlacementAct.PIN,
    BarAct.PLAN: PlacementAct.PLAN,
    BarAct.UNPIN: PlacementAct.UNPIN,
    BarAct.HOLD: PlacementAct.HOLD,
    BarAct.TAKE_OUT: PlacementAct.TAKE_OUT,
    BarAct.TAKE_BACK: PlacementAct.TAKE_BACK,
    BarAct.PUT_BACK: PlacementAct.PUT_BACK,
}

_SERIES_ACTS = {BarAct(act.value): act for act in SeriesAct}

"""One post while it is being written: what its fields hold, what the rules say of that, and where it would go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.objectives import StateObjective
from core.commands.posts import DiscardPost, Draft, RestorePost, SavePost, WritePost
from core.commands.schedule import AddToQueue
from core.errors import CalendarError, NotFound, StoreUnavailable
from core.model.findings import Mend
from core.model.kinds import Instant, PostId, Wall
from core.model.posts import Post
from core.model.states import State
from core.model.steps import Done, Outlook
from core.model.town import ChannelKind
from core.policy.acts import Act
from core.policy.classes import GroundKind
from core.policy.facts import SubjectFacts
from core.policy.rules.approval import POST_APPROVED
from core.words.post_templates import PostTemplate
from ui.models.beginnings import about_the_one, empty_draft, templates_for, usual_end
from ui.models.compose_record import Choices, ComposeRecord, read_choices, read_record
from ui.models.drafting import title_from
from ui.models.forecast import Forecast, forecast_of
from ui.models.moods import Moods
from ui.models.ruling import Ruling, ruling_as_saved, ruling_if_saved
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.desk import Command

JUDGED_AFTER_MS = 150
"""How long after the last key the rules are asked."""

_ASKED_AGAIN_MS = 600
_LOADING_MS = 50


class ComposeModel(QObject):
    """Hold one post being written. Nothing is saved but by ``save``, and every change goes through the session.

    ``loaded`` says that other content is to be shown, ``edited`` that a person changed it, ``judged`` that ruling or
    forecast are others.
    """

    loaded = Signal()
    edited = Signal()
    judged = Signal()

    def __init__(self, session: Session, moods: Moods, parent: QObject | None = None) -> None:
        """Begin a new post; the rules are asked once ``moods`` are ready for it."""
        super().__init__(parent)
        self._session = session
        self._moods = moods
        self._record: ComposeRecord | None = None
        self._planned: Wall | None = None
        self._filled_in: Wall | None = None
        self._choices = read_choices(session)
        self._base = self._draft = self._empty_draft()
        self._ruling = Ruling()
        self._forecast: Forecast | None = None
        self._objective = ""
        self._is_waiting = False
        self._follows: Callable[[Post], Command] | None = None
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.timeout.connect(self._on_following_timeout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def record(self) -> ComposeRecord | None:
        """Give the post as it is saved, ``None`` while it never was."""
        return self._record

    @property
    def draft(self) -> Draft:
        """Give the post as it is written now."""
        return self._draft

    @property
    def choices(self) -> Choices:
        """Give what the fields offer."""
        return self._choices

    @property
    def ruling(self) -> Ruling:
        """Give what the rules say."""
        return self._ruling

    @property
    def forecast(self) -> Forecast | None:
        """Give where the post would go if it were queued as saved; ``None`` where nothing of it can be queued."""
        return self._forecast

    @property
    def planned(self) -> Wall | None:
        """Give the day for which a new post is wished."""
        return self._planned

    @property
    def is_changed(self) -> bool:
        """Tell whether anything is written that is not saved."""
        return self._draft != self._base

    @property
    def is_judging(self) -> bool:
        """Tell whether the rules are still to be asked, or something begun is still to be done."""
        return self._timer.isActive() or self._following.isActive()

    @property
    def saved_at(self) -> Instant | None:
        """Give when the post was saved last, ``None`` where it never was."""
        return self._record.savings[-1].at if self._record is not None and self._record.savings else None

    @property
    def subject(self) -> SubjectFacts:
        """Give what decides who may act on the post."""
        if self._record is not None:
            return self._record.subject
        author, department = self._session.person.id, self._draft.department_id
        channels = frozenset(self._draft.channels)
        return SubjectFacts(frozenset({author}), frozenset({department}), frozenset({author}), channels)

    @property
    def kinds(self) -> frozenset[ChannelKind]:
        """Give the kinds of the channels on which the post goes out as it is written."""
        return frozenset(channel.kind for channel in self._choices.channels if channel.id in self._draft.channels)

    @property
    def objective(self) -> str:
        """Give the objective that the post names, empty for none."""
        return self._objective if self._record is None else self._record.objective

    @property
    def is_read_only(self) -> bool:
        """Tell whether the person may not write here, nothing is left to write, or an offer is to be answered first."""
        if self._is_waiting:
            return True
        if self._record is not None and (self._record.is_over or self._record.is_discarded):
            return True
        return not self._session.may(Act.WRITE, self.subject)

    @property
    def can_queue(self) -> bool:
        """Tell whether something of the post could be put in line or asked for, and the person may do so."""
        if self._record is None:
            return self._session.may(Act.QUEUE, self.subject)
        wanted = {State.DRAFT, State.ASKED} if self._ruling.stopping == 0 else {State.DRAFT}
        placed = {p.channel_id for p in self._record.placements if p.state is not State.DROPPED}
        is_new_somewhere = bool(set(self._draft.channels) - placed)
        is_waiting = any(p.state in wanted for p in self._record.placements)
        may = not self.is_read_only and self._session.may(Act.QUEUE, self.subject)
        return may and (is_waiting or is_new_somewhere)

    @property
    def can_decide(self) -> bool:
        """Tell whether the post waits for an approval that the person may give, as it is saved."""
        if self._record is None or self.is_changed:
            return False
        waits = any(finding.rule == POST_APPROVED.id for finding in self._ruling.findings)
        return waits and self._session.may(Act.APPROVE_POST, self.subject)

    @property
    def is_returned(self) -> bool:
        """Tell whether somebody has returned the post as it is, so that its author comes next."""
        of_rule = (finding for finding in self._ruling.findings if finding.rule == POST_APPROVED.id)
        return any(finding.mend is Mend.EDIT_TEXT for finding in of_rule)

    def set_waiting(self, *, waits: bool) -> None:
        """Let nothing be written while a question about the post waits for its answer, or let it be written again."""
        if waits != self._is_waiting:
            self._is_waiting = waits
            self._show_anew()

    def open(self, post_id: PostId) -> None:
        """Read a post. Raises: NotFound."""
        self._is_waiting = False
        self._planned = None
        self._filled_in = None
        self._follows = None
        self._choices = read_choices(self._session)
        self._take(read_record(self._session, post_id))
        self._draft = self._base
        self._show_anew()

    def begin(self, day: date | None, title: str = "") -> None:
        """Begin a post that is not saved yet, wished for a day or (``None``) for none; a title counts as written."""
        self._is_waiting = False
        self._planned = None if day is None else datetime.combine(day, time.min)
        self._objective = ""
        self._follows = None
        self._choices = read_choices(self._session)
        self._record = None
        self._base = self._empty_draft()
        self._draft = replace(self._base, title=title)
        self._show_anew()

    def edit(self, draft: Draft) -> None:
        """Write the draft anew."""
        if draft == self._draft:
            return
        self._follows = None
        self._draft = draft
        self._judge_soon()
        self.edited.emit()

    def rename(self, title: str) -> None:
        """Call the post something else."""
        self.edit(replace(self._draft, title=title))

    @Slot(str)
    def choose_class(self, key: str) -> None:
        """Put the post in a priority class; its usual span becomes the "must go out before" that nobody has chosen."""
        draft = replace(self._draft, class_key=key)
        priority = self._session.pack.class_of(key)
        if priority is not None and draft.go_out_before in (None, self._filled_in):
            self._filled_in = usual_end(self._session, priority, self._planned)
            draft = replace(draft, go_out_before=self._filled_in)
        self.edit(self._about_the_one(draft))

    def choose_emergency(self) -> None:
        """Put the post in the class of emergencies, where the person may choose it."""
        keys = [each.key for each in self._choices.classes if each.ground is GroundKind.EMERGENCY]
        if keys:
            self.choose_class(keys[0])

    @property
    def templates(self) -> tuple[PostTemplate, ...]:
        """Give the templates for the post as it is written, see ``templates_for``."""
        return templates_for(self._session.pack, self._choices, self._draft)

    def outlook(self) -> Outlook | CalendarError:
        """Return what saving would do now, or why it would be refused."""
        return self._session.preview(self._saving())

    def save(self, agreed: str | None = None) -> bool:
        """Save what is written. Return whether it is saved now; a refusal or a question is told by the session.

        ``agreed`` is the fingerprint of the outlook that the person has seen.
        """
        self._follows = None
        if self._record is not None and not self.is_changed:
            return True
        done = self._session.run(self._saving(), agreed)
        if done is None or done.subject is None:
            return False
        is_first = self._record is None
        self._take(read_record(self._session, PostId(done.subject)))
        self._draft = self._base
        if is_first and self._objective:
            self.state_objective(self._objective)
        self._show_anew()
        return True

    def do_when_saved(self, make: Callable[[Post], Command]) -> None:
        """Save what is written, where anything is, and run a command about exactly what was saved.

        Where saving is asked about first, the command follows a yes; more writing drops it.
        """
        if self.save() and self._record is not None:
            self._session.run(make(self._record.post))
        else:
            self._follows = make

    def state_objective(self, objective: str) -> None:
        """Say which objective the post serves; of a post that never was saved it is said when it is."""
        self._objective = objective
        if self._record is not None:
            self._session.run(StateObjective(self._record.post.id, objective))

    def revert(self) -> None:
        """Throw away what is not saved."""
        self._draft = self._base
        if self._record is not None:
            self.open(self._record.post.id)
        else:
            self._show_anew()

    def queue(self) -> Done | None:
        """Save, then put the post in line or ask for it; ``None`` where either was refused or waits for a yes."""
        if not self.save() or self._record is None:
            return None
        return self._session.run(AddToQueue(self._record.post.id))

    def discard(self) -> bool:
        """Discard the post, or forget one that was never saved. Return whether that was done."""
        if self._record is None:
            self._draft = self._base
            return True
        return self._session.run(DiscardPost(self._record.post.id)) is not None

    def restore(self) -> None:
        """Open a discarded post again."""
        if self._record is not None:
            self._session.run(RestorePost(self._record.post.id))

    def approve(self) -> None:
        """Approve the post exactly as it was read here."""
        if self._record is not None:
            self._session.run(ApprovePost(self._record.post.id, self._record.post.content_hash))

    def give_back(self, comment: str) -> None:
        """Return the post to its author, saying what to change."""
        if self._record is not None:
            self._session.run(ReturnPost(self._record.post.id, self._record.post.content_hash, comment))

    def refresh(self, done: Done | None) -> None:
        """Read anew what a step may have changed; what is written and not saved stays."""
        self._choices = read_choices(self._session)
        if self._record is None:
            self._draft = self._about_the_one(self._draft)
            self._show_anew()
            return
        try:
            record = read_record(self._session, self._record.post.id)
        except NotFound:
            self.begin(None)
            return
        is_our_saving = done is not None and (done.command, done.subject) == (SavePost.__name__, record.post.id)
        is_all_saved = is_our_saving or not self.is_changed
        if is_all_saved or record.draft == self._base:
            self._take(record)
        if is_all_saved:
            self._draft = self._base
        if is_our_saving and self._follows is not None:
            self._following.start(0)
        self._show_anew()

    def judge_now(self) -> None:
        """Ask the rules, and where the post would go, without waiting for a pause in the typing."""
        self._timer.stop()
        if self._record is not None and (not self.is_changed or self.is_read_only):
            self._ruling = ruling_as_saved(self._moods, self._record)
        else:
            self._ruling = ruling_if_saved(self._session, self._moods, self._saving(), self._ruling)
        self._forecast = self._forecast_now()
        if self._ruling.is_old and isinstance(self._ruling.refusal, StoreUnavailable):
            self._timer.start(_ASKED_AGAIN_MS)
        self.judged.emit()

    def _take(self, record: ComposeRecord) -> None:
        self._record = record
        self._base = record.draft

    def _show_anew(self) -> None:
        self._timer.start(0)
        self.loaded.emit()

    def _judge_soon(self) -> None:
        self._ruling = replace(self._ruling, is_old=True)
        if self._forecast is not None:
            self._forecast = replace(self._forecast, is_old=True)
        self._timer.start(JUDGED_AFTER_MS)

    def _saving(self) -> WritePost | SavePost:
        draft = self._draft
        if not draft.title.strip():
            draft = replace(draft, title=title_from(draft.text) or self.tr("Untitled post"))
        if self._record is None:
            return WritePost(draft, self._planned)
        return SavePost(self._record.post.id, draft, self._record.post.revision)

    def _about_the_one(self, draft: Draft) -> Draft:
        return about_the_one(self._session.pack, self._choices.emergencies, draft)

    def _empty_draft(self) -> Draft:
        draft = empty_draft(self._session, self._planned)
        self._filled_in = draft.go_out_before
        return draft

    def _forecast_now(self) -> Forecast | None:
        if self._record is None or self._record.is_discarded:
            return None
        if self.is_changed:
            return None if self._forecast is None else replace(self._forecast, is_old=True)
        return forecast_of(self._session, self._record)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._moods.is_ready():
            self.judge_now()
        else:
            self._timer.start(_LOADING_MS)

    @Slot()
    def _on_following_timeout(self) -> None:
        """Do what had to wait until saving was agreed to."""
        if self._follows is not None:
            self.do_when_saved(self._follows)

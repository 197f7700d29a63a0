"""What who decides about a post reads of it: what changed, each channel as it will look, findings and comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.findings import Finding, Mend
from core.model.kinds import ChannelId, PhotoId, PostId
from core.model.states import State
from ui.editors.passport_card import clear_layout, put
from ui.models.approval_post import PostToRead, read_post_to_decide
from ui.models.approval_words import ApprovalWords
from ui.models.checks import Checks, is_statement, keyed
from ui.models.compose_record import Choices, read_choices
from ui.models.content_changes import FieldChange, spoken
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.post_card import PlacementCard
from ui.models.post_photos import PostPhotos
from ui.models.preview import whole_preview_of
from ui.models.seal_reading import Difference
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, class_badge
from ui.widgets.buttons import Button
from ui.widgets.cards import SectionHeading
from ui.widgets.channel_preview import ChannelPreview
from ui.widgets.difference_text import DifferenceText
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.narrow_row import NarrowRow
from ui.widgets.plain import WrappedLabel

_WIDEST_PX = 520
_GAP_PX, _BETWEEN_PX = 8, 12
_DECIDED_HERE = frozenset({Mend.ASK_APPROVAL, Mend.APPROVE_PERIOD, Mend.SECOND_READ})
"""What is mended by the decision that is asked for: to show it too would say that it is asked for."""


class PostReading(QWidget):
    """Show all that one post says. ``post_requested`` carries its id, to open it in Compose."""

    post_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._session = session
        self._moods = moods
        self._words = words
        self._photos = PostPhotos(session, thumbnails, self)
        self._checks = Checks(session)
        self._post: PostToRead | None = None
        self._previews: dict[ChannelId, ChannelPreview] = {}
        self._make_parts(theme)
        self._photos.made.connect(self._draw)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_post(self, post_id: PostId, name: str) -> None:
        """Show a post as it is saved now, with what changed since the person who works decided about it."""
        self.show_read(read_post_to_decide(self._session, self._moods, post_id), name)

    def show_within(self, post_id: PostId, name: str, difference: Difference) -> None:
        """Show a post among others, under a heading that tells its class; what changed is told beforehand."""
        post = read_post_to_decide(self._session, self._moods, post_id)
        self.show_read(replace(post, since=None), name)
        self._badge.hide()
        if difference.heading:
            self.tell_changes(difference.heading, difference.changes)

    def show_read(self, post: PostToRead, name: str) -> None:
        """Show a post as it was read."""
        self._post = post
        self._photos.forget()
        card = post.card
        number = 0 if card.priority is None else card.priority.number
        of_class = card.post.class_key if card.priority is None else self._session.texts.class_name(card.priority)
        self._badge.set_look(class_badge(number, of_class))
        self._of.setText(" · ".join(part for part in (card.author, card.department) if part))
        self._show_changes(post)
        self._show_channels(post)
        self._show_findings(post)
        self._show_comments(post)
        self._open.setAccessibleName(filled(self.tr("Open: %1"), name))

    def _make_parts(self, theme: Theme) -> None:
        self._badge = Badge(theme, class_badge(6, ""))
        self._of = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        row = QHBoxLayout()
        row.addWidget(self._badge)
        row.addWidget(self._of, 1)
        self.column.addLayout(row)
        self._changes, self._channels, self._comments = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (self._changes, self._channels, self._comments):
            part.setSpacing(theme.space(_GAP_PX))
        said = (
            self.tr("Stops the post"),
            self.tr("To confirm"),
            self.tr("To look at"),
            self.tr("Show"),
            self.tr("Hide"),
        )
        self._findings = FindingList(theme, FindingWords(*said))
        self._findings.clause_requested.connect(self._on_findings_clause_requested)
        self._open = Button(theme, self.tr("Open"))
        self._open.clicked.connect(self._on_open_clicked)
        self.column.addLayout(self._changes)
        self.column.addLayout(self._channels)
        self.column.addWidget(self._findings)
        self.column.addLayout(self._comments)
        self.column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_changes(self, post: PostToRead) -> None:
        clear_layout(self._changes)
        if post.since is None:
            return
        moment = self._words.moment(post.since)
        form = self.tr("Changed since you decided, %1") if post.changes else self.tr("As you decided about it, %1")
        self.tell_changes(filled(form, moment), post.changes)

    def tell_changes(self, heading: str, changes: Sequence[FieldChange]) -> None:
        """Say what differs, and since when."""
        put(self._changes, SectionHeading(self.theme, heading))
        for change in changes:
            self._put_change(change)

    def _put_change(self, change: FieldChange) -> None:
        theme = self.theme
        put(self._changes, WrappedLabel(theme, change.label, TextStyle.CAPTION, ColourRole.MUTED))
        put(self._changes, DifferenceText(theme, change.pieces, spoken(change)))

    def _show_channels(self, post: PostToRead) -> None:
        clear_layout(self._channels)
        self._previews = {}
        placements = [each for each in post.card.placements if each.placement.state is not State.DROPPED]
        if not placements:
            put(self._channels, WrappedLabel(self.theme, post.card.post.text, TextStyle.READING))
        for placement in placements:
            most_px = self.theme.length(_WIDEST_PX)
            heading = SectionHeading(self.theme, placement.channel.name, self._when(placement))
            put(self._channels, NarrowRow(heading, most_px))
            preview = ChannelPreview(self.theme)
            put(self._channels, NarrowRow(preview, most_px))
            self._previews[placement.channel.id] = preview
        for use in post.draft.photos:
            face = self._photos.view(use.photo_id).face
            told = " · ".join(part for part in (face.name, use.description, face.state) if part)
            put(self._channels, WrappedLabel(self.theme, told, TextStyle.SMALL, ColourRole.MUTED))
        self._draw()

    def _when(self, placement: PlacementCard) -> str:
        wall = placement.placement.at_wall or placement.placement.planned
        return "" if wall is None else self._session.texts.planned(wall, self._session.today())

    def _show_findings(self, post: PostToRead) -> None:
        findings = tuple(each for each in post.card.judgement.findings if each.mend not in _DECIDED_HERE)
        views = [replace(view, mend_label=None) for view in self._checks.glance(findings)]
        passed = self._checks.passed(post.card.judgement.findings, post.card.kinds, post.card.judgement.settled)
        self._findings.set_findings(views, passed)

    def _show_comments(self, post: PostToRead) -> None:
        clear_layout(self._comments)
        if post.comments:
            put(self._comments, SectionHeading(self.theme, self.tr("Comments")))
        for comment in post.comments:
            by, at = self._words.person(comment.written_by), self._words.moment(comment.written_at)
            head = WrappedLabel(self.theme, f"{by} · {at}", TextStyle.CAPTION, ColourRole.MUTED)
            put(self._comments, head)
            put(self._comments, WrappedLabel(self.theme, comment.text, TextStyle.SMALL))

    @Slot()
    def _draw(self) -> None:
        """Draw each channel, again when a picture has become ready."""
        if self._post is None or not self._previews:
            return
        choices, town = read_choices(self._session), self._session.town.name
        for channel_id, preview in self._previews.items():
            self._draw_one(self._post, channel_id, preview, choices, town)

    def _draw_one(
        self, post: PostToRead, channel_id: ChannelId, preview: ChannelPreview, choices: Choices, town: str
    ) -> None:
        view = whole_preview_of(post.draft, channel_id, choices, town, self._picture)
        if view is not None:
            preview.show_view(view)

    def _picture(self, photo_id: PhotoId) -> QImage | None:
        return self._photos.image(self._photos.view(photo_id).sha256)

    @Slot(str)
    def _on_findings_clause_requested(self, key: str) -> None:
        from ui.dialogs.read_clause import read_clause

        found: tuple[Finding, ...] = () if self._post is None else self._post.card.judgement.findings
        known = keyed(finding for finding in found if not is_statement(finding))
        if key in known:
            read_clause(self._session, self.theme, known[key], self)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._post is not None:
            self.post_requested.emit(self._post.card.post.id)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.column.setSpacing(self.theme.space(_BETWEEN_PX))

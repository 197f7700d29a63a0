"""What photos are called on the screen: their state, what they lack, whose they are, in a few words each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import CalendarError
from core.model.findings import Finding
from core.model.kinds import Day, Instant, Wall
from core.model.media import Consent, ConsentKind, Photo, Source
from core.model.town import ChannelKind
from ui.session import Session
from ui.widgets.calendar_names import short_month_name

if TYPE_CHECKING:
    from ui.models.photo_standing import Decision, Standing

_GAP = re.compile(r"%([1-9])")


def filled(form: str, *parts: str) -> str:
    """Return a form with ``%1`` and so on filled in, never looking for gaps in what fills them."""

    def part(gap: re.Match[str]) -> str:
        return parts[int(gap[1]) - 1]

    return _GAP.sub(part, form)


class PhotoWords(QObject):
    """Say in a few words what the records of a photo say at length."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts = session.texts

    def decision(self, decision: Decision) -> str:
        """Return the word for a decision."""
        from ui.models.photo_standing import Decision

        return {
            Decision.APPROVED: self.tr("Approved"),
            Decision.WAITING: self.tr("Waiting"),
            Decision.RETURNED: self.tr("Returned"),
        }[decision]

    def lacking(self, photo: Photo, standing: Standing) -> str:
        """Return what keeps a photo from being used, its approval aside; empty where nothing does."""
        from core.policy.rules.photos import MEDIA_RIGHTS, MEDIA_UNCHANGED, PHOTOGRAPHER_CONSENT, SUBJECT_CONSENT

        rules = {finding.rule for finding in standing.lacking}
        if not rules:
            return ""
        if MEDIA_UNCHANGED.id in rules:
            return self.tr("File altered")
        if photo.source is None:
            return self.tr("Source not stated")
        if MEDIA_RIGHTS.id in rules:
            return self._right_lacking(photo.source)
        if PHOTOGRAPHER_CONSENT.id in rules:
            return self._consent_lacking(standing)
        if rules == {SUBJECT_CONSENT.id} and photo.people is None:
            return self.tr("People not stated")
        return self.tr("No release")

    def ends(self, standing: Standing) -> str:
        """Return until when a photo may be used, where that is soon; else nothing."""
        today = self._session.today()
        if standing.ends_on is None or not standing.ends_soon(today):
            return ""
        return filled(self.tr("Ends %1"), self.day(standing.ends_on))

    def finding(self, finding: Finding) -> str:
        """Return what a rule found, as a sentence."""
        return self._texts.finding(finding, self._session.today())

    def error(self, error: CalendarError) -> str:
        """Return why something was refused."""
        return self._texts.error(error, self._session.today())

    def moment(self, wall: Wall) -> str:
        """Return a wall time."""
        return self._texts.wall(wall, self._session.today())

    def past_moment(self, wall: Wall) -> str:
        """Return a wall time that has been, in full."""
        return f"{self.day(wall.date())}, {self._texts.clock(wall)}"

    def day(self, day: Day) -> str:
        """Return a day as "31 Dec", with its year where that is another one."""
        year = "" if day.year == self._session.today().year else f" {day.year}"
        return f"{day.day} {short_month_name(day.month)}{year}"

    def instant_day(self, at: Instant) -> str:
        """Return the day of the town on which an instant lies."""
        return self.day(self._session.zone.wall(at).date())

    def consent(self, consent: Consent) -> str:
        """Return what a document says, as the end of a sentence: when signed, by whom, for what and until when."""
        kinds = {kind.value: self.channel_kind(kind) for kind in ChannelKind}
        uses = ", ".join(kinds.get(use, use).lower() for use in consent.uses)
        said = filled(self.tr("signed %1 by %2, for %3"), self.day(consent.signed_on), consent.given_by, uses)
        if consent.withdrawn_on is not None:
            return filled(self.tr("%1; withdrawn on %2"), said, self.day(consent.withdrawn_on))
        if consent.until_day is None:
            return filled(self.tr("%1; no end"), said)
        return filled(self.tr("%1; until %2"), said, self.day(consent.until_day))

    def source(self, source: Source | None) -> str:
        """Return whose a photo is, as it is chosen in its passport."""
        if source is None:
            return self.tr("Not stated yet")
        return {
            Source.OWNED: self.tr("The municipality's own"),
            Source.COMMISSIONED: self.tr("Commissioned, by contract"),
            Source.GIVEN: self.tr("Given with permission"),
            Source.LICENSED: self.tr("Licensed"),
            Source.PUBLIC_DOMAIN: self.tr("Public domain"),
            Source.EXCEPTION: self.tr("Used under an exception"),
        }[source]

    def origin(self, photo: Photo, owner: str) -> str:
        """Return where a photo comes from, by name where one is known."""
        by = owner if photo.source is Source.OWNED else photo.photographer
        if photo.source is None:
            added = filled(self.tr("Added %1"), self.instant_day(photo.added_at))
            return filled(self.tr("From %1"), by) if by else added
        if not by:
            return {**self._origins(), Source.OWNED: self.tr("Own photo")}[photo.source]
        form = {
            Source.OWNED: self.tr("Own photo, by %1"),
            Source.COMMISSIONED: self.tr("Commissioned from %1"),
            Source.GIVEN: self.tr("Given by %1"),
            Source.LICENSED: self.tr("Licensed from %1"),
            Source.PUBLIC_DOMAIN: self.tr("Public domain, by %1"),
            Source.EXCEPTION: self.tr("By %1, under an exception"),
        }[photo.source]
        return filled(form, by)

    def owned(self) -> str:
        """Return the word for a photo of the municipality's own."""
        return self.tr("Owned")

    def uses(self, count: int) -> str:
        """Return in how many posts a photo is."""
        if count == 0:
            return self.tr("no post")
        return self.tr("1 post") if count == 1 else self.tr("%n posts", "", count)

    def paper(self, kind: ConsentKind) -> str:
        """Return the name of a kind of document."""
        return {
            ConsentKind.PHOTOGRAPHER: self.tr("Written consent of the photographer"),
            ConsentKind.CONTRACT: self.tr("Contract"),
            ConsentKind.LICENCE: self.tr("Licence"),
            ConsentKind.RELEASE: self.tr("Release by a person shown"),
            ConsentKind.GUARDIAN: self.tr("Release by a guardian"),
        }[kind]

    def channel_kind(self, kind: ChannelKind) -> str:
        """Return the name of a kind of channel, as a consent covers it."""
        return {
            ChannelKind.SOCIAL: self.tr("Social media"),
            ChannelKind.WEBSITE: self.tr("Website"),
            ChannelKind.NEWSLETTER: self.tr("Newsletter"),
            ChannelKind.SIGN: self.tr("Electronic signs"),
            ChannelKind.MEMBER: self.tr("Council member's own"),
        }[kind]

    def spoken(self, photo: Photo, owner: str, standing: Standing | None, uses: int) -> str:
        """Return one line that a screen reader says of a photo."""
        parts = [photo.name]
        if standing is not None:
            parts += [self.decision(standing.decision), self.lacking(photo, standing), self.ends(standing)]
        parts += [self.origin(photo, owner), filled(self.tr("used in %1"), self.uses(uses))]
        return ", ".join(part for part in parts if part)

    def _consent_lacking(self, standing: Standing) -> str:
        from core.policy.rules.photos import PHOTOGRAPHER_CONSENT

        cases = {finding.case for finding in standing.of_rule(PHOTOGRAPHER_CONSENT.id)}
        if "consent-withdrawn" in cases:
            return self.tr("Consent withdrawn")
        return self.tr("Consent ended") if "consent-ended" in cases else self.tr("No consent")

    def _right_lacking(self, source: Source) -> str:
        return {
            Source.COMMISSIONED: self.tr("No contract"),
            Source.LICENSED: self.tr("No licence"),
            Source.OWNED: self.tr("Not said who took it"),
        }.get(source, self.tr("No reason given"))

    def _origins(self) -> dict[Source, str]:
        return {
            Source.COMMISSIONED: self.tr("Commissioned"),
            Source.GIVEN: self.tr("Given"),
            Source.LICENSED: self.tr("Licensed"),
            Source.PUBLIC_DOMAIN: self.tr("Public domain"),
            Source.EXCEPTION: self.tr("Under an exception"),
        }

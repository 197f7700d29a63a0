"""A packet as its person reads it: each post and photo with all that is told of it, in words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from core.ambient import Zone
from core.commands.seal_standing import LineState
from core.model.findings import Severity
from core.model.kinds import Instant, Sha256
from core.model.seals import shown_times
from core.packets.content_read import ContentRead, read_content
from core.packets.packet import Packet, PacketLine, PacketPhoto, line_of
from core.shipped import platforms
from ui.models.content_changes import ContentChanges, ContentNames, FieldChange
from ui.models.period_words import period_words, state_words
from ui.models.photo_words import filled
from ui.models.preview import Profile, ShownWords, view_on
from ui.packets.pictures import PacketPictures
from ui.text import Texts
from ui.theme import IconName
from ui.widgets.finding_card import FindingView
from ui.widgets.preview_look import PreviewPhoto, PreviewView


@dataclass(frozen=True)
class ChannelShown:
    """What one channel will show, and when."""

    channel: str
    when: str
    view: PreviewView


@dataclass(frozen=True)
class Item:
    """One thing in a packet.

    ``is_asked`` says that the person decides it; ``about`` stands under its ``name``, ``told`` says how it stands where
    it is not theirs. ``number`` is its class's, 0 for a photo. ``stated`` are sentences about a photo.
    """

    id: str
    icon: IconName
    name: str
    about: str
    is_asked: bool
    told: str = ""
    number: int = 0
    class_name: str = ""
    changes: tuple[FieldChange, ...] = ()
    findings: tuple[FindingView, ...] = ()
    stated: tuple[str, ...] = ()
    photo: Sha256 | None = None


class PacketReading:
    """Tell a packet in words and pictures. Nothing in it is trusted to name what it should."""

    def __init__(self, packet: Packet, pictures: PacketPictures, today: date) -> None:
        names = packet.names
        self.packet = packet
        self._pictures = pictures
        self._today = today
        self._zone = Zone(names.zone)
        self._texts = Texts(None, self._zone)
        self._channels = {each.id: each for each in names.channels}
        self._classes = {each.key: each for each in names.classes}
        self._departments = {each.id: each.name for each in names.departments}
        self._people = {each.id: each.name for each in names.people}
        lines = () if packet.seal is None else packet.seal.lines
        self._lines = {line.id: line for line in lines}
        photos = tuple(self._photo(photo) for photo in packet.photos)
        self.items = (*(self._line(line) for line in lines), *photos)

    @property
    def period(self) -> str:
        """Give the days of the sealed period, empty where the packet has none."""
        seal = self.packet.seal
        return "" if seal is None else period_words(seal.from_day, seal.until_day)

    def moment(self, at: Instant) -> str:
        """Return an instant as the town tells it."""
        return self._texts.wall(self._zone.wall(at), self._today)

    def channels(self, item: Item) -> tuple[ChannelShown, ...]:
        """Return what each channel will show of a post, with the pictures that are ready."""
        line = self._lines.get(item.id)
        if line is None:
            return ()
        content = read_content(line.content)
        return tuple(self._shown(line, content, channel) for channel in content.channels)

    def text(self, item: Item) -> str:
        """Return the text of a post, for one that goes to no channel."""
        line = self._lines.get(item.id)
        return "" if line is None else read_content(line.content).text

    def _shown(self, line: PacketLine, content: ContentRead, channel: str) -> ChannelShown:
        named, own = self._channels.get(channel), content.own_words.get(channel)
        known = platforms()
        platform = known.get(named.platform if named is not None else "", known["website"])
        words = ShownWords(
            title=content.titles.get(channel, line.title),
            text=content.text if own is None or own.text is None else own.text,
            link=content.link if own is None or own.link is None else own.link,
            photos=tuple(PreviewPhoto(self._pictures.image(e.sha256), e.description) for e in content.photos),
        )
        name = channel if named is None else named.name
        profile = Profile(name, "" if named is None else named.handle, self.packet.names.town)
        return ChannelShown(name, self._when(line, channel), view_on(profile, platform, words))

    def _when(self, line: PacketLine, channel: str | None = None) -> str:
        assert self.packet.seal is not None
        times = shown_times(line_of(self.packet.seal, line))
        walls = (each.wall for each in times if channel in (None, each.channel_id))
        return ", ".join(dict.fromkeys(self._texts.planned(wall, self._today) for wall in walls))

    def _line(self, line: PacketLine) -> Item:
        content = read_content(line.content)
        priority = self._classes.get(content.class_key)
        channels = (self._channels[each].name for each in content.channels if each in self._channels)
        author = self._people.get(content.author, "")
        department = self._departments.get(line.department_id, "")
        parts = (self._when(line), ", ".join(channels), author, department)
        return Item(
            id=line.id,
            icon=IconName.FILE_TEXT,
            name=line.title or _tr("Without a title"),
            about=" · ".join(part for part in parts if part),
            is_asked=bool(line.role),
            told="" if line.role else self._state(line),
            number=0 if priority is None else priority.number,
            class_name=content.class_key if priority is None else self._texts.say("class", priority.ground.value),
            changes=self._changes(line),
            findings=tuple(FindingView(_severity(e.severity), e.sentence, e.clause) for e in line.findings),
        )

    def _changes(self, line: PacketLine) -> tuple[FieldChange, ...]:
        if not line.before:
            return ()
        return ContentChanges(self._names()).between(json.loads(line.before), json.loads(line.content))

    def _state(self, line: PacketLine) -> str:
        known = {state.value: state for state in LineState}
        if line.state not in known:
            return ""
        is_others = known[line.state] is LineState.WAITS
        return _tr("For somebody else to decide") if is_others else state_words(known[line.state])

    def _photo(self, photo: PacketPhoto) -> Item:
        since = filled(_tr("Waits since %1"), self.moment(photo.waits_since))
        posts = filled(_tr("For: %1"), ", ".join(photo.posts)) if photo.posts else ""
        credit = filled(_tr("Credit as printed: %1"), photo.credit) if photo.credit else ""
        told = (photo.description or _tr("No description"), credit, *photo.stated, posts)
        return Item(
            id=photo.id,
            icon=IconName.IMAGE,
            name=photo.name,
            about=" · ".join(part for part in (since, self._departments.get(photo.department_id, "")) if part),
            is_asked=True,
            stated=tuple(sentence for sentence in told if sentence),
            photo=photo.file,
        )

    def picture(self, item: Item) -> QImage | None:
        """Return the picture of a photo, ``None`` until it is ready."""
        return None if item.photo is None else self._pictures.image(item.photo)

    def _names(self) -> ContentNames:
        return ContentNames(self._named, self._photo_name, self._class_name, self._wall)

    def _named(self, record_id: str) -> str:
        channel = self._channels.get(record_id)
        known = self._departments.get(record_id) or self._people.get(record_id, "")
        return known if channel is None else channel.name

    def _photo_name(self, sha256: str) -> str:
        return next((photo.name for photo in self.packet.photos if photo.file == sha256), "")

    def _class_name(self, key: str) -> str:
        found = self._classes.get(key)
        return key if found is None else f"{found.number} {self._texts.say('class', found.ground.value)}"

    def _wall(self, wall: datetime) -> str:
        return self._texts.wall(wall, self._today)


def _severity(value: str) -> Severity:
    return next((each for each in Severity if each.value == value), Severity.WARN)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PacketReading", text)

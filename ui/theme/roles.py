"""The names that widgets use for colours, text and pictures, whatever the theme."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple


class ColourRole(StrEnum):
    """Name what a colour is for; each theme gives each role one colour."""

    PAPER = "paper"
    SURFACE = "surface"
    LINE = "line"
    WEEKEND = "weekend"
    HOVER = "hover"
    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ACCENT_STRONG = "accent-strong"
    ACCENT_GROUND = "accent-ground"
    ON_ACCENT = "on-accent"
    FOCUS = "focus"
    PILL_GROUND = "pill-ground"
    GOOD = "good"
    GOOD_TEXT = "good-text"
    GOOD_GROUND = "good-ground"
    WARNING = "warning"
    WARNING_TEXT = "warning-text"
    WARNING_GROUND = "warning-ground"
    TROUBLE = "trouble"
    TROUBLE_TEXT = "trouble-text"
    TROUBLE_GROUND = "trouble-ground"
    TROUBLE_LINE = "trouble-line"
    CLASS_1 = "class-1"
    CLASS_1_TEXT = "class-1-text"
    CLASS_1_GROUND = "class-1-ground"
    CLASS_2 = "class-2"
    CLASS_2_TEXT = "class-2-text"
    CLASS_2_GROUND = "class-2-ground"
    CLASS_3 = "class-3"
    CLASS_3_TEXT = "class-3-text"
    CLASS_3_GROUND = "class-3-ground"
    CLASS_4 = "class-4"
    CLASS_4_TEXT = "class-4-text"
    CLASS_4_GROUND = "class-4-ground"
    CLASS_5 = "class-5"
    CLASS_5_TEXT = "class-5-text"
    CLASS_5_GROUND = "class-5-ground"
    CLASS_6 = "class-6"
    CLASS_6_TEXT = "class-6-text"
    CLASS_6_GROUND = "class-6-ground"


class ClassRoles(NamedTuple):
    """Hold the three roles of one priority class: its bar, its text and the ground under that text."""

    bar: ColourRole
    text: ColourRole
    ground: ColourRole


CLASS_COUNT = 6


@cache
def class_roles(number: int) -> ClassRoles:
    """Return the roles of a priority class by its number, 1 the most urgent; past the last, the last one's."""
    nearest = min(max(number, 1), CLASS_COUNT)
    return ClassRoles(
        ColourRole(f"class-{nearest}"),
        ColourRole(f"class-{nearest}-text"),
        ColourRole(f"class-{nearest}-ground"),
    )


class TextStyle(StrEnum):
    """Name a size and weight of text; ``ui/theme`` gives the font at the chosen text scale."""

    CAPTION = "caption"
    CAPTION_STRONG = "caption-strong"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    BODY = "body"
    BODY_MEDIUM = "body-medium"
    BODY_STRONG = "body-strong"
    READING = "reading"
    HEADING = "heading"
    TITLE = "title"
    BRAND = "brand"


class IconName(StrEnum):
    """Name a shipped Lucide picture; the value is its file's name in ``resources/icons`` without the ending."""

    ARCHIVE = "archive"
    ARROW_LEFT = "arrow-left"
    CALENDAR = "calendar"
    CALENDAR_DAYS = "calendar-days"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CIRCLE = "circle"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_X = "circle-x"
    CLIPBOARD_CHECK = "clipboard-check"
    CLOCK = "clock"
    CLOCK_ALERT = "clock-alert"
    EYE = "eye"
    FILE_TEXT = "file-text"
    IMAGE = "image"
    IMAGES = "images"
    IMAGE_PLUS = "image-plus"
    KEY_ROUND = "key-round"
    LANDMARK = "landmark"
    LIST_FILTER = "list-filter"
    LIST_ORDERED = "list-ordered"
    LOCK = "lock"
    LOG_OUT = "log-out"
    MEGAPHONE = "megaphone"
    PAUSE = "pause"
    PIN = "pin"
    PLUS = "plus"
    REDO = "redo-2"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SIREN = "siren"
    STAMP = "stamp"
    SUN = "sun"
    TRASH = "trash-2"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO = "undo-2"
    UPLOAD = "upload"
    USER = "user"
    X = "x"

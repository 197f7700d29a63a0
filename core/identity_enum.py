"""Enumerations for keys that are looked up thousands of times while a page is turned."""

from __future__ import annotations

from enum import Enum


class IdentityEnum(Enum):
    """Hash members by what they are: each exists once, and the standard library hashes its name in Python each time."""

    __hash__ = object.__hash__

"""Gives tests of models the judgements that they share."""

from __future__ import annotations

import pytest

from ui.jobs import Jobs
from ui.models.moods import Moods
from ui.session import Session


@pytest.fixture
def moods(session: Session, jobs: Jobs) -> Moods:
    return Moods(session, jobs)

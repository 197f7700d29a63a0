"""How posts stand with the rules, judged when first asked for and forgotten with every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model.kinds import PostId
from ui.jobs import Jobs
from ui.session import Session

if TYPE_CHECKING:
    from core.model.findings import Mood
    from core.policy.facts import Registers
    from core.policy.gate import Judgement
    from ui.models.suggestions import Dictionaries


class Moods(QObject):
    """Answer whether a post is blocked, waiting or ready, and what the rules say of it."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._dictionaries: Dictionaries | None = None
        self._judged: dict[PostId, Judgement] = {}
        self._registers: Registers | None = None
        session.changed.connect(self._on_session_changed)

    def is_ready(self) -> bool:
        """Tell whether the rules can be asked without a wait; the first time it begins to load the dictionaries."""
        from ui.models.suggestions import Dictionaries

        if self._dictionaries is None:
            self._dictionaries = Dictionaries(self._jobs, self._session.pack, self)
        return not self._dictionaries.is_loading

    def known(self, post_id: PostId) -> Mood | None:
        """Return the mood of a post that has been judged since the last step, else ``None``."""
        judgement = self._judged.get(post_id)
        return None if judgement is None else judgement.mood

    def judgement(self, post_id: PostId) -> Judgement:
        """Return what the rules say of a post as saved. Raises: NotFound."""
        from core.commands.judging import facts_of, registers_of
        from core.policy.gate import judge

        if post_id not in self._judged:
            calendar = self._session.office.calendar
            if self._registers is None:
                self._registers = registers_of(calendar.engine)
            facts = facts_of(calendar, post_id, self._session.now(), registers=self._registers)
            self._judged[post_id] = judge(facts, calendar.pack)
        return self._judged[post_id]

    def _on_session_changed(self, _done: object) -> None:
        self._judged.clear()
        self._registers = None

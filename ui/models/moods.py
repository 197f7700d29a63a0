"""How posts stand with the rules, judged when first asked for and forgotten with every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model.kinds import PostId
from ui.session import Session

if TYPE_CHECKING:
    from core.model.findings import Mood
    from core.policy.facts import Registers
    from core.policy.gate import Judgement


class Moods(QObject):
    """Answer whether a post is blocked, waiting or ready, and what the rules say of it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._judged: dict[PostId, Judgement] = {}
        self._registers: Registers | None = None
        session.changed.connect(self._on_session_changed)

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

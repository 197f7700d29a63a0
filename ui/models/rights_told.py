"""Why a person may not do an act, as the sentence by which the step itself would be refused."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import NotAllowed
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.session import Session


def why_not(session: Session, acts: Sequence[Act], subject: SubjectFacts) -> str:
    """Return why the person may do none of the acts to a record; empty where one of them is allowed."""
    from core.policy.rights import No, may

    refusals = []
    for act in acts:
        answer = may(act, session.actor, subject, session.pack)
        if not isinstance(answer, No):
            return ""
        refusals.append(answer)
    first = refusals[0]
    return session.texts.error(NotAllowed(first.code, **dict(first.values)), session.today())

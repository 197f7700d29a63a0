"""Enables a control for those who may do its act, and else says who may."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import who_may
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.plain import set_plain_tool_tip


def whose_act(session: Session, act: Act) -> str:
    """Return a sentence that names the roles that may do an act."""
    names = ", ".join(session.pack.role_names[role] for role in who_may(act, session.pack))
    return filled(QCoreApplication.translate("permits", "This is for: %1"), names)


def permit(control: QWidget, session: Session, act: Act, subject: SubjectFacts, tip: str = "") -> bool:
    """Enable a control where the person may do the act, else disable it with a tip that says who may; tell which.

    ``tip`` is what it says while it is enabled.
    """
    allowed = session.may(act, subject)
    control.setEnabled(allowed)
    set_plain_tool_tip(control, tip if allowed else whose_act(session, act))
    return allowed

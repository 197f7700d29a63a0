"""The second step: who sets the calendar up."""

from __future__ import annotations

from PySide6.QtCore import Signal

from core.signing import LEAST_LENGTH
from ui.first_run.step import Complaint, Step, check_written
from ui.models.first_run import FirstRunModel, PolicyCard
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.new_password import NewPassword
from ui.widgets.plain import WrappedLabel


class PersonStep(Step):
    """Ask for the first person, who gets every role until others have theirs; a password may wait until later.

    ``ended`` tells of Return in the last field.
    """

    ended = Signal()

    def __init__(self, theme: Theme, model: FirstRunModel) -> None:
        super().__init__(theme)
        self.set_texts(
            self.tr("You"),
            self.tr(
                "You begin with every role, so that you can give them to others; the log says so. Even so nobody"
                " approves what they wrote themselves: add your directors and the CAO under Setup, People."
            ),
        )
        self.name = self.add_line(self.tr("Your name"))
        self.title = self.add_line(self.tr("Your title, as posts and approvals are signed"))
        self.department = self.add_line(self.tr("Your department"), model.department())
        self.password = NewPassword(theme, LEAST_LENGTH)
        told = self.tr(
            "A password, so that what is decided is signed. It may wait: leave both empty, and set it later with"
            " Ctrl+Shift+W."
        )
        self.body.addWidget(WrappedLabel(theme, told, TextStyle.BODY, ColourRole.MUTED))
        self.body.addWidget(self.password)
        self.password.returned.connect(self.ended)
        self._filled_in = ""

    def follow(self, policy: PolicyCard) -> None:
        """Offer the title that the policy gives to who coordinates, where nobody wrote another."""
        if self.title.text() == self._filled_in:
            self._filled_in = policy.coordinator
            self.title.setText(self._filled_in)
            self.title.setCursorPosition(0)

    def check(self) -> None:
        """Ask for all three, and for a password that will do where one is written."""
        check_written(self.name, self.tr("Write your name"))
        check_written(self.title, self.tr("Write your title"))
        check_written(self.department, self.tr("Write the department that you work in"))
        if not self.password.is_empty and self.password.complaint():
            raise Complaint(self.password.complaint(), self.password)

    def begin(self) -> None:
        """Stand on the name."""
        self.name.setFocus()

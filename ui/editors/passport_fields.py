"""The fields of a photo's passport: what a person states of the photo, beside the file itself."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.commands.media import PhotoDetails
from core.model.kinds import DepartmentId, PersonId
from core.model.media import PeopleAnswer, Photo, Source
from ui.models.passport import departments, employees
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form import Choice, Field, TextBox

_FREE = frozenset({Source.PUBLIC_DOMAIN, Source.EXCEPTION})


class PassportFields(QWidget):
    """Let a photo's details be written. ``edited`` is told with every change by a person."""

    edited = Signal()

    def __init__(self, session: Session, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._make_fields()
        self._lay_out()
        self._connect()
        self.reload_choices()

    @property
    def source(self) -> Source | None:
        """Give whose photo it is, as chosen now."""
        chosen = self._source.currentData()
        return None if chosen is None else Source(chosen)

    @property
    def people(self) -> PeopleAnswer | None:
        """Give whom it shows, as chosen now."""
        chosen = self._people.currentData()
        return None if chosen is None else PeopleAnswer(chosen)

    def reload_choices(self) -> None:
        """Offer the departments and people that are on file now; what is chosen stays."""
        department, owner = self._department.currentData(), self._owner.currentData()
        self.blockSignals(True)
        self._department.clear()
        for each in departments(self._session):
            self._department.addItem(each.name, each.id)
        self._owner.clear()
        self._owner.addItem(self.tr("Not said yet"), None)
        self._owner_rows.clear()
        for person in employees(self._session):
            self._owner_rows[person.name.casefold()] = self._owner.count()
            self._owner.addItem(filled(self.tr("%1, %2"), person.name, person.title), person.id)
        self._department.choose(department)
        self._owner.choose(owner)
        self.blockSignals(False)

    def show_details(self, details: PhotoDetails) -> None:
        """Show what is stated of a photo, without telling it as a person's change."""
        self.blockSignals(True)
        self._source.choose(None if details.source is None else details.source.value)
        self._owner.choose(details.owner_id)
        self._photographer.setText(details.photographer)
        self._reason.setText(details.source_reason)
        self._credit.setText(details.credit)
        self._department.choose(details.department_id)
        self._people.choose(None if details.people is None else details.people.value)
        self._who.setText(details.people_who)
        self._when.setText(details.people_when)
        self._how.setText(details.people_how)
        self._description.setPlainText(details.description)
        self.blockSignals(False)
        self._show_those_that_apply()

    def details(self) -> PhotoDetails:
        """Return what is stated now; what does not apply to the answers given is left out."""
        source, people = self.source, self.people
        owner = self._owner.currentData() if source is Source.OWNED else None
        return PhotoDetails(
            department_id=DepartmentId(self._department.currentData() or ""),
            description=self._description.toPlainText(),
            source=source,
            owner_id=None if owner is None else PersonId(owner),
            photographer=self._photographer.text(),
            credit=self._credit.text(),
            source_reason=self._reason.text() if source in _FREE else "",
            people=people,
            people_who=self._who.text() if people is PeopleAnswer.WORKPLACE else "",
            people_when=self._when.text() if people is PeopleAnswer.WORKPLACE else "",
            people_how=self._how.text() if people is PeopleAnswer.CROWD else "",
        )

    def take_creator(self, name: str) -> None:
        """Take over who the file says took the photo: an employee of that name where the photo is owned."""
        if self.source is Source.OWNED and name.casefold() in self._owner_rows:
            self._owner.setCurrentIndex(self._owner_rows[name.casefold()])
        else:
            self._photographer.setText(name)

    def has_creator(self, name: str) -> bool:
        """Tell whether the photo is already said to be by that name."""
        if self.source is Source.OWNED:
            return self._owner.currentIndex() == self._owner_rows.get(name.casefold())
        return self._photographer.text().strip().casefold() == name.casefold()

    def can_take_creator(self, name: str) -> bool:
        """Tell whether that name can be taken over: of an owned photo only an employee is one who took it."""
        return self.source is not Source.OWNED or name.casefold() in self._owner_rows

    def take_credit(self, text: str) -> None:
        """Take over the credit that the file asks for."""
        self._credit.setText(text)

    def has_credit(self, text: str) -> bool:
        """Tell whether that is the credit already."""
        return self._credit.text().strip() == text

    def focus_source(self) -> None:
        """Stand on the question whose photo it is."""
        self._source.setFocus()

    def focus_people(self) -> None:
        """Stand on the question whom it shows."""
        self._people.setFocus()

    def _make_fields(self) -> None:
        self._source = Choice()
        for source in (None, *Source):
            self._source.addItem(self._words.source(source), None if source is None else source.value)
        self._owner = Choice()
        self._owner_rows: dict[str, int] = {}
        self._photographer = QLineEdit()
        self._reason = QLineEdit()
        self._credit = QLineEdit()
        self._department = Choice()
        self._people = Choice()
        for answer, text in self._answers():
            self._people.addItem(text, answer)
        self._who = QLineEdit()
        self._when = QLineEdit()
        self._how = QLineEdit()
        self._description = TextBox()

    def _answers(self) -> tuple[tuple[str | None, str], ...]:
        return (
            (None, self.tr("Not stated yet")),
            (PeopleAnswer.NOBODY.value, self.tr("Nobody who can be recognized")),
            (PeopleAnswer.NAMED.value, self.tr("People named here, each with a release")),
            (PeopleAnswer.WORKPLACE.value, self.tr("People at work who knew beforehand")),
            (PeopleAnswer.CROWD.value, self.tr("A crowd at an announced event")),
        )

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.space(10))
        self._add(self.tr("Whose photo is it?"), self._source)
        self._owner_field = self._add(self.tr("Who took it"), self._owner)
        self._photographer_field = self._add(self.tr("Photographer"), self._photographer)
        self._reason_field = self._add(self.tr("Why it may be used, and where it comes from"), self._reason)
        self._add(self.tr("Credit, as printed"), self._credit)
        self._add(self.tr("Whom does it show?"), self._people)
        self._who_field = self._add(self.tr("Who knew beforehand"), self._who)
        self._when_field = self._add(self.tr("When they were told"), self._when)
        self._how_field = self._add(self.tr("How photography was announced"), self._how)
        self._add(self.tr("Description for people who cannot see it"), self._description)
        self._add(self.tr("Department"), self._department)
        self._show_those_that_apply()

    def _add(self, label: str, field: QWidget) -> Field:
        labelled = Field(self._theme, label, field)
        self._column.addWidget(labelled)
        return labelled

    def _connect(self) -> None:
        for choice in (self._source, self._owner, self._department, self._people):
            choice.currentIndexChanged.connect(self._on_choice_current_index_changed)
        for line in (self._photographer, self._reason, self._credit, self._who, self._when, self._how):
            line.textChanged.connect(self.edited)
        self._description.textChanged.connect(self.edited)

    def _show_those_that_apply(self) -> None:
        source, people = self.source, self.people
        self._owner_field.setVisible(source is Source.OWNED)
        self._photographer_field.setVisible(source is not Source.OWNED)
        self._reason_field.setVisible(source in _FREE)
        self._who_field.setVisible(people is PeopleAnswer.WORKPLACE)
        self._when_field.setVisible(people is PeopleAnswer.WORKPLACE)
        self._how_field.setVisible(people is PeopleAnswer.CROWD)

    @Slot()
    def _on_choice_current_index_changed(self) -> None:
        self._show_those_that_apply()
        self.edited.emit()


def details_of(photo: Photo) -> PhotoDetails:
    """Return what is stated of a photo as it is saved."""
    return PhotoDetails(
        department_id=photo.department_id,
        description=photo.description,
        source=photo.source,
        owner_id=photo.owner_id,
        photographer=photo.photographer,
        credit=photo.credit,
        source_reason=photo.source_reason,
        people=photo.people,
        people_who=photo.people_who,
        people_when=photo.people_when,
        people_how=photo.people_how,
    )

"""The photos that a person marked, and what that person may do with all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from core.commands.media import subject_of_photo
from core.commands.several_photos import ApprovePhotos, MovePhotos
from core.model.kinds import DepartmentId, PhotoId
from core.model.media import Photo
from core.policy.acts import Act
from core.store import several_photos
from ui.models.media import PhotosModel
from ui.models.photo_standing import Decision
from ui.session import Session

MOST_AT_ONCE = 500
"""How many photos one step may be about: their files are read again before any is approved."""


class MarkedPhotos:
    """Answer for the marked photos, in the order in which they stand, and act on them in one step."""

    def __init__(self, session: Session, model: PhotosModel) -> None:
        self._session = session
        self._model = model
        self.ids: tuple[PhotoId, ...] = ()

    def mark(self, photo_ids: Sequence[PhotoId]) -> None:
        """Mark these and no others."""
        self.ids = tuple(photo_ids)

    @property
    def are_too_many(self) -> bool:
        """Tell whether more are marked than one step may be about; then nothing is offered."""
        return len(self.ids) > MOST_AT_ONCE

    def to_approve(self) -> tuple[PhotoId, ...]:
        """Return which of them wait, or were returned, and may be approved by this person."""
        if self.are_too_many:
            return ()
        open_ones = [each for each in self.ids if self._model.decision_of(each) not in {None, Decision.APPROVED}]
        found = self._session.read(partial(several_photos.photos, photo_ids=open_ones))
        may = {photo.id for photo in found if self._may(Act.APPROVE_PHOTO, photo)}
        return tuple(photo_id for photo_id in open_ones if photo_id in may)

    def may_move(self) -> bool:
        """Tell whether this person may give all of them to a department."""
        if self.are_too_many:
            return False
        found = self._session.read(partial(several_photos.photos, photo_ids=self.ids))
        return bool(found) and all(self._may(Act.WRITE, photo) for photo in found)

    def approve(self) -> None:
        """Approve those that wait, in one step."""
        self._session.run(ApprovePhotos(self.to_approve()))

    def move(self, department_id: str) -> None:
        """Give all of them to a department, in one step."""
        self._session.run(MovePhotos(self.ids, DepartmentId(department_id)))

    def _may(self, act: Act, photo: Photo) -> bool:
        return self._session.may(act, subject_of_photo(photo))

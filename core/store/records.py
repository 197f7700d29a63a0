"""Every record that a table keeps, for what goes through them all: making tables, checking them, walking back."""

from __future__ import annotations

from collections.abc import Mapping

from core.model.acted_for import ActedFor
from core.model.askings import Asking
from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
from core.model.comments import Comment
from core.model.emergencies import EmergencyEnding, EmergencyReview
from core.model.keys import Credential, PasswordOffer, Signature, SigningKey, SignInTries
from core.model.media import Consent, PersonShown, Photo, PhotoApproval, PhotoAuthorisation, StoredFile
from core.model.packets import AnswerOutcome, KeyAcceptance, Packet, PacketAnswer
from core.model.password_days import PasswordChange
from core.model.posts import (
    HandOrder,
    HoldReason,
    Placement,
    Post,
    PostDecision,
    PostPhoto,
    PostVersion,
    Publication,
    Variant,
)
from core.model.provinces import TownProvince
from core.model.recorded import RecordedAnswer, RecordedDecision
from core.model.reference import ReferenceEvent
from core.model.registers import (
    Agreement,
    Candidate,
    CommunityRequest,
    Election,
    HashtagEntry,
    OfficialRelease,
    OwnContact,
    PartnerEntry,
    PostObjective,
    TownWord,
    Training,
)
from core.model.seals import Seal, SealDecision, SealLine
from core.model.series import Occurrence, Series
from core.model.town import (
    Authorisation,
    BlackoutTime,
    Channel,
    Department,
    Emergency,
    HolidaySkip,
    Partner,
    Person,
    PersonRole,
    SlotTimes,
    StandIn,
    Town,
)
from core.model.uses import UseNotice, UseRequest, UseStep
from core.store.rows import table_of

_KINDS: tuple[type, ...] = (
    Town,
    Department,
    Person,
    PersonRole,
    Channel,
    SlotTimes,
    BlackoutTime,
    Authorisation,
    Partner,
    Emergency,
    StoredFile,
    Photo,
    PhotoApproval,
    Consent,
    PersonShown,
    Post,
    Variant,
    PostVersion,
    Placement,
    HoldReason,
    PostPhoto,
    PostDecision,
    Publication,
    Answer,
    Confirmation,
    Override,
    SecondReading,
    PeriodApproval,
    PhotoAuthorisation,
    HashtagEntry,
    PartnerEntry,
    Agreement,
    Election,
    Candidate,
    OwnContact,
    TownWord,
    Training,
    OfficialRelease,
    CommunityRequest,
    PostObjective,
    Series,
    Occurrence,
    HolidaySkip,
    TownProvince,
    HandOrder,
    EmergencyEnding,
    EmergencyReview,
    ReferenceEvent,
    Comment,
    SigningKey,
    Credential,
    PasswordOffer,
    SignInTries,
    Signature,
    Seal,
    SealLine,
    SealDecision,
    RecordedDecision,
    RecordedAnswer,
    UseRequest,
    UseStep,
    UseNotice,
    PasswordChange,
    StandIn,
    ActedFor,
    Asking,
    Packet,
    PacketAnswer,
    AnswerOutcome,
    KeyAcceptance,
)

RECORDS: Mapping[str, type] = {table_of(kind): kind for kind in _KINDS}
"""Which record a table keeps."""

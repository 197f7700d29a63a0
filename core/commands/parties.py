"""Commands that keep what the register says of partners, and what they agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.commands.desk import Desk
from core.commands.ending import end
from core.commands.media import keep_file
from core.commands.of_town import OfRegister, check_span
from core.commands.posts import open_post
from core.errors import NotAllowed
from core.exchange.document_file import DocumentFile
from core.model.kinds import Day, PartnerId, PostId
from core.model.registers import Agreement, AgreementKind, PartnerEntry, PartnerKind
from core.model.town import Partner
from core.words.clean import clean_line, clean_text
from core.words.registered import domain_of


@dataclass(frozen=True)
class IncomingDocument:
    """A document that has been read and is taken in: where it lies, and what was found."""

    path: Path
    file: DocumentFile


@dataclass(frozen=True)
class _OfPartner(OfRegister):
    """An act on what the register says of one partner."""

    partner_id: PartnerId

    def label(self, desk: Desk) -> str:
        """Return the partner's name."""
        return desk.get(Partner, self.partner_id).name


@dataclass(frozen=True)
class KeepPartner(_OfPartner):
    """Say what a partner is to the municipality, and by which domain its website is known (empty: by none)."""

    kind: PartnerKind
    domain: str = ""
    notes: str = ""

    def apply(self, desk: Desk) -> str:
        """Write the entry. Raises: NotAllowed for a domain that cannot be one, NotFound for an unknown partner."""
        partner = desk.get(Partner, self.partner_id)
        domain = domain_of(self.domain)
        if not domain and clean_line(self.domain):
            raise NotAllowed("no-such-contact", kind="domain", value=clean_line(self.domain))
        said: dict[str, Any] = {"kind": self.kind, "domain": domain, "notes": clean_text(self.notes)}
        known = desk.engine.record(PartnerEntry, partner.id)
        if known is None:
            return desk.add(PartnerEntry(id=partner.id, **said)).id
        return desk.change(known, **said).id


@dataclass(frozen=True)
class RecordAgreement(_OfPartner):
    """Record that a partner agreed to be named or linked to, for one post or (``None``) for all."""

    kind: AgreementKind
    from_day: Day
    until_day: Day | None = None
    post_id: PostId | None = None
    document: IncomingDocument | None = None
    notes: str = ""

    def apply(self, desk: Desk) -> str:
        """Keep the document and write the agreement.

        Raises: NotAllowed for days that cannot be meant, or where neither document nor notes say how it was given.
        """
        check_span(self.from_day, self.until_day)
        notes = clean_text(self.notes)
        if self.document is None and not notes.strip():
            raise NotAllowed("agreement-how-needed")
        agreement = Agreement(
            id=desk.new_id(),
            partner_id=desk.get(Partner, self.partner_id).id,
            kind=self.kind,
            from_day=self.from_day,
            until_day=self.until_day,
            recorded_by=desk.person().id,
            recorded_at=desk.now,
            post_id=None if self.post_id is None else open_post(desk, self.post_id).id,
            document=None if self.document is None else keep_file(desk, self.document.path, self.document.file),
            notes=notes,
        )
        return desk.add(agreement).id


@dataclass(frozen=True)
class EndAgreement(OfRegister):
    """Record that a partner's agreement holds no longer; what is scheduled by it is held in the same step."""

    agreement_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed without a reason, or where it has ended."""
        end(desk, desk.get(Agreement, self.agreement_id), self.reason)
        return self.agreement_id

    def label(self, desk: Desk) -> str:
        """Return the partner's name."""
        return desk.get(Partner, desk.get(Agreement, self.agreement_id).partner_id).name

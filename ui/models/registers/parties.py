"""The register of partners, each with what it agreed to."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.parties import EndAgreement, KeepPartner, RecordAgreement
from core.commands.town import AddPartner
from core.model.kinds import PartnerId
from core.model.registers import Agreement, AgreementKind, PartnerEntry, PartnerKind
from core.policy.acts import Act
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store.whole_registers import all_agreements
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    day,
    line,
    notes,
    reason_field,
    words,
)
from ui.theme import IconName

_PARTNER, _AGREEMENT = "partner", "agreement"


class Partners(Register):
    """Every organisation that the municipality works with, under each its agreements."""

    key = "partners"
    icon = IconName.STAMP
    tables = frozenset({"partner", "partner_entry", "agreement"})
    rules = ("cited-party", "news-link", "partners")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Partners and agreements")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Partner, agreement"), 4),
            Column(words("Kind"), 2),
            Column(words("Website"), 3, is_minor=True),
            Column(words("From"), 2, is_minor=True),
            Column(words("Until"), 3),
            Column(words("Notes"), 4, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No partner yet"),
            words("Partners, patrons, suppliers and news outlets stand here, with what they agreed to."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every partner by name, under each its agreements."""
        entries = {entry.id: entry for entry in self.session.read(register_queries.partner_entries)}
        agreements: dict[str, list[Agreement]] = {}
        for agreement in self.session.read(all_agreements):
            agreements.setdefault(agreement.partner_id, []).append(agreement)
        for partner in self.session.read(town_queries.partners):
            entry = entries.get(partner.id, PartnerEntry(partner.id))
            cells = (
                Cell(partner.name),
                Cell(_kind(entry.kind)),
                Cell(entry.domain),
                self.day(None),
                self.day(None),
                Cell(entry.notes),
            )
            yield Row(partner.id, cells, entry, _PARTNER)
            for agreement in agreements.get(partner.id, ()):
                yield self._agreement_row(agreement)

    def adding(self) -> RegisterAct:
        """Put a partner on file."""
        return RegisterAct(
            "add",
            words("Add partner"),
            (Act.KEEP_REGISTERS,),
            _add,
            heading=words("Put a partner in the register"),
            fields=_new_fields,
            follow=_follow,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Change a partner, record and end agreements."""
        rights = (Act.KEEP_REGISTERS,)
        return (
            RegisterAct(
                "change",
                words("Change"),
                rights,
                _change,
                heading=words("What the register says of the partner"),
                fields=_fields,
                subject=self.own_department,
                fits=_is_partner,
            ),
            RegisterAct(
                "agree",
                words("Record agreement"),
                rights,
                _agree,
                heading=words("What a partner agreed to"),
                note=words("With the document, or with notes that say how it was given."),
                fields=self._agreement_fields,
                subject=self.own_department,
                fits=_is_partner,
            ),
            RegisterAct(
                "end",
                words("End"),
                rights,
                _end,
                heading=words("End an agreement"),
                note=words("What is scheduled by it is held in the same step."),
                fields=reason_field,
                subject=self.own_department,
                fits=_is_agreement_in_force,
                ends=True,
            ),
        )

    def _agreement_row(self, agreement: Agreement) -> Row:
        ended = self.over(agreement.ended_at, agreement.ended_why)
        until = Cell(ended, self.instant(agreement.ended_at).order) if ended else self.until(agreement.until_day)
        has_run_out = agreement.until_day is not None and agreement.until_day < self.session.today()
        reach = words("All posts") if agreement.post_id is None else words("One post")
        cells = (
            Cell(_agreed(agreement.kind)),
            Cell(reach),
            Cell(words("Document on file") if agreement.document is not None else ""),
            self.day(agreement.from_day),
            until,
            Cell(agreement.notes),
        )
        is_over = agreement.ended_at is not None or has_run_out
        return Row(agreement.id, cells, agreement, _AGREEMENT, is_over, agreement.partner_id)

    def _agreement_fields(self, _row: Row | None) -> tuple[FormField, ...]:
        kinds = [Option(kind.value, _agreed(kind)) for kind in AgreementKind]
        return (
            choice("kind", words("What for"), kinds, AgreementKind.TO_BE_NAMED.value),
            day("from", words("From"), self.session.today()),
            day("until", words("Until, with that day; empty for no end"), needed=False),
            FormField("document", words("Document"), FieldKind.DOCUMENT),
            notes(refusals={"agreement-how-needed"}),
        )


def _kind(kind: PartnerKind) -> str:
    return {
        PartnerKind.PARTNER: words("Partner"),
        PartnerKind.PATRON: words("Patron"),
        PartnerKind.SUPPLIER: words("Supplier"),
        PartnerKind.SPONSOR: words("Sponsor"),
        PartnerKind.AFFILIATION: words("Affiliation"),
        PartnerKind.NEWS_OUTLET: words("News outlet"),
    }[kind]


def _agreed(kind: AgreementKind) -> str:
    return words("To be named in posts") if kind is AgreementKind.TO_BE_NAMED else words("Links to what it publishes")


def _fields(row: Row | None) -> tuple[FormField, ...]:
    entry: PartnerEntry | None = None if row is None else row.record
    kind = PartnerKind.PARTNER if entry is None else entry.kind
    domain = "" if entry is None else entry.domain
    kinds = [Option(each.value, _kind(each)) for each in PartnerKind]
    return (
        choice("kind", words("What it is to the municipality"), kinds, kind.value),
        line("domain", words("Domain of its website, where there is one"), domain, refusals={"no-such-contact"}),
        notes("" if entry is None else entry.notes),
    )


def _new_fields(row: Row | None) -> tuple[FormField, ...]:
    return (line("name", words("Name"), refusals={"name-needed"}), *_fields(row))


def _add(_row: Row | None, answers: Answers) -> AddPartner:
    return AddPartner(answers.text("name"))


def _follow(partner_id: str, answers: Answers) -> KeepPartner:
    return KeepPartner(
        PartnerId(partner_id), PartnerKind(answers.text("kind")), answers.text("domain"), answers.text("notes")
    )


def _change(row: Row | None, answers: Answers) -> KeepPartner:
    assert row is not None
    return _follow(row.key, answers)


def _agree(row: Row | None, answers: Answers) -> RecordAgreement:
    assert row is not None
    return RecordAgreement(
        PartnerId(row.key),
        AgreementKind(answers.text("kind")),
        answers.day("from"),
        answers.day_if("until"),
        document=answers.document("document"),
        notes=answers.text("notes"),
    )


def _end(row: Row | None, answers: Answers) -> EndAgreement:
    assert row is not None
    return EndAgreement(row.key, answers.text("reason"))


def _is_partner(row: Row) -> bool:
    return row.kind == _PARTNER


def _is_agreement_in_force(row: Row) -> bool:
    return row.kind == _AGREEMENT and row.record.ended_at is None

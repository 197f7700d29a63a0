"""The register of requests for leave to post, each with its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from core.commands.uses import (
    ApproveUse,
    AskUse,
    GiveUseNotice,
    PermitUse,
    RefuseUse,
    TakeBackPermission,
    WithdrawUse,
)
from core.model.kinds import ChannelId, PersonId
from core.model.town import Authorisation, AuthorisationKind
from core.model.uses import NoticeWay
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.leave import UseStanding
from core.policy.rights import who_may
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.registers.form import Answers, FieldKind, FormField, Letter, Option
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
    reason_field,
    words,
)
from ui.models.use_told import UseTold, addresses, notice_heading, notice_text, read_uses, standing_told
from ui.session import Session
from ui.theme import IconName

_NO_WORDS = frozenset({"notice-without-words"})
_REQUEST, _STEP = "request", "step"
_OVER = frozenset({UseStanding.DONE, UseStanding.REFUSED, UseStanding.WITHDRAWN})
_OPEN = frozenset({UseStanding.ASKED, UseStanding.PERMITTED})
ASKING = (Act.ASK_IRREGULAR_USE, Act.PERMIT_IRREGULAR_USE, Act.APPROVE_IRREGULAR_USE, Act.KEEP_PEOPLE)
_FOR_OTHERS = ASKING[1:]


class LeaveAsked(Register):
    """Who asked for leave to post, and how far it came."""

    key = "requests-for-leave"
    icon = IconName.CLIPBOARD_CHECK
    tables = frozenset({"use_request", "use_step", "use_notice", "training", "person", "channel"})
    rules = ("requests-for-leave", "author-authorised")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Requests for leave")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Person, step"), 3),
            Column(words("Channel, by"), 3),
            Column(words("From, on"), 3),
            Column(words("Until"), 3, is_minor=True),
            Column(words("Where it stands"), 6),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("Nobody asked yet"),
            words("Who does not post regularly asks for leave here; it goes from step to step until it is approved."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every request, under each its steps."""
        for told in read_uses(self.session):
            request, is_over = told.request, told.stands in _OVER
            cells = (
                Cell(told.person.name),
                Cell(told.channel.name),
                self.day(request.from_day),
                self.until(request.until_day),
                Cell(standing_told(self.session, told)),
            )
            yield Row(request.id, cells, told, _REQUEST, is_over)
            for number, step in enumerate(told.steps):
                cells = (Cell(step.what), Cell(step.by), self.day(step.on), Cell(""), Cell(step.said))
                yield Row(f"{request.id} {number}", cells, told, _STEP, is_over, request.id)

    def adding(self) -> RegisterAct:
        """Ask."""
        return RegisterAct(
            "add",
            words("Ask for leave"),
            ASKING,
            ask,
            heading=words("Ask for leave to post on a channel"),
            note=words("Training for the channel has to be on file before anything goes out."),
            fields=self._fields,
            subject=self._about_me,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Decide, tell, take back and withdraw."""
        return (*self._deciding(), *self._after())

    def _deciding(self) -> tuple[RegisterAct, ...]:
        return (
            RegisterAct(
                "permit",
                words("Permit"),
                (Act.PERMIT_IRREGULAR_USE,),
                _permit,
                heading=words("Permit the use"),
                note=words("It then waits for the approval."),
                fields=_comment_field,
                subject=_about,
                fits=_stands(UseStanding.ASKED),
            ),
            RegisterAct(
                "approve",
                words("Approve"),
                (Act.APPROVE_IRREGULAR_USE,),
                _approve,
                heading=words("Approve the use"),
                note=words("This writes the authorization. It counts from its first day."),
                fields=_comment_field,
                subject=_about,
                fits=_stands(UseStanding.PERMITTED),
            ),
            RegisterAct(
                "tell",
                words("Give notice"),
                (Act.PERMIT_IRREGULAR_USE, Act.APPROVE_IRREGULAR_USE),
                _tell,
                heading=words("Notice of the approved use"),
                note=words("Copy the words, or open them as a letter of your own; then say that the notice is given."),
                fields=self._notice_fields,
                subject=_about,
                fits=_stands(UseStanding.TO_BE_TOLD),
                letter=self._letter,
            ),
        )

    def _after(self) -> tuple[RegisterAct, ...]:
        return (
            RegisterAct(
                "refuse",
                words("Refuse"),
                (Act.PERMIT_IRREGULAR_USE, Act.APPROVE_IRREGULAR_USE),
                _refuse,
                heading=words("Refuse the use"),
                fields=reason_field,
                subject=_about,
                fits=_stands(*_OPEN),
            ),
            RegisterAct(
                "take-back",
                words("Take permission back"),
                (Act.PERMIT_IRREGULAR_USE,),
                _take_back,
                heading=words("Take the permission back"),
                fields=reason_field,
                subject=_about,
                fits=self._is_permitted,
            ),
            RegisterAct(
                "withdraw",
                words("Withdraw"),
                (Act.SEE,),
                _withdraw,
                heading=words("Withdraw the request"),
                fields=reason_field,
                fits=self._is_mine,
                ends=True,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        me = self.session.person
        options: tuple[Option, ...] = (Option(me.id, f"{me.name}, {me.title}"),)
        if any(self.session.may(act, self._about_me(None)) for act in _FOR_OTHERS):
            options = self.people_options()
        is_author = len(options) == 1
        return asking_fields(self, options, person=me.id if is_author else "")

    def _about_me(self, _row: Row | None) -> SubjectFacts:
        """Say that it is of one's own department, for channels on which one has no leave yet."""
        me, authorised = self.session.person, self.session.actor.authorised
        channels = frozenset(ChannelId(key) for key in self.channel_names() if key not in authorised)
        return SubjectFacts(authors=frozenset({me.id}), departments=frozenset({me.department_id}), channels=channels)

    def _is_permitted(self, row: Row) -> bool:
        return _stands(UseStanding.PERMITTED)(row) and self.session.pack.leave.permitted_first

    def _is_mine(self, row: Row) -> bool:
        told: UseTold = row.record
        return _stands(*_OPEN)(row) and self.session.person.id in (told.request.person_id, told.request.asked_by)

    def _notice_fields(self, row: Row | None) -> tuple[FormField, ...]:
        assert row is not None
        ways = [Option(NoticeWay.LETTER.value, words("By letter")), Option(NoticeWay.COPY.value, words("As a copy"))]
        text = notice_text(self.session, row.record)
        return (
            FormField("text", words("What is told"), FieldKind.TEXT, value=text, refusals=_NO_WORDS, lines=9),
            choice("way", words("How it is given"), ways, NoticeWay.LETTER.value),
        )

    def _letter(self, row: Row) -> Letter:
        return Letter(addresses(self.session), notice_heading(row.record), "text")


def asking_fields(
    register: Register, people: tuple[Option, ...], *, person: str = "", renewed: Authorisation | None = None
) -> tuple[FormField, ...]:
    """Return what a request asks: who, where, what for, from when until when, and who oversees.

    ``renewed`` is leave that it would go on from; its person, channel and kind stand in the fields then.
    """
    leave = register.session.pack.leave
    channels = [Option(key, name) for key, name in register.channel_names().items()]
    kinds = [Option(kind.value, kind_told(kind)) for kind in leave.kinds]
    kind = leave.kinds[0] if renewed is None or renewed.kind not in leave.kinds else renewed.kind
    until = words("Until, with that day") if leave.needs_end else words("Until, with that day; empty for no end")
    return (
        choice("person", words("Person"), people, person),
        choice("channel", words("Channel"), channels, "" if renewed is None else renewed.channel_id),
        line("why", words("What for"), refusals={"reason-needed"}),
        day("from", words("From"), _begins(register.session, renewed), refusals={"use-is-past"}),
        day("until", until, needed=leave.needs_end, refusals={"use-without-end", "use-beyond-last-day"}),
        *((choice("kind", words("Oversight"), kinds, kind.value),) if len(kinds) > 1 else ()),
        choice(
            "overseer",
            words("Who oversees") if leave.needs_overseer else words("Who oversees, where somebody does"),
            (*(() if leave.needs_overseer else (Option("", words("Nobody")),)), *_overseers(register)),
            refusals={"overseer-needed", "may-not-oversee"},
        ),
    )


def ask(row: Row | None, answers: Answers) -> AskUse:
    """Return the command that asks for what a form holds; a row is of the authorisation that is renewed."""
    kind, overseer = answers.text_if("kind"), answers.text("overseer")
    return AskUse(
        person_id=PersonId(answers.text("person")),
        channel_id=ChannelId(answers.text("channel")),
        kind=AuthorisationKind.OVERSEEN if kind is None else AuthorisationKind(kind),
        why=answers.text("why"),
        from_day=answers.day("from"),
        until_day=answers.day_if("until"),
        overseer_id=PersonId(overseer) if overseer else None,
        renews=None if row is None else row.key,
    )


def kind_told(kind: AuthorisationKind) -> str:
    """Return what a kind of leave is called."""
    return words("Overseen") if kind is AuthorisationKind.OVERSEEN else words("Regular")


def _begins(session: Session, renewed: Authorisation | None) -> date:
    """Return the first day to propose: today, or the one after leave that is renewed."""
    if renewed is None or renewed.until_day is None or renewed.until_day < session.today():
        return session.today()
    return date.fromordinal(renewed.until_day.toordinal() + 1)


def _overseers(register: Register) -> tuple[Option, ...]:
    """Return who has a role that oversees."""
    roles = set(who_may(Act.OVERSEE, register.session.pack))

    def read(engine: Engine) -> set[str]:
        return {p.id for p in town_queries.people(engine) if roles & town_queries.roles_of(engine, p.id)}

    able = register.session.read(read)
    return tuple(option for option in register.people_options() if option.value in able)


def _stands(*standings: UseStanding) -> Callable[[Row], bool]:
    """Return what tells whether a row is of a request that stands where one of these says."""

    def fits(row: Row) -> bool:
        return row.kind == _REQUEST and row.record.stands in standings

    return fits


def _about(row: Row | None) -> SubjectFacts:
    assert row is not None
    told: UseTold = row.record
    return told.subject


def _comment_field(_row: Row | None) -> tuple[FormField, ...]:
    return (line("comment", words("Comment, if there is one")),)


def _key(row: Row | None) -> str:
    assert row is not None
    return row.key


def _permit(row: Row | None, answers: Answers) -> PermitUse:
    return PermitUse(_key(row), answers.text("comment"))


def _approve(row: Row | None, answers: Answers) -> ApproveUse:
    return ApproveUse(_key(row), answers.text("comment"))


def _refuse(row: Row | None, answers: Answers) -> RefuseUse:
    return RefuseUse(_key(row), answers.text("reason"))


def _take_back(row: Row | None, answers: Answers) -> TakeBackPermission:
    return TakeBackPermission(_key(row), answers.text("reason"))


def _withdraw(row: Row | None, answers: Answers) -> WithdrawUse:
    return WithdrawUse(_key(row), answers.text("reason"))


def _tell(row: Row | None, answers: Answers) -> GiveUseNotice:
    return GiveUseNotice(_key(row), NoticeWay(answers.text("way")), answers.text("text"))

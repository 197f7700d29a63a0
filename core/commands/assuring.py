"""Commands by which people settle what a rule found: confirm, answer, read, set aside, and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.judging import judge_post
from core.commands.of_town import reasoned
from core.commands.posts import OfVersion, post_as_seen, subject_of_post
from core.errors import NotAllowed
from core.model.assurances import Answer, Confirmation, Override, SecondReading
from core.model.findings import Finding
from core.model.posts import Post
from core.model.town import Role
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.settled import UNCHECKED, may_set_aside
from core.store.assurances import standing
from core.words.clean import clean_line

SPELLING = "spelling"
"""The rule whose guesses an author may answer too, of a post of one's own."""


@dataclass(frozen=True)
class Confirm(OfVersion):
    """Confirm what rules ask of a post, all in one act, each recorded by itself.

    ``statements`` are (rule, the very words that were shown); they fall when the post changes.
    """

    statements: tuple[tuple[str, str], ...]

    act: ClassVar[Act | None] = Act.ATTEST

    def apply(self, desk: Desk) -> str:
        """Write the confirmations.

        Raises: NotAllowed for none, for a post that is another by now, or for what nothing asks of it.
        """
        post = post_as_seen(desk, self.post_id, self.seen)
        asked = {(finding.rule, finding.statement) for finding in _findings(desk, post) if finding.statement}
        if not self.statements:
            raise NotAllowed("nothing-to-confirm", title=post.title)
        role = desk.role_for(Act.ATTEST, self.subject(desk)).value
        for rule, words in dict.fromkeys(self.statements):
            if (rule, words) not in asked:
                raise NotAllowed("no-longer-asked", rule=rule, title=post.title)
            desk.add(
                Confirmation(desk.new_id(), post.id, post.content_hash, rule, words, desk.person().id, role, desk.now)
            )
        return post.id


@dataclass(frozen=True)
class AnswerGuess(OfVersion):
    """Say of words that a rule found that they are right here; the answer falls when those words change.

    ``words`` are the finding's, ``said`` is why, in one line.
    """

    rule: str
    words: str
    said: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the answer.

        Raises: NotAllowed by who may not answer, without a reason, for a post that is another by now, or for words that
        the rule does not find in it.
        """
        role = desk.role_for(act_of_answering(self.rule), self.subject(desk)).value
        said = reasoned(self.said)
        post = post_as_seen(desk, self.post_id, self.seen)
        if not any(finding.rule == self.rule and finding.words == self.words for finding in _findings(desk, post)):
            raise NotAllowed("not-found-so", rule=self.rule, title=post.title)
        desk.add(Answer(desk.new_id(), post.id, self.rule, self.words, said, desk.person().id, role, desk.now))
        return post.id


@dataclass(frozen=True)
class SetRuleAside(OfVersion):
    """Set a rule aside for exactly one content, for a reason, where the pack leaves it to one of the person's roles."""

    rule: str
    reason: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write the override.

        Raises: NotAllowed by a role to which the pack does not leave it, without a reason, for a post that is another
        by now, or where the rule finds nothing or could not be checked.
        """
        role = _role_that_may(desk, self.rule)
        reason = reasoned(self.reason)
        post = post_as_seen(desk, self.post_id, self.seen)
        judgement = judge_post(desk, post.id)
        found = {finding.rule for finding in judgement.findings if finding.case != UNCHECKED}
        if self.rule not in found | {holds.rule for holds in judgement.intervals}:
            raise NotAllowed("nothing-to-set-aside", rule=self.rule, title=post.title)
        desk.add(
            Override(
                desk.new_id(), post.id, post.content_hash, self.rule, reason, desk.person().id, role.value, desk.now
            )
        )
        return post.id


@dataclass(frozen=True)
class SecondRead(OfVersion):
    """Say that one read exactly this version, which one did not write, with a comment or none."""

    comment: str = ""

    act: ClassVar[Act | None] = Act.SECOND_READ

    def apply(self, desk: Desk) -> str:
        """Write the reading. Raises: NotAllowed for a post that is another by now, or that one has read already."""
        post = post_as_seen(desk, self.post_id, self.seen)
        reader = desk.person().id
        read = (reader, post.content_hash)
        if any((each.read_by, each.content_hash) == read for each in standing(desk.engine, SecondReading, post.id)):
            raise NotAllowed("read-already", title=post.title)
        role = desk.role_for(Act.SECOND_READ, self.subject(desk)).value
        comment = clean_line(self.comment)
        desk.add(SecondReading(desk.new_id(), post.id, post.content_hash, reader, role, comment, desk.now))
        return post.id


Said = Answer | Confirmation | Override | SecondReading
"""What a person said of a post."""


@dataclass(frozen=True)
class TakeWordBack:
    """Take back what somebody said of a post; what is scheduled by it is held in the same step."""

    kind: type[Said]
    said_id: str
    reason: str

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, desk.get(Post, desk.get(self.kind, self.said_id).post_id))

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed by who might not have said it, without a reason, or where it is revoked."""
        said = desk.get(self.kind, self.said_id)
        if isinstance(said, Override):
            _role_that_may(desk, said.rule)
        else:
            desk.require(act_of_saying(said), self.subject(desk))
        take_back(desk, said, self.reason)
        return said.post_id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, desk.get(self.kind, self.said_id).post_id).title


def act_of_answering(rule: str) -> Act:
    """Return the act that it is to say of words which a rule found that they are right there."""
    return Act.ANSWER_SPELLING if rule == SPELLING else Act.ANSWER_GUESS


def act_of_saying(said: Answer | Confirmation | SecondReading) -> Act:
    """Return the act that it is to say this, or to take it back."""
    match said:
        case Answer():
            return act_of_answering(said.rule)
        case Confirmation():
            return Act.ATTEST
        case SecondReading():
            return Act.SECOND_READ


def _findings(desk: Desk, post: Post) -> tuple[Finding, ...]:
    return judge_post(desk, post.id).findings


def _role_that_may(desk: Desk, rule_id: str) -> Role:
    """Return the person's role to which the pack leaves it to set a rule aside. Raises: NotAllowed."""
    left_to = may_set_aside(rule_id, desk.calendar.pack)
    if not left_to:
        raise NotAllowed("never-set-aside", rule=rule_id)
    for stood in (None, *desk.actor.stands_for):
        for role in left_to:
            if role in (desk.actor if stood is None else stood).roles:
                desk.act_in(role, stood)
                return role
    raise NotAllowed("may-not-set-aside", rule=rule_id, roles="|".join(role.value for role in left_to))

"""What the rules say of a post, as cards: what stands, with its clause and mend, and what passed as one line."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from core.model.findings import Finding, Mend, Severity
from core.model.town import ChannelKind
from core.policy.settled import Settled
from ui.models.clause_texts import has_words
from ui.session import Session
from ui.widgets.finding_card import FindingView
from ui.widgets.finding_list import PassedView

PHOTO_MENDS = frozenset(
    {Mend.APPROVE_PHOTO, Mend.ATTACH_CONSENT, Mend.STATE_SOURCE, Mend.STATE_PEOPLE, Mend.RESTORE_FILE}
)
"""What is mended in a photo's passport."""

PHOTO_KEY = "photo:"
"""What the key of a mend begins with that is done in a photo's passport; the photo's id follows."""


class Checks:
    """Make cards of findings. A mend's key is ``photo:`` and an id, or the mend's own value."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def views(self, findings: tuple[Finding, ...]) -> list[FindingView]:
        """Return a card for each finding, its key that by which ``keyed`` knows it."""
        return [self._view(key, finding) for key, finding in keyed(findings).items()]

    def glance(self, findings: tuple[Finding, ...]) -> list[FindingView]:
        """Return a card for each finding, all that people are to confirm as one, as a panel beside a calendar shows."""
        statements = tuple(finding for finding in findings if is_statement(finding))
        views = self.views(tuple(finding for finding in findings if not is_statement(finding)))
        return [*views, self._to_confirm(statements)] if statements else views

    def passed(
        self, findings: tuple[Finding, ...], kinds: Collection[ChannelKind], settled: Iterable[Settled] = ()
    ) -> PassedView | None:
        """Return the line of the rules in force that looked at the post and found nothing; ``None`` for no such rule.

        ``kinds`` are those of the post's channels: a rule that looks at none of them passed nothing. What people
        ``settled`` is told by itself.
        """
        texts, pack = self._session.texts, self._session.pack
        told = {finding.rule for finding in findings} | {each.finding.rule for each in settled}
        quiet = [rule for rule in pack.rules.values() if rule.id not in told and not rule.kinds.isdisjoint(kinds)]
        if not quiet:
            return None
        names = [(texts.rule_name(rule.id), rule.clause) for rule in quiet]
        line = texts.say("passed", "one" if len(quiet) == 1 else "many", count=len(quiet))
        return PassedView(line, "", tuple(names))

    def standing(self, findings: tuple[Finding, ...]) -> str:
        """Return how many things stop a post and how many are to be looked at, in one line."""
        stops = sum(finding.severity is not Severity.WARN for finding in findings)
        return self._session.texts.standing(stops, len(findings) - stops)

    def _to_confirm(self, statements: tuple[Finding, ...]) -> FindingView:
        needed = [finding for finding in statements if finding.severity is not Severity.WARN]
        count = len({(finding.rule, finding.statement) for finding in needed or statements})
        texts = self._session.texts
        case = ("one" if count == 1 else "many") if needed else "optional"
        about = dict.fromkeys(texts.rule_name(finding.rule) for finding in statements)
        return FindingView(
            Severity.ATTEST if needed else Severity.WARN,
            texts.say("confirm", case, count=count),
            "",
            texts.mend(Mend.CONFIRM),
            Mend.CONFIRM.value,
            note=", ".join(about),
        )

    def _view(self, key: str, finding: Finding) -> FindingView:
        texts = self._session.texts
        label = None if finding.mend is None else texts.mend(finding.mend)
        mend_key = "" if finding.mend is None else finding.mend.value
        if finding.mend in PHOTO_MENDS and finding.where.photo_id is not None:
            mend_key = f"{PHOTO_KEY}{finding.where.photo_id}"
        sentence = texts.finding(finding, self._session.today())
        is_readable = has_words(self._session.pack, finding)
        return FindingView(finding.severity, sentence, finding.clause, label, mend_key, key=key, has_words=is_readable)


def is_statement(finding: Finding) -> bool:
    """Tell whether a finding stands on the card of what is to confirm, and on no card of its own."""
    return bool(finding.statement) and not finding.words


def keyed(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return findings by keys that stay the same while a text is written: by what was found, not by where."""
    found: dict[str, Finding] = {}
    for finding in findings:
        where, values = finding.where, (value for _, value in finding.values)
        parts = (finding.rule, finding.case, where.photo_id or "", where.channel_id or "", finding.words, *values)
        key = "|".join(parts)
        while key in found:
            key += "'"
        found[key] = finding
    return found

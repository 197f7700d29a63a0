"""What the rules say of a post, as cards: what stands, with its clause and mend, and what passed as one line."""

from __future__ import annotations

from core.model.findings import Finding, Mend, Severity
from ui.session import Session
from ui.widgets.finding_list import FindingView, PassedView

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
        """Return a card for each finding."""
        return [self._view(finding) for finding in findings]

    def passed(self, findings: tuple[Finding, ...]) -> PassedView | None:
        """Return the line of the rules in force that found nothing; ``None`` where each found something."""
        texts, pack = self._session.texts, self._session.pack
        broken = {finding.rule for finding in findings}
        quiet = [rule for rule in pack.rules.values() if rule.id not in broken]
        if not quiet:
            return None
        names = [(texts.rule_name(rule.id), rule.clause) for rule in quiet]
        line = texts.say("passed", "one" if len(quiet) == 1 else "many", count=len(quiet))
        return PassedView(line, "", tuple(names))

    def standing(self, findings: tuple[Finding, ...]) -> str:
        """Return how many things stop a post and how many are to be looked at, in one line."""
        stops = sum(finding.severity is not Severity.WARN for finding in findings)
        return self._session.texts.standing(stops, len(findings) - stops)

    def _view(self, finding: Finding) -> FindingView:
        texts = self._session.texts
        label = None if finding.mend is None else texts.mend(finding.mend)
        key = "" if finding.mend is None else finding.mend.value
        if finding.mend in PHOTO_MENDS and finding.where.photo_id is not None:
            key = f"{PHOTO_KEY}{finding.where.photo_id}"
        sentence = texts.finding(finding, self._session.today())
        return FindingView(finding.severity, sentence, finding.clause, label, key)

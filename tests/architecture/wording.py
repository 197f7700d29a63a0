"""Finds, in the text of any file, words that have no place in the repository; one expression a rule.

The expressions are written so that they do not find themselves.
"""

import re

Expression = re.Pattern[str]

# What was left to be done later.
MARKERS = re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\b")
# A check switched off, a test passed over, a body left out.
SILENCERS = re.compile(
    r"no[q]a|type:\s*[i]gnore|mypy:\s*[i]gnore|fmt:\s*(?:off|skip)|pragma:\s*no\s|pytest[.](?:skip|xfail|importorskip)"
    r"|mark[.](?:skip|xfail)|Not[I]mplementedError"
)
# Where somebody happened to work or to download from.
PLACES = re.compile(
    r"(?<![\w.~/])/(?:work|root|opt|home|Users)/\w|[A-Z]:\\+Users\\"
    r"|pypi[.](?:org|python)|pythonhosted[.]org|npmjs[.](?:org|com)|crates[.]io|proxy[.]golang",
)


def lines_with(expression: Expression, text: str) -> list[int]:
    """List the numbers of the lines in which the expression is found."""
    return [number for number, line in enumerate(text.splitlines(), 1) if expression.search(line)]

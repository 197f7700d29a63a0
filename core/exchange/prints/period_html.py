"""Makes the page of a printed period: one HTML file without scripts that fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from core.exchange.prints.html_tags import Html, tag, text, together
from core.exchange.prints.period_sheet import (
    LANGUAGE,
    DecidedSheet,
    FindingSheet,
    LineSheet,
    PeriodSheet,
    PhotoSheet,
    TextSheet,
    Told,
    web_address,
)

_STYLES = Path(__file__).resolve().parents[3] / "resources" / "print" / "period.css"


def period_html(sheet: PeriodSheet, photos: Mapping[Path, bytes]) -> bytes:
    """Return a period as one page in UTF-8; ``photos`` are the small copies by the files that the sheet names."""
    styles = _STYLES.read_text(encoding="utf-8") + "".join(_ink_rule(ink) for ink in sorted(_inks(sheet)))
    return f"<!DOCTYPE html>\n{_page(sheet, photos, styles)}\n".encode()


def _inks(sheet: PeriodSheet) -> set[str]:
    return {line.ink for line in sheet.lines}


def _ink_rule(ink: str) -> str:
    return f".{_ink_name(ink)} {{ --class: {ink}; }}\n"


def _ink_name(ink: str) -> str:
    return f"ink-{ink.removeprefix('#')}"


def _page(sheet: PeriodSheet, photos: Mapping[Path, bytes], styles: str) -> Html:
    body = tag(
        "body",
        _head(sheet),
        tag("main", _index(sheet), _decided(sheet), _posts(sheet, photos), _asked(sheet)),
        tag("footer", tag("p", text(sheet.foot))),
    )
    return tag("html", _html_head(sheet, styles), body, lang=LANGUAGE)


def _html_head(sheet: PeriodSheet, styles: str) -> Html:
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", text(f"{sheet.town}: {sheet.title}, {sheet.span}")),
        tag("style", Html(styles)),
    )


def _head(sheet: PeriodSheet) -> Html:
    sealed = (
        []
        if not sheet.fingerprint
        else [
            tag("p", text(sheet.words["fingerprint"]), class_="label"),
            tag("p", text(sheet.fingerprint), class_="fingerprint"),
        ]
    )
    return tag(
        "header",
        tag("p", text(sheet.town), class_="town"),
        tag("h1", text(sheet.title)),
        tag("p", text(sheet.span), class_="span"),
        _told(sheet.told),
        tag("div", *sealed, tag("p", text(sheet.standing), class_="label"), class_="seal"),
    )


def _told(entries: Iterable[Told]) -> Html:
    pairs = (together(tag("dt", text(each.label)), tag("dd", text(each.value))) for each in entries)
    return tag("dl", *pairs)


def _index(sheet: PeriodSheet) -> Html:
    words = sheet.words
    if not sheet.lines:
        return tag("section", tag("h2", text(words["index"])), tag("p", text(words["nothing"])))
    heads = [words[key] for key in ("number", "goes-out", "class", "post", "channels")]
    shows_changes = any(line.changed for line in sheet.lines)
    rows = (_row(line, shows_changes=shows_changes) for line in sheet.lines)
    table = _table([*heads, words["changed"]] if shows_changes else heads, rows)
    return tag("section", tag("h2", text(words["index"])), table)


def _table(heads: Iterable[str], rows: Iterable[Html]) -> Html:
    head = tag("tr", *(tag("th", text(each), scope="col") for each in heads))
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows)), class_="table")


def _row(line: LineSheet, *, shows_changes: bool) -> Html:
    cells = [
        tag("td", text(str(line.number))),
        tag("td", text(line.goes_out)),
        tag("td", _class_mark(line), text(f" {line.class_name}")),
        tag("th", tag("a", text(line.title), href=f"#line-{line.number}"), scope="row"),
        tag("td", text(line.channels)),
    ]
    return tag("tr", *cells, *([tag("td", text(line.changed))] if shows_changes else []))


def _class_mark(line: LineSheet) -> Html:
    return tag("span", text(str(line.class_number)), class_=f"mark {_ink_name(line.ink)}")


def _decided(sheet: PeriodSheet) -> Html:
    if not sheet.decided:
        return Html("")
    keys = ("lines", "decision", "name", "role", "when", "vouched")
    table = _table((sheet.words[key] for key in keys), map(_decided_row, sheet.decided))
    return tag("section", tag("h2", text(sheet.words["decided"])), table)


def _decided_row(row: DecidedSheet) -> Html:
    comment = [tag("p", text(row.comment), class_="label")] if row.comment else []
    rest = (tag("td", text(each)) for each in (row.role, row.at, row.vouched))
    return tag(
        "tr",
        tag("th", text(row.lines), scope="row"),
        tag("td", tag("strong", text(row.verdict))),
        tag("td", text(row.by), *comment),
        *rest,
    )


def _posts(sheet: PeriodSheet, photos: Mapping[Path, bytes]) -> Html:
    if not sheet.lines:
        return Html("")
    posts = (_post(line, photos, sheet.words) for line in sheet.lines)
    return tag("section", tag("h2", text(sheet.words["posts"])), *posts)


def _post(line: LineSheet, photos: Mapping[Path, bytes], words: Mapping[str, str]) -> Html:
    shown = [_photo(photo, photos, words) for photo in line.photos]
    seen = [tag("h4", text(words["photos"])), tag("div", *shown, class_="photos")] if shown else []
    found = [_finding(finding) for finding in line.findings]
    findings = [tag("h4", text(words["findings"])), tag("ul", *found)] if found else []
    return tag(
        "article",
        tag("h3", text(f"{line.number}. {line.title}")),
        tag(
            "p",
            _class_mark(line),
            tag("strong", text(f" {line.class_name} · {line.goes_out}")),
            text(f" · {line.channels}"),
        ),
        _told(line.told),
        *(_text(said) for said in line.texts),
        *seen,
        *findings,
        id=f"line-{line.number}",
        class_=_ink_name(line.ink),
    )


def _text(said: TextSheet) -> Html:
    title = [tag("p", tag("strong", text(said.title)))] if said.title else []
    link = [tag("p", _link(said.link))] if said.link else []
    panel = tag("div", *title, tag("p", text(said.text), class_="written"), *link, class_="said", dir="auto")
    return together(tag("h4", text(said.channels)), panel)


def _link(link: str) -> Html:
    address = web_address(link)
    if not address:
        return text(link)
    return tag("a", text(link), href=address, rel="noopener noreferrer nofollow")


def _photo(photo: PhotoSheet, photos: Mapping[Path, bytes], words: Mapping[str, str]) -> Html:
    content = None if photo.path is None else photos.get(photo.path)
    if content is None:
        picture = tag("p", text(words["photo-missing"]), class_="label")
    else:
        source = f"data:image/jpeg;base64,{base64.b64encode(content).decode('ascii')}"
        picture = tag("img", src=source, alt=photo.alt)
    return tag("figure", picture, tag("figcaption", _told(photo.under)))


def _finding(finding: FindingSheet) -> Html:
    weight = tag("strong", text(finding.weight), class_=finding.severity)
    clause = [text(" "), tag("span", text(finding.clause), class_="label")] if finding.clause else []
    return tag("li", weight, text(f" {finding.said}"), *clause)


def _asked(sheet: PeriodSheet) -> Html:
    if not sheet.asks:
        return Html("")
    words = sheet.words
    choices = (tag("li", text(words[key])) for key in ("approve-all", "approve-but", "return-all"))
    blanks = (tag("p", text(words[key])) for key in ("name", "role", "date", "signature", "comment"))
    return tag(
        "section",
        tag("h2", text(words["decision-on-paper"])),
        tag("p", text(words["decision-says"])),
        tag("ul", *choices, class_="choices"),
        tag("div", *blanks, class_="blanks"),
        class_="asked",
    )

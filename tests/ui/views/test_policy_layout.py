"""A line of the policy: its key beside or over its words, its badge under them, nothing over anything else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from core.policy.clauses import Does
from ui.models.policy import LineKind, PolicyLine
from ui.theme import ColourRole, Theme
from ui.views.policy_layout import LaidLine, lay_out_line
from ui.widgets.badge import BadgeLook, badge_size

BADGE = BadgeLook("Checked", ColourRole.TEXT, ColourRole.PILL_GROUND)
CLAUSE = PolicyLine(
    LineKind.CLAUSE,
    "Any photos must be approved by the Director before they are posted. " * 6,
    "1.04 d",
    does=Does.CHECKS,
    by="Photos approved",
    why="A post waits until each photo is approved. " * 4,
)


def places(laid: LaidLine) -> list[QRectF]:
    return [part.layout.boundingRect().translated(part.place) for part in laid.parts]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width_px", [300, 640, 1100])
def test_nothing_lies_over_anything_else_or_outside(qtbot: QtBot, theme: Theme, width_px: int, percent: int) -> None:
    theme.set_text_scale(percent)
    laid = lay_out_line(theme, CLAUSE, BADGE, width_px)
    assert laid.badge is not None
    size = badge_size(BADGE, theme)
    shapes = [*places(laid), QRectF(laid.badge[1].x(), laid.badge[1].y(), size.width(), size.height())]
    assert not any(a.intersects(b) for at, a in enumerate(shapes) for b in shapes[at + 1 :])
    assert all(shape.left() >= 0 and shape.bottom() <= laid.height_px for shape in shapes)


def test_a_key_stands_beside_its_words_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    wide, narrow = (places(lay_out_line(theme, CLAUSE, BADGE, width_px)) for width_px in (900, 320))
    assert (wide[0].top(), wide[0].right() < wide[1].left()) == (wide[1].top(), True)
    assert narrow[0].bottom() <= narrow[1].top()


@pytest.mark.parametrize("kind", [LineKind.TITLE, LineKind.FACT, LineKind.NOTICE, LineKind.HEADING])
def test_other_lines_hold_their_text_alone(qtbot: QtBot, theme: Theme, kind: LineKind) -> None:
    laid = lay_out_line(theme, PolicyLine(kind, "Town of Taber " * 30), None, 500)
    assert (len(laid.parts), laid.badge) == (1, None)
    assert places(laid)[0].bottom() <= laid.height_px

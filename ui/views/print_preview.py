"""Shows what the calendar looks like on paper, and prints it."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from ui.models.print_sheet import Sheet
from ui.theme import Theme
from ui.views.sheet_painter import SheetPainter

_MARGIN_MM = 12
_POINTS_AN_INCH = 72


def letter_printer(sheet: Sheet) -> QPrinter:
    """Return a printer set to Letter: across for a grid, upright for a list."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    across = QPageLayout.Orientation.Landscape
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.Letter),
        across if sheet.is_grid else QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )
    printer.setPageLayout(layout)
    printer.setDocName(sheet.title)
    return printer


def print_sheet(printer: QPrinter, theme: Theme, sheet: Sheet) -> int:
    """Draw a sheet on a printer and return how many pages it took."""
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    pages = SheetPainter(theme, sheet, room.width(), room.height())
    painter = QPainter(printer)
    painter.scale(printer.logicalDpiX() / _POINTS_AN_INCH, printer.logicalDpiY() / _POINTS_AN_INCH)
    for page in range(pages.pages):
        if page:
            printer.newPage()
        pages.paint(painter, page)
    painter.end()
    return pages.pages


class PrintPreview(QPrintPreviewDialog):
    """Preview a sheet; its own button prints it."""

    def __init__(self, theme: Theme, sheet: Sheet, parent: QWidget | None = None) -> None:
        self._printer = letter_printer(sheet)
        super().__init__(self._printer, parent)
        self._theme = theme
        self._sheet = sheet
        self.setWindowTitle(self.tr("Print: %1").replace("%1", sheet.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(self._on_paint_requested)

    def _on_paint_requested(self, printer: QPrinter) -> None:
        print_sheet(printer, self._theme, self._sheet)

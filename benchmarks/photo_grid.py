"""The Photos screen with 5,000 photos, against a bare list view of Qt with as many rows and a delegate of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from PIL import Image

from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.model.kinds import PhotoId, Sha256
from core.model.media import PeopleAnswer, Photo, Source, StoredFile
from core.office import Office, Place
from core.store import town as town_queries
from core.store.tx import Tx

PHOTOS = 5_000
PICTURES = 24
ROUNDS = 3
FIRST_SHOW_TARGET, FRAME_TARGET, MEMORY_TARGET = 6.0, 3.0, 3.0

_THUMBNAIL_PX = 600

_MEASURED = """
import resource, sys, time
from statistics import median
from PySide6.QtCore import QTimer
FRAMES = 120

def measured(make, application):
    begun = time.perf_counter()
    grid, is_busy = make()
    grid.grab()
    first_ms = (time.perf_counter() - begun) * 1000
    deadline = time.perf_counter() + 1.5
    while time.perf_counter() < deadline or is_busy():
        application.processEvents()
    bar, frames = grid.verticalScrollBar(), []
    for number in range(FRAMES):
        begun = time.perf_counter()
        bar.setValue(number * 60 % max(bar.maximum(), 1))
        grid.viewport().repaint()
        frames.append((time.perf_counter() - begun) * 1000)
        application.processEvents()
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(first_ms, median(frames), sorted(frames)[int(FRAMES * 0.95)], used, flush=True)
"""

_BARE = """
from pathlib import Path
from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate
application = QApplication(["-", "-style", "Fusion"])
paths, count = sorted(Path(sys.argv[1]).rglob("*-600.jpg"))[:24], int(sys.argv[2])
kept = [QPixmap.fromImage(QImage(str(path)).scaled(240, 118)) for path in paths]

class Rows(QAbstractListModel):
    def rowCount(self, parent=None):
        return count
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"photo-{index.row()}.jpg" if role == Qt.ItemDataRole.DisplayRole else None

class Tile(QStyledItemDelegate):
    def sizeHint(self, option, index):
        return QSize(255, 190)
    def paint(self, painter, option, index):
        painter.drawPixmap(option.rect.topLeft(), kept[index.row() % len(kept)])
        painter.drawText(option.rect.adjusted(8, 130, 0, 0), index.data())

def make():
    grid = QListView()
    grid.setViewMode(QListView.ViewMode.IconMode)
    grid.setUniformItemSizes(True)
    grid.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    grid.setItemDelegate(Tile(grid))
    grid.setModel(Rows(grid))
    grid.resize(880, 800)
    grid.show()
    return grid, lambda: False
measured(make, application)
"""

_OYEZ = """
import gc
gc.disable()  # as main.py does
from pathlib import Path
from core.ambient import Ambient
from core.office import Place, open_calendar
from PySide6.QtCore import QSettings
from ui import app
from ui.jobs import Jobs
from ui.models.media import PhotosModel
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.views.photo_grid import PhotoGrid
folder, anchors, scratch = (Path(argument) for argument in sys.argv[1:4])
application = app.make_application()
settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
theme = app.make_theme(application, settings)
office = open_calendar(Place(folder, anchors), Ambient())
session = Session(office, app._first_person(office, ""))
jobs = Jobs()

def make():
    thumbnails = Thumbnails(office.calendar.files, jobs, scratch / "thumbnails")
    model = PhotosModel(session, thumbnails)
    grid = PhotoGrid(theme, model, PhotoWords(session))
    grid.resize(880, 800)
    grid.show()
    return grid, lambda: model.is_judging
measured(make, application)
jobs.finish()
office.close()
"""


def measure() -> list[Result]:
    """Show both grids in turn, each in a process of its own, scroll through them, and compare the medians."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        place = Place(scratch / "town", scratch / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _fill(office, scratch / "thumbnails")
        office.close()
        bare = (_BARE, str(scratch / "thumbnails"), str(PHOTOS))
        own = (_OYEZ, str(place.folder), str(place.anchors), str(scratch))
        pairs = [(_run(*bare), _run(*own)) for _ in range(ROUNDS)]
    return [_result(name, pairs, at, target) for at, (name, target) in enumerate(_ASKED)]


_ASKED = (
    ("5,000 photos, first show", FIRST_SHOW_TARGET),
    ("5,000 photos, a scroll's frame", FRAME_TARGET),
    ("5,000 photos, a slow frame", FRAME_TARGET),
    ("5,000 photos, memory", MEMORY_TARGET),
)
_UNITS = ("ms", "ms", "ms", "MB")


def _result(name: str, pairs: list[tuple[list[float], list[float]]], at: int, target: float) -> Result:
    bare = median(pair[0][at] for pair in pairs)
    own = median(pair[1][at] for pair in pairs)
    how = f"{own:.2f} {_UNITS[at]} against {bare:.2f} {_UNITS[at]} of a bare list, medians of {len(pairs)}"
    return Result(name, own / bare, target, "times a bare list", how)


def _run(script: str, *arguments: str) -> list[float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", _MEASURED + script, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return [float(number) for number in run.stdout.split()]


def _fill(office: Office, thumbnails: Path) -> None:
    """Write photos straight into the tables and their pictures into the cache: neither is what is measured here."""
    engine = office.engine
    department, person = town_queries.departments(engine)[0], town_queries.people(engine)[0]
    now = office.calendar.ambient.clock.now()
    with engine.transaction():
        tx = Tx(engine)
        for number in range(PHOTOS):
            sha256 = Sha256(f"{number:064x}"[::-1])
            tx.add(StoredFile(sha256, f"photo-{number}.jpg", "image/jpeg", 1, now))
            tx.add(
                Photo(
                    PhotoId(office.calendar.ambient.new_id()),
                    sha256,
                    f"photo-{number}.jpg",
                    department.id,
                    person.id,
                    now,
                    600,
                    400,
                    source=Source.PUBLIC_DOMAIN,
                    source_reason="Taken in 1912",
                    people=PeopleAnswer.NOBODY,
                )
            )
            _draw(thumbnails / sha256[:2] / f"{sha256[2:]}-{_THUMBNAIL_PX}.jpg", number)


def _draw(kept: Path, number: int) -> None:
    """Keep one of a few pictures as a photo's small copy."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    drawn = kept.parents[1] / f"{number % PICTURES}.jpg"
    if not drawn.exists():
        hue = number * 255 // PICTURES
        Image.linear_gradient("L").resize((600, 400)).convert("HSV").point(lambda level: level ^ hue).convert(
            "RGB"
        ).save(drawn)
    shutil.copyfile(drawn, kept)

"""Draws the photos of the demo town, each with the data that a camera and a picture desk would have put into it.

Run it from the top of the project, ``python -m resources.demo.draw_photos``; it writes the same files each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resources.demo import scenes_indoors, scenes_land, scenes_play, scenes_service, scenes_winter
from resources.demo.brushes import Canvas
from resources.demo.embedding import Camera, Embedded, jpeg_with

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FOLDER = Path(__file__).parent / "photos"
QUALITY = 80

_TOWN_CAMERA = Camera("Canon", "Canon EOS R6", "TT-2041776")
_DESK_CAMERA = Camera("NIKON CORPORATION", "NIKON Z 6_2", "6010882")
_TELEPHONE = Camera("Apple", "iPhone 15", "F2LX9Q7TABER")
_ANDROID = Camera("Google", "Pixel 8", "39041FDJH000")

_TOWN = "© Town of Taber"
_TOWN_TERMS = "Owned by the Town of Taber. For use on all Town channels."


@dataclass(frozen=True, slots=True)
class DemoPhoto:
    """One photo to draw: its file name, its scene, and what the file says of itself."""

    name: str
    scene: Callable[[Canvas], None]
    embedded: Embedded


def _at(wall: str) -> datetime:
    return datetime.fromisoformat(wall)


PHOTOS = (
    DemoPhoto(
        "pool-lanes.jpg",
        scenes_play.aquafun_lanes,
        Embedded(
            taken_wall=_at("2026-09-14T06:42:10"),
            camera=_TOWN_CAMERA,
            creator="Priya Nair",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="Five people swim lengths at the Aquafun Centre; a lifeguard stands at the far end.",
        ),
    ),
    DemoPhoto(
        "rink-night.jpg",
        scenes_winter.rink_night,
        Embedded(
            taken_wall=_at("2026-01-17T20:15:33"),
            camera=_ANDROID,
            position=(49.7849, -112.1508),
            creator="Jordan Friesen",
            copyright="© 2026 Jordan Friesen",
            usage_terms="Given to the Town of Taber for social media. Please credit the photographer.",
            description="Five skaters on the outdoor rink at night, one with a hockey stick, under three tall lights.",
        ),
    ),
    DemoPhoto(
        "harvest-field.jpg",
        scenes_land.corn_sunset,
        Embedded(
            taken_wall=_at("2026-08-23T20:31:05"),
            camera=_ANDROID,
            position=(49.7712, -112.2230),
            creator="Jordan Friesen",
            copyright="© 2026 Jordan Friesen",
            usage_terms="Given to the Town of Taber for social media. Please credit the photographer.",
            description="Rows of tall corn below a red and gold sunset.",
        ),
    ),
    DemoPhoto(
        "fire-hall.jpg",
        scenes_service.fire_hall,
        Embedded(
            taken_wall=_at("2026-10-07T18:42:10"),
            camera=_ANDROID,
            position=(49.7867, -112.1402),
            creator="Jordan Friesen",
            copyright="© 2026 Jordan Friesen",
            description="A fire engine before the fire hall at dusk; two firefighters lay out a hose.",
        ),
    ),
    DemoPhoto(
        "council-chamber.jpg",
        scenes_indoors.council_chamber,
        Embedded(
            taken_wall=_at("2026-10-26T17:02:18"),
            camera=_TOWN_CAMERA,
            creator="Kim Dyck",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="The mayor and six councillors at the curved bench of the council chamber.",
        ),
    ),
    DemoPhoto(
        "park-trail.jpg",
        scenes_land.park_trail,
        Embedded(
            taken_wall=_at("2026-09-27T14:20:00"),
            camera=_TELEPHONE,
            position=(49.8021, -112.1444),
            creator="Elena Morales",
            description="Two adults, a child and a dog walk a gravel trail by the reservoir among yellow trees.",
        ),
    ),
    DemoPhoto(
        "library-shelves.jpg",
        scenes_indoors.library_shelves,
        Embedded(
            taken_wall=_at("2026-10-15T15:37:29"),
            camera=_DESK_CAMERA,
            creator="Prairie Light Photography",
            copyright="© 2026 Prairie Light Photography",
            usage_terms="Commissioned by the Town of Taber, contract 2026-118. Social media, website and newsletter.",
            description="Three readers among tall shelves of books, a window between them.",
        ),
    ),
    DemoPhoto(
        "parade-float.jpg",
        scenes_play.cornfest_parade,
        Embedded(
            taken_wall=_at("2026-08-29T11:08:52"),
            camera=_DESK_CAMERA,
            creator="Sam Whitford, The Taber Times",
            copyright="© 2026 The Taber Times",
            usage_terms="Licensed to the Town of Taber for social media for a limited time. No other use.",
            description="A yellow Cornfest float with two giant cobs passes a crowd on the main street.",
        ),
    ),
    DemoPhoto(
        "snowplough.jpg",
        scenes_winter.snowplough,
        Embedded(
            taken_wall=_at("2026-02-03T08:12:41"),
            camera=_TELEPHONE,
            position=(49.7856, -112.1467),
            creator="Tyler Hemmaway",
            copyright=_TOWN,
            description="An orange Town snowplough throws up snow on a residential street.",
        ),
    ),
    DemoPhoto(
        "water-tower.jpg",
        scenes_land.water_tower,
        Embedded(
            taken_wall=_at("2026-05-19T06:03:14"),
            camera=_TOWN_CAMERA,
            creator="Kim Dyck",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="The white water tower with the word Taber above the roofs of houses in morning light.",
        ),
    ),
    DemoPhoto(
        "collection-day.jpg",
        scenes_service.garbage_carts,
        Embedded(
            taken_wall=_at("2026-06-02T09:48:20"),
            camera=_TOWN_CAMERA,
            creator="Priya Nair",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="Black, blue and green carts stand in a row at the curb before three houses.",
        ),
    ),
    DemoPhoto(
        "splash-park.jpg",
        scenes_play.splash_park,
        Embedded(
            taken_wall=_at("2026-07-11T13:26:37"),
            camera=_TELEPHONE,
            position=(49.7838, -112.1531),
            creator="Elena Morales",
            copyright="© 2026 Elena Morales",
            description="Five children play under the coloured arches and water jets of the splash park.",
        ),
    ),
    DemoPhoto(
        "museum.jpg",
        scenes_indoors.museum,
        Embedded(
            taken_wall=_at("2026-03-12T10:30:00"),
            camera=_DESK_CAMERA,
            creator="Prairie Light Photography",
            copyright="© 2026 Prairie Light Photography",
            usage_terms="Commissioned by the Town of Taber, contract 2026-118. Social media, website and newsletter.",
            description="A guide shows five pupils a map of canals between a waterwheel and an old red tractor.",
        ),
    ),
    DemoPhoto(
        "tree-lights.jpg",
        scenes_winter.tree_lights,
        Embedded(
            taken_wall=_at("2025-11-28T18:40:09"),
            camera=_TOWN_CAMERA,
            creator="Kim Dyck",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="Families look at a tall lit spruce with a star in the snow before the Town's offices.",
        ),
    ),
    DemoPhoto(
        "skate-park.jpg",
        scenes_play.skate_park,
        Embedded(
            taken_wall=_at("2026-06-20T20:58:16"),
            camera=_ANDROID,
            position=(49.7829, -112.1519),
            creator="Dev Patel",
            copyright="© 2026 Dev Patel",
            usage_terms="May be shared by the Town with credit.",
            description="Three riders on the ramps of the skate park at sunset.",
        ),
    ),
    DemoPhoto(
        "seniors-lunch.jpg",
        scenes_indoors.seniors_lunch,
        Embedded(
            taken_wall=_at("2026-10-08T12:14:55"),
            camera=_TOWN_CAMERA,
            creator="Priya Nair",
            copyright=_TOWN,
            description="Six older people smile at a long table laid for lunch; a volunteer brings soup.",
        ),
    ),
    DemoPhoto(
        "street-repair.jpg",
        scenes_service.street_repair,
        Embedded(
            taken_wall=_at("2026-07-22T10:05:03"),
            camera=_TELEPHONE,
            position=(49.7861, -112.1489),
            creator="Tyler Hemmaway",
            copyright=_TOWN,
            description="A crew in orange vests mends a leaking water main; cones stand around the trench.",
        ),
    ),
    DemoPhoto(
        "cenotaph.jpg",
        scenes_winter.cenotaph,
        Embedded(
            taken_wall=_at("2025-11-11T11:21:44"),
            camera=_TOWN_CAMERA,
            creator="Kim Dyck",
            copyright=_TOWN,
            usage_terms=_TOWN_TERMS,
            description="Three wreaths of poppies at the foot of the stone cenotaph, a flag at half-mast beside it.",
        ),
    ),
    DemoPhoto(
        "food-bank.jpg",
        scenes_service.food_bank,
        Embedded(
            taken_wall=_at("2026-10-31T09:33:12"),
            camera=_ANDROID,
            creator="Taber Food Bank Society",
            usage_terms="Please share.",
            description="Three volunteers fill the shelves of the food bank and carry crates of fruit.",
        ),
    ),
    DemoPhoto("grain-elevator.jpg", scenes_land.grain_elevator, Embedded()),
)
"""Twenty photos: owned, commissioned, licensed and given; some tell where they were taken, one tells nothing."""


def drawn(photo: DemoPhoto) -> Picture:
    """Draw the scene of ``photo``."""
    canvas = Canvas(photo.name)
    photo.scene(canvas)
    return canvas.finished()


def main() -> None:
    """Draw every photo into the folder beside this file."""
    FOLDER.mkdir(exist_ok=True)
    for photo in PHOTOS:
        (FOLDER / photo.name).write_bytes(jpeg_with(drawn(photo), photo.embedded, QUALITY))


if __name__ == "__main__":
    main()

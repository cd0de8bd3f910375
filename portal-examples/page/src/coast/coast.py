"""Makes coast.geojson: the land of Natural Earth (public domain), coarse for the world and finer for
the Baltic and the North Sea, so that a map of either is sharp and small.

    python3 coast.py FOLDER >coast.geojson

FOLDER has land-50m.json and land-10m.json of the npm package world-atlas 2.0.2. Needs shapely.
"""

import json
import math
import sys
from pathlib import Path

from shapely.affinity import translate
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

REGION = box(3, 53, 31, 66.5)
WORLD = box(-180, -90, 180, 90)


def land(topology):
    """The land of a TopoJSON file, whose arcs are lists of differences."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(arc)

    def ring(indices):
        points = []
        for i in indices:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points += arc[1:] if points else arc
        return points

    polygons = []
    for geometry in topology["objects"]["land"]["geometries"]:
        multi = geometry["type"] == "MultiPolygon"
        for rings in geometry["arcs"] if multi else [geometry["arcs"]]:
            outer, *holes = [within_the_world(unrolled(ring(indices))) for indices in rings]
            polygons.append(outer.difference(unary_union(holes)))
    return unary_union(polygons)


def unrolled(points):
    """A ring whose longitudes go on beyond 180 degrees instead of jumping to the other side of the
    map: the rings of the file are not cut there. One around the pole is closed along it."""
    turned = 0
    ring = [points[0]]
    for (before, _), (lon, lat) in zip(points, points[1:]):
        turned -= 360 * round((lon - before) / 360)
        ring.append((lon + turned, lat))
    if turned:
        pole = math.copysign(90, points[0][1])
        ring += [(ring[-1][0], pole), (ring[0][0], pole), ring[0]]
    return ring


def within_the_world(ring):
    """What a ring encloses in each turn of the globe, moved into the first: cut along 180."""
    area = Polygon(ring).buffer(0)
    turns = [-360, 0, 360]
    return unary_union([translate(area.intersection(translate(WORLD, t)), -t) for t in turns])


def thinned(area, tolerance, least):
    """The polygons of at least some square degrees, simplified."""
    simple = area.simplify(tolerance)
    parts = getattr(simple, "geoms", [simple])
    return [part for part in parts if part.geom_type == "Polygon" and part.area >= least]


def coordinates(polygon):
    """GeoJSON's, with more digits where the coast has more bends."""
    decimals = 3 if polygon.intersects(REGION) else 1
    rings = [polygon.exterior, *polygon.interiors]
    return [[[round(x, decimals), round(y, decimals)] for x, y in ring.coords] for ring in rings]


def main():
    folder = Path(sys.argv[1])
    world = land(json.loads((folder / "land-50m.json").read_text()))
    near = land(json.loads((folder / "land-10m.json").read_text()))
    # They overlap a little, so that no gap is left where simplification moved the seam.
    far = thinned(world.difference(REGION.buffer(-0.3)), 0.15, 0.1)
    whole = unary_union([*far, *thinned(near.intersection(REGION), 0.008, 0.001)])
    polygons = [coordinates(polygon) for polygon in whole.geoms]
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    json.dump(feature, sys.stdout, separators=(",", ":"))


main()

"""Draws the picture that standard input describes with vl-convert, several times, and prints the median in milliseconds.

The first drawing, which starts its engine, does not count.
"""

import json
import statistics
import sys
import time

import vl_convert

picture = json.load(sys.stdin)


def place(name):
    return {"field": name, "type": "quantitative", "scale": None, "axis": None}


shapes = [
    {**shape, "right": shape["x"] + shape["width"], "bottom": shape["y"] + shape["height"]}
    for shape in picture["shapes"]
]
specification = {
    "width": picture["width"],
    "height": picture["height"],
    "padding": 0,
    "layer": [
        {
            "data": {"values": shapes},
            "mark": "rect",
            "encoding": {
                "x": place("x"),
                "y": place("y"),
                "x2": {"field": "right"},
                "y2": {"field": "bottom"},
                "color": {"field": "colour", "scale": None},
            },
        },
        {
            "data": {"values": picture["words"]},
            "mark": {"type": "text", "align": "left", "baseline": "alphabetic"},
            "encoding": {"x": place("x"), "y": place("y"), "text": {"field": "text"}},
        },
    ],
}

times = []
for _ in range(picture["rounds"] + 1):
    begun = time.perf_counter()
    vl_convert.vegalite_to_svg(specification)
    times.append((time.perf_counter() - begun) * 1000)
print(statistics.median(times[1:]))

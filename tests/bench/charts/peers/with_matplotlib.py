"""Draws the picture that standard input describes with matplotlib, several times, and prints the median in milliseconds."""

import io
import json
import statistics
import sys
import time

import matplotlib

matplotlib.use("svg")
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

picture = json.load(sys.stdin)
width, height = picture["width"], picture["height"]


def draw():
    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_axes([0, 0, 1, 1], xlim=(0, width), ylim=(height, 0))
    axes.axis("off")
    for shape in picture["shapes"]:
        place = (shape["x"], shape["y"])
        axes.add_patch(Rectangle(place, shape["width"], shape["height"], facecolor=shape["colour"]))
    for word in picture["words"]:
        axes.text(word["x"], word["y"], word["text"], fontsize=8)
    figure.savefig(io.BytesIO(), format="svg")


draw()
times = []
for _ in range(picture["rounds"]):
    begun = time.perf_counter()
    draw()
    times.append((time.perf_counter() - begun) * 1000)
print(statistics.median(times))

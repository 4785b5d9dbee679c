"""Makes PlacardSansSC-*.ttf and, for the window, .woff2 out of the packages @ibm/plex-sans-sc and of the IBM Plex Sans beside it.

    python3 -m venv v && v/bin/pip install fonttools brotli && npm pack @ibm/plex-sans-sc && tar xzf ibm-plex-sans-sc-*.tgz
    v/bin/python assets/fonts/placard-sans-sc.py package/fonts/complete/woff/hinted

What it holds: the characters of GB 2312 (what a text in simplified Chinese is written with), those of our own Chinese words, and
the letters and digits of IBM Plex Sans in place of the larger ones of Plex Sans SC, so that a number is as wide in a Chinese
label as anywhere else and no label needs a second font. No hints and no layout features: half the size.
The licence reserves the name "Plex" for the unchanged fonts: a subset has to bear another name.
"""

import csv
import sys
from pathlib import Path

from fontTools.merge import Merger, Options as MergeOptions
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent
FAMILY = "Placard Sans SC"
# Marks that both scripts write and that stand in a square of their own in Chinese.
SQUARE_MARKS = "‘’“”…—·、。〈〉《》「」『』【】〔〕（），：；！？％～　"


def gb2312():
    rows = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    decoded = (code.decode("gb2312", "ignore") for code in rows)
    return {c for c in decoded if c}


def our_words():
    locales = "".join(path.read_text("utf-8") for path in (FONTS.parent / "locales/zh").glob("*.json"))
    pack = "".join(
        value or ""
        for name in ("states", "events", "notes")
        for row in csv.DictReader((FONTS.parent / f"reference/{name}.csv").open(encoding="utf-8"))
        for column, value in row.items()
        if column.endswith("_zh") or column == "aliases"
    )
    return set(locales + pack)


def subset(font, characters):
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "DSIG", "vhea", "vmtx", "meta", "GDEF", "GPOS", "GSUB", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters])
    subsetter.subset(font)
    return font


def rename(font, style):
    names = font["name"]
    notice = names.getDebugName(0)
    licence = names.getDebugName(13)
    trademark = names.getDebugName(7)
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    names.names = []
    regular = style == "Regular"
    written = {
        0: f'{notice} With Reserved Font Name "Plex".',
        1: FAMILY if regular else f"{FAMILY} SemiBold",
        2: "Regular",
        3: f"placard;{postscript}",
        4: FAMILY if regular else f"{FAMILY} {style}",
        5: "Version 1.0",
        6: postscript,
        7: trademark,
        10: "A part of two fonts by IBM Corp., under the same licence, made for Placard.",
        13: licence,
        14: "https://openfontlicense.org",
        16: FAMILY,
        17: style,
    }
    for number, text in written.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)


def make(source, style, folder):
    chinese = TTFont(source / f"IBMPlexSansSC-{style}.woff")
    latin = TTFont(FONTS / f"IBMPlexSans-{style}.ttf")
    wanted = gb2312() | our_words() | set(SQUARE_MARKS)
    from_latin = {chr(c) for c in latin.getBestCmap()} - set(SQUARE_MARKS)
    parts = []
    for name, font, characters in (("han", chinese, wanted - from_latin), ("latin", latin, from_latin)):
        font.flavor = None
        path = folder / f"{name}.ttf"
        subset(font, characters).save(path)
        parts.append(str(path))
    merged = Merger(MergeOptions(drop_tables=["GDEF", "GPOS", "GSUB"])).merge(parts)
    merged["OS/2"].usWeightClass = 400 if style == "Regular" else 600
    rename(merged, style)
    merged.save(FONTS / f"PlacardSansSC-{style}.ttf")
    # The window takes other letters from the packages of its own.
    window = TTFont(FONTS / f"PlacardSansSC-{style}.ttf")
    subset(window, wanted - from_latin)
    window.flavor = "woff2"
    window.save(FONTS / f"PlacardSansSC-{style}.woff2")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        for weight in ("Regular", "SemiBold"):
            make(Path(sys.argv[1]), weight, Path(scratch))

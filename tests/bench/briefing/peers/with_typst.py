"""Sets a briefing with typst: with_typst.py MAIN.typ OUT.pdf. The fonts lie beside the layout."""

import sys
from pathlib import Path

import typst

main, out = Path(sys.argv[1]), sys.argv[2]
typst.compile(
    str(main),
    output=out,
    root=str(main.parent),
    font_paths=[str(main.parent / "fonts")],
    ignore_system_fonts=True,
    pdf_standards=["ua-1", "a-2a"],
)

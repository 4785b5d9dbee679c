"""Sets the content of a briefing with WeasyPrint: with_weasyprint.py FOLDER OUT.pdf, the folder as `brief --source` writes it."""

import json
import sys
from html import escape
from pathlib import Path

from weasyprint import HTML

folder, out = Path(sys.argv[1]), sys.argv[2]
data = json.loads((folder / "data.json").read_text())

STYLE = """
@page { size: a4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages) } }
@font-face { font-family: Plex; src: url("fonts/IBM%20Plex%20Sans%201.ttf") }
@font-face { font-family: Plex; font-weight: bold; src: url("fonts/IBM%20Plex%20Sans%202.ttf") }
body { font: 9.5pt Plex; } h2 { break-after: avoid; border-top: 1pt solid; } img { width: 100%; }
table { border-collapse: collapse; width: 100% } td, th { border-top: .5pt solid #ccc; text-align: left; vertical-align: top }
"""


def table(head, rows):
    def line(tag, cells):
        return "<tr>" + "".join(f"<{tag}>{escape(str(cell or ''))}</{tag}>" for cell in cells) + "</tr>"

    return f"<table><thead>{line('th', head)}</thead><tbody>{''.join(line('td', row) for row in rows)}</tbody></table>"


def paragraphs(texts):
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def content(section):
    kind = section["type"]
    if kind == "status":
        return paragraphs([section["sentence"]])
    if kind == "charts":
        return "".join(
            f"<h3>{escape(chart['title'])}</h3>{paragraphs([chart['words']])}<img src='{chart['file']}' alt='{escape(chart['alt'], True)}'>"
            for chart in section["charts"]
        )
    if kind == "events":
        rows = [(e["date"], e["what"], e["symbol"], e["sources"]) for e in section["events"]]
        return table(["Date", "What", "Symbol", "Source"], rows) + paragraphs(section["notes"])
    if kind == "table" and section["table"]:
        return table(section["table"]["columns"], section["table"]["rows"])
    if kind == "recommendations":
        rows = [
            (r["paragraph"], r["text"], ", ".join(r["by"]), r["year"], r["answer"], r["sources"])
            for r in section["recommendations"]
        ]
        return table(["§", "Recommendation", "By", "Year", "Answer", "Source"], rows)
    if kind == "statements":
        return paragraphs(said["words"] for said in section["statements"])
    if kind == "asks":
        return paragraphs(ask["text"] for ask in section["asks"])
    if kind == "paragraphs":
        return paragraphs(paragraph["text"] for paragraph in section["paragraphs"])
    return paragraphs(source["citation"] for source in data["sources"]) if section["kind"] == "sources" else ""


body = "".join(f"<h2>{escape(section['heading'])}</h2>{content(section)}" for section in data["sections"])
html = f"<html lang='{data['lang']}'><head><title>{escape(data['title'])}</title><style>{STYLE}</style></head><body><h1>{escape(data['state'])}</h1>{body}</body></html>"
HTML(string=html, base_url=str(folder) + "/").write_pdf(out, pdf_variant="pdf/ua-1")

"""Looks at PDFs as validators and other programs' readers see them.

Reads from standard input a JSON list of {"file": PATH, "lang": CODE, "says": [TEXT, ...]}; writes as a JSON list, in the same order,
what is wrong with each file, in words: rules of PDF/UA-1 and PDF/A-2a that fail, what a screen reader would stumble
over, and texts that do not come out as they were put in.
"""

import json
import re
import subprocess
import sys
import unicodedata
from multiprocessing import Pool

import outloud
import page
import pypdfium2

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
HAN = re.compile("[\u3400-\u9fff]")
WORD = re.compile(r"[^\W_]+")
# The times beside an oral statement, which stand in its lines.
CLOCK = re.compile(r"\b\d:\d\d\b")
ARABIC = re.compile("[\u0600-\u06ff]")
# A hyphen that only the end of the line asks for: U+00AD as Unicode has it, U+FFFE as PDFium tells it.
SOFT_HYPHEN = re.compile("(\u00ad|\ufffe)\\s*")


def poppler(file):
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout.decode()


def pdfium(file):
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


READERS = {"poppler": poppler, "PDFium": pdfium}


def plain(text, blanks=" "):
    """The text without what a reader may add or leave: directions, widths of blanks, ends of lines."""
    whole = SOFT_HYPHEN.sub("", MARKS.sub("", text))
    return re.sub(r"\s+", blanks, unicodedata.normalize("NFKC", whole))


def is_given_back(said, text, lang):
    if lang == "ar" and not ARABIC.search(said):
        # Where lines run from right to left, both readers turn around the blanks and signs between Latin words.
        return set(WORD.findall(said)) <= set(WORD.findall(text))
    # Ideographs are set without blanks: one between them is the end of a line.
    blanks = "" if HAN.search(said) else " "
    # Where most letters of a page are Latin, poppler gives the sentences of an Arabic line from left to right.
    parts = said.split(".") if lang == "ar" else [said]
    return all(plain(part, blanks).strip() in plain(CLOCK.sub("", text), blanks) for part in parts)


def wrong(paper):
    file, problems = paper["file"], []
    for profile in PROFILES:
        report = page.validate_pdf(file, profile=profile)
        problems += [f"{profile}: {failure}" for failure in report.failures]
    heard = outloud.check(file)
    problems += [f"outloud: {heard.error}"] if heard.error else []
    problems += [f"outloud: {found.rule}: {found.message}" for found in heard.findings if found.severity == "error"]
    for name, read in READERS.items():
        text = read(file)
        for said in paper["says"]:
            if not is_given_back(said, text, paper["lang"]):
                problems.append(f"{name} does not give back {said!r}")
    return problems


if __name__ == "__main__":
    with Pool() as pool:
        json.dump(pool.map(wrong, json.load(sys.stdin)), sys.stdout)

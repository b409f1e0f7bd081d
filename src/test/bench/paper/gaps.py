"""How even the spaces between words are in any PDF, from the word boxes of pdftotext."""
import re
import statistics
import subprocess
import xml.etree.ElementTree as ElementTree

WIDTHS = {1: (380, 500), 2: (215, 260)}
TALLEST = 24
HYPHENS = ("-", "\u2010", "\u00ad")


def lines(pdf):
    """Yields the lines of a PDF as lists of (left, right, height, text), in points."""
    xml = subprocess.run(["pdftotext", "-bbox-layout", pdf, "-"], check=True, capture_output=True).stdout
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", xml.decode("utf-8", "replace"))
    for line in ElementTree.fromstring(text).iter("{http://www.w3.org/1999/xhtml}line"):
        yield [(float(w.get("xMin")), float(w.get("xMax")), float(w.get("yMax")) - float(w.get("yMin")), w.text or "")
               for w in line]


def figures(pdf, columns):
    """Returns the figures of the lines of body text of a paper in one column of 411 pt or two of 231 pt."""
    low, high = WIDTHS[columns]
    gaps, hyphens, seen = [], 0, 0
    for words in lines(pdf):
        seen += 1
        if len(words) < 4 or not low <= words[-1][1] - words[0][0] <= high:
            continue
        if statistics.median(w[2] for w in words) > TALLEST:
            continue
        gaps.append(statistics.median(b[0] - a[1] for a, b in zip(words, words[1:])))
        hyphens += words[-1][3].endswith(HYPHENS)
    gaps.sort()
    count = len(gaps)
    if not count:
        return {"kept": 0, "seen": seen}
    return {
        "kept": count,
        "seen": seen,
        "median": statistics.median(gaps),
        "sd": statistics.pstdev(gaps),
        "p95": gaps[min(count - 1, int(0.95 * count))],
        "p99": gaps[min(count - 1, int(0.99 * count))],
        "max": gaps[-1],
        "over6": sum(g > 6 for g in gaps) / count,
        "hyphenated": hyphens / count,
    }

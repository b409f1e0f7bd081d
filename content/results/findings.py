#!/usr/bin/env python3
"""Lists the examples of the manual's rule pages, and places the pages on a map.

Writes findings.csv (one row for each wrong example: its source and what labpress says to it) and
findings-map.csv (one row for each rule page: its first paragraph and 16 numbers for its words).

The numbers are those of latent semantic analysis: counts of words, weighted by how rare a word is
(tf-idf) and scaled to length 1, along the 16 directions in which the pages differ most, found by
power iteration from seed 11. Python 3.9 or later, nothing else.
"""

import csv
import math
import pathlib
import random
import re

RESULTS = pathlib.Path(__file__).parent
RULES = RESULTS.parent / "manual" / "rules"
DIMENSIONS = 16
FENCE = re.compile(r"^(`{3,})bad\n(.*?)^\1$", re.M | re.S)
MARK = re.compile(r"^\s*(?:\^+|[\w./-]+:\d+:\d+)\s+(.+)$")
STOP = set("a an and are as at be but by for from has have in is it its not of on one or so such than that the their them there these they this to two was what which who with".split())


def pages():
    for path in sorted(RULES.glob("*/*.md")):
        text = path.read_text(encoding="utf-8")
        level = re.search(r"^Level: (\w+)", text, re.M)
        about = text.split("\n", 1)[1].strip().split("\n\n")[0]
        yield path.parent.name, path.stem, level.group(1) if level else "", " ".join(about.split()), text


def examples(text):
    for match in FENCE.finditer(text):
        lines = match.group(2).rstrip("\n").split("\n")
        found = [MARK.match(line) for line in lines]
        source = "\n".join(line for line, mark in zip(lines, found) if not mark)
        messages = [mark.group(1) for mark in found if mark]
        if source.strip() and messages:
            yield source.strip("\n"), messages[0]


def words(text):
    return [w for w in re.findall(r"[a-z]{2,}", text.lower()) if w not in STOP]


def embed(texts):
    counts = [{w: words(t).count(w) for w in set(words(t))} for t in texts]
    seen = {}
    for count in counts:
        for word in count:
            seen[word] = seen.get(word, 0) + 1
    rows = []
    for count in counts:
        weights = {w: n * math.log(len(texts) / seen[w]) for w, n in sorted(count.items()) if seen[w] > 1}
        length = math.sqrt(sum(v * v for v in weights.values())) or 1
        rows.append({w: v / length for w, v in weights.items()})
    # The products of all pairs of pages, and their leading eigenvectors, one after the other.
    gram = [[sum(v * b.get(w, 0) for w, v in a.items()) for b in rows] for a in rows]
    chance = random.Random(11)
    scores = []
    for _ in range(DIMENSIONS):
        vector = [chance.gauss(0, 1) for _ in rows]
        for _ in range(300):
            for value, known in scores:
                along = sum(x * y for x, y in zip(vector, known))
                vector = [x - along * y for x, y in zip(vector, known)]
            vector = [sum(x * y for x, y in zip(row, vector)) for row in gram]
            length = math.sqrt(sum(x * x for x in vector))
            vector = [x / length for x in vector]
        scores.append((length, vector))
    for i in range(len(rows)):
        yield [math.sqrt(value) * vector[i] for value, vector in scores]


def main():
    rules = list(pages())
    with open(RESULTS / "findings.csv", "w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["example", "area", "level", "source", "finding", "length [characters]"])
        for area, name, level, _, text in rules:
            for number, (source, message) in enumerate(examples(text), 1):
                rows.writerow([f"{area}/{name} {number}", area, level, source, message, len(message)])
    with open(RESULTS / "findings-map.csv", "w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["rule", "area", "about"] + [f"emb_{d + 1}" for d in range(DIMENSIONS)])
        vectors = embed([f"{area} {name} {about}" for area, name, _, about, _ in rules])
        for (area, name, _, about, _), vector in zip(rules, vectors):
            rows.writerow([f"{area}/{name}", area, about] + [f"{v:.4f}" for v in vector])


main()

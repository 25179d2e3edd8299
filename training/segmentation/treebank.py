"""Reads treebank documents (JSON Lines, code point offsets) and writes what `segmentation_boundaries` reads (bytes)."""
import gzip
import json
import subprocess


def documents(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as lines:
        for line in lines:
            yield json.loads(line)


def training_documents(path):
    """Without the parts that others measure on."""
    return (d for d in documents(path) if d.get("part") not in ("dev", "test"))


def byte_offsets(text):
    """For every code point its first byte, and the size at the end."""
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += len(character.encode("utf-8"))
    return offsets + [at]


def run(program, arguments, records):
    data = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    done = subprocess.run([program, *arguments], input=data.encode("utf-8"), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8")


def record(document):
    """The document's text and the bytes at which its sentences end, in order."""
    offsets = byte_offsets(document["text"])
    return {"text": document["text"], "ends": sorted(offsets[s["end"]] for s in document["sentences"])}

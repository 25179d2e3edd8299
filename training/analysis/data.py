"""Reads the corpora into sentences with the layers they have: tags and tree, names, or both."""

import gzip
import json
import pathlib
import re
from dataclasses import dataclass

NAME_TYPES = ["PER", "ORG", "LOC", "NORP", "EVENT", "FAC", "WEAPON", "MISC"]
NAME_TAGS = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BIES"]
SILVER_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "NORP": "NORP", "EVENT": "EVENT", "FAC": "FAC",
                "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC"}
GOLD_TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "person": "PER", "location": "LOC", "group": "ORG",
              "corporation": "ORG", "product": "MISC", "creative-work": "MISC", "Person": "PER", "Organisation": "ORG",
              "Location": "LOC", "Weapon": "WEAPON", "MilitaryPlatform": "WEAPON", "Vehicle": "WEAPON"}
CHAIN_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
MARKS = pathlib.Path(__file__).parent / "names.tsv"  # names in EWT and GUM, marked for this project
CLOSED_RE3D = {"BBC Online"}  # non-commercial
CALENDAR = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
               "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec".split())
WEAPON = re.compile(r"\b(AK|M|F|MiG|Su|Scud|Kalashnikov|Tomahawk|Patriot|Hellfire|Javelin|HIMARS)[- ]?\d*\b|missile|rifle|rocket")


@dataclass
class Sentence:
    source: str
    forms: list
    spans: list
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None
    deprels: list = None
    names: list = None  # BIOES tags; None for a word without a name loss
    weight: object = 1.0  # of the name loss, of all words or one a word
    soft: object = None  # (heads the relations are for, indices, probabilities) of a teacher, see soft.py


def records(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def read_silver(path):
    silver = {}
    if path:
        for record in records(path):
            silver[record["file"], record["id"]] = record
    return silver


def treebank(path, keep=lambda record: True):
    """(record, its sentences) for every document of a treebank file."""
    name = path.name.split(".")[0]
    for record in records(path):
        if not keep(record):
            continue
        sentences = []
        for s in record["sentences"]:
            w = s["words"]
            sentences.append(Sentence(name, [x[3] for x in w], [(x[1], x[2]) for x in w], [x[5] for x in w], [x[6] for x in w],
                                      [x[4] for x in w], [x[8] for x in w], [x[9] for x in w]))
        yield record, sentences


def trim(text, start, end):
    """Drops a leading article and a final possessive, which the gold conventions leave out."""
    m = re.match(r"(?i)(the|a|an)\s+", text[start:end])
    if m:
        start += m.end()
    m = re.search(r"\s*['’]s$", text[start:end])
    return start, start + m.start() if m else end


def tag(sentences, spans, known=True):
    """Writes BIOES tags from (start, end, type) spans; type None masks the words. Earlier spans win."""
    for s in sentences:
        s.names = ["O" if known else None] * len(s.forms)
    owner = {}
    for n, s in enumerate(sentences):
        for i, (b, e) in enumerate(s.spans):
            owner.setdefault(n, []).append((b, e, i))
    for start, end, kind in spans:
        for n, s in enumerate(sentences):
            if not s.spans or s.spans[-1][1] <= start or s.spans[0][0] >= end:
                continue
            inside = [i for b, e, i in owner[n] if b < end and e > start]
            if not inside or any(s.names[i] != ("O" if known else None) for i in inside):
                continue
            for k, i in enumerate(inside):
                if kind is None:
                    s.names[i] = None
                elif len(inside) == 1:
                    s.names[i] = "S-" + kind
                else:
                    s.names[i] = ("B-" if k == 0 else "E-" if k == len(inside) - 1 else "I-") + kind


def silver_spans(text, record):
    spans = []
    for start, end, label in record["names"]:
        kind = SILVER_TYPES.get(label)
        if kind == "MISC" and WEAPON.search(text[start:end]):
            kind = "WEAPON"
        if kind:
            spans.append((*trim(text, start, end), kind))
    return spans


def doubt(sentences, weight):
    """Weights of guessed names: little on proper nouns left outside, none on names without a proper noun."""
    for s in sentences:
        s.weight = [weight * (0.25 if t == "O" and u == "PROPN" and x != "ADD" and f.lower() not in CALENDAR else 1)
                    for t, u, x, f in zip(s.names, s.upos, s.xpos, s.forms)]
        for a, b, kind in decode_spans(s.names):
            if "ADD" in s.xpos[a : b + 1]:
                s.names[a : b + 1] = ["O"] * (b + 1 - a)
            elif kind != "NORP" and "PROPN" not in s.upos[a : b + 1]:
                s.names[a : b + 1] = [None] * (b + 1 - a)


def decode_spans(tags):
    """(first, last, type) of BIOES tags."""
    out, start = [], 0
    for i, t in enumerate(tags):
        if t and t[0] in "BS":
            start = i
        if t and t[0] in "ES":
            out.append((start, i, t[2:]))
    return out


def chain_names(record):
    """Heads of GUM's name mentions with their type: {(start, end) of head: (mention, type)}."""
    heads = {}
    for chain, kind in zip(record["chains"], record["types"]):
        for start, end, mention_kind, words in chain:
            if mention_kind == "name" and words:
                heads[tuple(words[0])] = (start, end, kind)
    return heads


def gum_spans(text, silver, heads, sentences):
    """Silver names, corrected in type where GUM types the mention, and GUM's names that the silver missed."""
    spans = []
    for start, end, kind in silver:
        inside = [v for (b, e), v in heads.items() if start <= b and e <= end]
        types = {CHAIN_TYPES.get(v[2], "?") for v in inside if v[1] - v[0] <= end - start + 8}
        if len(types) == 1 and kind in ("PER", "ORG", "LOC", "FAC", "EVENT"):
            gold = types.pop()
            if gold != "?" and not (gold == "LOC" and kind == "FAC"):
                kind = gold
        spans.append((start, end, kind))
    for s in sentences:
        for i, span in enumerate(s.spans):
            if span not in heads or any(b < span[1] and e > span[0] for b, e, _ in spans):
                continue
            start, end, kind = heads[span]
            first = last = i
            proper = lambda k: s.upos[k] == "PROPN" and start <= s.spans[k][0] and s.spans[k][1] <= end
            while first > 0 and proper(first - 1):
                first -= 1
            while last + 1 < len(s.forms) and proper(last + 1):
                last += 1
            if s.upos[i] == "PROPN":
                spans.append((s.spans[first][0], s.spans[last][1], CHAIN_TYPES.get(kind)))
    return spans


def name_corpus(path, silver, weight):
    """A corpus of texts with names: tokens and sentences from the silver file, spans from gold, MISC refined by the silver."""
    name = path.name.split(".")[0]
    for record in records(path):
        if record.get("outlet") in CLOSED_RE3D or (name, record["id"]) not in silver:
            continue
        text, extra = record["text"], silver[name, record["id"]]
        sentences = [Sentence(name, [text[b:e] for b, e in s], [tuple(t) for t in s], weight=weight) for s in extra["sentences"]]
        guessed = silver_spans(text, extra)
        spans = []
        for span in record["spans"]:
            kind = GOLD_TYPES.get(span["label"])
            start, end = trim(text, span["start"], span["end"])
            same = [k for b, e, k in guessed if b < end and e > start]
            if name == "re3d":
                exact = [k for b, e, k in guessed if (b, e) == (start, end)]
                if span["label"] in ("Weapon", "MilitaryPlatform", "Vehicle"):
                    if any(c.isupper() for c in span["text"]):
                        spans.append((start, end, "WEAPON"))
                elif exact and kind and not span["optional"]:
                    spans.append((start, end, exact[0] if exact[0] in ("FAC", "NORP") else kind))
                continue
            if kind == "MISC" and same and same[0] in ("NORP", "EVENT", "WEAPON"):
                kind = same[0]
            if kind == "LOC" and same and same[0] == "FAC":
                kind = "FAC"
            spans.append((start, end, kind))
        if name == "re3d":
            spans += guessed
        tag(sentences, spans)
        yield from sentences


def moved_spans(record, text):
    """The spans of a record in another copy of its text; None where the two differ in more than white space."""
    solid = [i for i, c in enumerate(text) if not c.isspace()]
    rank, seen = [], 0
    for c in record["text"]:
        rank.append(seen)
        seen += not c.isspace()
    if seen != len(solid):
        return None
    return [(solid[rank[s["start"]]], solid[rank[s["end"] - 1]] + 1, GOLD_TYPES[s["label"]]) for s in record["spans"]]


def read_marks(path):
    """The project's own marks of names in the treebanks' texts: {(corpus, document): [(start, end, type)]}."""
    marks = {}
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            corpus, document, start, end, kind = line.rstrip("\n").split("\t")
            spans = marks.setdefault((corpus, document), [])
            if kind != "none":
                spans.append((int(start), int(end), kind))
    return marks


def load(corpora, silver_path, honest=True, marks=MARKS):
    """Training sentences and the two dev sets. `honest` leaves out GUM documents of its own dev and test parts."""
    silver = read_silver(silver_path)
    marked = read_marks(marks)
    train = []
    for record, sentences in treebank(corpora / "ud/ewt-train.jsonl.gz"):
        extra = silver.get(("ewt-train", record["id"]))
        if ("ewt-train", record["id"]) in marked:
            tag(sentences, marked["ewt-train", record["id"]])
        elif extra:
            tag(sentences, silver_spans(record["text"], extra))
            doubt(sentences, 0.5)
        train += sentences
    chains = {r["id"]: chain_names(r) for r in records(corpora / "coref/gum-train.jsonl")}
    for record, sentences in treebank(corpora / "ud/gum-train.jsonl.gz", lambda r: not honest or r.get("part") in ("train", None)):
        extra = silver.get(("gum-train", record["id"]))
        if ("gum-train", record["id"]) in marked:
            tag(sentences, marked["gum-train", record["id"]])
        elif extra:
            guessed = silver_spans(record["text"], extra)
            tag(sentences, gum_spans(record["text"], guessed, chains.get(record["id"], {}), sentences))
            doubt(sentences, 0.7)
        train += sentences
    for name, weight in (("wikigold", 1.0), ("re3d", 0.7), ("wnut17", 0.4)):
        train += name_corpus(corpora / f"ner/{name}.jsonl", silver, weight)
    named = {r["id"]: r for r in records(corpora / "ner/uner-ewt-dev.jsonl")}
    dev = []
    for record, sentences in treebank(corpora / "ud/ewt-dev.jsonl.gz"):
        spans = moved_spans(named[record["id"]], record["text"]) if record["id"] in named else None
        if spans is not None:
            tag(sentences, spans)
        dev += sentences
    return [s for s in train if s.forms], dev

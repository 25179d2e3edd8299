"""Every candidate of the marked and the gold texts, with what the program sees of it and whether it is right."""

import json
import pathlib
import subprocess
from dataclasses import dataclass, field

import corpora
import gold

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclass
class Candidate:
    corpus: str
    document: str
    features: dict = field(repr=False)
    event: bool  # there is an event of this type
    sides: bool | None  # both sides are right; None where there is no such event
    kind: str = ""

    @property
    def right(self):
        return bool(self.event and self.sides)


def seen(tool, records):
    """The tool's answers, in order: (output, features of each event)."""
    text = "\n".join(json.dumps(record) for record in records) + "\n"
    command = [tool, ROOT / "knowledge", ROOT / "models", "-"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    for line in run.stdout.split("\n"):
        if line:
            answer = json.loads(line)
            yield answer["document"], answer["features"]


def join(corpus, document, output, features, answers):
    for event, what, (right, sides) in zip(output["events"], features, answers, strict=True):
        if right is not None:
            yield Candidate(corpus, document, what, right, sides if right else None, event["event"])


def marked(tool, shared, sotu):
    """Candidates on marked triggers; those without a mark are left out."""
    marks = gold.Marks()
    for corpus in [*corpora.FILES, "sotu"]:
        wanted = marks.documents(corpus)
        records = [r for r in corpora.marked_records(shared, sotu, corpus) if r["id"] in wanted]
        for record, (output, features) in zip(records, seen(tool, records), strict=True):
            answers = [marks.answer(corpus, record["id"], event) for event in output["events"]]
            yield from join(corpus, record["id"], output, features, answers)


def reports(tool, shared):
    golds = list(corpora.gold_reports(shared))
    for one, (output, features) in zip(golds, seen(tool, map(corpora.report_given, golds)), strict=True):
        yield from join("reports", one["document"]["id"], output, features, gold.report_answers(shared, one, output))


def sentences(tool, shared):
    golds = list(corpora.gold_sentences(shared))
    records = [corpora.given(one) for one in golds]
    for one, (output, features) in zip(golds, seen(tool, records), strict=True):
        yield from join("events", one["id"], output, features, gold.sentence_answers(shared, one, output))


def examples(tool):
    """What the lexicon's examples are examples of; their other candidates may be right or wrong and are left out."""
    asked = list(corpora.lexicon_examples())
    for (record, kind), (output, features) in zip(asked, seen(tool, [r for r, _ in asked]), strict=True):
        answers = [(True if event["event"] == kind else None, None) for event in output["events"]]
        yield from join("lexicon", record["id"], output, features, answers)

"""Is an event right? By hand-made marks, and by the scorers' own matching on the gold corpora.

Every answer is (event, sides): is there an event of this type, and are both sides' countries
right; None: not known, or neither right nor wrong.
"""

import csv
import pathlib
import sys
from collections import defaultdict

MARKS = pathlib.Path(__file__).with_name("marks.tsv")


def codes(sides):
    return frozenset(side.get("code") or "?" for side in sides)


def alternatives(marked):
    """"IGO|->SYR+IMG;SYR>-" -> pairs (actor, recipient) of sets of codes, all of them right."""
    for pair in marked.split(";"):
        actors, recipients = pair.split(">")
        for actor in actors.split("|"):
            for recipient in recipients.split("|"):
                yield tuple(frozenset(side.split("+")) - {"-"} for side in (actor, recipient))


def same_sides(right, actor, recipient):
    """Nobody told and somebody without a country are the same where nobody was marked."""
    for wanted, have in zip(right, (actor, recipient)):
        if wanted != have and not (not wanted and have == {"?"}):
            return False
    return True


class Marks:
    def __init__(self):
        self.by_document = defaultdict(list)
        with open(MARKS, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                self.by_document[row["corpus"], row["document"]].append(row)

    def documents(self, corpus):
        return {document for name, document in self.by_document if name == corpus}

    def answer(self, corpus, document, event):
        """By the mark whose trigger overlaps: one whose right type is this one, else one that was coded so."""
        start, end = event["trigger"]["start"], event["trigger"]["end"]
        near = [m for m in self.by_document[corpus, document] if int(m["start"]) < end and start < int(m["end"])]
        for mark in near:
            if mark["right"] == event["event"]:
                pairs = alternatives(mark["sides"])
                actor, recipient = codes(event["actor"]), codes(event["recipient"])
                return True, any(same_sides(pair, actor, recipient) for pair in pairs)
        if any(mark["type"] == event["event"] or mark["right"] != "none" for mark in near):
            return False, None
        return None, None


def report_answers(shared, gold, output):
    """For the events of one report, by scoring/reports.py."""
    sys.path.insert(0, str(shared / "scoring"))
    import reports

    document = reports.Doc(gold, output)
    document.match()
    answers = [(None, None)] * len(document.preds)
    for number in document.extra:
        answers[number] = (False, None)
    for index, (number, judged) in document.hit.items():
        if not document.golds[index].optional:
            answers[number] = (True, bool(judged["_codes"]))
    return answers


def sentence_answers(shared, gold, output):
    """For the events of one gold sentence, by scoring/tasks/events.py: each gold event matches one, the best."""
    sys.path.insert(0, str(shared / "scoring"))
    from tasks import events as scorer

    given = output["events"]
    answers = [(False, None)] * len(given)
    wanted = {event["event"] for event in gold["events"]}
    for number, event in enumerate(given):
        if event["event"] in wanted:
            # The scorer's precision counts every event of a wanted type.
            dyad = any(scorer.judge(g, event)["dyad"] for g in gold["events"] if g["event"] == event["event"])
            answers[number] = (True, dyad)
    return answers

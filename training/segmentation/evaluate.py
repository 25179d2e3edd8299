"""Scores the segmenter against treebank documents, by the measures of the CoNLL 2018 shared task.

    evaluate.py PROGRAM KNOWLEDGE MODELS|- FILE... [--errors N]
"""
import argparse
import collections
import json

import treebank


def gold_of(document):
    """Spans of tokens, words and sentences in bytes; a word of a multi-word token is (token span, number, form)."""
    offsets = treebank.byte_offsets(document["text"])
    tokens, words, sentences = set(), set(), set()
    for sentence in document["sentences"]:
        spans = []
        numbers = collections.Counter()
        for _, start, end, form, *_ in sentence["words"]:
            span = (offsets[start], offsets[end])
            spans.append(span)
            numbers[span] += 1
            words.add((span, numbers[span], form if (start, end) in multi(sentence) else ""))
        tokens.update(spans)
        sentences.add((spans[0][0], spans[-1][1]))
    return tokens, words, sentences


def multi(sentence):
    return {(start, end) for _, _, start, end, _ in sentence["mwt"]}


def given_of(line, text):
    data = text.encode("utf-8")
    tokens, words, sentences = set(), set(), set()
    for sentence in json.loads(line):
        sentences.add((sentence[0][0], sentence[-1][1]))
        groups = []
        for begin, end, joined in sentence:
            groups[-1].append((begin, end)) if joined else groups.append([(begin, end)])
        for group in groups:
            span = (group[0][0], group[-1][1])
            tokens.add(span)
            for number, (begin, end) in enumerate(group, 1):
                words.add((span, number, data[begin:end].decode("utf-8") if len(group) > 1 else ""))
    return tokens, words, sentences


def f1(gold, given, right):
    return 2 * right / (gold + given) if gold + given else 0.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("knowledge")
    parser.add_argument("models")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--sentence-errors", type=int, default=0)
    options = parser.parse_args()
    totals = [[0, 0, 0] for _ in range(3)]
    errors, splits = collections.Counter(), []
    for path in options.files:
        documents = list(treebank.documents(path))
        lines = treebank.run(options.program, [options.knowledge, options.models, "--tokens"], [{"text": d["text"]} for d in documents]).splitlines()
        for document, line in zip(documents, lines, strict=True):
            gold, given = gold_of(document), given_of(line, document["text"])
            for total, a, b in zip(totals, gold, given):
                total[0] += len(a)
                total[1] += len(b)
                total[2] += len(a & b)
            data = document["text"].encode("utf-8")
            for begin, end in sorted(gold[0] - given[0]):
                over = [data[b:e].decode() for b, e in sorted(given[0]) if b < end and e > begin]
                errors[(data[begin:end].decode(), "|".join(over))] += 1
            for kind, found in (("missed", gold[2] - given[2]), ("wrong", given[2] - gold[2])):
                other = {e for _, e in (given[2] if kind == "missed" else gold[2])}
                splits += [f"{kind}: {data[max(0, e - 40):e].decode(errors='ignore')!r} / {data[e:e + 30].decode(errors='ignore')!r}"
                           for _, e in sorted(found) if e not in other]
    for name, (a, b, right) in zip(("tokens", "words", "sentences"), totals):
        print(f"{name}: {f1(a, b, right):.4f} (gold {a}, given {b}, right {right})")
    for (form, over), count in errors.most_common(options.errors):
        print(f"  {count}\t{form}\t<- {over}")
    for line in splits[: options.sentence_errors]:
        print("  " + line)


if __name__ == "__main__":
    main()

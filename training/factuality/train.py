"""Trains the factuality of verbs: ridge regression of the mean human judgement on the program's own features.

    train.py PROGRAM KNOWLEDGE MODELS TRAIN.jsonl.gz [--dev DEV.jsonl]

PROGRAM is `factuality_predicates` (build with -DHEARSAY_TRAINING=ON). Writes MODELS/en/factuality.tsv and, of the sentences beside this
file, factuality-parity.tsv. Nothing is random: the same input gives the same files. The dev part is only measured.
"""
import argparse
import collections
import gzip
import json
import pathlib
import subprocess

import numpy

VERSION = "factuality/1"  # kFactualityFeatures of src/coding/factuality/factuality_features.h
SEPARATOR = "\x1f"


def judgements(path):
    """The records of a corpus file, as they are, and the judged predicates of each in bytes: (begin, end, value)."""
    lines = (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8").read().split("\n")
    judged = {}
    for line in filter(None, lines):
        record = json.loads(line)
        text = record["text"]
        spans = [(len(text[:p["start"]].encode()), len(text[:p["end"]].encode()), p["factuality"]) for p in record["predicates"]]
        judged[record["id"]] = spans
    return "\n".join(lines), judged


def seen(options, lines):
    """What the program sees: for each document the (begin, end, features) of its verbs."""
    command = [options.program, options.knowledge, options.models]
    output = subprocess.run(command, input=lines.encode(), capture_output=True, check=True).stdout.decode()
    found = collections.defaultdict(list)
    for line in filter(None, output.split("\n")):
        name, begin, end, names = line.split("\t")
        found[name].append((int(begin), int(end), sorted(set(names.split(SEPARATOR)))))
    return found


def examples(options, path):
    """Features and judgement of every judged predicate that the program finds."""
    lines, judged = judgements(path)
    found = seen(options, lines)
    features, values = [], []
    for name, spans in judged.items():
        for begin, end, value in spans:
            hit = next((f for b, e, f in found[name] if b < end and begin < e), None)
            if hit is not None:
                features.append(hit)
                values.append(value)
    return features, numpy.array(values)


def matrix(features, index):
    """The features' numbers, a row an example, filled up with len(index)."""
    rows = numpy.full((len(features), max(map(len, features))), len(index), dtype=numpy.int64)
    for i, names in enumerate(features):
        known = [index[n] for n in names if n in index]
        rows[i, : len(known)] = known
    return rows


def ridge(rows, values, size, damping, steps):
    """Weights that minimise the squared error and `damping` times their own squares, by conjugate gradients."""
    def times(weights):
        return numpy.append(weights, 0.0)[rows].sum(1)

    def back(residual):
        return numpy.bincount(rows.ravel(), numpy.repeat(residual, rows.shape[1]), size + 1)[:size]

    weights = numpy.zeros(size)
    gradient = back(values)
    direction, norm = gradient, gradient @ gradient
    for _ in range(steps):
        image = back(times(direction)) + damping * direction
        step = norm / (direction @ image)
        weights = weights + step * direction
        gradient = gradient - step * image
        new = gradient @ gradient
        direction, norm = gradient + new / norm * direction, new
    return weights


def report(name, features, values, index, weights, mean):
    given = numpy.clip(mean + numpy.append(weights, 0.0)[matrix(features, index)].sum(1), -3, 3)
    print(f"{name}: {len(values)} predicates, r {numpy.corrcoef(given, values)[0, 1]:.4f}, "
          f"mean error {numpy.abs(given - values).mean():.4f}")


def write_parity(options, weights):
    """Features of the project's own sentences with the value that they give, for a test of the program's own sum."""
    sentences = pathlib.Path(__file__).with_name("parity_sentences.txt").read_text(encoding="utf-8").splitlines()
    found = seen(options, "\n".join(json.dumps({"id": str(i), "text": text}) for i, text in enumerate(sentences)))
    with open(f"{options.models}/en/factuality-parity.tsv", "w", encoding="utf-8") as out:
        out.write("features\tvalue\n")
        for verbs in found.values():
            for _, _, names in verbs:
                value = numpy.clip(sum(weights.get(name, 0) for name in names), -3000, 3000)
                out.write(f"{SEPARATOR.join(names)}\t{value}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("knowledge")
    parser.add_argument("models")
    parser.add_argument("train")
    parser.add_argument("--dev")
    parser.add_argument("--damping", type=float, default=60)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--least", type=int, default=6, help="predicates that a feature must occur at")
    parser.add_argument("--smallest", type=float, default=0.02, help="weights below this are left out")
    options = parser.parse_args()
    features, values = examples(options, options.train)
    counts = collections.Counter(name for names in features for name in names)
    del counts[VERSION]
    index = {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= options.least))}
    mean = float(values.mean())
    weights = ridge(matrix(features, index), values - mean, len(index), options.damping, options.steps)
    weights = numpy.where(numpy.abs(weights) < options.smallest, 0, numpy.round(weights, 3))
    report("train", features, values, index, weights, mean)
    if options.dev:
        report("dev", *examples(options, options.dev), index, weights, mean)
    table = {name: round(1000 * float(weights[i])) for name, i in index.items() if weights[i]}
    table[VERSION] = round(1000 * mean)
    with open(f"{options.models}/en/factuality.tsv", "w", encoding="utf-8") as out:
        out.write("feature\tweight\n")
        out.writelines(f"{name}\t{weight}\n" for name, weight in sorted(table.items()))
    write_parity(options, table)
    print(f"{len(table)} features written")


if __name__ == "__main__":
    main()

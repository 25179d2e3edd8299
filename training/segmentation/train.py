"""Trains the sentence model: logistic regression over the program's own features of every candidate sentence end.

    train.py PROGRAM KNOWLEDGE OUT.tsv FILE...

PROGRAM is `segmentation_boundaries` (build with -DHEARSAY_TRAINING=ON), FILE are treebank documents as JSON Lines. Seeds are fixed.
"""
import argparse
import collections

import numpy
import torch

import treebank

SEPARATOR = "\x1f"


def examples(program, knowledge, path):
    """(label, feature names) of every candidate."""
    output = treebank.run(program, [knowledge, "-"], map(treebank.record, treebank.training_documents(path)))
    for line in output.split("\n"):
        if line:
            label, names = line.split("\t", 1)
            yield int(label), names.split(SEPARATOR)


def fit(labels, rows, weights, size, options):
    """Adam on the logistic loss, with soft thresholding (L1) after every step so that few features remain."""
    torch.manual_seed(1)
    torch.set_num_threads(1)
    table = torch.zeros(size + 1, requires_grad=True)
    optimiser = torch.optim.Adam([table], lr=options.rate)
    rows, labels, weights = (torch.from_numpy(x) for x in (rows, labels, weights))
    generator = torch.Generator().manual_seed(1)
    for epoch in range(options.epochs):
        total = 0.0
        for batch in torch.randperm(len(labels), generator=generator).split(512):
            scores = table[rows[batch]].sum(1)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, labels[batch], weight=weights[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            with torch.no_grad():
                table -= table.clamp(-options.shrink, options.shrink)
                table[size] = 0
            total += float(loss) * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(labels):.5f}, {int((table.abs() > 0.02).sum())} features", flush=True)
        for group in optimiser.param_groups:
            group["lr"] *= options.decay
    return table.detach().numpy()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("knowledge")
    parser.add_argument("out")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=0.02)
    parser.add_argument("--decay", type=float, default=0.8)
    parser.add_argument("--shrink", type=float, default=3e-4)
    parser.add_argument("--least", type=int, default=4, help="times a feature must occur")
    parser.add_argument("--smallest", type=int, default=120, help="weights below this, in thousandths, are left out")
    options = parser.parse_args()
    data = [example for path in options.files for example in examples(options.program, options.knowledge, path)]
    counts = collections.Counter(name for _, names in data for name in names)
    vocabulary = {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= options.least))}
    width = max(len(names) for _, names in data)
    rows = numpy.full((len(data), width), len(vocabulary), dtype=numpy.int64)
    for i, (_, names) in enumerate(data):
        known = [vocabulary[n] for n in names if n in vocabulary]
        rows[i, : len(known)] = known
    labels = numpy.array([label for label, _ in data], dtype=numpy.float32)
    print(f"{len(data)} candidates, {int(labels.sum())} ends, {len(vocabulary)} features")
    table = fit(labels, rows, numpy.ones_like(labels), len(vocabulary), options)
    kept = [(name, round(1000 * float(table[i]))) for name, i in vocabulary.items()]
    kept = [(name, weight) for name, weight in kept if abs(weight) >= options.smallest]
    with open(options.out, "w", encoding="utf-8") as out:
        out.write("feature\tweight\n")
        out.writelines(f"{name}\t{weight}\n" for name, weight in sorted(kept))
    print(f"{len(kept)} features written")


if __name__ == "__main__":
    main()

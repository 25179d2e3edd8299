"""The quantised model in numpy, number for number as the program computes it (docs/formats/weights.md)."""

import numpy as np

import decode
import weight_file
from features import AFFIX_BUCKETS, Form
from lemmas import Lemmatiser

F = np.float32
ROUND = F(12582912.0)


def lanes(x):
    """Sum over the last dimension, a multiple of 16, in the program's order."""
    blocks = x.reshape(*x.shape[:-1], -1, 16)
    total = np.zeros(blocks.shape[:-2] + (16,), F)
    for b in range(blocks.shape[-2]):
        total = total + blocks[..., b, :]
    for half in (8, 4, 2, 1):
        total = total[..., :half] + total[..., half:2 * half]
    return total[..., 0]


def norm(x):
    count = x.shape[-1]
    padded = np.pad(x, [(0, 0)] * (x.ndim - 1) + [(0, -count % 16)])
    mean = lanes(padded) / F(count)
    c = padded - mean[..., None]
    c[..., count:] = 0
    factor = F(1) / np.sqrt(lanes(c * c) / F(count) + F(1e-5))
    return (c * factor[..., None])[..., :count]


def sigmoid(x):
    y = np.clip(-x, F(-87), F(87))
    k = (y * F(1.44269504) + ROUND) - ROUND
    r = (y - k * F(0.693359375)) - k * F(-2.12194440e-4)
    p = np.full_like(r, F(1.9875691500e-4))
    for c in (1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1):
        p = p * r + F(c)
    p = (p * (r * r) + r) + F(1)
    power = ((k.astype(np.int32) + 127) << 23).view(F)
    return F(1) / (F(1) + p * power)


def bucket(d):
    a = np.abs(d)
    return sum((a >= t).astype(int) for t in (2, 3, 4, 5, 8, 13, 25)) + 8 * (d > 0)


class Reference:
    def __init__(self, path):
        self.values, self.t = weight_file.read(path)
        self.labels = {k: self.values[f"labels.{k}"].split(" ") for k in ("upos", "xpos", "deprel", "names")}
        self.rows = {int(k): i + 1 for i, k in enumerate(np.concatenate([self.t["lexicon.trained"], self.t["lexicon.known"]]))}
        self.lemmas = Lemmatiser(self.values["lemma.scripts"].split("\n"), self.t["lemma.forms"], self.t["lemma.form_scripts"],
                                 self.t["lemma.suffixes"], self.t["lemma.suffix_scripts"])

    def dense(self, name, x):
        w = self.t[name + ".weight"]
        rows = w.transpose(0, 2, 1, 3).reshape(w.shape[0] * 16, -1).astype(F)
        inverse = F(1) / self.t[name + ".step"][0]
        u = np.rint(np.clip(x * inverse, F(-63), F(63)))
        u = np.pad(u, [(0, 0), (0, rows.shape[1] - u.shape[1])])
        total = (u.astype(np.float64) @ rows.T.astype(np.float64)).astype(np.int32)
        return total.astype(F) * self.t[name + ".scale"] + self.t[name + ".bias"]

    def word(self, form):
        f = Form(form)
        row = self.rows.get(f.key) or self.rows.get(f.digit_key) or 0
        trained = row if row < len(self.t["word.table"]) else 0
        word = self.t["word.table"][trained].astype(F) * self.t["word.scale"][0]
        affix, start = np.zeros(self.t["affix.table"].shape[1], F), 0
        for i, (size, at) in enumerate(zip(AFFIX_BUCKETS.values(), f.buckets)):
            affix = affix + self.t["affix.table"][start + at].astype(F) * self.t["affix.scale"][i]
            start += size
        packed = self.t["fixed.table"][row]
        fixed = np.stack([packed & 15, packed >> 4], 1).reshape(-1).astype(F) - F(8)
        return np.concatenate([word, affix, fixed * self.t["fixed.scale"][row]])

    def encode(self, forms):
        hidden = np.maximum(self.dense("input", norm(np.stack([self.word(f) for f in forms]))), F(0))
        x = norm(self.dense("mix", norm(hidden)))
        for i, kind in enumerate(self.values["layers"]):
            n = norm(x)
            if kind == "c":
                zero = np.zeros_like(n[:1])
                y = self.dense(f"layer.{i}", np.concatenate([np.concatenate([zero, n[:-1]]), n, np.concatenate([n[1:], zero])], 1))
                half = y.shape[1] // 2
                x = x + y[:, :half] * sigmoid(y[:, half:])
            else:
                y = self.dense(f"layer.{i}", n)
                half = y.shape[1] // 2
                z, f = y[:, :half], sigmoid(y[:, half:])
                h = np.zeros_like(z)
                w = half // 2
                before = np.zeros(w, F)
                for t in range(len(x)):
                    before = h[t, :w] = (F(1) - f[t, :w]) * z[t, :w] + f[t, :w] * before
                before = np.zeros(w, F)
                for t in range(len(x) - 1, -1, -1):
                    before = h[t, w:] = (F(1) - f[t, w:]) * z[t, w:] + f[t, w:] * before
                x = x + self.dense(f"layer.{i}.out", norm(h))
        return norm(x)

    def arcs(self, e):
        n = len(e)
        hidden = np.maximum(self.dense("arc", e), F(0))
        half = self.t["arc.keys"].shape[1]
        query = self.dense("bilinear", hidden[:, :half])[:, :half]
        keys = np.concatenate([self.t["arc.keys"][:1], hidden[:, half:2 * half]])
        weight = self.t["arc.keys"][1]
        own = np.zeros(n + 1, F)
        for d in range(half):
            own = own + weight[d] * keys[:, d]
        scores = np.tile(own, (n, 1))
        for d in range(half):
            scores = scores + query[:, d:d + 1] * keys[None, :, d]
        position = np.arange(n)
        scores[:, 1:] = scores[:, 1:] + self.t["arc.distance"][bucket(position[None] - position[:, None])]
        scores[position, position + 1] = -1e4
        return scores

    def relations(self, e, heads):
        y = self.dense("label", e)
        half = self.t["label.root"].shape[0]
        table = np.concatenate([self.t["label.root"][None], y[:, half:2 * half]])
        position = np.arange(1, len(e) + 1)
        heads = np.array(heads)
        at = np.where(heads > 0, bucket(heads - position), 16)
        hidden = np.maximum((y[:, :half] + table[heads]) + self.t["label.distance"][at], F(0))
        return self.dense("label.out", hidden)[:, : len(self.labels["deprel"])]

    def run(self, forms):
        e = self.encode(forms)
        tags = self.dense("tags", e)
        a, b, c = (len(self.labels[k]) for k in ("upos", "xpos", "names"))
        upos, xpos = tags[:, :a].argmax(1), tags[:, a:a + b].argmax(1)
        path = decode.names(tags[:, a + b:a + b + c])
        heads = decode.tree(self.arcs(e))
        scores = self.relations(e, heads)
        root = self.labels["deprel"].index("root")
        scores[:, root] = -1e9
        relations = [root if h == 0 else int(r) for h, r in zip(heads, scores.argmax(1))]
        return {"upos": [self.labels["upos"][i] for i in upos], "xpos": [self.labels["xpos"][i] for i in xpos],
                "names": [self.labels["names"][i] for i in path], "heads": heads,
                "deprels": [self.labels["deprel"][i] for i in relations],
                "lemmas": [self.lemmas.lemma(f, int(u), int(x)) for f, u, x in zip(forms, upos, xpos)], "scores": tags}

"""Turns sentences into padded batches, with noise of case and final punctuation in training."""

import random

import numpy as np
import torch

import soft
from data import NAME_TAGS
from features import Form

IGNORE = -100


class Labels:
    """The label sets, in the order of the weight file."""

    def __init__(self, sentences=(), upos=None, xpos=None, deprel=None):
        self.upos = upos or sorted({t for s in sentences if s.upos for t in s.upos})
        self.xpos = xpos or sorted({t for s in sentences if s.xpos for t in s.xpos})
        self.deprel = deprel or sorted({t for s in sentences if s.deprels for t in s.deprels})
        self.names = NAME_TAGS
        self.index = {k: {t: i for i, t in enumerate(getattr(self, k))} for k in ("upos", "xpos", "deprel", "names")}

    def sizes(self):
        return {k: len(v) for k, v in self.index.items()}


class Batches:
    def __init__(self, lexicon, labels):
        self.lexicon, self.labels, self.cache = lexicon, labels, {}

    def features(self, form):
        found = self.cache.get(form)
        if found is None:
            f = Form(form)
            found = self.cache[form] = [self.lexicon.row(f), *f.buckets]
        return found

    def noisy(self, sentence, rng):
        """(forms, kept words): lower-cased, upper-cased or without the final full stop, each rarely."""
        forms, keep = sentence.forms, len(sentence.forms)
        r = rng.random()
        if r < 0.06:
            forms = [f.lower() for f in forms]
        elif r < 0.10:
            forms = [f.upper() for f in forms]
        if rng.random() < 0.05 and keep > 2 and forms[-1] in ".!?":
            if not sentence.heads or keep not in sentence.heads:
                keep -= 1
        return forms, keep

    def groups(self, sentences, words, rng=None):
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms) + (rng.random() * 3 if rng else 0))
        out, group, longest = [], [], 0
        for i in order:
            n = len(sentences[i].forms)
            if group and max(longest, n) * (len(group) + 1) > words:
                out.append(group)
                group, longest = [], 0
            group.append(sentences[i])
            longest = max(longest, n)
        out.append(group)
        if rng:
            rng.shuffle(out)
        return out

    def proper(self, s):
        """Whether each word is a proper noun, by gold, by the teacher, or by the marks of names."""
        if s.xpos:
            return [x in ("NNP", "NNPS") for x in s.xpos]
        if s.soft:
            proper = {self.labels.index["xpos"].get(x) for x in ("NNP", "NNPS")}
            return [int(i) in proper for i in s.soft[1][:, soft.SLOTS["xpos"].start]]
        return [t not in (None, "O") for t in s.names]

    @staticmethod
    def taught(group, prepared, n):
        """The teacher's part of the targets, [time, batch, …]; probability 0 where there is none."""
        heads = np.zeros((n, len(group)), np.int64)
        indices = np.zeros((n, len(group), soft.TOTAL), np.int64)
        probabilities = np.zeros((n, len(group), soft.TOTAL), np.float32)
        for b, (s, (_, keep)) in enumerate(zip(group, prepared)):
            if s.soft:
                heads[:keep, b], indices[:keep, b], probabilities[:keep, b] = (v[:keep] for v in s.soft)
        at = soft.SLOTS["heads"]
        lost = indices[..., at] > np.array([keep for _, keep in prepared])[None, :, None]
        probabilities[..., at][lost] = 0
        indices[..., at][lost] = 0
        return {"soft_heads": torch.from_numpy(np.minimum(heads, n)), "indices": torch.from_numpy(indices),
                "probabilities": torch.from_numpy(probabilities)}

    def tensors(self, group, rng=None):
        prepared = [self.noisy(s, rng) if rng else (s.forms, len(s.forms)) for s in group]
        n = max(k for _, k in prepared)
        blank = [0] * 9
        index = self.labels.index
        inputs, targets = [], {k: [] for k in ("upos", "xpos", "names", "heads", "deprel", "weight", "proper")}
        for s, (forms, keep) in zip(group, prepared):
            pad = n - keep
            inputs.append([self.features(f) for f in forms[:keep]] + [blank] * pad)
            empty = [IGNORE] * n
            for key, values in (("upos", s.upos), ("xpos", s.xpos), ("names", s.names), ("deprel", s.deprels)):
                row = [index[key].get(v, IGNORE) for v in values[:keep]] + [IGNORE] * pad if values else empty
                targets[key].append(row)
            targets["heads"].append(s.heads[:keep] + [IGNORE] * pad if s.heads else empty)
            targets["weight"].append((s.weight[:keep] if isinstance(s.weight, list) else [s.weight] * keep) + [0.0] * pad)
            proper = self.proper(s)
            targets["proper"].append([float(p) for p in proper[:keep]] + [0.0] * pad)
        extra = self.taught(group, prepared, n) if any(s.soft for s in group) else {}
        x = torch.tensor(inputs).transpose(0, 1).contiguous()
        mask = torch.tensor([[1.0] * k + [0.0] * (n - k) for _, k in prepared]).t().contiguous()
        out = {k: torch.tensor(v).t().contiguous() for k, v in targets.items()} | extra
        return x[..., 0], x[..., 1:], mask, out

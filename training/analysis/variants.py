"""Makes new sentences from treebank sentences: other names in the place of names, near words in the place of words.

They have no tree of their own; a teacher reads them (`soften`). Names keep their marks. And sentences run together, as the splitter
leaves them where no stop parts them.
"""

import numpy as np

import soft
from data import Sentence, decode_spans

CONTENT = {"NOUN", "VERB", "ADJ", "ADV"}
NEAR = 12  # neighbours among which a word is drawn


class Names:
    """Names to put in the place of others, by type: those of the corpora and of lists."""

    def __init__(self, sentences, people=(), places=(), organisations=()):
        self.pools = {}
        firsts, lasts = list(people), []
        for s in sentences:
            for a, b, kind in decode_spans(s.names or []):
                words = s.forms[a : b + 1]
                self.pools.setdefault(kind, []).append(words)
                if kind == "PER" and len(words) > 1:
                    firsts.append(words[0])
                    lasts.append(words[-1])
        self.firsts, self.lasts = firsts, lasts
        self.places, self.organisations = list(places), list(organisations)

    def draw(self, kind, length, rng):
        if kind == "PER" and rng.random() < 0.6 and self.lasts:
            first, last = rng.choice(self.firsts), rng.choice(self.lasts)
            return [first, last] if length > 1 else [rng.choice((first, last))]
        if kind == "LOC" and rng.random() < 0.5 and self.places:
            return rng.choice(self.places).split(" ")
        if kind == "ORG" and rng.random() < 0.5 and self.organisations:
            return rng.choice(self.organisations).split(" ")
        return rng.choice(self.pools[kind])


class Neighbours:
    """Nearest words by fixed vectors (cosine), among the `limit` most frequent."""

    def __init__(self, vectors, words, limit=40000):
        known = list(vectors)
        table = np.stack([vectors[w] for w in known[-limit:]])
        self.words = known[-limit:]
        table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
        self.near = {}
        wanted = [w for w in words if w in vectors]
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            v = np.stack([vectors[w] for w in part])
            v /= np.linalg.norm(v, axis=1, keepdims=True) + 1e-6
            best = np.argpartition(-(v @ table.T), NEAR, axis=1)[:, : NEAR + 1]
            for w, row in zip(part, best):
                self.near[w] = [self.words[k] for k in row if self.words[k] != w]

    def draw(self, form, rng):
        near = self.near.get(form.lower())
        if not near:
            return form
        word = rng.choice(near)
        return word.upper() if form.isupper() and len(form) > 1 else word.capitalize() if form[:1].isupper() else word


def variant(sentence, names, neighbours, rng, often=0.3):
    """A new sentence, or None where nothing changed."""
    starts = {a: (b, kind) for a, b, kind in decode_spans(sentence.names or [])}
    forms, tags, i, changed = [], [], 0, False
    while i < len(sentence.forms):
        if i in starts:
            last, kind = starts[i]
            words = sentence.forms[i : last + 1]
            if kind in names.pools and rng.random() < 0.7:
                words, changed = names.draw(kind, len(words), rng), True
            forms += words
            n = len(words)
            tags += ["S-" + kind] if n == 1 else ["B-" + kind] + ["I-" + kind] * (n - 2) + ["E-" + kind]
            i = last + 1
            continue
        form = sentence.forms[i]
        if sentence.upos[i] in CONTENT and rng.random() < often:
            other = neighbours.draw(form, rng)
            changed = changed or other != form
            form = other
        forms.append(form)
        tags.append(sentence.names[i] if sentence.names else None)
        i += 1
    return Sentence("variant", forms, [(0, 0)] * len(forms), names=tags if sentence.names else None) if changed else None


def run_together(first, second):
    """Two sentences as one: the root of the second hangs on that of the first as `parataxis`."""
    n, root = len(first.forms), first.heads.index(0) + 1
    heads = first.heads + [h + n if h else root for h in second.heads]
    deprels = first.deprels + ["parataxis" if d == "root" else d for d in second.deprels]
    whole = Sentence(first.source, first.forms + second.forms, None, first.upos + second.upos, first.xpos + second.xpos,
                     first.lemmas + second.lemmas, heads, deprels)
    if first.names and second.names:
        whole.names = first.names + second.names
        both = [s.weight if isinstance(s.weight, list) else [s.weight] * len(s.forms) for s in (first, second)]
        whole.weight = both[0] + both[1]
    if first.soft and second.soft:
        at = soft.SLOTS["heads"]
        moved, trusted = second.soft[1].copy(), second.soft[2].copy()
        moved[:, at] = np.where(moved[:, at] > 0, moved[:, at] + n, 0)
        trusted[second.heads.index(0)] = 0  # the teacher saw a root
        taught = np.where(second.soft[0] > 0, second.soft[0] + n, root).astype(np.int16)
        whole.soft = (np.concatenate([first.soft[0], taught]), np.concatenate([first.soft[1], moved]),
                      np.concatenate([first.soft[2], trusted]))
    return whole


def unparted(sentences, longest=60):
    """Neighbours in a treebank of which the first has no final stop, run together; in a row of such also three."""
    out = []
    for a, b in zip(sentences, sentences[1:]):
        if a.heads and b.heads and a.source == b.source and a.forms[-1] not in ".!?" and len(a.forms) + len(b.forms) <= longest:
            previous = out[-1] if out else None
            out.append(run_together(a, b))
            if previous and previous.forms[-len(a.forms):] == a.forms and len(previous.forms) + len(b.forms) <= longest:
                out.append(run_together(previous, b))
    return out

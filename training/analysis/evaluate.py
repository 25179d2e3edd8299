"""Dev scores with gold tokens and sentences: accuracy of tags, UAS, LAS (relations without subtype), F1 of names."""

import numpy as np
import torch

import decode


def predictions(model, batches, sentences, words=3000):
    """Yields (sentence, upos, xpos, name tags, heads, relations) as label indices, names as tag names."""
    labels = batches.labels
    for group in batches.groups(sentences, words):
        rows, affixes, mask, _ = batches.tensors(group)
        with torch.no_grad():
            x, upos, xpos, names, arcs = model(rows, affixes, mask)
        heads = torch.zeros(rows.shape, dtype=torch.long)
        trees = []
        for b, s in enumerate(group):
            n = len(s.forms)
            tree = decode.tree(arcs[b, :n, : n + 1].double().numpy())
            trees.append(tree)
            heads[:n, b] = torch.tensor(tree)
        with torch.no_grad():
            relations = model.labels(x, heads).clone()
        root = labels.index["deprel"]["root"]
        relations[..., root] = -1e9
        relations = relations.argmax(-1)
        relations[heads == 0] = root
        for b, s in enumerate(group):
            n = len(s.forms)
            path = decode.names(names[:n, b].numpy())
            yield (s, upos[:n, b].argmax(-1).tolist(), xpos[:n, b].argmax(-1).tolist(),
                   [labels.names[i] for i in path], trees[b], relations[:n, b].tolist())


def tally(results, labels):
    words = np.zeros(5)
    found = given = right = 0
    for s, upos, xpos, names, heads, relations in results:
        if s.heads:
            for i in range(len(s.forms)):
                head = heads[i] == s.heads[i]
                relation = labels.deprel[relations[i]].split(":")[0] == s.deprels[i].split(":")[0]
                words += [1, labels.upos[upos[i]] == s.upos[i], labels.xpos[xpos[i]] == s.xpos[i], head, head and relation]
        if s.names:
            place = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC"}
            gold = {(a, b, place.get(t)) for a, b, t in decode.spans(s.names)}
            mine = {(a, b, place[t]) for a, b, t in decode.spans(names) if t in place}
            found, given, right = found + len(gold), given + len(mine), right + len(gold & mine)
    total = max(words[0], 1)
    out = dict(zip(("upos", "xpos", "uas", "las"), 100 * words[1:] / total))
    out["names"] = 200 * right / max(found + given, 1)
    return out


def scores(model, batches, sentences):
    return tally(predictions(model, batches, sentences), batches.labels)

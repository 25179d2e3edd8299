"""Soft labels: for every word the likeliest tags, heads and relations of a teacher with their probabilities."""

import numpy as np
import torch

WIDTHS = {"upos": 3, "xpos": 4, "names": 4, "heads": 5, "deprel": 4}
SLOTS = {}
_start = 0
for _key, _width in WIDTHS.items():
    SLOTS[_key] = slice(_start, _start + _width)
    _start += _width
TOTAL = _start


def best(scores, width):
    """(indices int16, probabilities float16) of the `width` best classes, renormalised."""
    p = torch.softmax(scores.float(), -1)
    width_here = min(width, p.shape[-1])
    values, indices = p.topk(width_here, -1)
    values = values / values.sum(-1, keepdim=True)
    if width_here < width:
        values = torch.nn.functional.pad(values, (0, width - width_here))
        indices = torch.nn.functional.pad(indices, (0, width - width_here))
    return indices.numpy().astype(np.int16), values.numpy().astype(np.float16)


def save(path, sentences, labels):
    """`sentences`: (source, forms, gold names or None, heads int16 [n], indices [n, TOTAL], probabilities [n, TOTAL])."""
    np.savez(path, forms=np.array("\n".join("\t".join(s[1]) for s in sentences)), sources=np.array([s[0] for s in sentences]),
             names=np.array("\n".join("\t".join(s[2]) if s[2] else "" for s in sentences)),
             heads=np.concatenate([s[3] for s in sentences]), indices=np.concatenate([s[4] for s in sentences]),
             probabilities=np.concatenate([s[5] for s in sentences]),
             **{f"labels_{k}": np.array(getattr(labels, k)) for k in ("upos", "xpos", "deprel", "names")})


def load(path, labels):
    """The sentences of `save`; the label lists must be those of the student."""
    with np.load(path) as file:
        for k in ("upos", "xpos", "deprel", "names"):
            if list(file[f"labels_{k}"]) != list(getattr(labels, k)):
                raise SystemExit(f"{path}: its {k} labels are not those of the training data; make it again with `soften`")
        forms = [line.split("\t") for line in str(file["forms"]).split("\n")]
        names = [line.split("\t") if line else None for line in str(file["names"]).split("\n")]
        sources, heads, indices, probabilities = (file[k] for k in ("sources", "heads", "indices", "probabilities"))
    out, at = [], 0
    for source, f, n in zip(sources, forms, names):
        end = at + len(f)
        out.append((str(source), f, n, heads[at:end], indices[at:end], probabilities[at:end]))
        at = end
    return out

"""Trains the analysis model on six sentences for some seconds; checks loss, export and the quantised reference.

With a folder as argument the exported weights and their parity sample stay there, for the program's own test.
"""

import contextlib
import importlib.machinery
import importlib.util
import json
import pathlib
import random
import sys
import tempfile

import numpy as np
import torch

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "analysis"))
import data
import export
import lemmas
import weight_file
from batches import Batches, Labels
from lexicon import Lexicon
from model import Analysis
from reference import Reference


def train_module():
    loader = importlib.machinery.SourceFileLoader("train", str(HERE.parent / "analysis" / "train"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("train", loader))
    loader.exec_module(module)
    return module


def toy():
    sentences = []
    for record, group in data.treebank(HERE / "toy.jsonl"):
        data.tag(group, [tuple(n) for n in record["names"]])
        sentences += group
    return sentences


def check_checksum():
    assert weight_file.xxhash64(b"") == 0xEF46DB3751D8E999 and weight_file.xxhash64(b"a") == 0xD24EC4F1A98C6E5B
    assert weight_file.xxhash64(bytes(range(100))) == 0x6AC1E58032166597, hex(weight_file.xxhash64(bytes(range(100))))


def main():
    torch.manual_seed(1)
    train, sentences = train_module(), toy()
    words = sorted({Lexicon.fold(f) for s in sentences for f in s.forms})
    rng = np.random.default_rng(1)
    vectors = {w: rng.normal(size=100).astype(np.float32) for w in words + ["berlin", "denied"]}
    lexicon, labels = Lexicon(words, vectors), Labels(sentences)
    model, batches = Analysis(lexicon, labels.sizes(), "cr", dropout=0.1), Batches(lexicon, labels)
    export.silence_unseen(model, batches, sentences)
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=3e-3)
    losses, noise = [], random.Random(1)
    for _ in range(120):
        model.train()
        loss = train.loss_of(model, batches.tensors(sentences, noise), 1.0)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    first, last = np.mean(losses[:5]), np.mean(losses[-5:])
    print(f"loss {first:.2f} -> {last:.2f}")
    assert last < 0.2 * first, "the loss does not fall"

    model.eval()
    steps = {k: export.best_step(v) for k, v in export.inputs_of(model, batches, sentences).items()}
    learnt = lemmas.learn(sentences, labels)
    values = {"model": export.SCHEME, "layers": "cr", "features": export.FINGERPRINT, "lemma.scripts": "\n".join(learnt[0]),
              **{f"labels.{k}": " ".join(getattr(labels, k)) for k in ("upos", "xpos", "deprel", "names")}}
    with contextlib.nullcontext(sys.argv[1]) if len(sys.argv) > 1 else tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "analysis.hsw"
        weight_file.write(path, values, export.tensors_of(model, lexicon, steps, learnt))
        sample = export.parity_sample(path, [s.forms for s in sentences])
        (pathlib.Path(folder) / "parity.json").write_text(json.dumps(sample), encoding="utf-8")
        reference = Reference(path)
        right = total = 0
        for s in sentences:
            rows, affixes, mask, _ = batches.tensors([s])
            with torch.no_grad():
                _, upos, xpos, names, _ = model(rows, affixes, mask)
            bias = torch.tensor([export.NAME_BIAS.get(t[2:] or t, 0.0) for t in labels.names])
            wanted = torch.cat([upos, xpos, names + bias], -1)[:, 0].numpy()
            got = reference.run(s.forms)
            difference = np.abs(got["scores"][:, : wanted.shape[1]] - wanted).max()
            assert difference < 0.15 * np.abs(wanted).max() + 0.5, f"quantised scores differ by {difference}"
            right += sum(a == b for a, b in zip(got["heads"] + got["upos"] + got["lemmas"], s.heads + s.upos + s.lemmas))
            total += 3 * len(s.forms)
    print(f"{right} of {total} heads, tags and lemmas right")
    assert right > 0.9 * total
    check_checksum()


if __name__ == "__main__":
    main()

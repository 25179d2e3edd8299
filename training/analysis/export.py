"""Turns a checkpoint into the weight file, its parity sample and the manifest's figures."""

import hashlib
import json
import pathlib

import numpy as np
import torch

import data
import lemmas
import weight_file
from batches import Batches, Labels
from features import AFFIX_BUCKETS, Form
from lexicon import Lexicon, read_vectors
from model import ARC, FIXED, LABEL, WIDTH, Analysis

SCHEME = "analysis/2"  # of layers and tensors, docs/formats/weights.md
FINGERPRINT = "fnv1a/1 " + " ".join(f"{k}:{v}" for k, v in AFFIX_BUCKETS.items())
FIXED_FACTOR = 0.25
LIMIT = 63
NAME_BIAS = {"O": 0.8}  # added to the tag scores: a little fewer names than the training would give


def padded(n, m=16):
    return -(-n // m) * m


def int8_rows(weight):
    """Rounded rows and their scales: the clip of each row that makes the squared error least."""
    top = np.abs(weight).max(1, keepdims=True)
    best, error = np.maximum(top / 127, 1e-12), np.full(len(weight), np.inf)
    for shrink in np.linspace(0.7, 1, 13):
        scale = np.maximum(top * shrink / 127, 1e-12)
        e = ((np.clip(np.rint(weight / scale), -127, 127) * scale - weight) ** 2).sum(1)
        better = e < error
        best[better], error[better] = scale[better], e[better]
    return np.clip(np.rint(weight / best), -127, 127).astype(np.int8), best[:, 0].astype(np.float32)


def best_step(sample):
    """The step of a seven-bit input that makes the squared error least."""
    top = np.abs(sample).max()
    steps = np.geomspace(top / LIMIT / 8, top / LIMIT, 40)
    errors = [((np.clip(np.rint(sample / s), -LIMIT, LIMIT) * s - sample) ** 2).sum() for s in steps]
    return np.float32(steps[int(np.argmin(errors))])


def dense(tensors, name, linear, step):
    weight = linear.weight.detach().numpy()
    bias = linear.bias.detach().numpy() if linear.bias is not None else np.zeros(len(weight), np.float32)
    outs, ins = padded(weight.shape[0]), padded(weight.shape[1], 4)
    rows = np.zeros((outs, ins), np.int8)
    scales = np.ones(outs, np.float32)
    rows[: weight.shape[0], : weight.shape[1]], scales[: weight.shape[0]] = int8_rows(weight)
    tensors[name + ".weight"] = rows.reshape(outs // 16, 16, ins // 4, 4).transpose(0, 2, 1, 3)
    tensors[name + ".scale"] = scales * step
    tensors[name + ".bias"] = np.pad(bias, (0, outs - len(bias))).astype(np.float32)
    tensors[name + ".offset"] = (-64 * rows.astype(np.int32).sum(1)).astype(np.int32)
    tensors[name + ".step"] = np.array([step], np.float32)


def table(weight):
    scale = np.float32(np.abs(weight).max() / 127 or 1)
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale


def inputs_of(model, batches, sentences):
    """A sample of what each linear layer is given, by layer."""
    sample = {}

    def hook(name):
        def keep(_, args):
            sample.setdefault(name, []).append(args[0].detach().reshape(-1, args[0].shape[-1])[::7].numpy())
        return keep

    handles = [m.register_forward_pre_hook(hook(n)) for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)]
    with torch.no_grad():
        for group in batches.groups(sentences, 1500):
            rows, affixes, mask, target = batches.tensors(group)
            x = model(rows, affixes, mask)[0]
            model.labels(x, target["heads"].clamp(min=0))
    for h in handles:
        h.remove()
    return {k: np.concatenate(v) for k, v in sample.items()}


def load_checkpoint(path, vectors):
    saved = torch.load(path, weights_only=False)
    lexicon = Lexicon(saved["words"], vectors if isinstance(vectors, dict) else read_vectors(vectors, saved["known"]))
    labels = Labels(upos=saved["upos"], xpos=saved["xpos"], deprel=saved["deprel"])
    model = Analysis(lexicon, labels.sizes(), saved["layers"])
    model.load_state_dict(saved["state"], strict=False)
    model.eval()
    return saved, lexicon, labels, model


def tensors_of(model, lexicon, steps, learnt):
    out = {"lexicon.trained": lexicon.keys[: lexicon.trained], "lexicon.known": lexicon.keys[lexicon.trained:]}
    out["word.table"], scale = table(model.word.weight.detach().numpy())
    out["word.scale"] = np.array([scale], np.float32)
    affixes = [table(t.weight.detach().numpy()) for t in model.affix]
    out["affix.table"] = np.concatenate([a for a, _ in affixes])
    out["affix.scale"] = np.array([s for _, s in affixes], np.float32)
    nibbles = (lexicon.steps + 8).astype(np.uint8)
    out["fixed.table"] = nibbles[:, 0::2] | (nibbles[:, 1::2] << 4)
    out["fixed.scale"] = (lexicon.scales * np.float32(FIXED_FACTOR)).astype(np.float32)
    dense(out, "input", model.input, steps["input"])
    dense(out, "mix", model.mix, steps["mix"])
    for i, layer in enumerate(model.layers):
        dense(out, f"layer.{i}", layer.linear, steps[f"layers.{i}.linear"])
        if hasattr(layer, "out"):
            dense(out, f"layer.{i}.out", layer.out, steps[f"layers.{i}.out"])
    dense(out, "tags", model.tags, steps["tags"])
    first = sum(model.parts[:2])
    for i, name in enumerate(data.NAME_TAGS):
        out["tags.bias"][first + i] += NAME_BIAS.get(name[2:] or name, 0)
    dense(out, "arc", model.arc, steps["arc"])
    dense(out, "bilinear", model.bilinear, steps["bilinear"])
    out["arc.keys"] = np.stack([model.root.detach().numpy(), model.head_bias.weight.detach().numpy()[0]])
    out["arc.distance"] = model.distance.detach().numpy()
    dense(out, "label", model.label, steps["label"])
    out["label.root"] = model.label_root.detach().numpy()
    out["label.distance"] = model.label_distance.weight.detach().numpy()
    dense(out, "label.out", model.label_out, steps["label_out"])
    out["lemma.forms"], out["lemma.form_scripts"], out["lemma.suffixes"], out["lemma.suffix_scripts"] = learnt[1:]
    return out


def silence_unseen(model, batches, sentences):
    """Makes the rows of affixes and words that training never met zero."""
    with torch.no_grad():
        seen = [set() for _ in range(9)]
        for s in sentences:
            for form in s.forms:
                for variant in (form, form.lower(), form.upper()):
                    for i, row in enumerate(batches.features(variant)):
                        seen[i].add(row)
        for i, t in enumerate(model.affix):
            kept = torch.zeros(len(t.weight), 1)
            kept[list(seen[i + 1])] = 1
            t.weight.mul_(kept)


def parity_sample(path, sentences):
    from reference import Reference

    reference = Reference(path)
    out = []
    for forms in sentences:
        result = reference.run(forms)
        tags = result.pop("scores")
        out.append({"forms": forms, **result, "scores": [[round(float(v), 6) for v in row[:8]] for row in tags]})
    return out


def write(checkpoint, corpora, vectors, silver, out, honest=True):
    saved, lexicon, labels, model = load_checkpoint(checkpoint, vectors)
    batches = Batches(lexicon, labels)
    train, _ = data.load(corpora, silver, honest)
    silence_unseen(model, batches, train)
    sample = inputs_of(model, batches, [s for s in train if s.heads][::40])
    steps = {k: best_step(v) for k, v in sample.items()}
    learnt = lemmas.learn(train, labels)
    tensors = tensors_of(model, lexicon, steps, learnt)
    names = {k: " ".join(getattr(labels, k)) for k in ("upos", "xpos", "deprel", "names")}
    vocabulary = weight_file.xxhash64(lexicon.keys.tobytes() + "\n".join(names.values()).encode())
    values = {"model": SCHEME, "language": "en", "features": FINGERPRINT, "vocabulary": f"{vocabulary:016x}",
              "layers": saved["layers"], **{f"labels.{k}": v for k, v in names.items()}, "lemma.scripts": "\n".join(learnt[0]),
              "licence": "CC BY-SA 4.0, see models/NOTICE", "data": "see models/NOTICE"}
    weight_file.write(out, values, tensors)
    own = (pathlib.Path(__file__).parent / "parity_sentences.txt").read_text(encoding="utf-8").splitlines()
    sample_out = parity_sample(out, [line.split() for line in own if line.strip()])
    out.with_name("parity.json").write_text("[\n" + ",\n".join(json.dumps(s, ensure_ascii=False) for s in sample_out) + "\n]\n", encoding="utf-8")
    print(f"{out}: {out.stat().st_size} bytes, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")
    return values, tensors

"""Writes models/en/judge.tsv and its parity sample: docs/formats/judge.md."""

import hashlib
import random

import fit

VERSION = 1


def write(path, names, event, confidence, bias, threshold):
    rows = [f"@bias\t{bias[0]:.6g}\t{bias[1]:.6g}", f"@threshold\t{threshold:.6g}\t0"]
    for name, e, c in zip(names, event, confidence, strict=True):
        row = f"{name}\t{e:.6g}\t{c:.6g}"
        if not row.endswith("\t0\t0"):
            rows.append(row)
    body = "\n".join(rows) + "\n"
    seal = hashlib.sha256(body.encode()).hexdigest()
    path.write_text(f"name\tevent\tconfidence\n@judge\t{VERSION}\t{seal}\n{body}", encoding="utf-8")


def read(path):
    """The weights as the program reads them: {name: (event, confidence)}."""
    out = {}
    for line in path.read_text(encoding="utf-8").splitlines()[2:]:
        name, event, confidence = line.split("\t")
        out[name] = (float(event), float(confidence))
    return out


def write_parity(path, weights, number=24, seed=1):
    """Made-up candidates and what the file's weights give: features name=value, parted by `|`."""
    chance = random.Random(seed)
    names = sorted(name for name in weights if not name.startswith("@"))
    rows = ["event\tconfidence\tfeatures"]
    for _ in range(number):
        chosen = chance.sample(names, min(len(names), 30))
        values = {name: round(chance.uniform(0, 3), 3) if chance.random() < 0.2 else 1 for name in chosen}
        values["a feature without a weight"] = 1
        sums = list(weights["@bias"])
        for name, value in values.items():
            for column in (0, 1):
                sums[column] += value * weights.get(name, (0, 0))[column]
        event, confidence = (fit.sigmoid(s) for s in sums)
        features = "|".join(f"{name}={value}" for name, value in values.items())
        rows.append(f"{event:.9f}\t{confidence:.9f}\t{features}")
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")

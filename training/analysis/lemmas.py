"""Learns the lemma tables: edit scripts by form, and by ending for the rest."""

from collections import Counter, defaultdict

import numpy as np

from features import Form, fnv1a, lower

LONGEST = 6


def script(form, lemma):
    """The shortest description of how the lemma comes from the form."""
    low = Form(form).lower
    for letter, base in (("K", form), ("L", low)) if form == lemma else (("L", low), ("K", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common >= 2 and len(base) - common <= 4 or common == len(base) == len(lemma):
            return f"{letter}{len(base) - common}:{lemma[common:]}"
    return "=" + lemma


def apply(rule, form):
    if rule[0] == "=":
        return rule[1:]
    cut, add = rule[1:].split(":", 1)
    base = form if rule[0] == "K" else "".join(chr(lower(ord(c))) for c in form)
    return (base[: len(base) - int(cut)] + add if int(cut) <= len(base) else "") or form


def form_key(upos, xpos, low):
    return fnv1a(bytes([upos, xpos]) + low.encode("utf-8", "surrogatepass"))


def suffix_key(xpos, ending):
    return fnv1a(bytes([255, xpos]) + ending.encode("utf-8", "surrogatepass"))


def learn(sentences, labels):
    """(scripts, form keys, form scripts, suffix keys, suffix scripts)."""
    by_form = defaultdict(Counter)
    for s in sentences:
        if not s.lemmas or not s.upos:
            continue
        for form, lemma, u, x in zip(s.forms, s.lemmas, s.upos, s.xpos):
            if u == "X" or lemma == "_" or x in ("GW", "ADD", "NFP", "FW"):
                continue
            rule = script(form, lemma)
            low = Form(form).lower
            if x == "PRP" and lemma == "I":
                rule = "=I"
            if rule[0] == "K" and rule == "K0:" and form == low:
                rule = "L0:" if x not in ("NNP", "NNPS") else "K0:"
            by_form[labels.index["upos"][u], labels.index["xpos"][x], low][rule] += 1
    by_suffix = defaultdict(Counter)
    for (_, x, low), rules in by_form.items():
        rule = rules.most_common(1)[0][0]
        for n in range(min(LONGEST, len(low)) + 1):
            by_suffix[x, low[len(low) - n:]][rule] += 1
    chosen = {}

    def predict(x, low, longest=LONGEST):
        for n in range(min(longest, len(low)), -1, -1):
            rule = chosen.get((x, low[len(low) - n:]))
            if rule:
                return rule
        return "K0:"

    for (x, ending), rules in sorted(by_suffix.items(), key=lambda kv: (len(kv[0][1]), kv[0])):
        ranked = sorted(rules.items(), key=lambda kv: (-kv[1], kv[0]))
        best, count = ranked[0]
        if best[0] != "=" and count >= (1 if not ending else 2) and predict(x, ending, len(ending) - 1) != best:
            chosen[x, ending] = best
    forms = {}
    for (u, x, low), rules in by_form.items():
        best = sorted(rules.items(), key=lambda kv: (-kv[1], kv[0]))[0][0]
        if predict(x, low) != best:
            forms[form_key(u, x, low)] = best
    suffixes = {suffix_key(x, e): r for (x, e), r in chosen.items()}
    scripts = sorted(set(forms.values()) | set(suffixes.values()))
    number = {r: i for i, r in enumerate(scripts)}

    def columns(table):
        keys = sorted(table)
        return np.array(keys, np.uint32), np.array([number[table[k]] for k in keys], np.uint32)

    return (scripts, *columns(forms), *columns(suffixes))


class Lemmatiser:
    def __init__(self, scripts, form_keys, form_scripts, suffix_keys, suffix_scripts):
        self.scripts = scripts
        self.forms = dict(zip(form_keys.tolist(), form_scripts.tolist()))
        self.suffixes = dict(zip(suffix_keys.tolist(), suffix_scripts.tolist()))

    def lemma(self, form, upos, xpos):
        low = Form(form).lower
        found = self.forms.get(form_key(upos, xpos, low))
        for n in range(min(LONGEST, len(low)), -1, -1):
            if found is None:
                found = self.suffixes.get(suffix_key(xpos, low[len(low) - n:]))
        return apply(self.scripts[found], form) if found is not None else form

"""Decoding shared by training and the reference: names by constrained Viterbi, trees by Chu-Liu/Edmonds where needed."""

import numpy as np

from data import NAME_TAGS, decode_spans as spans


def transitions():
    """0 where tag j may follow tag i, else -inf; also the allowed first and last tags."""
    n = len(NAME_TAGS)
    table = np.full((n, n), -1e9, np.float32)
    first = np.full(n, -1e9, np.float32)
    last = np.full(n, -1e9, np.float32)
    for i, a in enumerate(NAME_TAGS):
        opens = a[0] in "BI"
        if a[0] in "OBS":
            first[i] = 0
        if not opens:
            last[i] = 0
        for j, b in enumerate(NAME_TAGS):
            continues = b[0] in "IE"
            if (opens and continues and a[2:] == b[2:]) or (not opens and not continues):
                table[i, j] = 0
    return table, first, last


TABLE, FIRST, LAST = transitions()


def names(scores):
    """Best legal tag sequence for scores [words, tags]."""
    best = scores[0] + FIRST
    back = []
    for row in scores[1:]:
        through = best[:, None] + TABLE
        arg = through.argmax(0)
        back.append(arg)
        best = through[arg, np.arange(len(arg))] + row
    tag = int((best + LAST).argmax())
    path = [tag]
    for arg in reversed(back):
        tag = int(arg[tag])
        path.append(tag)
    return path[::-1]


def is_tree(heads):
    """heads[i] in 0..n for words 1..n at index 1.., exactly one root and no cycle."""
    n = len(heads) - 1
    if sum(1 for h in heads[1:] if h == 0) != 1:
        return False
    state = [0] * (n + 1)
    state[0] = 2
    for i in range(1, n + 1):
        path, k = [], i
        while state[k] == 0:
            state[k] = 1
            path.append(k)
            k = heads[k]
        if state[k] == 1:
            return False
        for p in path:
            state[p] = 2
    return True


def chu_liu(scores):
    """Maximum arborescence for scores [n+1, n+1] (dependent, head), node 0 the root; returns heads."""
    n = len(scores)
    heads = np.zeros(n, int)
    s = scores.copy()
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    heads[1:] = s[1:].argmax(1)
    colour = [0] * n
    colour[0] = 2
    cycle = None
    for i in range(1, n):
        path, k = [], i
        while colour[k] == 0:
            colour[k] = 1
            path.append(k)
            k = heads[k]
        if colour[k] == 1:
            cycle = path[path.index(k):]
            break
        for p in path:
            colour[p] = 2
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    m = len(rest)
    small = np.full((m + 1, m + 1), -np.inf, s.dtype)
    small[:m, :m] = s[np.ix_(rest, rest)]
    total = sum(s[c, heads[c]] for c in cycle)
    enter, leave = {}, {}
    for a, i in enumerate(rest):
        gains = [s[c, i] - s[c, heads[c]] for c in cycle]
        k = int(np.argmax(gains))
        small[m, a], enter[a] = gains[k] + total, cycle[k]
        outs = [s[i, c] for c in cycle]
        k = int(np.argmax(outs))
        small[a, m], leave[a] = outs[k], cycle[k]
    sub = chu_liu(small)
    for a, i in enumerate(rest):
        if i:
            heads[i] = leave[a] if sub[a] == m else rest[sub[a]]
    entered = enter[sub[m]]
    heads[entered] = rest[sub[m]]
    return heads


def tree(arcs):
    """Heads for arc scores [n, n+1]: the greedy choice where it is a tree with one root, else the best such tree."""
    n = len(arcs)
    heads = [0] + arcs.argmax(1).tolist()
    if is_tree(heads):
        return heads[1:]
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = arcs
    order = np.argsort(-(full[1:, 0] - full[1:, 1:].max(1, initial=-1e9)), kind="stable")
    single = full.copy()
    root = int(order[0]) + 1
    single[1:, 0] = -1e9
    single[root, 0] = full[root, 0]
    single[root, 1:] = -1e9
    return chu_liu(single)[1:].tolist()

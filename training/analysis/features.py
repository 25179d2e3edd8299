"""Word features of the analysis model. src/language/analysis/features.cc computes the same; see docs/formats/weights.md."""

AFFIX_BUCKETS = {"p1": 1024, "p2": 4096, "p3": 8192, "s1": 1024, "s2": 2048, "s3": 8192, "s4": 12288, "shape": 1024}
FIELDS = list(AFFIX_BUCKETS)
MAX_FORM = 64  # code points looked at

QUOTES = {0x2018: 0x27, 0x2019: 0x27, 0x201C: 0x22, 0x201D: 0x22}


def fnv1a(data, seed=0x811C9DC5):
    h = seed
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def lower(cp):
    """Lower case of Basic Latin, Latin-1, Latin Extended-A, Greek and Cyrillic code points; others unchanged."""
    if 0x41 <= cp <= 0x5A or (0xC0 <= cp <= 0xDE and cp != 0xD7) or 0x391 <= cp <= 0x3A9 or 0x410 <= cp <= 0x42F:
        return cp + 32
    if 0x100 <= cp <= 0x137 or 0x14A <= cp <= 0x177:
        return cp | 1
    if (0x139 <= cp <= 0x148 or 0x179 <= cp <= 0x17E) and cp % 2 == 1:
        return cp + 1
    if 0x400 <= cp <= 0x40F:
        return cp + 80
    return cp


def is_digit(cp):
    return 0x30 <= cp <= 0x39


def encode(cps):
    return "".join(map(chr, cps)).encode("utf-8", "surrogatepass")


def shape(cps):
    """Classes X x 0 and the code point itself for others, runs cut to two."""
    out, previous, run = [], -1, 0
    for cp in cps:
        if is_digit(cp):
            c = 0x30
        elif lower(cp) != cp:
            c = 0x58
        elif 0x61 <= cp <= 0x7A or cp >= 0xAA and not 0x2000 <= cp <= 0x206F:
            c = 0x78
        else:
            c = cp
        run = run + 1 if c == previous else 1
        previous = c
        if run <= 2:
            out.append(c)
    return out


class Form:
    """The normalised views of one word form."""

    def __init__(self, form):
        cps = [QUOTES.get(ord(c), ord(c)) for c in form][:MAX_FORM]
        low = [lower(c) for c in cps]
        digits = [0x30 if is_digit(c) else c for c in low]
        self.lower = "".join(map(chr, low))
        self.key = fnv1a(encode(low))
        self.digit_key = fnv1a(encode(digits))
        affixes = [digits[:1], digits[:2], digits[:3], digits[-1:], digits[-2:], digits[-3:], digits[-4:], shape(cps)]
        self.buckets = [
            fnv1a(encode(a), fnv1a(bytes([i]))) % AFFIX_BUCKETS[FIELDS[i]] for i, a in enumerate(affixes)
        ]

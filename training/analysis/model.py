"""The network: word vectors, gated convolutions and gated recurrences in turn, heads for tags, names and the tree."""

import torch
from torch import nn
from torch.nn import functional as F

from features import AFFIX_BUCKETS

WORD, AFFIX, FIXED = 64, 96, 100
HIDDEN = 256  # of the layer that depends on the form alone
WIDTH = 160
ARC, LABEL = 96, 64
DISTANCES = 16


def norm(x):
    return F.layer_norm(x, x.shape[-1:], eps=1e-5)


def distance_bucket(d):
    """Signed distance in 16 classes: +-1, 2, 3, 4, 5-7, 8-12, 13-24, 25 and more."""
    a = d.abs()
    c = (a >= 2).long() + (a >= 3) + (a >= 4) + (a >= 5) + (a >= 8) + (a >= 13) + (a >= 25)
    return c + 8 * (d > 0)


class Scan(torch.autograd.Function):
    """h[t] = f[t] h[t-1] + (1 - f[t]) z[t] along dimension 0."""

    @staticmethod
    def forward(ctx, z, f):
        h = (1 - f) * z
        for t in range(1, len(z)):
            h[t].addcmul_(f[t], h[t - 1])
        ctx.save_for_backward(z, f, h)
        return h

    @staticmethod
    def backward(ctx, grad):
        z, f, h = ctx.saved_tensors
        g = grad.clone()
        for t in range(len(z) - 2, -1, -1):
            g[t].addcmul_(f[t + 1], g[t + 1])
        before = torch.cat([torch.zeros_like(h[:1]), h[:-1]])
        return (1 - f) * g, (before - z) * g


class Convolution(nn.Module):
    """x + glu(W [n(t-1); n(t); n(t+1)]) with n the normalised input."""

    def __init__(self, width, dropout):
        super().__init__()
        self.linear = nn.Linear(3 * width, 2 * width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        n = norm(x) * mask
        zero = torch.zeros_like(n[:1])
        window = torch.cat([torch.cat([zero, n[:-1]]), n, torch.cat([n[1:], zero])], -1)
        a, b = self.linear(window).chunk(2, -1)
        return x + self.dropout(a * torch.sigmoid(b))


class Recurrence(nn.Module):
    """x + W [h forward; h backward], two gated means of the sentence so far and to come."""

    def __init__(self, width, dropout):
        super().__init__()
        self.linear = nn.Linear(width, 4 * width)
        self.out = nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(dropout)
        with torch.no_grad():
            self.linear.bias[2 * width:].copy_(torch.linspace(-1, 3, width).repeat(2))

    def forward(self, x, mask):
        width = x.shape[-1]
        z, f = self.linear(norm(x)).split(2 * width, -1)
        f = torch.sigmoid(f) * mask
        z = z * mask
        forward = Scan.apply(z[..., :width], f[..., :width])
        backward = Scan.apply(z[..., width:].flip(0), f[..., width:].flip(0)).flip(0)
        return x + self.dropout(self.out(norm(torch.cat([forward, backward], -1))))


class Analysis(nn.Module):
    """Inputs are [time, batch]; see `forward`."""

    def __init__(self, lexicon, sizes, layers="crcr", dropout=0.25):
        super().__init__()
        fixed = torch.from_numpy(lexicon.fixed())
        self.fixed = nn.Embedding.from_pretrained(fixed, freeze=True)
        self.word = nn.Embedding(lexicon.trained + 1, WORD)
        self.affix = nn.ModuleList(nn.Embedding(n, AFFIX) for n in AFFIX_BUCKETS.values())
        nn.init.normal_(self.word.weight, std=0.1)
        for table in self.affix:
            nn.init.normal_(table.weight, std=0.1)
        self.input = nn.Linear(WORD + AFFIX + FIXED, HIDDEN)
        self.mix = nn.Linear(HIDDEN, WIDTH)
        self.layers = nn.ModuleList({"c": Convolution, "r": Recurrence}[c](WIDTH, dropout) for c in layers)
        self.tags = nn.Linear(WIDTH, sizes["upos"] + sizes["xpos"] + sizes["names"])
        self.parts = [sizes["upos"], sizes["xpos"], sizes["names"]]
        self.arc = nn.Linear(WIDTH, 2 * ARC)
        self.bilinear = nn.Linear(ARC, ARC, bias=False)
        self.head_bias = nn.Linear(ARC, 1, bias=False)
        self.root = nn.Parameter(torch.zeros(ARC))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.label = nn.Linear(WIDTH, 2 * LABEL)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label_distance = nn.Embedding(DISTANCES + 1, LABEL)
        nn.init.normal_(self.label_distance.weight, std=0.1)
        self.label_out = nn.Linear(LABEL, sizes["deprel"])
        self.dropout = nn.Dropout(dropout)

    def encode(self, rows, affixes, mask, proper=None):
        trained = rows * (rows < len(self.word.weight))
        word = self.word(trained)
        fixed = self.fixed(rows)
        if self.training:
            often = 0.2 if proper is None else 0.2 + 0.4 * proper
            word = word * (torch.rand(rows.shape) > often).unsqueeze(-1)
            fixed = fixed * (torch.rand(rows.shape) > 0.08).unsqueeze(-1)
        parts = [table(affixes[..., i]) for i, table in enumerate(self.affix)]
        if self.training:
            parts = [p * (torch.rand(rows.shape) > 0.1).unsqueeze(-1) for p in parts]
        affix = sum(parts)
        x = torch.cat([word, affix, 0.25 * fixed], -1)
        x = norm(self.mix(norm(F.relu(self.input(self.dropout(norm(x)))))))
        mask = mask.unsqueeze(-1)
        for layer in self.layers:
            x = layer(x, mask)
        return self.dropout(norm(x))

    def forward(self, rows, affixes, mask, proper=None):
        """(encoding, upos, xpos, names, arcs); arcs[batch, dependent, head], head 0 is the root."""
        x = self.encode(rows, affixes, mask, proper)
        upos, xpos, names = self.tags(x).split(self.parts, -1)
        hidden = self.dropout(F.relu(self.arc(x))).transpose(0, 1)
        dependents, heads = hidden.split(ARC, -1)
        heads = torch.cat([self.root.expand(heads.shape[0], 1, -1), heads], 1)
        arcs = torch.matmul(self.bilinear(dependents), heads.transpose(1, 2)) + self.head_bias(heads).transpose(1, 2)
        n = len(rows)
        position = torch.arange(n)
        arcs = torch.cat([arcs[..., :1], arcs[..., 1:] + self.distance[distance_bucket(position[None] - position[:, None])]], -1)
        allowed = torch.cat([mask.new_ones(1, mask.shape[1]), mask]).t()[:, None, :].bool()
        own = torch.eye(n, n + 1, dtype=torch.bool).roll(1, 1)
        return x, upos, xpos, names, arcs.masked_fill(~allowed | own, -1e4)

    def labels(self, x, heads):
        """Scores of the relations of all words given their heads [time, batch], 0 for the root."""
        dependent, head = self.label(x).split(LABEL, -1)
        head = torch.cat([self.label_root.expand(1, head.shape[1], -1), head])
        chosen = head.gather(0, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        position = torch.arange(1, len(x) + 1).unsqueeze(-1)
        bucket = torch.where(heads > 0, distance_bucket(heads - position), torch.full_like(heads, DISTANCES))
        return self.label_out(self.dropout(F.relu(dependent + chosen + self.label_distance(bucket))))

"""The teacher: a small pretrained encoder (MiniLM, six layers of 384) with heads for tags, names and the tree."""

import math

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F
from transformers import BertModel

import decode
from features import AFFIX_BUCKETS

AFFIX, INNER, ARC, LABEL = 48, 400, 256, 128
MOST_PIECES = 5  # of one word
LONGEST = 510  # pieces of one sentence


class NoLexicon:
    """The teacher has no word list of its own."""

    def row(self, form):
        return 0


class Teacher(nn.Module):
    """`read` gives encodings [sentence, word, INNER], mask, and scores of tags, names and arcs (head 0 is the root)."""

    def __init__(self, encoder, batches, dropout=0.15):
        super().__init__()
        sizes = batches.labels.sizes()
        self.batches, self.cache = batches, {}
        self.tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.bert = BertModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation="sdpa")
        for p in self.bert.embeddings.parameters():
            p.requires_grad = False
        self.mix = nn.Parameter(torch.zeros(7))
        self.affix = nn.ModuleList(nn.Embedding(n, AFFIX) for n in AFFIX_BUCKETS.values())
        for table in self.affix:
            nn.init.normal_(table.weight, std=0.1)
        self.lin = nn.Linear(384 + AFFIX, INNER)
        self.parts = [sizes["upos"], sizes["xpos"], sizes["names"]]
        self.tags = nn.Linear(INNER, sum(self.parts))
        self.arc = nn.Linear(INNER, 2 * ARC)
        self.bil = nn.Linear(ARC, ARC, bias=False)
        self.hb = nn.Linear(ARC, 1, bias=False)
        self.root = nn.Parameter(torch.zeros(INNER))
        self.lab = nn.Linear(INNER, 2 * LABEL)
        self.labw = nn.Parameter(torch.randn(sizes["deprel"], LABEL + 1, LABEL + 1) * 0.02)
        self.drop = nn.Dropout(dropout)

    def pieces(self, form):
        found = self.cache.get(form)
        if found is None:
            found = self.cache[form] = self.tokenizer.encode(form, add_special_tokens=False).ids[:MOST_PIECES] or [100]
        return found

    def feed(self, sentences):
        """Piece ids, attention mask, and every word's first and last piece."""
        ids, first, last = [], [], []
        for forms in sentences:
            row, f, l = [101], [], []
            for word in forms:
                pieces = self.pieces(word)
                if len(row) + len(pieces) > LONGEST:
                    pieces = []
                f.append(len(row) if pieces else len(row) - 1)
                row += pieces
                l.append(len(row) - 1)
            ids.append(row + [102])
            first.append(f)
            last.append(l)
        m, n = max(map(len, ids)), max(map(len, first))
        pad = lambda rows, k: torch.tensor([r + [0] * (k - len(r)) for r in rows])
        return pad(ids, m), pad([[1] * len(r) for r in ids], m), pad(first, n), pad(last, n)

    def encode(self, sentences):
        ids, attention, first, last = self.feed(sentences)
        n = first.shape[1]
        affixes = torch.tensor([[self.batches.features(f)[1:] for f in s] + [[0] * 8] * (n - len(s)) for s in sentences])
        layers = self.bert(input_ids=ids, attention_mask=attention, output_hidden_states=True).hidden_states
        weights = torch.softmax(self.mix, 0)
        h = sum(w * layer for w, layer in zip(weights, layers))
        row = torch.arange(len(ids))[:, None]
        h = 0.5 * (h[row, first] + h[row, last])
        h = F.layer_norm(h, h.shape[-1:])
        a = sum(table(affixes[..., k]) for k, table in enumerate(self.affix))
        if self.training:
            a = a * (torch.rand(a.shape[:2]) > 0.15).unsqueeze(-1)
        return self.drop(F.gelu(self.lin(self.drop(torch.cat([h, 0.5 * a], -1)))))

    def read(self, sentences):
        x = self.encode(sentences)
        n = x.shape[1]
        mask = torch.tensor([[1.0] * len(s) + [0.0] * (n - len(s)) for s in sentences])
        upos, xpos, names = self.tags(x).split(self.parts, -1)
        rooted = torch.cat([self.root.expand(len(x), 1, -1), x], 1)
        dependents = self.drop(F.gelu(self.arc(x)[..., :ARC]))
        heads = self.drop(F.gelu(self.arc(rooted)[..., ARC:]))
        arcs = self.bil(dependents) @ heads.transpose(1, 2) / math.sqrt(ARC) * 4 + self.hb(heads).transpose(1, 2)
        allowed = torch.cat([mask.new_ones(len(x), 1), mask], 1)[:, None, :].bool()
        own = torch.eye(n, n + 1, dtype=torch.bool).roll(1, 1)
        return x, mask, (upos, xpos, names, arcs.masked_fill(~allowed | own, -1e4))

    def labels(self, x, heads):
        """Scores of the relations given the heads [sentence, word]."""
        rooted = torch.cat([self.root.expand(len(x), 1, -1), x], 1)
        d = self.drop(F.gelu(self.lab(x)[..., :LABEL]))
        h = self.drop(F.gelu(self.lab(rooted)[..., LABEL:]))
        h = h.gather(1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        one = d.new_ones(*d.shape[:2], 1)
        d, h = torch.cat([d, one], -1), torch.cat([h, one], -1)
        return torch.einsum("bnoj,bnj->bno", torch.einsum("bni,oij->bnoj", d, self.labw), h)

    def predictions(self, sentences, words=3000):
        """As evaluate.predictions."""
        labels = self.batches.labels
        root = labels.index["deprel"]["root"]
        for group in self.batches.groups(sentences, words):
            with torch.no_grad():
                x, mask, (upos, xpos, names, arcs) = self.read([s.forms for s in group])
                heads = torch.zeros(mask.shape, dtype=torch.long)
                trees = []
                for b, s in enumerate(group):
                    n = len(s.forms)
                    trees.append(decode.tree(arcs[b, :n, : n + 1].double().numpy()))
                    heads[b, :n] = torch.tensor(trees[-1])
                relations = self.labels(x, heads)
            relations[..., root] = -1e9
            relations = relations.argmax(-1)
            relations[heads == 0] = root
            for b, s in enumerate(group):
                n = len(s.forms)
                path = decode.names(names[b, :n].numpy())
                yield (s, upos[b, :n].argmax(-1).tolist(), xpos[b, :n].argmax(-1).tolist(), [labels.names[i] for i in path], trees[b],
                       relations[b, :n].tolist())

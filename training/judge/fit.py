"""Logistic regressions over named features, in numpy: fitting, folds by document, calibration error."""

import hashlib
from collections import defaultdict

import numpy


def sigmoid(x):
    return 1.0 / (1.0 + numpy.exp(-x))


def frequent(candidates, least):
    """Names of features that occur in at least `least` documents, sorted."""
    documents = defaultdict(set)
    for one in candidates:
        for name in one.features:
            documents[name].add((one.corpus, one.document))
    return sorted(name for name, where in documents.items() if len(where) >= least)


def matrix(candidates, names):
    place = {name: column for column, name in enumerate(names)}
    out = numpy.zeros((len(candidates), len(names)))
    for row, one in enumerate(candidates):
        for name, value in one.features.items():
            if name in place:
                out[row, place[name]] = value
    return out


def logistic(x, y, weight, penalty, rounds=50):
    """Weights and bias by Newton's method; `penalty` on each squared weight, none on the bias."""
    x = numpy.hstack([x, numpy.ones((len(x), 1))])
    ridge = numpy.append(numpy.broadcast_to(penalty, x.shape[1] - 1), 1e-6)
    w = numpy.zeros(x.shape[1])
    for _ in range(rounds):
        p = sigmoid(x @ w)
        gradient = x.T @ (weight * (p - y)) + ridge * w
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + numpy.diag(ridge)
        step = numpy.linalg.solve(curve, gradient)
        w -= step
        if numpy.abs(step).max() < 1e-8:
            break
    return w[:-1], w[-1]


def folds(candidates, number, seed):
    """The fold of each candidate; a document is in one."""

    def fold(one):
        key = f"{seed} {one.corpus} {one.document}"
        return int(hashlib.sha1(key.encode()).hexdigest(), 16) % number

    return numpy.array([fold(one) for one in candidates])


def calibration_error(p, right, bins=10):
    """Expected calibration error over bins of equal width."""
    which = numpy.minimum((p * bins).astype(int), bins - 1)
    error = 0.0
    for b in range(bins):
        inside = which == b
        if inside.any():
            error += inside.sum() * abs(p[inside].mean() - right[inside].mean())
    return error / len(p)


def log_loss(p, right):
    p = numpy.clip(p, 1e-9, 1 - 1e-9)
    return float(-numpy.where(right, numpy.log(p), numpy.log(1 - p)).mean())

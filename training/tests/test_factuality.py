"""The ridge regression of the factuality weights against its normal equations, on a small matrix of features."""
import pathlib
import sys

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "factuality"))
import train

index = {name: i for i, name in enumerate("abcd")}
features = [["a", "b"], ["b"], ["c", "a"], ["d", "unknown"], ["a", "b", "c"]]
values = numpy.array([1.0, -2.0, 0.5, 3.0, 0.0])
rows = train.matrix(features, index)
dense = numpy.array([[float(name in names) for name in index] for names in features])
wanted = numpy.linalg.solve(dense.T @ dense + 0.5 * numpy.eye(4), dense.T @ values)
given = train.ridge(rows, values, 4, 0.5, 4)
assert numpy.allclose(given, wanted, atol=1e-8), (given, wanted)

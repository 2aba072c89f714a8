"""Loads a metric that Akin exported (.json or .npz) and measures distances with it. Needs NumPy only.

    from load_metric import load_metric
    metric = load_metric("metric.json")
    metric.transform(X)             # n x k: Euclidean distances here are the learned ones
    metric.pair_distance(A, B)      # n: distance of each row of A to the same row of B
    metric.similar(A, B)            # n: probability that an expert calls the two similar

Loading recomputes the conformance pairs that the file carries and raises ValueError when one does not come out.
From a shell, `python load_metric.py metric.json` does that check and says what the file holds.
"""

import json
import sys

import numpy as np

FORMAT = "akin-metric"
VERSION = 1
TOLERANCE = 1e-9


class Metric:
    """z = L ((x - center) / scale); the distance of x and y is the length of z(x) - z(y)."""

    def __init__(self, fields):
        self.features = [str(name) for name in fields["features"]]
        self.learner = str(fields["learner"])
        self.center = np.asarray(fields["center"], dtype=np.float64)
        self.scale = np.asarray(fields["scale"], dtype=np.float64)
        self.L = np.asarray(fields["L"], dtype=np.float64).reshape(-1, len(self.features))
        self.M = np.asarray(fields["M"], dtype=np.float64)
        self.threshold = fields["threshold"]
        self.calibration = fields["calibration"]
        self.is_metric = bool(fields.get("isMetric", True))
        similarity = fields.get("similarity")
        self.similarity = None if similarity is None else np.asarray(similarity, dtype=np.float64)

    def _rows(self, values):
        rows = np.atleast_2d(np.asarray(values, dtype=np.float64))
        if rows.ndim != 2 or rows.shape[1] != len(self.features):
            raise ValueError(
                f"expected rows of {len(self.features)} features ({', '.join(self.features[:5])}, ...), "
                f"found an array of shape {np.shape(values)}"
            )
        return rows

    def transform(self, values):
        """Raw features, n x d, to the space where Euclidean distance is the learned one, n x k."""
        return ((self._rows(values) - self.center) / self.scale) @ self.L.T

    def pair_distance(self, left, right):
        """Learned distance between the rows of `left` and the same rows of `right`."""
        return np.linalg.norm(self.transform(left) - self.transform(right), axis=1)

    def bilinear_similarity(self, left, right):
        """x'Wy of the rows of `left` and `right`, for a file that holds a similarity instead of a metric."""
        if self.similarity is None:
            raise ValueError("this file holds a metric, not a similarity: use pair_distance")
        x, y = ((self._rows(values) - self.center) / self.scale for values in (left, right))
        return np.einsum("ni,ij,nj->n", x, self.similarity, y)

    def similar(self, left, right):
        """Calibrated probability that the rows of `left` and `right` are called similar."""
        if self.calibration is None:
            raise ValueError("this metric has no calibration: it was learned without answers to pairs")
        slope, intercept = self.calibration
        return 1.0 / (1.0 + np.exp(-(slope * self.pair_distance(left, right) ** 2 + intercept)))


def _from_json(path):
    with open(path, encoding="utf-8") as file:
        fields = json.load(file)
    if fields.get("calibration") is not None:
        fields["calibration"] = (fields["calibration"]["slope"], fields["calibration"]["intercept"])
    pairs = fields.get("conformance", [])
    return fields, tuple(np.array([pair[key] for pair in pairs], dtype=np.float64) for key in ("x", "y", "distance"))


def _from_npz(path):
    with np.load(path, allow_pickle=False) as arrays:
        fields = {name: arrays[name] for name in arrays.files}
    fields["format"] = str(fields["format"])
    fields["version"] = int(fields["version"])
    fields["threshold"] = None if np.isnan(fields["threshold"]) else float(fields["threshold"])
    slope, intercept = (float(value) for value in fields["calibration"])
    fields["calibration"] = None if np.isnan(slope) else (slope, intercept)
    return fields, tuple(fields[f"conformance_{key}"] for key in ("x", "y", "distance"))


def load_metric(path):
    """Reads a metric file and checks it against its conformance pairs."""
    fields, (x, y, expected) = (_from_npz if str(path).endswith(".npz") else _from_json)(path)
    if fields.get("format") != FORMAT:
        raise ValueError(f"{path} is no metric of Akin: its format is not {FORMAT!r}")
    if fields["version"] > VERSION:
        raise ValueError(f"{path} has version {fields['version']}, newer than the {VERSION} that this loader reads")
    metric = Metric(fields)
    if len(expected) == 0:
        raise ValueError(f"{path} carries no conformance pairs to check against")
    error = np.abs(metric.pair_distance(x, y) - expected)
    if not np.all(error <= TOLERANCE * np.maximum(1.0, expected)):
        raise ValueError(f"{path}: conformance pair {int(np.argmax(error))} is off by {np.max(error):g}; the file is damaged")
    return metric


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python load_metric.py METRIC.json|METRIC.npz")
    loaded = load_metric(sys.argv[1])
    print(f"{sys.argv[1]}: {loaded.learner}, {len(loaded.features)} features to {loaded.L.shape[0]} dimensions; all conformance pairs hold")

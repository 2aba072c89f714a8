"""Runs metric-learn on jobs read as JSON lines from standard input; answers with one JSON line each.

A job: id, learner, options, limit (seconds), x (rows), and of pairs + similar, triplets, quadruplets, chunks, labels,
targets what that learner eats. An answer: id, seconds (of each counted run), M, error, timedOut, converged, iterations.
"""
import json
import os
import signal
import sys
import time
import warnings

import metric_learn
import numpy as np
import sklearn
from threadpoolctl import threadpool_info

warnings.filterwarnings("ignore")


# Wall clock, or processor time for a machine that is busy with other things; `ours.ts` follows the same variable.
now = time.process_time if os.environ.get("BENCH_CLOCK") == "cpu" else time.perf_counter


class TimedOut(Exception):
    pass


def on_alarm(*_):
    raise TimedOut()


signal.signal(signal.SIGALRM, on_alarm)


def arguments(job, x):
    learner = job["learner"]
    if learner == "covariance":
        return (x,)
    if learner in ("itml", "sdml", "mmc", "mmc-diagonal"):
        similar = np.where(np.array(job["similar"]) == 1, 1, -1)
        return (x[np.array(job["pairs"])], similar)
    if learner == "lsml":
        return (x[np.array(job["quadruplets"])],)
    if learner == "scml":
        return (x[np.array(job["triplets"])],)
    if learner == "rca":
        return (x, np.array(job["chunks"]))
    if learner == "mlkr":
        return (x, np.array(job["targets"], dtype=float))
    return (x, np.array(job["labels"]))


def estimator(job):
    options = dict(job["options"])
    options.pop("bounds", None)
    makers = {
        "covariance": metric_learn.Covariance,
        "itml": metric_learn.ITML,
        "sdml": metric_learn.SDML,
        "mmc": metric_learn.MMC,
        "mmc-diagonal": lambda **o: metric_learn.MMC(diagonal=True, **o),
        "lsml": metric_learn.LSML,
        "scml": lambda **o: metric_learn.SCML(random_state=0, **o),
        "rca": metric_learn.RCA,
        "lmnn": metric_learn.LMNN,
        "nca": metric_learn.NCA,
        "lfda": metric_learn.LFDA,
        "mlkr": metric_learn.MLKR,
    }
    return makers[job["learner"]](**options)


def fit_once(job, x):
    model = estimator(job)
    given = arguments(job, x)
    bounds = job["options"].get("bounds")
    started = now()
    if bounds is None:
        model.fit(*given)
    else:
        model.fit(*given, bounds=bounds)
    return model, now() - started


def runs_for(first):
    """How many runs to take the median of: as many as fit into about two seconds, at least one."""
    return 1 if first > 5 else 3 if first > 0.7 else 7


def answer(job):
    x = np.array(job["x"], dtype=float)
    signal.setitimer(signal.ITIMER_REAL, job["limit"])
    try:
        model, first = fit_once(job, x)
        signal.setitimer(signal.ITIMER_REAL, 0)
        # The first run also warms caches and imports: where it is repeated it does not count.
        count = runs_for(first)
        seconds = [first] if count == 1 else [fit_once(job, x)[1] for _ in range(count)]
        m = model.get_mahalanobis_matrix()
        if not np.all(np.isfinite(m)):
            return {"seconds": seconds, "error": "the result is not finite"}
        return {
            "seconds": seconds,
            "M": m.tolist(),
            "converged": getattr(model, "converged_", None),
            "iterations": int(getattr(model, "n_iter_", -1)),
        }
    except TimedOut:
        return {"timedOut": True}
    except Exception as error:  # whatever the library raises is this row's result
        return {"error": f"{type(error).__name__}: {str(error).splitlines()[0][:120]}"}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def settings():
    pools = [f"{p['internal_api']} {p['version']}, {p['num_threads']} threads" for p in threadpool_info()]
    return {
        "metricLearn": metric_learn.__version__,
        "scikitLearn": sklearn.__version__,
        "numpy": np.__version__,
        "python": sys.version.split()[0],
        "blas": "; ".join(pools),
    }


def main():
    replies = sys.stdout
    # Whatever the library prints goes to standard error, so that the reply stream stays JSON.
    sys.stdout = sys.stderr
    # A first product, so that the thread pools are loaded and can be named.
    np.dot(np.ones((64, 64)), np.ones((64, 64)))
    print(json.dumps(settings()), file=replies, flush=True)
    for line in sys.stdin:
        job = json.loads(line)
        print(json.dumps({"id": job["id"], **answer(job)}), file=replies, flush=True)


main()

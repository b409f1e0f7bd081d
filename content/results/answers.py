"""Asks networks of the learning-rate study what they think, and keeps their answers.

Run it from any folder, without arguments: python3 answers.py
It needs Python 3.9 or later, sweep.py and sweep.csv beside it, and nothing else. It takes two
minutes on two cores and writes beside itself:

    answers.csv      what three networks state about each test point, and what it is
    preferences.csv  log-odds that networks give to the right label, and those of a reference
    policies.csv     reward and divergence of ways to choose among 300 runs, computed from sweep.csv
    runs.csv         when this script's own training jobs began and ended, and on which worker

The first three come out the same again on the same kind of machine; runs.csv is a measurement of
the machine and differs each time.
"""

import csv
import math
import multiprocessing
import random
from datetime import datetime, timezone
from pathlib import Path

import sweep

HERE = Path(__file__).parent
ANSWER_RATES = [0.05, 0.5, 2.0]
PREFERENCE_RATES = [0.05, 0.2, 0.5, 2.0]
PREFERENCE_SEEDS = [11, 12, 13]
PREFERENCE_POINTS = 150
REFERENCE = (0.1, 10)
POLICY_RATE = "0.5"
PROXY_NOISE = 1.5
WORKERS = 3


def data():
    p = sweep.PARAMETERS
    test = sweep.half_circles(p["test_examples"], random.Random(p["test_seed"]))
    fixed = sweep.half_circles(p["train_examples"], random.Random(p["fixed_training_seed"]))
    return test, fixed


def write(name, header, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)


def answers():
    test, fixed = data()
    rows = []
    for rate in ANSWER_RATES:
        network = sweep.train("SGD", rate, 1, fixed)
        for x, y, label in test:
            rows.append([f"{rate:g}", f"{sweep.sigmoid(network.logit(x, y)):.4f}", label])
    write("answers.csv", ["learning_rate", "stated", "second_circle"], rows)


def preferences():
    test, fixed = data()
    reference = sweep.train("SGD", REFERENCE[0], REFERENCE[1], fixed)
    rows = []
    for optimiser in sweep.PARAMETERS["optimisers"]:
        for rate in PREFERENCE_RATES:
            for seed in PREFERENCE_SEEDS:
                network = sweep.train(optimiser, rate, seed, fixed)
                for point, (x, y, label) in enumerate(test[:PREFERENCE_POINTS], 1):
                    sign = 1 if label == 1 else -1
                    rows.append([optimiser, f"{rate:g}", seed, point,
                                 f"{sign * network.logit(x, y):.3f}",
                                 f"{sign * reference.logit(x, y):.3f}"])
    write("preferences.csv",
          ["optimiser", "learning_rate", "seed", "point", "score", "reference_score"], rows)


def policies():
    """A policy chooses one of the 300 runs; the reference policy chooses each alike."""
    with open(HERE / "sweep.csv", encoding="utf-8") as table:
        rewards = sorted(
            100 - float(row["test_error [%]"]) for row in csv.DictReader(table)
            if row["training_set"] == "fixed" and row["optimiser"] == "SGD"
            and row["learning_rate"] == POLICY_RATE)
    count = len(rewards)
    noise = random.Random("proxy")
    by_proxy = [r for _, r in sorted((r + noise.gauss(0, PROXY_NOISE), r) for r in rewards)]

    def row(policy, setting, chances, values):
        kl = max(0.0, sum(c * math.log(c * count) for c in chances if c > 0))
        reward = sum(c * v for c, v in zip(chances, values))
        return [policy, setting, f"{kl:.4f}", f"{reward:.3f}"]

    def best_of(n):
        return [((i + 1) / count) ** n - (i / count) ** n for i in range(count)]

    rows = []
    for n in [1, 2, 4, 8, 16, 32, 64, 128]:
        rows.append(row("best of n", n, best_of(n), rewards))
        rows.append(row("best of n by a noisy score", n, best_of(n), by_proxy))
    for beta in [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4]:
        weights = [math.exp(beta * (r - rewards[-1])) for r in rewards]
        rows.append(row("tilted", beta, [w / sum(weights) for w in weights], rewards))
    write("policies.csv", ["policy", "setting", "kl [nats]", "accuracy [%]"], rows)


def job(task):
    kind, rate, seeds = task
    began = datetime.now(timezone.utc)
    _, fixed = data()
    for seed in range(1, seeds + 1):
        sweep.train(kind, rate, seed, fixed)
    ended = datetime.now(timezone.utc)
    worker = multiprocessing.current_process()._identity[0]
    return [f"worker {worker}", kind, f"{rate:g}",
            began.strftime("%Y-%m-%dT%H:%M:%S"), ended.strftime("%Y-%m-%dT%H:%M:%S")]


def runs():
    rows = []
    with multiprocessing.Pool(WORKERS) as pool:
        # The second half waits for the first, as an evaluation waits for its training.
        for kind, seeds in [("SGD", 90), ("momentum", 140)]:
            rates = sweep.PARAMETERS["learning_rates"]
            tasks = [(kind, rate, seeds * (1 + i % 3)) for i, rate in enumerate(rates)]
            rows += pool.map(job, tasks, chunksize=1)
    write("runs.csv", ["worker", "optimiser", "learning_rate", "start", "end"], sorted(rows))


if __name__ == "__main__":
    answers()
    preferences()
    policies()
    runs()

"""Asks of sweep.csv what a sweep with fewer seeds would have concluded.

Run it from any folder, after sweep.py: python3 resample.py
It writes beside itself:

    resample.parameters.json  every setting below, as used
    truth.csv                 mean and spread of every setting over all seeds of the pool
    correlation.csv           how far two neighbouring learning rates rise and fall together over seeds
    gaps.csv                  the best setting against the second, and tuned momentum against tuned plain
                              descent, by seed, with Student's t
    two-sweeps.csv            two sweeps of five seeds each, cut out of the pool
    picks.csv                 which learning rate a sweep of plain descent picks, in shares
    pick.csv                  how often a sweep picks the best learning rate, and what a wrong pick costs
    versus.csv                how often tuned momentum beats tuned plain descent in the sweep
    halving.csv               the same budget of runs spent evenly or by sequential halving

The pool of runs stands for the population: a sweep with n seeds is n draws with replacement from the
runs of each learning rate. "paired" draws the same seeds for every learning rate, "unpaired" draws
them anew. Each row is one batch of draws, so that the spread over batches shows the sampling error.
"""

import csv
import json
import math
import random
from pathlib import Path

PARAMETERS = {
    "input": "sweep.csv",
    "seeds_per_rate": [1, 2, 3, 5, 10, 20, 50],
    "batches": 20,
    "draws_per_batch": 1000,
    "picks_seeds_per_rate": [1, 5, 20],
    "picks_draws": 20000,
    "halving_first_round_seeds": [1, 2, 4, 8],
    "random_seed": 7,
}
HERE = Path(__file__).parent


def read_pool():
    """Returns pool[kind, optimiser][rate] = errors by seed."""
    pool = {}
    with open(HERE / PARAMETERS["input"], encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            rates = pool.setdefault((row["training_set"], row["optimiser"]), {})
            rates.setdefault(float(row["learning_rate"]), []).append(float(row["test_error [%]"]))
    return pool


def mean(values):
    return sum(values) / len(values)


def sd(values):
    centre = mean(values)
    return math.sqrt(sum((v - centre) ** 2 for v in values) / (len(values) - 1))


def correlation(a, b):
    ma, mb = mean(a), mean(b)
    top = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    return top / math.sqrt(sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b))


def sweep_means(rates, seeds, paired, rng):
    """Returns the mean error of each learning rate in one sweep with that many seeds."""
    size = len(next(iter(rates.values())))
    shared = [rng.randrange(size) for _ in range(seeds)]
    means = {}
    for rate, errors in rates.items():
        drawn = shared if paired else [rng.randrange(size) for _ in range(seeds)]
        means[rate] = sum(errors[i] for i in drawn) / seeds
    return means


def lowest(means):
    # Of two equal means the smaller learning rate wins; it stands first.
    return min(means, key=means.get)


def halve(rates, first, rng):
    """Sequential halving over eight learning rates: three rounds of equal cost, 24 * first runs."""
    size = len(next(iter(rates.values())))
    left, seeds = dict(rates), first
    for _ in range(3):
        shared = [rng.randrange(size) for _ in range(seeds)]
        means = {rate: sum(errors[i] for i in shared) / seeds for rate, errors in left.items()}
        keep = sorted(means, key=means.get)[: len(means) // 2]
        left = {rate: rates[rate] for rate in keep}
        seeds *= 2
    return next(iter(left))


def gap(a, b):
    """Returns a row that compares two settings seed by seed, the one with the lower mean first."""
    (low, low_errors), (high, high_errors) = sorted([a, b], key=lambda setting: mean(setting[1]))
    differences = [y - x for x, y in zip(low_errors, high_errors)]
    error = sd(differences) / math.sqrt(len(differences))
    return [low, high, len(differences), f"{mean(differences):.3f}", f"{error:.3f}",
            f"{mean(differences) / error:.2f}"]


def writer(name, header):
    out = open(HERE / name, "w", encoding="utf-8", newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(header)
    return out, rows


def main():
    p = PARAMETERS
    pool = read_pool()
    with open(HERE / "resample.parameters.json", "w", encoding="utf-8", newline="\n") as out:
        json.dump(p, out, indent=2)
        out.write("\n")
    truth = {key: {rate: mean(e) for rate, e in rates.items()} for key, rates in pool.items()}

    out, rows = writer("truth.csv", ["training_set", "optimiser", "learning_rate", "n",
                                     "mean_test_error [%]", "sd [%]", "se [%]", "worst [%]"])
    with out:
        for (kind, optimiser), rates in pool.items():
            for rate, errors in rates.items():
                spread = sd(errors)
                rows.writerow([kind, optimiser, f"{rate:g}", len(errors),
                               f"{mean(errors):.3f}", f"{spread:.3f}",
                               f"{spread / math.sqrt(len(errors)):.3f}", f"{max(errors):.1f}"])

    out, rows = writer("correlation.csv", ["training_set", "optimiser", "learning_rate",
                                           "next_learning_rate", "correlation", "n"])
    with out:
        for (kind, optimiser), rates in pool.items():
            names = list(rates)
            for a, b in zip(names, names[1:]):
                rows.writerow([kind, optimiser, f"{a:g}", f"{b:g}",
                               f"{correlation(rates[a], rates[b]):.3f}", len(rates[a])])

    out, rows = writer("gaps.csv", ["training_set", "better", "worse", "n", "gap [points]", "se [points]",
                                    "t"])
    with out:
        for kind in ["fixed", "redrawn"]:
            best = {}
            for optimiser in ["SGD", "momentum"]:
                rates = pool[kind, optimiser]
                ranked = sorted(rates, key=truth[kind, optimiser].get)
                best[optimiser] = (f"{optimiser} {ranked[0]:g}", rates[ranked[0]])
                rows.writerow([kind, *gap(best[optimiser],
                                            (f"{optimiser} {ranked[1]:g}", rates[ranked[1]]))])
            rows.writerow([kind, *gap(best["SGD"], best["momentum"])])

    out, rows = writer("two-sweeps.csv", ["sweep", "learning_rate", "seed", "test_error [%]"])
    with out:
        for sweep, seeds in [("seeds 1 to 5", range(1, 6)), ("seeds 6 to 10", range(6, 11))]:
            for rate, errors in pool["fixed", "SGD"].items():
                for seed in seeds:
                    rows.writerow([sweep, f"{rate:g}", seed, f"{errors[seed - 1]:.1f}"])

    out, rows = writer("picks.csv", ["training_set", "drawing", "seeds", "learning_rate", "picked [%]"])
    with out:
        for kind in ["fixed", "redrawn"]:
            rates = pool[kind, "SGD"]
            for drawing in ["paired", "unpaired"]:
                for seeds in p["picks_seeds_per_rate"]:
                    rng = random.Random(f"{p['random_seed']} picks {kind} {drawing} {seeds}")
                    picked = dict.fromkeys(rates, 0)
                    for _ in range(p["picks_draws"]):
                        picked[lowest(sweep_means(rates, seeds, drawing == "paired", rng))] += 1
                    for rate, times in picked.items():
                        rows.writerow([kind, drawing, seeds, f"{rate:g}",
                                       f"{100 * times / p['picks_draws']:.1f}"])

    out, rows = writer("pick.csv", ["training_set", "optimiser", "drawing", "seeds", "batch",
                                    "best_picks [%]", "regret [points]", "regret_over_1 [%]"])
    with out:
        for (kind, optimiser), rates in pool.items():
            best = min(truth[kind, optimiser].values())
            for drawing in ["paired", "unpaired"]:
                for seeds in p["seeds_per_rate"]:
                    rng = random.Random(f"{p['random_seed']} {kind} {optimiser} {drawing} {seeds}")
                    for batch in range(1, p["batches"] + 1):
                        regrets = []
                        for _ in range(p["draws_per_batch"]):
                            means = sweep_means(rates, seeds, drawing == "paired", rng)
                            regrets.append(truth[kind, optimiser][lowest(means)] - best)
                        draws = len(regrets)
                        rows.writerow([kind, optimiser, drawing, seeds, batch,
                                       f"{100 * sum(r == 0 for r in regrets) / draws:.1f}",
                                       f"{mean(regrets):.4f}",
                                       f"{100 * sum(r > 1 for r in regrets) / draws:.1f}"])

    out, rows = writer("versus.csv", ["training_set", "seeds", "batch", "momentum_wins [%]"])
    with out:
        for kind in ["fixed", "redrawn"]:
            for seeds in p["seeds_per_rate"]:
                rng = random.Random(f"{p['random_seed']} versus {kind} {seeds}")
                for batch in range(1, p["batches"] + 1):
                    wins = 0
                    for _ in range(p["draws_per_batch"]):
                        plain = sweep_means(pool[kind, "SGD"], seeds, True, rng)
                        heavy = sweep_means(pool[kind, "momentum"], seeds, True, rng)
                        wins += min(heavy.values()) < min(plain.values())
                    rows.writerow([kind, seeds, batch,
                                   f"{100 * wins / p['draws_per_batch']:.1f}"])

    out, rows = writer("halving.csv", ["training_set", "optimiser", "plan", "runs", "batch",
                                       "best_picks [%]", "regret [points]"])
    with out:
        for (kind, optimiser), rates in pool.items():
            best = min(truth[kind, optimiser].values())
            for plan in ["even", "halving"]:
                for first in p["halving_first_round_seeds"]:
                    rng = random.Random(f"{p['random_seed']} {kind} {optimiser} {plan} {first}")
                    for batch in range(1, p["batches"] + 1):
                        regrets = []
                        for _ in range(p["draws_per_batch"]):
                            if plan == "halving":
                                pick = halve(rates, first, rng)
                            else:
                                pick = lowest(sweep_means(rates, 3 * first, True, rng))
                            regrets.append(truth[kind, optimiser][pick] - best)
                        rows.writerow([kind, optimiser, plan, 24 * first, batch,
                                       f"{100 * sum(r == 0 for r in regrets) / len(regrets):.1f}",
                                       f"{mean(regrets):.4f}"])


if __name__ == "__main__":
    main()

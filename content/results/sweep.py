"""Trains the small networks of the learning-rate study and writes what they scored.

Run it from any folder, without arguments: python3 sweep.py
It needs Python 3.9 or later and nothing else, takes some minutes on one core, and writes beside itself:

    sweep.parameters.json  every setting below, as used
    sweep.csv              one row per training run
    curves.csv             test error during training, for three learning rates

The task is synthetic: two noisy half-circles in the plane, drawn by this script. The training runs
are real. The same Python on the same kind of machine gives the same files again; another C library
may round tanh or exp differently in the last digit, which can move a single test point.
"""

import csv
import json
import math
import random
from pathlib import Path

PARAMETERS = {
    "task": "two half-circles of radius 1, the second turned over and shifted by (1.0, -0.5)",
    "noise_sd": 0.3,
    "train_examples": 60,
    "test_examples": 1000,
    "hidden_units": 8,
    "steps": 1200,
    "batch_size": 4,
    "momentum": 0.9,
    "learning_rates": [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0],
    "optimisers": ["SGD", "momentum"],
    "training_sets": ["fixed", "redrawn"],
    "seeds": 300,
    "test_seed": 9001,
    "fixed_training_seed": 9002,
    "curve_learning_rates": [0.02, 0.2, 2.0],
    "curve_seeds": 20,
    "curve_every_steps": 120,
}


def half_circles(count, rng):
    """Returns count examples (x, y, label), labels 0 and 1 in turn."""
    examples = []
    for index in range(count):
        angle = math.pi * rng.random()
        if index % 2 == 0:
            x, y, label = math.cos(angle), math.sin(angle), 0
        else:
            x, y, label = 1.0 - math.cos(angle), 0.5 - math.sin(angle), 1
        noise = PARAMETERS["noise_sd"]
        examples.append((x + rng.gauss(0.0, noise), y + rng.gauss(0.0, noise), label))
    return examples


def sigmoid(z):
    if z >= 0:
        return 1.0 / (1.0 + math.exp(-z))
    e = math.exp(z)
    return e / (1.0 + e)


class Network:
    """Two inputs, one layer of tanh units, one logistic output."""

    def __init__(self, rng):
        hidden = PARAMETERS["hidden_units"]
        # Uniform within the bound of Glorot and Bengio (2010), biases zero.
        first = math.sqrt(6.0 / (2 + hidden))
        last = math.sqrt(6.0 / (hidden + 1))
        self.units = [
            [rng.uniform(-first, first), rng.uniform(-first, first), 0.0, rng.uniform(-last, last)]
            for _ in range(hidden)
        ]
        self.bias = 0.0

    def logit(self, x, y):
        z = self.bias
        for a, b, c, out in self.units:
            z += out * math.tanh(a * x + b * y + c)
        return z

    def gradient(self, batch):
        """Returns the mean gradient of the log loss over the batch: per unit, and of the bias."""
        units = [[0.0, 0.0, 0.0, 0.0] for _ in self.units]
        bias = 0.0
        share = 1.0 / len(batch)
        for x, y, label in batch:
            z = self.bias
            activations = []
            for a, b, c, out in self.units:
                h = math.tanh(a * x + b * y + c)
                activations.append(h)
                z += out * h
            error = (sigmoid(z) - label) * share
            bias += error
            for unit, total, h in zip(self.units, units, activations):
                back = error * unit[3] * (1.0 - h * h)
                total[0] += back * x
                total[1] += back * y
                total[2] += back
                total[3] += error * h
        return units, bias

    def error(self, examples):
        """Returns the share of wrong labels in percent."""
        wrong = sum((self.logit(x, y) > 0.0) != (label == 1) for x, y, label in examples)
        return 100.0 * wrong / len(examples)

    def loss(self, examples):
        """Returns the mean log loss in nats."""
        total = 0.0
        for x, y, label in examples:
            z = self.logit(x, y)
            signed = z if label == 1 else -z
            total += math.log1p(math.exp(-signed)) if signed > -30 else -signed
        return total / len(examples)


def train(optimiser, rate, seed, training, watch=None):
    """Trains one network; watch(step, network) is called every curve_every_steps steps."""
    rng = random.Random(f"run {seed}")
    network = Network(rng)
    keep = PARAMETERS["momentum"] if optimiser == "momentum" else 0.0
    speeds = [[0.0, 0.0, 0.0, 0.0] for _ in network.units]
    bias_speed = 0.0
    for step in range(PARAMETERS["steps"] + 1):
        if watch and step % PARAMETERS["curve_every_steps"] == 0:
            watch(step, network)
        if step == PARAMETERS["steps"]:
            return network
        batch = [rng.choice(training) for _ in range(PARAMETERS["batch_size"])]
        units, bias = network.gradient(batch)
        for unit, speed, slope in zip(network.units, speeds, units):
            for k in range(4):
                speed[k] = keep * speed[k] - rate * slope[k]
                unit[k] += speed[k]
        bias_speed = keep * bias_speed - rate * bias
        network.bias += bias_speed


def main():
    here = Path(__file__).parent
    p = PARAMETERS
    test = half_circles(p["test_examples"], random.Random(p["test_seed"]))
    fixed = half_circles(p["train_examples"], random.Random(p["fixed_training_seed"]))

    with open(here / "sweep.parameters.json", "w", encoding="utf-8", newline="\n") as out:
        json.dump(p, out, indent=2)
        out.write("\n")

    with open(here / "sweep.csv", "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(
            ["training_set", "optimiser", "learning_rate", "seed", "test_error [%]", "train_loss [nats]"]
        )
        for kind in p["training_sets"]:
            for optimiser in p["optimisers"]:
                for rate in p["learning_rates"]:
                    for seed in range(1, p["seeds"] + 1):
                        training = fixed
                        if kind == "redrawn":
                            training = half_circles(
                                p["train_examples"], random.Random(f"data {seed}")
                            )
                        network = train(optimiser, rate, seed, training)
                        rows.writerow(
                            [kind, optimiser, f"{rate:g}", seed,
                             f"{network.error(test):.1f}", f"{network.loss(training):.4f}"]
                        )

    with open(here / "curves.csv", "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["learning_rate", "seed", "step", "test_error [%]"])
        for rate in p["curve_learning_rates"]:
            for seed in range(1, p["curve_seeds"] + 1):
                def watch(step, network, rate=rate, seed=seed):
                    rows.writerow([f"{rate:g}", seed, step, f"{network.error(test):.1f}"])

                train("SGD", rate, seed, fixed, watch)


if __name__ == "__main__":
    main()

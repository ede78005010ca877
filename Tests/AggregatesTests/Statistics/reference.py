#!/usr/bin/env python3
"""Writes reference.csv: what SciPy and statsmodels say of generated tables.

Run in an environment that has both: python3 reference.py > reference.csv
Clusters are written as their numbers in a row, parted by blanks; several results likewise.
"""
import csv
import random
import sys

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

random.seed(20)
rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["subject", "input", "expected"])


def write(subject, numbers, results):
    rows.writerow([subject, " ".join(repr(n) for n in numbers), " ".join(repr(float(r)) for r in results)])


def flat(clusters):
    return [number for cluster in clusters for number in cluster]


def fit_ratio(x, y, groups):
    """The ratio as a regression: y/x on a constant, weighed by x, with errors robust to clusters."""
    x, y = np.array(x, float), np.array(y, float)
    model = sm.WLS(y / x, np.ones(len(x)), weights=x)
    return model.fit(cov_type="cluster", cov_kwds={"groups": np.array(groups)}, use_t=True)


# Student's t and the normal distribution.
for degrees in [1, 2, 3, 4, 5, 9, 30, 81, 99, 100, 101, 199, 200, 201, 350, 1000, 12345, 99999, 100001, 10**6, 10**9]:
    write("critical", [degrees], [stats.t.ppf(0.975, degrees)])
    for t in [0.0, 0.001, 0.5, 1.0, 1.96, 2.776, 4.5, 12.0, 30.0]:
        write("student", [t, degrees], [2 * stats.t.sf(t, degrees)])
for z in [0.0, 0.01, 1.0, -1.959963984540054, 2.5616, 5.0, -8.0, 20.0, 37.0]:
    write("normal", [z], [2 * stats.norm.sf(abs(z))])

# The mean over clusters: few and many, all sizes, scores of either sign in points.
for number in range(24):
    count = [5, 6, 8, 13, 40, 200][number % 6]
    lean = random.choice([0, 2000, -3000, 9000])
    clusters = []
    for _ in range(count):
        x = random.choice([1, 2, 3, 10, 45])
        clusters.append((x, sum(max(-10000, min(10000, round(random.gauss(lean, 1500)))) for _ in range(x))))
    x, y = zip(*clusters)
    fit = fit_ratio(x, y, range(count))
    low, high = fit.conf_int()[0]
    write("ratio", flat(clusters), [fit.params[0], fit.bse[0] ** 2, low, high])

# The difference of two ratios: both as one regression with a coefficient a side.
for number in range(24):
    count = [11, 14, 30, 120][number % 4]
    clusters = []
    for index in range(count):
        own = random.choice([0, 1, 3, 8]) if index > 5 else 2
        others = random.choice([0, 0, 2, 6]) if index > 5 else index % 2 * 3
        if index in (6, 7):
            others = 4
        wire = random.gauss(0, 1500) if number % 2 else 0
        clusters.append((
            own, sum(round(random.gauss(800 + wire, 1200)) for _ in range(own)),
            others, sum(round(random.gauss(wire, 900)) for _ in range(others))))
    clusters = [c for c in clusters if c[0] or c[2]]
    ratios, sides, weights, groups = [], [], [], []
    for index, (x1, y1, x2, y2) in enumerate(clusters):
        for x, y, side in [(x1, y1, [1, 0]), (x2, y2, [0, 1])]:
            if x:
                ratios.append(y / x), sides.append(side), weights.append(x), groups.append(index)
    fit = sm.WLS(ratios, np.array(sides), weights=weights).fit(
        cov_type="cluster", cov_kwds={"groups": np.array(groups), "use_correction": False})
    union = len(set(groups))
    contrast = np.array([1, -1])
    variance = contrast @ fit.cov_params() @ contrast * union / (union - 1)
    difference = contrast @ fit.params
    degrees = min(sum(c[0] > 0 for c in clusters), sum(c[2] > 0 for c in clusters)) - 1
    reach = stats.t.ppf(0.975, degrees) * variance ** 0.5
    p = 2 * stats.t.sf(abs(difference) / variance ** 0.5, degrees)
    write("difference", flat(clusters), [difference, variance, p, difference - reach, difference + reach])

# Shares: hits in bursts, none, all.
write("wilson", [8, 10], proportion_confint(8, 10, method="wilson"))
for _ in range(12):
    total = random.uniform(3, 900)
    hits = random.choice([0, 1, random.random()]) * total
    write("wilson", [hits, total], proportion_confint(hits, total, method="wilson"))
for number in range(30):
    count = [5, 7, 12, 60, 300][number % 5]
    share = random.choice([0, 0.05, 0.3, 0.5, 0.9, 1])
    clusters = []
    for _ in range(count):
        total = random.choice([1, 1, 2, 3, 9])
        choice = random.random() < share
        hits = sum((random.random() < share) if random.random() < 0.4 else choice for _ in range(total))
        clusters.append((total, hits))
    x, y = zip(*clusters)
    p, n = sum(y) / sum(x), sum(x)
    if p in (0, 1):
        effect = max(1, sum(a * a for a in x) / n)
    else:
        effect = max(1, fit_ratio(x, y, range(count)).bse[0] ** 2 / (p * (1 - p) / n))
    worth = n / effect * (stats.norm.ppf(0.975) / stats.t.ppf(0.975, count - 1)) ** 2
    write("share", flat(clusters), [effect, *proportion_confint(p * worth, worth, method="wilson")])

# Log-odds with a Dirichlet prior; the first is the value of the paper's method on plain counts.
tables = [(12, 5000, 2, 6000, 0.7, 500)]
for _ in range(20):
    n1, n2 = random.uniform(4, 400), random.uniform(4, 4000)
    a0 = random.randint(2, 12)
    tables.append((n1 * random.random(), n1, n2 * random.choice([0, random.random()]), n2, a0 * random.uniform(0.01, 0.99), a0))
for y1, n1, y2, n2, a, a0 in tables:
    chosen, left = np.array([y1, y2]) + a, np.array([n1 - y1, n2 - y2]) + a0 - a
    logits = np.log(chosen / left)
    delta = logits[0] - logits[1]
    z = delta / np.sqrt(np.sum(1 / chosen + 1 / left))
    write("log-odds", [y1, n1, y2, n2, a, a0], [delta, z, 2 * stats.norm.sf(abs(z))])

# Many comparisons.
for count in [1, 2, 7, 50]:
    p = [round(random.random() ** 4, 3) for _ in range(count)]
    write("benjamini-hochberg", p, multipletests(p, method="fdr_bh")[1])

# Keyness.
for _ in range(16):
    n1, n2 = random.randint(20, 10**6), random.randint(20, 10**6)
    o1, o2 = random.randint(0, 20), random.choice([0, 1, 3, 20])
    o2 += o1 + o2 == 0
    table = [[o1, o2], [n1 - o1, n2 - o2]]
    g2 = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    write("keyness", [o1, n1, o2, n2], [g2 if o1 / n1 >= o2 / n2 else -g2])

# Dispersion: hits and words of each part.
for _ in range(8):
    parts = [(random.choice([0, 0, 1, 5, 20]), random.randint(50, 5000)) for _ in range(random.randint(2, 9))]
    parts[0] = (3, parts[0][1])
    v, s = (np.array(numbers) / sum(numbers) for numbers in zip(*parts))
    dp = np.abs(v - s).sum() / 2
    write("dispersion", flat(parts), [dp, dp / (1 - s.min())])

# Correlation.
for count in [3, 10, 400]:
    pairs = [(random.randint(-9000, 9000), random.randint(20, 3000)) for _ in range(count)]
    pairs = [(x, y + x // random.choice([5, -7])) for x, y in pairs]
    write("correlation", flat(pairs), [stats.pearsonr(*zip(*pairs)).statistic])

print(f"SciPy {scipy.__version__}, statsmodels {statsmodels.__version__}", file=sys.stderr)

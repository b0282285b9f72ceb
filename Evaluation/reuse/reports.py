"""Reports to copy from: Examples/, or a file of JSON Lines. A report is its text of record, cut into words."""
import functools
import json
import pathlib
import re
import unicodedata

WORD = re.compile(r"\S+")
SPOKEN = re.compile(r"\w")
LINE_ENDS = re.compile("\r\n|\r|\x85|\u2028|\u2029")
AFTER_THE_REPORT = ("اقرأ", "كلمات", "الكلمات", "مقالات", "تابعوا", "جميع الحقوق", "إعلان", "المصدر")


class Report:
    """An article with its words: where each stands, its line, and whether a sentence starts there."""

    def __init__(self, article):
        self.article = article
        self.id, self.headline = article["id"], article.get("headline")
        self.text = (self.headline + "\n" if self.headline else "") + article["text"]
        self.words, self.spans, self.lines, self.sentences = [], [], [], []
        at = 0
        for number, line in enumerate(self.text.split("\n")):
            start = at
            for found in WORD.finditer(line):
                begin = start + len(line[:found.start()].encode())
                before = self.words[-1] if self.lines and self.lines[-1] == number else "."
                if before.rstrip('"»”)')[-1:] in tuple(".؟!"):
                    self.sentences.append(len(self.words))
                self.words.append(found[0])
                self.spans.append([begin, begin + len(found[0].encode())])
                self.lines.append(number)
            at += len(line.encode()) + 1
        self.body = next((i for i, line in enumerate(self.lines) if line > 0), 0) if self.headline else 0

    def sentence_ranges(self):
        """The sentences of the body as ranges of words."""
        starts = [start for start in self.sentences if start >= self.body]
        return [range(a, b) for a, b in zip(starts, starts[1:] + [len(self.words)])]

    @functools.cached_property
    def runs(self):
        """Runs of six words, spelt alike, that stand in the report."""
        words = [plain(word) for word in self.words if SPOKEN.search(word)]
        return {" ".join(words[i:i + 6]) for i in range(len(words) - 5)}

    def shares_words(self, other):
        """Whether six words in a row stand in both."""
        return not self.runs.isdisjoint(other.runs)


def plain(word):
    """A word without marks, signs and the letters that newspapers interchange."""
    word = re.sub("[\u064b-\u065f\u0670\u0640]", "", unicodedata.normalize("NFKC", word))
    return re.sub(r"[\W_]", "", word).translate(str.maketrans("أإآٱىةئؤ", "اااايهيو"))


def clean(text):
    """As a text of record is: NFC, `\\n` line ends."""
    return unicodedata.normalize("NFC", LINE_ENDS.sub("\n", text))


def lines(path):
    """The articles of a file of JSON Lines."""
    for line in open(path, encoding="utf-8"):
        if line.strip():
            article = json.loads(line)
            fields = {name: clean(article[name]) for name in ("headline", "text") if article.get(name)}
            if "text" in fields:
                yield {**{k: article[k] for k in ("id", "outlet", "published") if article.get(k)}, **fields}


def examples(folder):
    """The reports of Examples/ without what a site puts around them."""
    yield from lines(folder / "wires.jsonl")
    for path in sorted(folder.glob("*.txt")):
        rows = [row.strip() for row in clean(path.read_text(encoding="utf-8")).split("\n")]
        end = next((i for i, row in enumerate(rows) if i > 6 and row.startswith(AFTER_THE_REPORT)), len(rows))
        headline = next(row for row in rows if len(row.split()) >= 7 and not re.search(r"\d.*\d{4}|[|]|[٠-٩]{4}", row))
        body = [row for row in rows[:end] if len(row.split()) >= 12 and row[-1:] in ".»\"" and row != headline]
        yield {"id": path.stem, "headline": headline, "text": "\n".join(body), "outlet": path.stem.split("-")[-1],
               "published": "2025-07-24"}


def labels(path):
    """Event by article, of a table `article	event	story`; what stands alone has none."""
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#"))
    return {row[0]: row[1] for row in rows if row[1] != "-"}


def read(path):
    path = pathlib.Path(path)
    found = examples(path) if path.is_dir() else lines(path)
    return [Report(article) for article in sorted(found, key=lambda article: article["id"])]

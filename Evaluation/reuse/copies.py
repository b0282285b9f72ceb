"""How a copyist changes a report: each way takes reports and chance, and gives the copy with where its words are from.

A copy is lines of pieces, the headline first; a piece is what is written, and the words of the source it stands for:
none for words of the copyist's own.
"""
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent


def table(name):
    """A word and what is written instead, of a table beside this file."""
    rows = (line.rstrip("\n").split("\t") for line in open(HERE / name, encoding="utf-8") if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


REWORDINGS, RESPELLINGS = table("rewordings.tsv"), table("respellings.tsv")
SIGNS = "\"'«»“”()[]،؛,.:؟!…-"


def lines(report, words=None, own=False):
    """The lines of `report`, or of some of its words; with `own` they are from nowhere."""
    made, last = [], None
    for word in range(len(report.words)) if words is None else words:
        if report.lines[word] != last:
            made.append([])
            last = report.lines[word]
        made[-1].append((report.words[word], () if own else (word,)))
    return made


def passage(report, chance, least=2, most=6, words=15):
    """Two to six sentences in a row, of at least 15 words together and none of them a mere credit; None for none."""
    sentences = report.sentence_ranges()
    starts = list(range(len(sentences)))
    chance.shuffle(starts)
    for start in starts:
        for count in chance.sample(range(least, most + 1), most + 1 - least):
            if start + count <= len(sentences):
                found = range(sentences[start].start, sentences[start + count - 1].stop)
                if len(found) >= words and min(map(len, sentences[start:start + count])) > 4:
                    return found
    return None


# Ways to take


def reprinted(source, host, chance):
    return lines(source)


def under_another_headline(source, host, chance):
    headline = lines(host, range(host.body), own=True) or [[]]
    return headline + lines(source, range(source.body, len(source.words)))


def cut(source, host, chance):
    """The first 30 to 70 % of the words, to the nearest end of a sentence."""
    wanted = chance.uniform(0.3, 0.7) * len(source.words)
    ends = [sentence.stop for sentence in source.sentence_ranges()]
    return lines(source, range(min(ends, key=lambda end: abs(end - wanted))))


def embedded(source, host, chance, count=1):
    """Passages of the source in the middle of another report, as paragraphs of their own or within one."""
    made = lines(host, own=True)
    taken = passages(source, chance, count)
    if taken is None or len(made) < count + 2:
        return None
    for number, words in enumerate(taken):
        at = 1 + (len(made) - 1) * (number + 1) // (count + 1)
        if chance.random() < 0.5 and made[at - 1][-1][0].endswith("."):
            made[at - 1] += sum(lines(source, words), [])
        else:
            made[at:at] = lines(source, words)
    return made


def passages(source, chance, count):
    """So many passages that lie at least twenty words apart, in the order of the source."""
    for _ in range(40):
        found = sorted((passage(source, chance, most=3) if count > 1 else passage(source, chance) for _ in range(count)),
                       key=lambda words: words.start if words else -1)
        if found[0] and all(a.stop + 20 <= b.start for a, b in zip(found, found[1:])):
            return found
    return None


def twice_embedded(source, host, chance):
    return embedded(source, host, chance, count=2)


def reordered(source, host, chance):
    """The second half of the report before the first."""
    ends = [sentence.stop for sentence in source.sentence_ranges()]
    middle = min(ends[:-1] or ends, key=lambda end: abs(end - len(source.words) / 2))
    head, tail = range(source.body, middle), range(middle, len(source.words))
    return lines(source, range(source.body)) + lines(source, tail) + lines(source, head)


# Ways to change


def respelt(made, chance):
    """Hamza, final yeh and heh, digits, marks, quotation marks and names as another desk writes them."""
    arabic = {ord(a): b for a, b in zip("0123456789", "٠١٢٣٤٥٦٧٨٩")}
    digits = {**arabic, **{ord(b): a for a, b in zip("0123456789", "٠١٢٣٤٥٦٧٨٩")}}
    quotes = chance.choice(['«»', '""', '“”'])

    def spelt(word):
        stem = word.strip(SIGNS)
        if stem in RESPELLINGS and chance.random() < 0.5:
            word = word.replace(stem, RESPELLINGS[stem])
        if chance.random() < 0.7:
            word = re.sub("[أإآ]", "ا", word)
        if chance.random() < 0.3:
            word = re.sub(r"ى\b", "ي", word) if re.search(r"ى\b", word) else re.sub(r"ي\b", "ى", word)
        if chance.random() < 0.3:
            word = re.sub(r"ة\b", "ه", word)
        if chance.random() < 0.1:
            word = re.sub("(?<=[بتدرسمن])(?=[ابتدرسعلمنهو])", chance.choice("\u064e\u064f\u0650\u0651\u0640"), word, count=1)
        word = re.sub('[«“]|(?<!\\w)"(?=\\w)', quotes[0], word)
        word = re.sub('[»”]|(?<=\\w)"', quotes[1], word)
        return word.translate(digits)

    for line in made:
        line[:] = [(spelt(word), of) for word, of in line]
        for at in range(len(line) - 1, 0, -1):
            if line[at - 1][0] in ("عبد", "لا") and chance.random() < 0.5:  # عبد الله, عبدالله
                line[at - 1:at + 1] = [(line[at - 1][0] + line[at][0], line[at - 1][1] + line[at][1])]
    return made


def interrupted(made, chance, host):
    """A sentence of another report after some sentences, brackets of two to six words inside others."""
    sentences = [[host.words[word] for word in words] for words in host.sentence_ranges()]
    sentences = [words for words in sentences if 8 <= len(words) <= 40]
    for line in made[1:]:
        for at in range(len(line) - 1, 0, -1):
            if line[at - 1][0].endswith((".", "؟", "!")) and chance.random() < 0.4 and sentences:
                line[at:at] = [(word, ()) for word in chance.choice(sentences)]
            elif chance.random() < 1 / 40 and sentences:
                words = chance.choice(sentences)[: chance.randint(2, 6)]
                line[at:at] = [("(" * (i == 0) + word + ")" * (i == len(words) - 1), ()) for i, word in enumerate(words)]
    return made


def shortened(made, chance):
    """Every ten to twenty words one is left out."""
    left = chance.randint(10, 20)
    for line in made:
        kept = []
        for piece in line:
            left -= 1
            if left:
                kept.append(piece)
            else:
                left = chance.randint(10, 20)
        line[:] = kept
    return [line for line in made if line]


def updated(made, chance):
    """Every number another one."""
    def other(digit):
        zero = "0" if digit[0] <= "9" else "٠"
        return chr(ord(zero) + (ord(digit[0]) - ord(zero) + chance.randint(1, 8)) % 10)
    return [[(re.sub(r"\d", other, word), of) for word, of in line] for line in made]


def reworded(made, chance):
    """Other words of the same sense, and in every third sentence verb and subject changed round."""
    for line in made:
        for at in range(len(line)):
            word, of = line[at]
            stem = word.strip(SIGNS)
            if stem in REWORDINGS and chance.random() < 0.8:
                line[at] = (word.replace(stem, REWORDINGS[stem], 1), of)
        starts = [at for at in range(len(line) - 1) if at == 0 or line[at - 1][0].endswith(".")]
        for at in starts:
            if chance.random() < 1 / 3 and not line[at][0].endswith("."):
                line[at], line[at + 1] = line[at + 1], line[at]
    return made


WAYS = {
    "reprint": reprinted,
    "headline": under_another_headline,
    "cut": cut,
    "embedded": embedded,
    "two passages": twice_embedded,
    "reordered": reordered,
    "spelling": lambda source, host, chance: respelt(reprinted(source, host, chance), chance),
    "insertions": lambda source, host, chance: interrupted(reprinted(source, host, chance), chance, host),
    "deletions": lambda source, host, chance: shortened(reprinted(source, host, chance), chance),
    "digits": lambda source, host, chance: updated(reprinted(source, host, chance), chance),
    "rewording": lambda source, host, chance: reworded(reprinted(source, host, chance), chance),
    "embedded, spelling": lambda source, host, chance: also(embedded, respelt, source, host, chance),
    "embedded, rewording": lambda source, host, chance: also(embedded, reworded, source, host, chance),
    "cut, deletions, digits": lambda source, host, chance: updated(shortened(cut(source, host, chance), chance), chance),
}


def also(take, change, source, host, chance):
    made = take(source, host, chance)
    return made and change(made, chance)


def fragment(source, host, chance):
    """Not a copy: five to nine words from the middle of a sentence inside a sentence of another report."""
    long = [words for words in source.sentence_ranges() if len(words) >= 14]
    made = lines(host, own=True)
    open_places = [(i, j) for i, line in enumerate(made[1:], 1) for j in range(4, len(line) - 4)]
    if not long or not open_places:
        return None
    words = chance.choice(long)
    start = chance.randrange(words.start + 2, words.stop - 10)
    line, at = chance.choice(open_places)
    made[line][at:at] = [(word, ()) for word in source.words[start:start + chance.randint(5, 9)]]
    return made

"""Articles to measure with: the first of a JSON Lines file, or Examples/ told again on other days."""
import datetime
import json
import pathlib
import re

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "Examples"


def read(path, count):
    """The first `count` articles of `path`, of Examples/ where it is None: id, published, headline, text."""
    if path is None:
        return told_again(examples(), count)
    lines = (json.loads(line) for line in open(path, encoding="utf-8") if line.strip())
    found = [article for article, _ in zip((line for line in lines if line.get("text")), range(count))]
    return [dict(article, id=article.get("id") or f"a{number}") for number, article in enumerate(found)]


def examples():
    """The example reports; the day of one without a `published` is that of its story."""
    days = {"flood": "2025-10-14", "oil": "2025-08-05", "talks": "2025-07-24"}
    for path in sorted(EXAMPLES.glob("*.txt")):
        yield {"text": path.read_text(encoding="utf-8"), "published": days.get(path.stem.split("-")[0], "2025-10-14")}
    for line in (EXAMPLES / "wires.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def told_again(reports, count):
    """`count` articles: every round of the reports says other days and figures, so that nothing is read twice."""
    reports = list(reports)
    for number in range(count):
        round, report = divmod(number, len(reports))
        report = reports[report]
        day = datetime.date.fromisoformat(report["published"][:10]) + datetime.timedelta(days=11 * round)
        fields = {name: shifted(report[name], round) for name in ("headline", "text") if report.get(name)}
        yield dict(fields, id=f"a{number}", published=day.isoformat())


def shifted(text, round):
    """`text` with each number of one or two digits moved on by the round; 31 follows on 1."""
    def moved(match):
        value = int(match[0])
        return str((value - 1 + round) % 28 + 1) if 1 <= value <= 28 else match[0]
    return re.sub(r"(?<![\d.,/:٠-٩])[0-9]{1,2}(?![\d.,/:٠-٩])", moved, text)


def record(article):
    """The text of record: headline, line end, text."""
    headline = article.get("headline")
    return (headline + "\n" if headline else "") + article["text"]

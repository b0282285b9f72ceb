"""The statements and figures of chosen events in what `tawatur report --json` wrote, each under a key of its own."""

import hashlib
import json

# Of an event with many statements those are judged that a reader meets first.
MOST_STATEMENTS = 10


def dossiers(path):
    """The dossiers of a file of JSON Lines, what they lead to by place or id put where it is led to from."""
    with open(path, encoding="utf-8") as lines:
        return [expanded(json.loads(line)) for line in lines if line.startswith("{")]


def expanded(dossier):
    """A dossier in which each passage has its `article` and `exact`, and each part and support all its fields."""
    reports = dossier["reports"]
    texts = [report["text"].encode() for report in reports]
    origins = {origin["origin"]: origin for origin in dossier["origins"]}

    def expand(value):
        if isinstance(value, list):
            for item in value:
                expand(item)
        elif isinstance(value, dict):
            if isinstance(value.get("report"), int):
                value["article"] = reports[value["report"]]["id"]
                if "span" in value:
                    value["exact"] = texts[value["report"]][slice(*value["span"])].decode("utf-8", "replace")
            if "support" in value:
                value["support"]["origins"] = [origins[name] for name in value["support"]["origins"]]
            for item in value.values():
                expand(item)

    for key in ("headline", "summary", "timeline", "statements", "figures"):
        expand(dossier[key])
    for statement in dossier["statements"]:
        for part in (part for variant in statement["variants"] for part in variant["parts"]):
            for field in ("speaker", "speakerType", "polarity"):
                part.setdefault(field, statement[field])
            part.setdefault("chain", [{"name": part["speaker"]}])
    for event in dossier["events"]:
        event["articles"] = [reports[place]["id"] for place in event["reports"]]
    return dossier


def rows(path):
    """The rows of a table, without its comments."""
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]


def event_of(anchor, all_dossiers):
    """The event that holds the article `anchor`, with its dossier; (None, None) where none does."""
    for dossier in all_dossiers:
        for event in dossier["events"]:
            if anchor in event["articles"]:
                return event, dossier
    return None, None


def statements(event, dossier):
    """The statements of several reports that touch the event, as the dossier orders them."""
    members = set(event["articles"])
    several = [s for s in dossier["statements"] if len(s["variants"]) > 1]
    return [s for s in several if any(v["article"] in members for v in s["variants"])][:MOST_STATEMENTS]


def figures(event, dossier):
    """The figures of several readings that touch the event."""
    members = set(event["articles"])
    several = [f for f in dossier["figures"] if f["state"] != "single"]
    return [f for f in several if any(r["article"] in members for r in f["readings"])]


def key(kind, item):
    """Which words of which articles the item holds, as a digest: it changes when the item gains or loses one."""
    if kind == "statement":
        places = [f"{v['article']}@{p['cue'][0]}" for v in item["variants"] for p in v["parts"]]
    else:
        places = [f"{item['state']}"] + [f"{r['article']}@{r['span'][0]}" for r in item["readings"]]
    return hashlib.sha256("\n".join(sorted(places)).encode()).hexdigest()[:12]


def items(event, dossier):
    """(kind, key, item) of all that is to be judged."""
    found = [("statement", s) for s in statements(event, dossier)] + [("figure", f) for f in figures(event, dossier)]
    return [(kind, key(kind, item), item) for kind, item in found]

"""The statements and figures of chosen events in what `tawatur report --json` wrote, each under a key of its own."""

import hashlib
import json

# Of an event with many statements those are judged that a reader meets first.
MOST_STATEMENTS = 10


def dossiers(path):
    """The dossiers of a file of JSON Lines."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.startswith("{")]


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

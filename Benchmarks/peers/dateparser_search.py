"""dateparser's search over a file of articles; prints what HeidelTimeArabic.java prints.

Arguments: the articles; `told` where it is told that they are Arabic, `guess` where it has to find out, as it comes.
"""
import datetime
import sys
import time

begin = time.process_time()
from dateparser.search import search_dates

languages = ["ar"] if sys.argv[2] == "told" else None
articles = open(sys.argv[1], encoding="utf-8").read().split("\f")[:-1]
search_dates("في 3 مايو 2018", languages=languages)  # it loads its languages with the first call
loaded = time.process_time()
found = 0
for article in articles:
    published, text = article.split("\n", 1)
    base = datetime.datetime.fromisoformat(published)
    found += len(search_dates(text, languages=languages, settings={"RELATIVE_BASE": base}) or [])
print(f"{loaded - begin:.3f}\t{time.process_time() - loaded:.3f}\t{found}")

"""Counts the Austin force reports again, without the product: standard library only.

Usage: python3 austin_count.py FILE...   prints one JSON object of counts.
"""
import csv
import gzip
import io
import json
import sys
from collections import defaultdict

EDP = "EDP/MENTALLY UNSTABLE"
reports = 0
cases = set()
cases_of_person = defaultdict(set)
levels = defaultdict(int)
all_levels = defaultdict(int)
rows = 0
without_person = 0
for name in sys.argv[1:]:
    with gzip.open(name, "rb") as raw:
        table = csv.reader(io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline=""))
        header = [" ".join(cell.split()).lower() for cell in next(table)]
        conduct, case = header.index("subject conduct desc"), header.index("primary key")
        person, level = header.index("master subject id"), header.index("r2r level")
        for row in table:
            rows += 1
            if row[level].strip() not in ("", "-"):
                all_levels[row[level].strip()] += 1
            if EDP not in [value.strip() for value in row[conduct].split(";")]:
                continue
            reports += 1
            cases.add(row[case].strip())
            if row[level].strip() not in ("", "-"):
                levels[row[level].strip()] += 1
            who = row[person].split(":")[0].strip()
            if who:
                cases_of_person[who].add(row[case].strip())
            else:
                without_person += 1
print(json.dumps({
    "rows": rows,
    "reports": reports,
    "cases": len(cases),
    "persons": len(cases_of_person),
    "repeat": sum(1 for of in cases_of_person.values() if len(of) > 1),
    "withoutPerson": without_person,
    "levels": levels,
    "allLevels": all_levels,
}))

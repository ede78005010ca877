"""datapackage.json and the reports it describes are valid for Frictionless, in every dialect.

Usage: test_package.py SLANT
"""

import sys
import tempfile
from pathlib import Path

from frictionless import Package

from odd_corpus import odd_corpus
from reports import DIALECTS, run_slant


def main() -> int:
    slant = Path(sys.argv[1])
    errors = []
    for dialect in DIALECTS:
        with tempfile.TemporaryDirectory() as name:
            reports = run_slant(slant, Path(name), odd_corpus(), "--dialect", dialect)
            report = Package(str(reports / "datapackage.json")).validate()
            rows = report.flatten(["name", "rowNumber", "fieldName", "note"])
            errors += [f"{dialect}: {row}" for row in rows]
            # Tables without a row have no count of them.
            count = sum(task.stats.get("rows", 0) for task in report.tasks)
            print(f"{dialect}: {len(report.tasks)} tables, {count} rows, {len(rows)} errors")
    for error in errors[:40]:
        print(error)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())

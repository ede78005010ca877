"""slant.xlsx holds what the CSV reports hold, cell by cell, and its links lead to evidence that fits.

Usage: test_workbook.py SLANT
"""

import datetime
import re
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

from odd_corpus import odd_corpus
from reports import DIALECTS, run_slant, same, tables

TABLES_WITH_LINKS = ["by_actor", "by_outlet_and_actor", "naming", "framing", "contrasts", "sources",
                     "timeline", "coverage"]


def shown(value, field: dict):
    """A value of a CSV report as the workbook shows it: no guard against formulas, days as days."""
    if value is None or not isinstance(value, str):
        return value
    if field["type"] == "date":
        return datetime.datetime.fromisoformat(value)
    return value[1:] if re.match(r"'[=+@\t\r-]", value) else value


def wrong_cells(table, sheet) -> list:
    rows = [table.header] + [[shown(*pair) for pair in zip(row, table.fields)] for row in table.rows]
    read = [[cell.value for cell in row] for row in sheet.iter_rows()]
    if len(rows) != len(read):
        return [f"{table.name}: {len(read)} rows, not {len(rows)}"]
    found = []
    for number, (wanted, row) in enumerate(zip(rows, read), start=1):
        for name, one, other in zip(table.header, wanted, row):
            if not same(one, other):
                found.append(f"{table.name}:{number} {name}: wrote {one!r}, read {other!r}")
    return found


def looks_wrong(table, sheet) -> list:
    found = []
    if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
        found.append(f"{table.name}: no frozen header or no filter")
    scores = [field for field in table.fields if "(score" in field["description"]]
    if table.rows and scores and not sheet.conditional_formatting:
        found.append(f"{table.name}: no colours")
    if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
        found.append(f"{table.name}: a formula")
    return found


def wrong_links(sheet, evidence) -> list:
    """Links whose row of evidence lacks a value that the tip names."""
    header = [cell.value for cell in evidence[1]]
    found, seen = [], 0
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if not cell.hyperlink:
                continue
            seen += 1
            target = int(cell.hyperlink.location.removeprefix("evidence!A"))
            values = {name: "" if there.value is None else str(there.value)
                      for name, there in zip(header, evidence[target])}
            for condition in cell.hyperlink.tooltip.removeprefix("evidence: ").split(", "):
                name, _, wanted = condition.partition(" = ")
                if name in values and wanted.removesuffix("/*") not in values[name]:
                    found.append(f"{sheet.title} {cell.coordinate}: {condition}, but {values[name]}")
            if cell.value < 1:
                found.append(f"{sheet.title} {cell.coordinate}: {cell.value} leads to a row")
    if seen == 0 and sheet.title in TABLES_WITH_LINKS and sheet.max_row > 1:
        found.append(f"{sheet.title}: no links")
    return found


def main() -> int:
    slant = Path(sys.argv[1])
    failures, cells = [], 0
    for dialect in DIALECTS:
        with tempfile.TemporaryDirectory() as name:
            reports = run_slant(slant, Path(name), odd_corpus(), "--dialect", dialect, "--xlsx")
            workbook = load_workbook(reports / "slant.xlsx")
            written = tables(reports)
            if workbook.sheetnames != [table.name for table in written]:
                failures.append(f"{dialect}: sheets {workbook.sheetnames}")
            for table in written:
                sheet = workbook[table.name]
                found = wrong_cells(table, sheet) + looks_wrong(table, sheet)
                found += wrong_links(sheet, workbook["evidence"])
                failures += [f"{dialect} {text}" for text in found]
                cells += len(table.rows) * len(table.fields)
    for text in failures[:40]:
        print(text)
    print(f"{cells} cells in workbooks of {len(DIALECTS)} dialects, {len(failures)} mistakes")
    return 1 if failures or cells < 10_000 else 0


if __name__ == "__main__":
    sys.exit(main())

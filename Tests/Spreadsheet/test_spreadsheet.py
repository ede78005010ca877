"""What LibreOffice opens is what slant wrote: every report, in every dialect, cell by cell.

Usage: test_spreadsheet.py SLANT
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

from odd_corpus import odd_corpus
from reports import DIALECTS, run_slant, same, tables

# Tokens of LibreOffice's CSV filter: separator, quote, UTF-8, first line, formats of columns,
# language (1033 English, 1031 German), quoted cells are text, no guessing of dates.
FILTERS = {
    "plain": "CSV:44,34,76,1,,1033,true,false",
    "excel": "CSV:44,34,76,1,,1033,true,false",
    "excel-eu": "CSV:59,34,76,1,,1031,true,false",
}


def opened(files: list, dialect: str, folder: Path) -> Path:
    """Has LibreOffice open files and save them as workbooks."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", folder / dialect]
    command += [f"--infilter={FILTERS[dialect]}", *files]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / dialect


def cells(path: Path) -> list:
    sheet = load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def differences(table, rows: list) -> list:
    """The places where a sheet does not hold what the table does."""
    expected = [table.header] + table.rows
    found = [f"{table.name}: {len(rows)} rows, not {len(expected)}"] if len(rows) != len(expected) else []
    for number, (wanted, row) in enumerate(zip(expected, rows), start=1):
        row = row + [None] * (len(wanted) - len(row))
        for name, one, other in zip(table.header, wanted, row):
            if not same(one, other):
                found.append(f"{table.name}:{number} {name}: wrote {one!r}, read {other!r}")
    return found


def main() -> int:
    slant = Path(sys.argv[1])
    failures, compared = [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for dialect in DIALECTS:
            reports = run_slant(slant, folder, odd_corpus(), "--dialect", dialect)
            written = tables(reports)
            workbooks = opened([table.path for table in written], dialect, folder)
            for table in written:
                rows = cells(workbooks / f"{table.name}.xlsx")
                failures += [f"{dialect} {text}" for text in differences(table, rows)]
                compared += sum(len(row) for row in rows)
    for text in failures[:40]:
        print(text)
    print(f"{compared} cells in {len(DIALECTS)} dialects, {len(failures)} differ")
    return 1 if failures or compared < 10_000 else 0


if __name__ == "__main__":
    sys.exit(main())

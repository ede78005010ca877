"""A folder of reports as datapackage.json describes it, read without any spreadsheet."""

import csv
import json
import re
import subprocess
from pathlib import Path

DIALECTS = ["plain", "excel", "excel-eu"]

# Columns of text in which a number is written as one.
MIXED = ["run.csv value"]


class Table:
    """A CSV report: its columns with their types, and its rows as they should arrive."""

    def __init__(self, folder: Path, resource: dict):
        self.path = folder / resource["path"]
        self.name = resource["name"]
        self.fields = resource["schema"]["fields"]
        encoding = "utf-8-sig" if resource["dialect"]["byteOrderMark"] else "utf-8"
        with open(self.path, encoding=encoding, newline="") as file:
            rows = list(csv.reader(file, delimiter=resource["dialect"]["delimiter"], strict=True))
        self.header, written = rows[0], rows[1:]
        assert self.header == [field["name"] for field in self.fields], self.path
        self.rows = [self._values(row) for row in written]

    def _values(self, row: list) -> list:
        assert len(row) == len(self.fields), f"{self.path}: {row}"
        return [value(cell, field, self.path.name) for cell, field in zip(row, self.fields)]


def value(cell: str, field: dict, file: str):
    """What a cell means: a number where its column holds numbers, else its text; None for nothing."""
    if cell == "":
        return None
    if field["type"] == "integer":
        return int(cell)
    if field["type"] == "number":
        return float(cell.replace(field["decimalChar"], "."))
    if f"{file} {field['name']}" in MIXED and re.fullmatch(r"-?\d+([.,]\d+)?", cell):
        return float(cell.replace(",", "."))
    return cell


def same(wanted, read) -> bool:
    """Whether a cell holds what was written, as a number or as text."""
    return wanted == read and isinstance(wanted, str) == isinstance(read, str)


def tables(folder: Path) -> list:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return [Table(folder, resource) for resource in package["resources"]]


def run_slant(slant: Path, folder: Path, corpus: str, *options: str) -> Path:
    """Runs slant over JSON Lines with the lexicons of the golden cases; the folder of reports."""
    lexicons = Path(__file__).parents[1] / "CommandTests" / "Cases" / "lexicons"
    (folder / "in.jsonl").write_text(corpus, encoding="utf-8")
    command = [slant.resolve(), "run", "in.jsonl", "--lexicons", lexicons, *options]
    subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return folder / "reports"

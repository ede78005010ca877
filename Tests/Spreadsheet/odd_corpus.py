"""Articles full of what spreadsheets misread, as JSON Lines."""

import json

# Whatever a cell may hold that a spreadsheet takes for something else.
ODD_TEXTS = [
    "=SUM(A1:A9)", "+1 for the army", "-5 degrees at the front", "@home with rebels", "'quoted'",
    "0012", "12345678901234567890", "1.5", "1,5", "1e5", "50 %", "2016-12-08", "8/12/2016", "12:30",
    "TRUE", "NULL", "N/A", "#REF!", "Élysée: “ça va”, naïve façade", 'He said "no", twice',
    "first line\nsecond line", "tab\there", "semi;colon, comma", " blank around ", "Москва 北京 🔥",
]

SENTENCES = [
    "The army liberated the town on Monday.",
    "The army has driven the rebels from the bridge.",
    '"The terrorists were brutal," a general said.',
    "Regime troops reportedly left at night.",
    "A rebel claimed that people had been slaughtered.",
    '"=1+1 is all they know," the Élysée said.',
]

DAYS = ["2016-12-08", "2016-12-09", "2017-01-31", ""]


def odd_corpus() -> str:
    """Seven articles each of outlets with odd names, each article with an odd title."""
    outlets = ["Plain Post", "=Formula Times", "0012", "-7 News", "Süd;Ost, “Anzeiger”"]
    lines = []
    for number in range(7 * len(outlets)):
        article = {
            "outlet": outlets[number % len(outlets)],
            "date": DAYS[number % len(DAYS)],
            "title": ODD_TEXTS[number % len(ODD_TEXTS)],
            "text": " ".join(SENTENCES[: 3 + number % 4]) + f" It was report {number}.",
        }
        lines.append(json.dumps(article, ensure_ascii=False))
    return "\n".join(lines) + "\n"

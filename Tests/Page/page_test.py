"""The page of the reports in a browser: what it shows, how it is used, and that articles cannot harm it.

Run by `make test-page`. Pictures of what was tested are in .build/page/.
"""

import json
import os
import shutil
import subprocess
import sys
import unittest

from browser import Browser

SLANT = os.environ.get("SLANT", ".build/release/slant")
PLACE = os.environ.get("PAGE_PLACE", ".build/page")
CHROMIUM = os.environ.get("CHROMIUM", "chromium")

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}

# Texts as strangers write them: each ends the element it stands in, or tries to.
ATTACK = "<img src=x onerror=window.hacked=1></script><script>window.hacked=1</script><!--"
HOSTILE = [
    f"{ATTACK} The army liberated the town",
    "\"Quotes\" ' and \\ backslashes \\u003c \u2028 and & &lt;b&gt; The regime bombed the town",
    "\u202eright to left\u202c القوات حررت المدينة The rebels seized the town",
    "😀👩‍👩‍👧 𝕿𝖍𝖊 terrorists seized the town 🏳️‍🌈",
    "W" + "o" * 3000 + "rd the troops stormed the town",
    "{{data}} {{script}} ${window.hacked=1} The dictator's forces recaptured the town",
]


def reports(name, corpus, *options):
    """The page of a run over a corpus."""
    folder = f"{PLACE}/{name}"
    subprocess.run([SLANT, "run", corpus, "--reports", folder, *options], check=True, capture_output=True)
    return f"{folder}/index.html"


def hostile_corpus():
    path = f"{PLACE}/hostile.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for place, outlet in enumerate(("Alpha <b>bold</b>", "Beta & \"Sons\"", "Gamma" * 40)):
            for number, text in enumerate(HOSTILE[place:] + HOSTILE[:1 - place]):
                article = {"outlet": outlet, "title": f"{text} in part {number}", "date": "2025-03-0%d" % (number + 1),
                           "text": f"{text}. It was the worst of all. The army and the rebels said that the regime "
                                   f"had lied about it, a spokesman of the government claimed. {text} again, they said."}
                file.write(json.dumps(article) + "\n")
    return path


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.makedirs(PLACE, exist_ok=True)
        cls.sample = reports("sample", "corpus")
        cls.hostile = reports("hostile", hostile_corpus())
        cls.browser = Browser(CHROMIUM)
        cls.addClassCleanup(cls.browser.__exit__)

    def open(self, page, **options):
        self.browser.open(page, **{**DESK, **options})

    def ask(self, script):
        return self.browser.run(script)

    def count(self, selector):
        return self.ask(f"document.querySelectorAll({json.dumps(selector)}).length")

    def click(self, selector, place=0):
        self.ask(f"document.querySelectorAll({json.dumps(selector)})[{place}].click()")

    def choose(self, name, value):
        self.ask(f"""(() => {{
          const select = document.querySelector('select[name={name}]');
          select.value = {json.dumps(value)};
          select.dispatchEvent(new Event('change', {{bubbles: true}}));
        }})()""")

    def assertSound(self):
        self.assertEqual(self.browser.complaints, [])
        self.assertEqual([url for url in self.browser.requests if not url.startswith(("file:", "about:"))], [])

    def assertFits(self):
        self.assertLessEqual(self.ask("document.documentElement.scrollWidth - innerWidth"), 0)


class Contents(PageTest):
    def test_everything_is_there_and_nothing_complains(self):
        self.open(self.sample)
        self.assertIn("4 outlets", self.ask("document.title"))
        headings = self.ask("[...document.querySelectorAll('main > section')].map(section => section.id)")
        self.assertEqual(headings, ["contrasts", "stances", "naming", "framing", "sources", "timeline", "outlets", "coverage", "run"])
        self.assertGreater(self.count(".contrast"), 3)
        self.assertGreater(self.count(".stance"), 20)
        self.assertGreater(self.count(".share"), 20)
        self.assertNotIn("[object", self.ask("document.body.innerText"))
        self.assertNotRegex(self.ask("document.body.innerText"), r"(?m)^(undefined|null|NaN|false|true)$|\b(undefined|NaN)\b")
        self.browser.picture(f"{PLACE}/desk.png", whole=True)
        self.assertSound()

    def test_wordings_are_marked_in_their_sentences(self):
        self.open(self.sample)
        marks = self.ask("""[...document.querySelectorAll('.contrast .side')].map(side => [
            side.querySelector('.wording').textContent, side.querySelector('mark')?.textContent ?? ''])""")
        self.assertTrue(all(mark for _, mark in marks), marks)
        same = [wording for wording, mark in marks if wording.rstrip("s").lower() in mark.lower()]
        self.assertGreater(len(same), len(marks) / 2)

    def test_figures_are_those_of_the_tables(self):
        import csv
        self.open(self.sample)
        with open(os.path.dirname(self.sample) + "/contrasts.csv", encoding="utf-8") as file:
            first = next(row for row in csv.DictReader(file) if row["voice"] == "all" and row["basis"] == "all")
        for side, place in (("a", 0), ("b", 1)):
            shown = self.ask(f"document.querySelectorAll('.contrast .side')[{place}].innerText")
            self.assertIn(first[f"outlet_{side}"], shown)
            self.assertIn(f"{first[f'hits_{side}']} of {first[f'total_{side}']}", shown)
            self.assertIn(first[f"example_{side}"], shown)

    def test_every_chart_has_its_table(self):
        self.open(self.sample)
        for section in ("stances", "naming", "framing"):
            self.click(f"#{section} details.behind > summary")
            self.browser.wait(f"document.querySelector('#{section} details[open] table.plain tbody tr')")
            self.assertEqual(self.count(f"#{section} details[open] caption"), 1)

    def test_every_mark_leads_to_sentences(self):
        self.open(self.sample)
        for selector in (".count", ".share[data-mark]", "#coverage .cell"):
            for place in range(0, self.count(selector), 3):
                self.click(selector, place)
                self.assertTrue(self.ask("document.getElementById('evidence').open"))
                title = self.ask("document.getElementById('evidence').innerText")
                # Nothing was used, or it acts on other rows, or it stands for many speakers.
                if not any(words in title for words in ("\n0 of", "no rows of their own", "kind = tone", "All others")):
                    self.assertGreater(self.count("#evidence .hits li"), 0, title)
                    self.assertEqual(self.count("#evidence .hits li"), self.count("#evidence mark"), title)
                self.ask("document.getElementById('evidence').close()")
        self.assertSound()


class Use(PageTest):
    def test_filters_narrow_what_is_shown(self):
        self.open(self.sample)
        before = self.ask("document.querySelector('#stances').innerText")
        self.choose("voice", "narration")
        self.assertNotEqual(before, self.ask("document.querySelector('#stances').innerText"))
        self.choose("actor", "police")
        self.assertEqual(self.ask("[...new Set([...document.querySelectorAll('#stances tbody th')].map(th => th.innerText))]"),
                         ["Police"])
        self.assertEqual(self.ask("[...document.querySelectorAll('#naming h3')].map(h => h.innerText)"), ["Police"])
        self.choose("outlet", "Daily Rattle")
        self.assertEqual(self.ask("document.querySelectorAll('#naming thead')[0].querySelectorAll('th').length"), 2)
        self.assertIn("voice=narration", self.ask("location.hash"))
        self.click("#filters button")
        self.choose("basis", "shared")
        self.assertGreater(self.count(".stance"), 0)
        self.assertGreater(self.count(".contrast"), 0)
        self.choose("concept", "territory-control")
        self.browser.picture(f"{PLACE}/filtered.png", whole=True)
        self.click("#filters button")
        self.assertEqual(before, self.ask("document.querySelector('#stances').innerText"))
        self.assertSound()

    def test_an_address_keeps_the_view(self):
        self.open(self.sample)
        self.ask("location.hash = '#actor=police&voice=narration'")
        self.browser.wait("document.querySelector('select[name=actor]').value === 'police'")
        self.assertEqual(self.ask("[...document.querySelectorAll('#naming h3')].map(h => h.innerText)"), ["Police"])
        self.ask("location.hash = '#actor=nobody'")
        self.assertSound()

    def test_the_keyboard_reaches_sentences_and_comes_back(self):
        self.open(self.sample)
        self.browser.press("Tab")
        self.assertEqual(self.ask("document.activeElement.className"), "skip")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertEqual(self.ask("document.activeElement.className"), "count")
        self.browser.press("Enter")
        self.assertTrue(self.ask("document.getElementById('evidence').open"))
        self.browser.picture(f"{PLACE}/evidence.png")
        self.assertTrue(self.ask("document.getElementById('evidence').contains(document.activeElement)"))
        self.browser.press("Escape")
        self.assertFalse(self.ask("document.getElementById('evidence').open"))
        self.assertEqual(self.ask("document.activeElement.className"), "count")
        self.assertSound()

    def test_arrows_move_in_a_chart_that_is_one_stop_of_the_tab_key(self):
        self.open(self.sample)
        self.assertEqual(self.count(".heat [tabindex='0']"), 1)
        self.ask("document.querySelector('.heat [tabindex=\"0\"]').focus()")
        first = self.ask("document.activeElement.ariaLabel")
        self.browser.press("ArrowRight")
        self.browser.press("ArrowDown")
        self.assertNotEqual(first, self.ask("document.activeElement.ariaLabel"))
        self.assertEqual(self.count(".heat [tabindex='0']"), 1)
        self.browser.press("ArrowLeft")
        self.browser.press("ArrowUp")
        self.assertEqual(first, self.ask("document.activeElement.ariaLabel"))

    def test_more_is_shown_on_demand_and_takes_the_focus(self):
        self.open(self.sample)
        before = self.count(".contrast")
        self.click("#contrasts > .parts > .more")
        self.assertGreater(self.count(".contrast"), before)
        self.assertTrue(self.ask("document.activeElement.matches('.contrast')"))


class Looks(PageTest):
    def test_it_fits_phones_and_desks_in_light_and_dark(self):
        for width in (PHONE, DESK):
            for scheme in ("light", "dark"):
                self.open(self.sample, **width, scheme=scheme)
                self.assertFits()
                self.browser.picture(f"{PLACE}/{width['width']}-{scheme}.png", whole=True)
                self.click(".count")
                self.browser.picture(f"{PLACE}/{width['width']}-{scheme}-evidence.png")
        self.assertSound()

    def test_text_stands_out_from_what_is_behind_it(self):
        for scheme in ("light", "dark"):
            self.open(self.sample, scheme=scheme)
            self.ask("document.querySelectorAll('details').forEach(details => details.open = true)")
            faint = self.ask(CONTRAST)
            self.assertEqual(faint, [], scheme)

    def test_nothing_moves_for_those_who_do_not_want_it(self):
        self.open(self.sample, prefers_reduced_motion="reduce")
        self.assertEqual(self.ask("getComputedStyle(document.documentElement).scrollBehavior"), "auto")

    def test_paper_has_no_controls(self):
        self.open(self.sample)
        self.browser.media("print")
        self.assertEqual(self.ask("getComputedStyle(document.querySelector('.bar')).display"), "none")
        self.assertEqual(self.ask("getComputedStyle(document.querySelector('.more')).display"), "none")
        self.browser.picture(f"{PLACE}/print.png", whole=True)

    def test_everything_has_a_name(self):
        self.open(self.sample)
        self.assertEqual(self.ask("""[...document.querySelectorAll('button, select, summary, svg[role], table')].filter(element =>
            !(element.ariaLabel || element.textContent.trim() || element.labels?.length || element.hidden)).length"""), 0)
        self.assertEqual(self.ask("""(ids => ids.length - new Set(ids).size)(
            [...document.querySelectorAll('[id]')].map(element => element.id))"""), 0)
        levels = self.ask("[...document.querySelectorAll('body > header h1, main h2, main h3')].map(h => Number(h.tagName[1]))")
        self.assertEqual(levels[0], 1)
        self.assertTrue(all(b - a <= 1 for a, b in zip(levels, levels[1:])))


class Strangers(PageTest):
    def test_articles_are_text_and_nothing_else(self):
        self.open(self.hostile)
        self.assertGreater(self.count(".contrast"), 0)
        for selector in (".count", ".stance", ".share[data-mark]"):
            for place in range(self.count(selector)):
                self.click(selector, place)
                self.ask("document.getElementById('evidence').close()")
        self.assertIsNone(self.ask("window.hacked"))
        self.assertEqual(self.count("img, iframe, main b, main script"), 0)
        texts = self.ask("JSON.parse(document.getElementById('data').textContent).texts.join('\\n')")
        for piece in (ATTACK, "\\u003c", "القوات حررت المدينة", "😀", "{{data}} {{script}} ${window.hacked=1}", "Wooooo"):
            self.assertIn(piece, texts)
        self.assertSound()

    def test_long_words_and_other_directions_stay_in_their_places(self):
        for width in (PHONE, DESK):
            self.open(self.hostile, **width)
            self.assertFits()
            self.click(".count")
            self.browser.picture(f"{PLACE}/hostile-{width['width']}.png")
            self.assertLessEqual(self.ask("(d => d.scrollWidth - d.clientWidth)(document.getElementById('evidence'))"), 0)

    def test_a_run_without_evidence_says_so(self):
        self.open(reports("without-evidence", "corpus", "--evidence", "none"))
        self.click(".count")
        self.assertIn("--evidence none", self.ask("document.getElementById('evidence').innerText"))
        self.assertSound()


# The texts whose contrast with their background is below 4.5 (3 where they are large), WCAG 2.
CONTRAST = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const layers = element => element ? [...layers(element.parentElement), getComputedStyle(element).backgroundColor] : [];
  const paint = colours => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  };
  const light = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('script, style, .sr, option')) continue;
    const style = getComputedStyle(element);
    if (element.tagName === 'MARK' || style.fill !== 'rgb(0, 0, 0)') continue;
    const ground = layers(element);
    const [a, b] = [light(paint(ground)), light(paint([...ground, style.color]))];
    const ratio = Math.max(a, b) / Math.min(a, b);
    const needed = parseFloat(style.fontSize) >= 24 ? 3 : 4.5;
    if (ratio < needed) faint.add(`${element.className || element.tagName} ${ratio.toFixed(2)} ${walker.currentNode.data.slice(0, 20)}`);
  }
  return [...faint].slice(0, 10);
})()"""


if __name__ == "__main__":
    if not shutil.which(CHROMIUM):
        sys.exit(f"{CHROMIUM} is not there: install chromium, or name another with CHROMIUM=")
    unittest.main()

"""Dictionaries of other programs in, their columns and input format out."""

import csv
import io
import unittest
import xml.etree.ElementTree as ET

from support import REPORTS, ProgramTest, lines_of

ACTORS = """# made up for this test
VELORIAN_SHORE_WATCH_ [NGAREB]
+SHORE_WATCH_OF_VELOR_
TOBIAS_ANDELM_
+T._ANDELM_
	[KENGOV 20200101-20261231]
	[KENELI]
UNITED_NATIONS_ [USAMIL]
+GLASS_TOWER_BODY_
NOBODY_KNOWN_
"""
AGENTS = "!FOLK! = MAN, WOMAN\nQUAY!FOLK! [~COP]\nLIGHTHOUSE_WARDEN [~GOV]\nPOLICE {} [~CRM]\n"
VERBS = "---  SEIZE [181] ---\nSEIZE\n- * {OLD SHIP} [173]\n- * CARGO [1711]\n"

REPORT = {"id": "quay", "published": "2025-03-18", "outlet": "Rhone Courier",
          "text": "Fighters of the Velorian Shore Watch killed two soldiers on Monday. "
                  "Tobias Andelm condemned the attack."}


class Dictionaries(ProgramTest):
    def imported(self, *more):
        actors = self.file("made.actors.txt", ACTORS)
        agents = self.file("made.agents.txt", AGENTS)
        verbs = self.file("made.verbs.txt", VERBS)
        self.target = self.folder / "mine"
        return self.succeed("import", "petrarch", "--actors", actors, "--agents", agents, "--verbs", verbs, "--output",
                            self.target, *more)

    def table(self, name):
        text = (self.target / name).read_text(encoding="utf-8")
        return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))

    def test_tables_and_report(self):
        summary = self.imported().stdout.decode()
        self.assertIn("made.actors.txt: 10 lines, 7 actors, 6 carried over (85.7 %), 0 in part, 1 lost", summary)
        self.assertIn("made.agents.txt: 4 lines, 3 agents, 3 carried over (100.0 %), 0 in part, 0 lost", summary)
        self.assertIn("made.verbs.txt: 2 patterns, 1 carried over (50.0 %), 0 in part, 1 lost", summary)
        self.assertIn("1  lost    no code", summary)
        actors = self.table("actors.tsv")
        self.assertEqual([r["cameo"] for r in actors if r["name"] == "Tobias Andelm"], ["KENELI", "KENGOV", "KENELI"])
        self.assertEqual({r["role"] for r in self.table("roles.tsv")},
                         {"quayman", "quaywoman", "lighthouse warden", "police"})
        self.assertEqual([r["pattern"] for r in self.table("predicates-petrarch.tsv")], ["seize", "seize obj:cargo"])
        self.assertEqual([(r["line"], r["outcome"], r["entry"]) for r in self.table("report.tsv")],
                         [("10", "lost", "NOBODY KNOWN"), ("3", "lost", "- * {OLD SHIP} [173]")])

    def test_the_same_dictionaries_give_the_same_bytes(self):
        self.imported()
        before = {p.name: p.read_bytes() for p in self.target.iterdir()}
        self.imported()
        self.assertEqual({p.name: p.read_bytes() for p in self.target.iterdir()}, before)

    def test_imported_tables_are_used_beside_the_own_ones(self):
        self.imported()
        plain = self.answers(self.succeed("code", "-", stdin=lines_of([REPORT])))[0]
        self.assertNotIn("petrarch-velorian-shore-watch", str(plain))
        coded = self.answers(self.succeed("code", "--actors", self.target, "-", stdin=lines_of([REPORT])))[0]
        actors = {e["actor"]["identifier_id"]: e["actor"] for e in coded["entities"] if e["actor"]}
        watch = actors["petrarch-velorian-shore-watch"]
        self.assertEqual((watch["code"], watch["sector"], watch["cameo"]), ("NGA", "REB", "NGAREB"))
        person = actors["petrarch-tobias-andelm"]
        self.assertEqual((person["code"], person["sector"]), ("KEN", "GOV"))

    def test_own_entries_win(self):
        self.imported()
        report = {**REPORT, "text": "The United Nations condemned the attack. The Glass Tower Body praised Kenya. "
                                    "Police arrested two men in Lyon."}
        coded = self.answers(self.succeed("code", "--actors", self.target, "-", stdin=lines_of([report])))[0]
        codes = {m["text"]: e["actor"] and e["actor"]["code"] for e in coded["entities"] for m in e["mentions"]}
        self.assertEqual([code for text, code in codes.items() if "United Nations" in text], ["UNO"])
        self.assertNotIn("USAMIL", str(coded))
        self.assertNotIn("'CRM'", str(coded))

    def test_bad_files_are_one_line_with_file_and_line(self):
        actors = self.file("made.actors.txt", ACTORS)
        target = self.folder / "mine"
        packed = self.file("packed.gz", b"\x1f\x8b\x08\x00")
        for path, message in ((packed, "packed.gz:1: compressed with gzip"),
                              (self.file("prose.txt", "\nJust prose.\n"), "prose.txt:2: no actor dictionary"),
                              (self.file("null.txt", b"A [KEN]\nB\0"), "null.txt:2: a NUL byte"),
                              (self.folder / "none.txt", "none.txt: cannot open"), (self.folder, "this is a folder")):
            with self.subTest(message):
                self.fail_with(3, message, "import", "petrarch", "--actors", path, "--output", target)
        self.fail_with(3, "made.actors.txt:1: no verb", "import", "petrarch", "--verbs",
                       self.file("made.actors.txt", ACTORS[ACTORS.index("VEL"):]), "--output", target)
        self.fail_with(2, "name a dictionary", "import", "petrarch", "--output", target)
        self.assertFalse(target.exists())
        kept = self.file("actors.tsv", "mine\n")
        self.fail_with(6, "this file is not of an import", "import", "petrarch", "--actors", actors, "--output", self.folder)
        self.assertEqual(kept.read_text(), "mine\n")
        self.fail_with(5, "none: ", "code", "--actors", self.folder / "none", actors)


class Columns(ProgramTest):
    def rows(self, reports):
        out = self.succeed("code", "--format", "petrarch", "-", stdin=lines_of(reports)).stdout.decode()
        return [line.split("\t") for line in out.splitlines()]

    def test_columns_of_petrarch2(self):
        rows = self.rows(REPORTS)
        self.assertGreater(len(rows), 2)
        for row in rows:
            self.assertEqual(len(row), 7)
            self.assertRegex(row[0], r"^\d{8}$")
            self.assertRegex(row[1], r"^[A-Z-]{3,}$")
            self.assertRegex(row[2], r"^[A-Z-]{3,}$")
            self.assertRegex(row[3], r"^\d{2,4}$")
            self.assertRegex(row[5], r"^[\w/]+_\d+(;[\w/]+_\d+)*$")
        arrest = [row for row in rows if row[5].startswith("lyon")]
        self.assertEqual({row[0] for row in arrest}, {"20250318"})
        self.assertTrue(all(row[3] == "173" for row in arrest))  # the denied shooting is no row
        self.assertEqual(rows[0][6], "Rhone Courier")

    def test_the_url_is_a_column_where_there_is_one(self):
        report = {**REPORTS[0], "url": "https://example.org/a"}
        for row in self.rows([report]):
            self.assertEqual(row[6:], ["https://example.org/a", "Rhone Courier"])

    def test_a_report_without_source_and_date(self):
        row = self.rows([{"id": "bare", "text": "Rebels killed two soldiers in Colombia."}])[0]
        self.assertEqual((row[0], row[-1]), ("00000000", "NULL"))


class Export(ProgramTest):
    def sentences(self, *arguments, reports=REPORTS):
        out = self.succeed("export", *arguments, "-", stdin=lines_of(reports)).stdout
        return list(ET.fromstring(out))

    def test_sentences_with_parses(self):
        found = self.sentences()
        self.assertEqual([s.get("id") for s in found],
                         ["lyon_1", "lyon_2", "talks_1", "talks_2", "strike/7_1", "strike/7_2"])
        for sentence in found:
            self.assertEqual(sentence.get("sentence"), "true")
            self.assertRegex(sentence.get("date"), r"^\d{8}$")
            words = sentence.find("Parse").text.strip().split("\n")
            self.assertEqual([int(w.split("\t")[0]) for w in words], list(range(1, len(words) + 1)))
            self.assertTrue(all(len(w.split("\t")) == 10 for w in words))
        self.assertIn("arrested three students", found[0].find("Text").text)

    def test_petrarch2_wants_its_trees_added(self):
        self.assertTrue(all(s.find("Parse") is None for s in self.sentences("--format", "petrarch2")))

    def test_marks_are_escaped_and_dates_asked_for(self):
        report = {"id": 'a<b>&"c', "text": "Police of Smith & Sons <arrested> a man."}
        found = self.sentences("--date", "2024-05-06", reports=[report])
        self.assertEqual(found[0].get("id"), 'a<b>&"c_1')
        self.assertEqual(found[0].get("date"), "20240506")
        self.assertEqual(found[0].find("Text").text.strip(), report["text"])
        self.fail_with(1, "no date", "export", "-", stdin=lines_of([report]))
        self.fail_with(2, "a date is written", "export", "--date", "May", "-", stdin=lines_of([report]))


if __name__ == "__main__":
    unittest.main()

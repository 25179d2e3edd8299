"""Tables of one's own: checked, tested, and added at run time; and the page that tells how, command by command."""

import re
import shlex
import subprocess
import unittest
from pathlib import Path

from support import HEARSAY, ProgramTest, lines_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "lexicon.md"
COLUMNS = "pattern\tpos\tevent\tmode\tcameo\tactor\trecipient\tflags\texample\n"
REPORT = {"id": "toll", "text": "Rebels bushwhacked a convoy of soldiers near Goma. "
                                "Police arrested three students in Lyon."}


class OwnTables(ProgramTest):
    def table(self, rows, name="mine.tsv"):
        return self.file(name, COLUMNS + rows)

    def events(self, *arguments):
        answer = self.answers(self.succeed("code", *arguments, "-", stdin=lines_of([REPORT])))[0]
        return {event["event"] for event in answer["events"]}

    def test_entries_are_added_and_overridden(self):
        self.assertEqual(self.events(), {"COERCE"})
        added = self.table("bushwhack\tv\tASSAULT\tfirearms\t190\tsubj\tobj\tharm\tRebels bushwhacked a convoy of soldiers.\n")
        self.assertEqual(self.events("--lexicon", added), {"ASSAULT", "COERCE"})
        off = self.table("arrest\tv\t-\t\t\t\t\t\tThe sight arrested the visitors.\n", "off.tsv")
        again = self.table("arrest\tv\tASSAULT\tabduct\t181\tsubj\tobj\t\tGunmen arrested a farmer.\n", "again.tsv")
        narrow = self.table("arrest obj:student\tv\t-\t\t\t\t\t\tThe view arrested the students.\n", "narrow.tsv")
        self.assertEqual(self.events("--lexicon", narrow), set())
        self.assertEqual(self.events("--lexicon", added, "--lexicon", narrow), {"ASSAULT"})
        self.assertNotIn("COERCE", self.events("--lexicon", off, "--lexicon", again))

    def test_the_rule_names_the_own_table(self):
        added = self.table("bushwhack\tv\tASSAULT\t\t190\tsubj\tobj\t\tRebels bushwhacked a convoy.\n")
        report = self.file("report.txt", REPORT["text"])
        explained = self.succeed("explain", "--lexicon", added, report).stdout.decode()
        self.assertIn("mine.tsv:2", re.sub(r"\s+", "", explained))
        self.succeed("ingest", "--lexicon", added, "--db", self.folder / "a.db", report)
        found = self.succeed("query", "--db", self.folder / "a.db", "--type", "ASSAULT", "--format", "csv").stdout
        self.assertIn(b"ASSAULT", found)

    def test_faulty_tables_are_refused_with_file_and_line(self):
        bad = self.table("a\tv\tATTACK\t\t\tsubj\tobj\t\tA.\n")
        for command in (("code",), ("annotate",), ("explain",), ("ingest", "--db", self.folder / "a.db")):
            self.fail_with(5, "mine.tsv:2: unknown event type 'ATTACK'", *command, "--lexicon", bad, self.reports())
        self.fail_with(5, "none.tsv: cannot read the table", "code", "--lexicon", self.folder / "none.tsv", self.reports())
        twice = self.table("a\tv\tASSAULT\t\t\tsubj\tobj\t\tA.\n" * 2)
        self.fail_with(5, "mine.tsv:3: 'a' stands twice; first at", "code", "--lexicon", twice, self.reports())

    def test_check_tells_each_finding_on_a_line(self):
        bad = self.table("beta\tv\tASSAULT\tdemo\t190\tsubj\tobj\t\tB.\nalpha\tv\tASSAULT\t\t042\tsubj\tobj\t\t\n")
        result = self.run_program("lexicon", "check", bad)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout.decode().splitlines(), [
            f"{bad}:2: ASSAULT has no mode 'demo'",
            f"{bad}:3: 'alpha' has CAMEO 042 (Make a visit), no code of ASSAULT",
            f"{bad}:3: 'alpha' has no example",
            f"{bad}:3: not sorted: 'alpha' stands after 'beta'",
            "1 table, 2 rows: 4 findings"])
        self.assertEqual(result.stderr, b"")
        self.fail_with(3, "none.tsv: cannot read the table", "lexicon", "check", self.folder / "none.tsv")
        self.fail_with(5, "line 1 does not name the columns", "lexicon", "check", self.reports())

    def test_test_tells_what_came_instead(self):
        table = self.table("bushwhack\tv\tASSAULT\t\t190\tsubj\tobj\t\tRebels bushwhacked a convoy of soldiers.\n"
                           "dawdle\tv\t-\t\t\t\t\t\tPolice arrested two students who dawdled.\n"
                           "vanish\tv\tRETREAT\t\t0874\tsubj\tobj\t\tThe sky is blue.\n")
        result = self.run_program("lexicon", "test", table, environment={"COLUMNS": "80"})
        self.assertEqual(result.returncode, 1, result.stderr.decode())
        text = re.sub(r"\s+", " ", result.stdout.decode())
        self.assertIn(":3: 'dawdle' a blocked sense, is to give no event Police arrested two students who dawdled. "
                      "COERCE arrest from ‘arrested’ (predicates-coerce.tsv:", text)
        self.assertIn(":4: 'vanish' is to give RETREAT The sky is blue. no event: no sense of ‘vanish’ fits the "
                      "sentence as it is parsed", text)
        self.assertNotIn(":2:", text)
        self.assertTrue(text.endswith("3 examples: 1 passed, 2 failed "), text)
        self.assertLessEqual(max(map(len, result.stdout.decode().splitlines())), 80)
        one = self.run_program("lexicon", "test", "--jobs", 1, table, environment={"COLUMNS": "80"})
        self.assertEqual(one.stdout, result.stdout)
        self.fail_with(1, "no examples", "lexicon", "test", self.table(""))

    def test_own_tables_are_clean(self):
        out = self.succeed("lexicon", "check").stdout.decode()
        self.assertRegex(out, r"^\d+ tables, \d+ rows: nothing to mend\n$")

    def test_completion_knows_the_second_word(self):
        script = self.succeed("completion", "bash").stdout
        ask = b'\nCOMP_WORDS=(hearsay lexicon ch); COMP_CWORD=2; _hearsay; echo "${COMPREPLY[@]}"\n' \
              b'COMP_WORDS=(hearsay lexicon test --jo); COMP_CWORD=3; _hearsay; echo "${COMPREPLY[@]}"\n'
        out = subprocess.run(["bash"], input=script + ask, capture_output=True, check=True).stdout
        self.assertEqual(out, b"check\n--jobs\n")


def unnumbered(text):
    """Without the line numbers in the program's own tables, which every new entry moves."""
    return re.sub(r"(predicates-\w+\.tsv|blocked\.tsv):\d+", r"\1:N", text)


class Page(ProgramTest):
    """Blocks headed by ```tsv FILE and ```text FILE are files; in ```console blocks, `$` lines are run."""

    def test_every_command_prints_what_the_page_shows(self):
        commands = 0
        for language, name, body in re.findall(r"^```(\w+) ?([\w.]*)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"),
                                               re.MULTILINE | re.DOTALL):
            if name:
                self.file(name, body)
                continue
            if language != "console":
                continue
            for line, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
                words = shlex.split(line)
                self.assertEqual(words[0], "hearsay", line)
                result = subprocess.run([HEARSAY, *words[1:]], cwd=self.folder, capture_output=True, timeout=120,
                                        env={"COLUMNS": "80", "PATH": "/usr/bin:/bin"})
                self.assertEqual(unnumbered((result.stdout + result.stderr).decode()), unnumbered(shown), line)
                commands += 1
        self.assertGreater(commands, 6)


if __name__ == "__main__":
    unittest.main()

"""A store from filling to explaining."""

import os
import re
import signal
import sqlite3
import subprocess
import time
import unittest

from support import HEARSAY, REPORTS, ProgramTest, lines_of, many_reports


class StoreCommands(ProgramTest):
    def setUp(self):
        super().setUp()
        self.db = self.folder / "news.db"

    def rows(self, sql, db=None):
        with sqlite3.connect(db or self.db) as store:
            return store.execute(sql).fetchall()

    def contents(self, db=None):
        return self.rows("SELECT id, content, analysis FROM documents ORDER BY id", db)

    def ids(self, *arguments):
        result = self.run_program("query", "--db", self.db, "--format", "jsonl", *arguments)
        self.assertIn(result.returncode, (0, 1), result.stderr.decode())
        return [answer["event_id"] for answer in self.answers(result)]

    def test_ingesting_twice_changes_nothing(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        before = self.contents()
        again = self.succeed("ingest", "--db", self.db, self.reports())
        self.assertIn("0 reports coded, 0 events; 3 unchanged, 0 rejected", again.stderr.decode())
        self.assertEqual(self.contents(), before)

    def test_a_changed_report_replaces_the_old_one(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        changed = [{**REPORTS[0], "text": "Police released the students."}]
        again = self.succeed("ingest", "--db", self.db, "-", stdin=lines_of(changed))
        self.assertIn("1 of them replaced", again.stderr.decode())
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(3,)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])

    def test_recode_codes_again(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        before = self.contents()
        again = self.succeed("ingest", "--recode", "--db", self.db, self.reports())
        self.assertIn("3 reports coded", again.stderr.decode())
        self.assertEqual(self.contents(), before)

    def test_the_number_of_threads_does_not_show(self):
        reports = self.reports(many_reports(150))
        other = self.folder / "other.db"
        self.succeed("ingest", "--jobs", 1, "--db", self.db, reports)
        self.succeed("ingest", "--jobs", 3, "--db", other, reports)
        everything = ("SELECT key, id, analysis FROM documents", "SELECT * FROM events", "SELECT * FROM event_sides",
                      "SELECT * FROM attributions", "SELECT * FROM entities")
        for sql in everything:
            self.assertEqual(self.rows(sql), self.rows(sql, other))

    def begin_ingest(self, path):
        """An ingest that runs, with some of its reports stored."""
        program = subprocess.Popen([HEARSAY, "ingest", "--jobs", "2", "--db", str(self.db), str(path)],
                                   stderr=subprocess.PIPE)
        for _ in range(3000):
            if self.db.exists():
                try:
                    if self.rows("SELECT count(*) FROM documents")[0][0] > 0:
                        return program
                except sqlite3.OperationalError:
                    pass
            time.sleep(0.01)
        program.kill()
        self.fail("nothing was stored in thirty seconds")

    def test_a_killed_ingest_goes_on_where_it_stopped(self):
        count = 6000
        reports = self.reports(many_reports(count))
        program = self.begin_ingest(reports)
        program.send_signal(signal.SIGKILL)
        program.communicate()
        stored = self.rows("SELECT count(*) FROM documents")[0][0]
        self.assertGreater(stored, 0)
        self.assertLess(stored, count)
        again = self.succeed("ingest", "--db", self.db, reports)
        self.assertIn(f"{count - stored:,} reports coded".replace(",", ""), again.stderr.decode().replace(",", ""))
        self.assertIn(f"{stored} unchanged", again.stderr.decode().replace(",", ""))
        fresh = self.folder / "fresh.db"
        self.succeed("ingest", "--db", fresh, reports)
        self.assertEqual(self.contents(), self.contents(fresh))
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_an_interrupted_ingest_keeps_what_is_done(self):
        program = self.begin_ingest(self.reports(many_reports(6000)))
        program.send_signal(signal.SIGINT)
        _, errors = program.communicate(timeout=30)
        self.assertEqual(program.returncode, 130, errors.decode())
        self.assertIn("interrupted", errors.decode())
        self.assertGreater(self.rows("SELECT count(*) FROM documents")[0][0], 0)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_query_conditions(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        everything = self.ids()
        self.assertGreater(len(everything), 3)
        events = {answer["event_id"]: answer
                  for answer in self.answers(self.succeed("query", "--db", self.db, "--format", "jsonl"))}
        for option, value, holds in (
                ("--type", "coerce", lambda e: e["event"] == "COERCE"),
                ("--status", "not_occurred", lambda e: e["status"] == "not_occurred"),
                ("--actor", "police", lambda e: any("olice" in side["entity_text"] for side in e["actor"])),
                ("--country", "COL", lambda e: any(s["code"] == "COL" for s in e["actor"] + e["recipient"])),
                ("--document", "strike/7", lambda e: e["document"]["id"] == "strike/7"),
        ):
            expected = [name for name, event in events.items() if holds(event)]
            with self.subTest(option):
                self.assertGreater(len(expected), 0)
                self.assertTrue(set(expected) <= set(self.ids(option, value)))
                self.assertLess(len(self.ids(option, value)), len(everything))
        self.assertTrue(all(name.startswith("lyon/") for name in self.ids("--source", "interior ministry")))
        self.assertEqual(self.ids("--limit", 2), everything[:2])
        self.assertEqual(self.ids("--from", "2030-01-01"), [])
        self.assertEqual(self.ids("--type", "ASSAULT", "--document", "nowhere"), [])

    def test_query_says_when_nothing_fits(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        self.fail_with(1, "no event fits", "query", "--db", self.db, "--actor", "nobody of that name")
        self.fail_with(2, "a date is written 2025-03-17", "query", "--db", self.db, "--from", "March")

    def test_query_formats(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        rows = self.succeed("query", "--db", self.db, "--format", "csv").stdout.decode()
        self.assertTrue(rows.startswith("event_id,document,"))
        table = self.succeed("query", "--db", self.db, "--format", "table").stdout.decode()
        self.assertIn("WHO", table)
        self.assertIn("Students held", table)

    def test_explain_a_stored_event(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        for name in self.ids():
            text = self.succeed("explain", name, "--db", self.db).stdout.decode()
            self.assertIn(name, text)
            self.assertRegex(text, r"Entry +predicates-\w+\.tsv:\d+ ")
            self.assertRegex(text, r"does it|undergoes it|Frame")
            self.assertLessEqual(max(map(len, text.splitlines())), 100)
            self.assertIn(">>", text)
        self.fail_with(1, "no event v99 here", "explain", "lyon/v99", "--db", self.db)
        self.fail_with(1, "no report nowhere", "explain", "nowhere/v1", "--db", self.db)
        self.fail_with(3, "cannot open", "explain", "lyon/v1")

    def test_explain_a_file(self):
        path = self.file("lyon.txt", "Police arrested three students in Lyon on Monday.\n")
        text = self.succeed("explain", path).stdout.decode()
        self.assertIn(">>arrested<<", text)
        self.assertEqual(self.succeed("explain", path, "--event", "v1").stdout.decode(), text)
        self.assertEqual(self.succeed("explain", path, "v1").stdout.decode(), text)
        self.assertIn("does it: “Police”, the subject of ‘arrested’", text)
        self.fail_with(1, "no event v9 here; the report has v1 to v1", "explain", path, "v9")
        stored = self.succeed("ingest", "--db", self.db, path)
        self.assertEqual(stored.returncode, 0)
        name = next(iter(self.ids()))
        self.assertEqual(self.succeed("explain", name, "--db", self.db).stdout.decode(), text)

    def test_explain_one_of_many_reports(self):
        path = self.reports()
        one = self.succeed("explain", path, "strike/7/v1").stdout.decode()
        self.assertEqual(one.count("Event  "), 1)
        self.assertIn("strike/7/v1", one)
        self.assertGreater(self.succeed("explain", path, "lyon").stdout.decode().count("lyon/v"), 1)
        self.fail_with(1, "no event lyon/v99 in", "explain", path, "lyon/v99")

    def test_explain_as_a_page(self):
        evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover='x'"
        report = {"id": evil, "title": evil, "outlet": evil, "url": "javascript:alert(1)", "published": "2025-03-18",
                  "text": "Police arrested three <script>alert(2)</script> students in Lyon & Nice. " + evil}
        path = self.reports([report], "evil.jsonl")
        page = self.succeed("explain", "--html", path).stdout.decode()
        self.assertTrue(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"))
        tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!]+)", page))
        self.assertLessEqual(tags, {"!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "h", "p", "span",
                                    "article", "div", "section", "blockquote", "dl", "dt", "dd", "ul", "li", "i", "sup", "a"})
        attributes = {name for tag in re.findall(r"<[a-zA-Z][^>]*>", page) for name in re.findall(r" ([a-zA-Z-]+)=\"", tag)}
        self.assertLessEqual(attributes, {"lang", "charset", "http-equiv", "content", "name", "class", "id", "href"})
        self.assertIn("</span> &amp; Nice", page)
        self.assertEqual({link[0] for link in re.findall(r'href="([^"]*)"', page)}, {"#"})
        out = self.folder / "page.html"
        self.assertEqual(self.succeed("explain", "--html", "--out", out, path).stdout, b"")
        self.assertEqual(out.read_text(), page)
        self.fail_with(6, "cannot", "explain", "--html", "--out", self.folder / "no" / "page.html", path)

    def test_an_event_of_a_plain_file_is_found_by_the_short_name(self):
        path = self.file("lyon.txt", "Police arrested three students in Lyon on Monday.\n")
        self.succeed("ingest", "--db", self.db, path)
        table = self.succeed("query", "--db", self.db, "--format", "table").stdout.decode()
        short = next(word for word in table.split() if word.startswith("sha256:"))
        self.assertEqual(len(short), 19)
        self.assertIn(">>arrested<<", self.succeed("explain", f"{short}/v1", "--db", self.db).stdout.decode())

    def test_doctor_looks_at_a_store(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        self.assertIn("3 reports", self.succeed("doctor", "--db", self.db).stdout.decode())


if __name__ == "__main__":
    unittest.main()

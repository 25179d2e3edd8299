"""Whatever comes in: a clear line with file and line number, and the run goes on or ends with the right code."""

import os
import resource
import sqlite3
import unittest

from support import REPORTS, ProgramTest, lines_of, many_reports

NOBODY = 65534
FILE_LIMIT = 200_000


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))


class BadReports(ProgramTest):
    def test_empty_file(self):
        path = self.file("empty.txt", b"")
        self.fail_with(1, f"{path}: empty", "code", path)

    def test_empty_input(self):
        self.assertEqual(self.run_program("code", "-").returncode, 1)

    def test_binary_file(self):
        path = self.file("photo.bin", bytes(range(256)) * 40)
        self.fail_with(1, f"{path}: not text", "code", path)

    def test_fifty_megabytes_in_one_line(self):
        path = self.file("long.jsonl", b'{"text":"' + b"a" * 50_000_000 + b'"}\n' + lines_of(REPORTS[:1]))
        result = self.succeed("code", "--format", "jsonl", path)
        self.assertIn(f"{path}:1: 50000011 bytes", result.stderr.decode())
        self.assertEqual([a["document"]["id"] for a in self.answers(result)], ["lyon"])
        path = self.file("long.txt", b"a" * 50_000_000)
        self.fail_with(1, f"{path}: 50000000 bytes", "code", path)

    def test_invalid_utf8_is_repaired_and_told(self):
        path = self.file("old.txt", b"The caf\xe9 owner was arrested by police in Lyon.\n")
        result = self.succeed("code", "--format", "jsonl", path)
        self.assertIn("café owner", self.answers(result)[0]["document"]["text"])
        self.assertIn(f"{path}: note: ", result.stderr.decode())

    def test_truncated_json(self):
        path = self.file("cut.jsonl", lines_of(REPORTS[:1]) + b'{"id": "b", "text": "Police arres')
        result = self.succeed("code", "--format", "jsonl", path)
        self.assertIn(f"{path}:2: not JSON", result.stderr.decode())
        self.assertIn("1 report done, 1 not used", result.stderr.decode())

    def test_deep_nesting(self):
        path = self.file("deep.jsonl", b'{"a":' * 100_000 + b"\n" + b"[" * 100_000 + b"\n" + lines_of(REPORTS[:1]))
        result = self.succeed("code", "--format", "jsonl", path)
        self.assertEqual(len(self.answers(result)), 1)
        self.assertIn(f"{path}:1: ", result.stderr.decode())

    def test_record_without_text(self):
        path = self.file("bare.jsonl", '{"id": "a"}\n{"id": "b", "text": ""}\n{"id": "c", "text": 7}\n[]\n')
        result = self.run_program("code", path)
        self.assertEqual(result.returncode, 1)
        for line in range(1, 5):
            self.assertIn(f"{path}:{line}: ", result.stderr.decode())

    def test_missing_file_and_directory(self):
        missing = self.folder / "missing.txt"
        self.fail_with(3, f"{missing}: cannot open: No such file", "code", missing)
        self.fail_with(3, f"{self.folder}: is a directory", "code", self.folder)

    def test_other_files_are_done_when_one_is_missing(self):
        result = self.run_program("code", "--format", "jsonl", self.folder / "missing.txt", self.reports())
        self.assertEqual(result.returncode, 3)
        self.assertEqual(len(self.answers(result)), len(REPORTS))

    def test_dead_letters(self):
        path = self.file("mixed.jsonl", b"{\n" + lines_of(REPORTS) + b'{"id": "x"}\n')
        rejects = self.folder / "rejects.jsonl"
        self.succeed("code", "--rejects", rejects, path)
        letters = rejects.read_text().splitlines()
        self.assertEqual(len(letters), 2)
        self.assertIn(f'"where":"{path}:1"', letters[0])
        self.assertIn(f'"where":"{path}:5"', letters[1])


class BadStores(ProgramTest):
    def setUp(self):
        super().setUp()
        self.db = self.folder / "news.db"

    def test_no_store(self):
        self.fail_with(4, f"{self.db}: no such store", "query", "--db", self.db)
        self.fail_with(4, "no such folder", "ingest", "--db", self.folder / "no" / "news.db", self.reports())

    def test_not_a_database(self):
        self.db.write_bytes(b"not a database at all " * 300)
        self.fail_with(4, f"{self.db}: not a hearsay store", "query", "--db", self.db)
        self.fail_with(4, f"{self.db}: not a hearsay store", "ingest", "--db", self.db, self.reports())

    def test_database_of_another_program(self):
        with sqlite3.connect(self.db) as other:
            other.execute("CREATE TABLE recipes (name)")
        self.fail_with(4, "not a hearsay store", "ingest", "--db", self.db, self.reports())

    def test_newer_store(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        with sqlite3.connect(self.db) as newer:
            newer.execute("PRAGMA user_version = 1000")
        self.fail_with(4, "made by a newer hearsay", "query", "--db", self.db)
        self.fail_with(4, "made by a newer hearsay", "ingest", "--db", self.db, self.reports())

    def test_read_only_store(self):
        self.succeed("ingest", "--db", self.db, self.reports())
        self.db.chmod(0o444)
        reports = self.reports()
        if os.geteuid() == 0:
            # Root may write everything; another user may not.
            user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            try:
                self.succeed("--version", **user)
            except PermissionError:
                self.skipTest("the program lies where other users cannot run it")
        else:
            user = {}
            self.folder.chmod(0o555)
        self.fail_with(4, "read-only", "ingest", "--db", self.db, reports, **user)
        found = self.succeed("query", "--db", self.db, "--format", "jsonl", **user)
        self.assertGreater(len(self.answers(found)), 0)

    def test_full_disk(self):
        reports = self.reports(many_reports(600))
        self.fail_with(4, f"{self.db}: cannot ", "ingest", "--db", self.db, reports, preexec_fn=limit_file_size)
        with sqlite3.connect(self.db) as store:
            self.assertEqual(store.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        self.succeed("ingest", "--db", self.db, reports)
        with sqlite3.connect(self.db) as store:
            self.assertEqual(store.execute("SELECT count(*) FROM documents").fetchone(), (600,))


class BadOutput(ProgramTest):
    def test_full_output(self):
        with open("/dev/full", "wb") as full:
            import subprocess
            from support import HEARSAY
            result = subprocess.run([HEARSAY, "code", str(self.reports())], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 6)
        self.assertIn("No space left", result.stderr.decode())

    def test_output_file_that_cannot_be_made(self):
        self.fail_with(6, "cannot write", "code", "--output", self.folder / "no" / "out", self.reports())

    def test_reader_that_goes_away(self):
        import subprocess
        from support import HEARSAY
        program = subprocess.Popen([HEARSAY, "code", str(self.reports(many_reports(500)))], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        program.stdout.readline()
        program.stdout.close()
        errors = program.stderr.read()
        program.stderr.close()
        self.assertEqual(program.wait(), 0)
        self.assertEqual(errors, b"")


class BadSetUp(ProgramTest):
    def test_missing_tables(self):
        self.fail_with(5, str(self.folder), "code", "--knowledge", self.folder, self.reports())
        result = self.run_program("doctor", "--knowledge", self.folder)
        self.assertEqual(result.returncode, 5)
        self.assertIn("to mend:", result.stdout.decode())


if __name__ == "__main__":
    unittest.main()

"""What the program prints, and where it prints what."""

import csv
import io
import os
import pty
import subprocess
import unicodedata
import unittest

from support import HEARSAY, REPORTS, ProgramTest, lines_of, many_reports


def columns(line):
    wide = sum(1 for c in line if unicodedata.east_asian_width(c) in "WF")
    return len(line) + wide - sum(1 for c in line if unicodedata.combining(c))


def on_a_terminal(*arguments, environment=None):
    """Output of the program on a pseudo-terminal."""
    master, slave = pty.openpty()
    variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
    program = subprocess.Popen([HEARSAY, *map(str, arguments)], stdin=slave, stdout=slave, stderr=slave,
                               env={**variables, "TERM": "xterm", **(environment or {})})
    os.close(slave)
    output = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        output += piece
    program.wait()
    os.close(master)
    return output.decode()


class Formats(ProgramTest):
    def test_answers_come_in_the_order_of_the_input(self):
        reports = self.reports(many_reports(200))
        one = self.succeed("code", "--format", "jsonl", "--jobs", 1, reports)
        self.assertEqual([a["document"]["id"] for a in self.answers(one)], [f"r{n}" for n in range(200)])
        for jobs in (2, 4):
            self.assertEqual(self.succeed("code", "--format", "jsonl", "--jobs", jobs, reports).stdout, one.stdout)

    def test_spans_are_code_points_of_the_text(self):
        for answer in self.answers(self.succeed("code", "-", stdin=lines_of(REPORTS))):
            text = answer["document"]["text"]
            quotes = [m for e in answer["entities"] for m in e["mentions"]] + answer["places"] + answer["times"]
            quotes += [a["cue"] for a in answer["attributions"]] + [e["trigger"] for e in answer["events"]]
            quotes += [a["source"] for a in answer["attributions"] if a["source"]]
            self.assertGreater(len(quotes), 0)
            for quote in quotes:
                self.assertEqual(text[quote["start"]:quote["end"]], quote["text"])

    def test_texts_with_odd_line_ends_stay_on_one_line(self):
        report = {"id": "odd", "text": "Police arrested a man.\u2028Troops left Oslo.\u0085The end."}
        result = self.succeed("code", "-", stdin=lines_of([report]))
        self.assertEqual(result.stdout.count(b"\n"), 1)
        self.assertEqual(self.answers(result)[0]["document"]["text"], report["text"])

    def test_csv(self):
        text = self.succeed("code", "--format", "csv", self.reports()).stdout.decode()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertGreater(len(rows), 2)
        self.assertTrue(text.endswith("\r\n"))
        for row in rows:
            self.assertNotIn(None, row)
            self.assertTrue(row["event_id"].startswith(row["document"] + "/v"))

    def test_plover(self):
        records = self.answers(self.succeed("code", "--format", "plover", self.reports()))
        self.assertGreater(len(records), 2)
        self.assertTrue(all({"event", "mode", "actor", "recipient", "date"} <= set(r) for r in records))

    def test_table_fits_its_terminal(self):
        for width in (80, 100):
            out = self.succeed("code", "--format", "table", self.reports(), environment={"COLUMNS": str(width)})
            lines = out.stdout.decode().splitlines()
            self.assertIn("WHO", out.stdout.decode())
            self.assertLessEqual(max(map(columns, lines)), width)

    def test_annotate(self):
        conllu = self.succeed("annotate", "-", stdin=lines_of(REPORTS)).stdout.decode()
        begins = [line for line in conllu.splitlines() if line.startswith("# newdoc")]
        self.assertEqual(begins, ["# newdoc id = lyon", "# newdoc id = talks", "# newdoc id = strike/7"])
        answers = self.answers(self.succeed("annotate", "--format", "jsonl", "-", stdin=lines_of(REPORTS)))
        self.assertEqual([("events" in a, "predicates" in a) for a in answers], [(False, True)] * 3)

    def test_annotate_keeps_given_tokens(self):
        words = ["Troops", "left", "the", "town", "."]
        rows = "".join(f"{n}\t{w}\t_\t_\t_\t_\t_\t_\t_\t_\n" for n, w in enumerate(words, 1))
        given = "".join(f"# newdoc id = {name}\n# sent_id = {name}-1\n{rows}\n" for name in "ab")
        out = self.succeed("annotate", "--input", "conllu", "-", stdin=given.encode()).stdout.decode()
        self.assertEqual([line.split("\t")[1] for line in out.splitlines() if "\t" in line], words * 2)
        self.assertIn("# newdoc id = b\n# sent_id = b-1\n", out)
        result = self.run_program("annotate", "--input", "conllu", "-", stdin=b"1\tx\n\n")
        self.assertEqual(result.returncode, 1)
        self.fail_with(2, "--input conllu", "annotate", "--input", "conllu", "--format", "jsonl", "-")

    def test_what_was_turned_down(self):
        report = {"id": "r", "published": "2025-03-18",
                  "text": "Police arrested two men in Lyon. The club fired its coach. The minister threatened to attack rebels."}
        path = self.file("r.jsonl", lines_of([report]))
        plain = self.answers(self.succeed("code", path))[0]
        self.assertNotIn("rejected", plain)
        full = self.answers(self.succeed("code", "--rejected", path))[0]
        rejected = full.pop("rejected")
        self.assertEqual(full, plain)
        self.assertEqual({(r["text"].split()[0], r["reason"]) for r in rejected} &
                         {("fired", "blocked_sense"), ("attack", "content")},
                         {("fired", "blocked_sense"), ("attack", "content")})
        for r in rejected:
            self.assertEqual(set(r), {"start", "end", "text", "event", "mode", "rule", "reason", "words", "evidence"})
            self.assertEqual(report["text"][r["start"]:r["end"]], r["text"])
            self.assertLessEqual(r["evidence"]["start"], r["start"])
            self.assertRegex(r["rule"], r"^[\w-]+\.tsv:\d+ ")
            self.assertTrue(r["words"])
        table = self.succeed("code", "--rejected", "--format", "table", path, environment={"COLUMNS": "80"}).stdout.decode()
        self.assertIn("TURNED DOWN", table)
        self.assertIn("“fired", table)
        self.assertLessEqual(max(map(columns, table.splitlines())), 80)
        self.fail_with(2, "--rejected goes with", "code", "--rejected", "--format", "csv", path)

    def test_output_file(self):
        out = self.folder / "out.jsonl"
        result = self.succeed("code", "--output", out, self.reports())
        self.assertEqual(result.stdout, b"")
        self.assertEqual(out.read_bytes().count(b"\n"), len(REPORTS))


class Terminal(ProgramTest):
    def test_table_in_colour(self):
        out = on_a_terminal("code", self.reports())
        self.assertIn("WHO", out)
        self.assertIn("\x1b[1m", out)

    def test_no_color(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            out = on_a_terminal("code", self.reports(), environment=environment)
            self.assertIn("WHO", out)
            self.assertNotIn("\x1b", out)

    def test_pipes_get_json_without_colour(self):
        out = self.succeed("code", self.reports()).stdout
        self.assertTrue(out.startswith(b'{"schema":"hearsay/1"'))

    def test_reports_cannot_send_escapes(self):
        report = {"id": "a\u001b[31m", "title": "x\u001b]0;y\u0007", "text": "Police \u001b[2Jarrested two men in Lima."}
        out = self.succeed("code", "--format", "table", "-", stdin=lines_of([report])).stdout
        self.assertNotIn(b"\x1b", out)

    def test_progress_only_on_a_terminal(self):
        result = self.succeed("ingest", "--db", self.folder / "a.db", self.reports(many_reports(300)))
        self.assertNotIn(b"\r", result.stderr)
        out = on_a_terminal("ingest", "--db", self.folder / "b.db", self.reports(many_reports(300)))
        self.assertIn("a second", out)


class Help(ProgramTest):
    def test_help(self):
        text = self.succeed("--help").stdout.decode()
        for word in ("code", "annotate", "ingest", "query", "explain", "doctor", "completion", "First steps", "Exit codes"):
            self.assertIn(word, text)
        for command in ("code", "annotate", "ingest", "query", "explain", "doctor", "completion"):
            text = self.succeed(command, "--help").stdout.decode()
            self.assertIn("Example", text)
            self.assertLessEqual(max(map(len, text.splitlines())), 120)

    def test_usage_errors(self):
        self.assertEqual(self.run_program().returncode, 2)
        self.fail_with(2, "no command 'frob'", "frob")
        self.fail_with(2, "--frob", "code", "--frob", "x")
        self.fail_with(2, "hearsay code --help", "code")

    def test_version_and_doctor(self):
        self.assertRegex(self.succeed("--version").stdout.decode(), r"^hearsay \d+\.\d+\.\d+\n$")
        self.assertIn("ok   a test sentence gives 1 event\n", self.succeed("doctor").stdout.decode())

    def test_completion(self):
        for shell, word in (("bash", "complete -o"), ("zsh", "#compdef"), ("fish", "complete -c hearsay")):
            self.assertIn(word, self.succeed("completion", shell).stdout.decode())
        script = self.succeed("completion", "bash").stdout
        ask = b'\nCOMP_WORDS=(hearsay qu); COMP_CWORD=1; _hearsay; echo "${COMPREPLY[@]}"\n' \
              b'COMP_WORDS=(hearsay explain --ht); COMP_CWORD=2; _hearsay; echo "${COMPREPLY[@]}"\n' \
              b'COMP_WORDS=(hearsay query --sta); COMP_CWORD=2; _hearsay; echo "${COMPREPLY[@]}"\n'
        out = subprocess.run(["bash"], input=script + ask, capture_output=True, check=True).stdout
        self.assertEqual(out, b"query\n--html\n--status\n")


if __name__ == "__main__":
    unittest.main()

"""Drives the built program. HEARSAY names it; each test has a folder of its own."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

HEARSAY = os.environ.get("HEARSAY", "hearsay")

REPORTS = [
    {
        "id": "lyon", "title": "Students held", "published": "2025-03-18", "outlet": "Rhone Courier",
        "text": "Police arrested three students in Lyon on Monday, the interior ministry said. "
                "The mayor denied that officers had fired at the crowd.",
    },
    {
        "id": "talks", "title": "Ministers to meet", "published": "2025-03-20", "outlet": "Adriatic Post",
        "text": "The foreign ministers of Kenya and Ethiopia plan to meet in Nairobi next week, a diplomat said. "
                "Ethiopia condemned an attack by rebels on a village near the border.",
    },
    {
        "id": "strike/7", "published": "2025-03-19", "outlet": "Rhone Courier",
        "text": "Nurses in Bogotá went on strike on Tuesday. Rebels killed two soldiers in Colombia.",
    },
]


def many_reports(count):
    """As many different reports as asked for."""
    places = ["Lyon", "Nairobi", "Lima", "Hanoi", "Turin", "Dakar", "Oslo"]
    for number in range(count):
        place = places[number % len(places)]
        yield {
            "id": f"r{number}", "published": f"2025-02-{number % 28 + 1:02}",
            "text": f"Police arrested {number + 2} protesters in {place} on Monday, a spokesman said. "
                    f"The government of Kenya condemned attack number {number} on the village.",
        }


def lines_of(reports):
    return "".join(json.dumps(report, ensure_ascii=False) + "\n" for report in reports).encode()


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="hearsay-e2e-"))
        self.folder.chmod(0o755)

    def tearDown(self):
        for path in [self.folder, *self.folder.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(self.folder)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def reports(self, reports=REPORTS, name="reports.jsonl"):
        return self.file(name, lines_of(reports))

    def run_program(self, *arguments, stdin=b"", environment=None, timeout=120, **more):
        return subprocess.run([HEARSAY, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout,
                              env={**os.environ, **(environment or {})}, **more)

    def succeed(self, *arguments, **more):
        result = self.run_program(*arguments, **more)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result

    def fail_with(self, code, message, *arguments, **more):
        """The exit code, and one clear line that has the message."""
        result = self.run_program(*arguments, **more)
        errors = result.stderr.decode()
        self.assertEqual(result.returncode, code, errors)
        matching = [line for line in errors.splitlines() if message in line]
        self.assertEqual(len(matching), 1, errors)
        self.assertTrue(matching[0].startswith("hearsay: "), errors)
        return result

    def answers(self, result):
        return [json.loads(line) for line in result.stdout.decode().split("\n") if line]

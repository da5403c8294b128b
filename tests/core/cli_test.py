#!/usr/bin/env python3
"""Drives the isnad command as scripts do: exit status, errors, bad input.

The binary is named by the environment variable ISNAD.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import bad_files  # noqa: E402

ISNAD = os.environ.get("ISNAD", "")

GOOD = "قال رئيس الميناء سالم الغافري: «ستصل السفينة الأولى إلى الرصيف الجديد يوم الأحد».\n"


def run(*words, stdin=b""):
    return subprocess.run([ISNAD, *words], input=stdin, capture_output=True, timeout=120)


class Cli(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.folder.name), os.fsencode(name))
        with open(path, "wb") as f:
            f.write(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def analyze(self, *words, status=0, stdin=b""):
        done = run("analyze", *words, stdin=stdin)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace"))
        return json.loads(done.stdout.decode("utf-8"))

    def check_refused(self, path, fault):
        """The bad file is refused by name; the good one beside it is as ever."""
        good = self.write("good.txt", GOOD)
        done = run("analyze", path, good)
        self.assertEqual(done.returncode, 1)
        out = json.loads(done.stdout.decode("utf-8"))
        self.assertEqual([e["fault"] for e in out["errors"]], [fault])
        self.assertEqual(out["errors"][0]["path"], os.fsdecode(path))
        self.assertTrue(out["errors"][0]["message"])
        self.assertIn(path, done.stderr)
        self.assertEqual(out["articles"], self.analyze(good)["articles"])

    def test_help_and_version_succeed(self):
        self.assertEqual(run("--help").returncode, 0)
        self.assertIn(b"analyze", run("--help").stdout)
        self.assertRegex(run("--version").stdout, rb"^isnad \d+\.\d+")

    def test_wrong_usage_is_status_2(self):
        path = self.write("good.txt", GOOD)
        for words in ([], ["bogus"], ["analyze"], ["analyze", "--bogus", path],
                      ["analyze", "--format", "bogus", path], ["analyze", "--format"]):
            done = run(*words)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(done.stdout, b"", words)
            self.assertIn(b"usage", done.stderr, words)

    def test_no_such_file(self):
        self.check_refused(os.path.join(os.fsencode(self.folder.name), b"none.txt"), "unreadable")

    def test_empty_file(self):
        self.check_refused(self.write("empty.txt", b""), "empty")

    def test_binary_named_txt(self):
        self.check_refused(self.write("picture.txt", bytes(range(256)) * 20), "not_text")

    def test_every_bad_file_gives_one_message_with_file_place_and_reason(self):
        for bad in bad_files.write_all(self.folder.name):
            path = os.path.join(os.fsencode(self.folder.name), os.fsencode(bad["name"]))
            done = run("analyze", path)
            told = done.stderr.decode("utf-8").splitlines()
            errors = json.loads(done.stdout.decode("utf-8"))["errors"]
            with self.subTest(bad["name"]):
                self.assertEqual([e["fault"] for e in errors], [bad["fault"]])
                self.assertEqual(done.returncode, 1)
                self.assertEqual(len(told), 1)
                self.assertIn(os.fsdecode(path) + ("/" + bad["inner"] if bad["inner"] else ""), told[0])
                self.assertRegex(told[0], r": \w.*\w.* \(byte \d+\)$")

    def test_unclosed_elements_are_read(self):
        page = "<html><body><div><article><h1>Bridge opens<p>The bridge <b>was <i>opened on Sunday by the mayor of the town, after two years of work.<p>Nobody <span>was hurt."
        article = self.analyze(self.write("unclosed.html", page))["articles"][0]
        self.assertIn("opened on Sunday", article["text"])
        self.assertIn("was hurt", article["text"])

    def test_100000_empty_files_are_one_message(self):
        folder = os.path.join(self.folder.name, "many")
        os.mkdir(folder)
        for i in range(bad_files.MANY):
            os.close(os.open(os.path.join(folder, "%05d.txt" % i), os.O_CREAT | os.O_WRONLY))
        good = self.write("zz.txt", GOOD)
        done = run("analyze", folder, good)
        told = done.stderr.decode("utf-8").splitlines()
        self.assertEqual(len(told), 1)
        self.assertIn("00000.txt: the file is empty (byte 0); and 99999 more like it", told[0])
        out = json.loads(done.stdout.decode("utf-8"))
        self.assertEqual((len(out["articles"]), len(out["errors"])), (1, bad_files.MANY))
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 1 << 20)

    def test_200_mb_file_is_refused_without_reading_it(self):
        path = self.write("huge.txt", b"")
        os.truncate(path, 200 << 20)
        self.check_refused(path, "too_large")
        peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        self.assertLess(peak_kb, 1 << 20)

    def test_bytes_that_are_not_utf8_are_read_or_refused(self):
        path = self.write("odd.txt", b"said \xff\xfe\xc3\x28 \xed\xa0\x80 nothing\n")
        good = self.write("good.txt", GOOD)
        out = json.loads(run("analyze", path, good).stdout.decode("utf-8"))
        about = [a["id"] for a in out["articles"]] + [e["path"] for e in out["errors"]]
        self.assertEqual(sorted(about), sorted(map(os.fsdecode, (path, good))))
        for article in out["articles"]:
            if article["id"] == os.fsdecode(path):
                self.assertNotEqual(article["encoding"], "utf-8")

    def test_right_to_left_override_in_a_file_name(self):
        path = self.write("story\u202etxt.exe", GOOD)
        out = self.analyze(path)
        self.assertEqual([a["id"] for a in out["articles"]], [os.fsdecode(path)])
        self.assertEqual(out["articles"][0]["text"], GOOD)

    def test_file_name_that_is_not_utf8(self):
        out = self.analyze(self.write(b"st\xffory.txt", GOOD))
        self.assertEqual(out["articles"][0]["text"], GOOD)

    def test_text_comes_back_character_for_character(self):
        text = "\r\n عنوان\u200f \r\n\r\nقال: \u202b«نعم»\u202c\t\u0640\u064b\nx\r\n \n"
        self.assertEqual(self.analyze(self.write("a.txt", text))["articles"][0]["text"], text)
        marked = self.write("b.txt", b"\xef\xbb\xbf" + text.encode("utf-8"))
        self.assertEqual(self.analyze(marked)["articles"][0]["text"], text)

    def test_offsets_are_code_points_inside_the_text(self):
        article = self.analyze(self.write("a.txt", "\U0001f30a\U0001f30a " + GOOD * 3))["articles"][0]
        size = len(article["text"])
        for item in article["blocks"] + article["mentions"] + article["quotes"]:
            self.assertTrue(0 <= item["start"] < item["end"] <= size, item)

    def test_folder_is_walked_by_name(self):
        for name in ("c.txt", "a.txt", "b.txt"):
            self.write(name, GOOD)
        ids = [os.path.basename(a["id"]) for a in self.analyze(self.folder.name)["articles"]]
        self.assertEqual(ids, ["a.txt", "b.txt", "c.txt"])

    def test_a_bad_json_line_spoils_no_other(self):
        lines = [json.dumps({"id": "one", "text": GOOD}, ensure_ascii=False), "{not json",
                 json.dumps({"id": "two", "text": "x" + GOOD}, ensure_ascii=False)]
        out = self.analyze(self.write("a.jsonl", "\n".join(lines) + "\n"), status=1)
        self.assertEqual([(a["id"], a["text"]) for a in out["articles"]],
                         [("one", GOOD), ("two", "x" + GOOD)])
        self.assertEqual([e["fault"] for e in out["errors"]], ["bad_json"])

    def test_standard_input(self):
        self.assertEqual(self.analyze("-", stdin=GOOD.encode("utf-8"))["articles"][0]["text"], GOOD)

    def test_same_input_gives_same_bytes(self):
        paths = [self.write("%d.txt" % i, GOOD * (i + 1)) for i in range(4)]
        self.assertEqual(run("analyze", *paths).stdout, run("analyze", *paths).stdout)

    def test_every_format_is_written(self):
        path = self.write("a.txt", GOOD)
        for name in ("json", "csv", "html"):
            done = run("analyze", "--format", name, path)
            self.assertEqual(done.returncode, 0, name)
            self.assertTrue(done.stdout.decode("utf-8"), name)

    def test_an_unclosed_mark_ends_at_its_paragraph(self):
        text = ("قال رئيس البلدية عمر الساري: «لم نبدأ العمل بعد في الطريق الجديد\n\n"
                "وأضاف نائبه كمال الوراق: «سيبدأ العمل في الربيع المقبل».\n")
        article = self.analyze(self.write("a.txt", text))["articles"][0]
        said = [text[q["start"]:q["end"]] for q in article["quotes"]]
        self.assertIn("سيبدأ العمل في الربيع المقبل", said)
        self.assertFalse([s for s in said if "\n" in s])

    def test_an_inner_quote_goes_with_the_outer(self):
        text = "قال عمر الساري: «سمعت الجارة تقول: “لا أحد هنا” ثم أغلقت الباب».\n"
        article = self.analyze(self.write("a.txt", text))["articles"][0]
        said = [text[q["start"]:q["end"]] for q in article["quotes"]]
        self.assertEqual(said, ["سمعت الجارة تقول: “لا أحد هنا” ثم أغلقت الباب"])

    def test_ten_thousand_quotes_are_all_found(self):
        text = "".join("قال عمر الساري: «هذا هو القول رقم %d في الجلسة الطويلة».\n" % i
                       for i in range(10_000))
        article = self.analyze("--no-compare", self.write("a.txt", text))["articles"][0]
        self.assertEqual(len(article["quotes"]), 10_000)

    def test_a_million_marks_and_deep_nesting_end(self):
        paths = [self.write("marks.txt", '"' * 1_000_000),
                 self.write("nested.txt", "قال: " + "«" * 5000 + "نعم" + "»" * 5000),
                 self.write("sentence.txt", "قال الحارس إن الباب " * 6000)]
        self.assertEqual(len(self.analyze("--no-compare", *paths)["articles"]), 3)

    def test_one_article_many_times_is_compared(self):
        text = "".join(GOOD.replace("الأحد", "الأحد %d" % i) for i in range(20))
        paths = [self.write("%03d.txt" % i, text) for i in range(200)]
        self.assertEqual(len(self.analyze(*paths)["articles"]), 200)

    def test_no_compare_leaves_statements_out(self):
        out = self.analyze("--no-compare", self.write("a.txt", GOOD), self.write("b.txt", GOOD))
        self.assertEqual((out["statements"], out["passages"]), ([], []))


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Sets the same papers with labpress, pdflatex with microtype and Typst, and compares lines, CPU time and sizes.

The geometry is the same everywhere: A4, 10 on 12 pt, one column of 411 pt or two of 231 pt. Rounds are interleaved;
CPU times are those of whole processes with their threads, but for the rows "warm".
"""
import argparse
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import gaps

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", "..", "..", ".."))
BENCHMARK = ["org/labpress/layout/GapMetric.java", "org/labpress/layout/LineFigures.java",
             "org/labpress/build/PaperBenchmark.java", "org/labpress/build/WatchBenchmark.java"]
GEOMETRY = {1: r"\usepackage[a4paper,left=92.1bp,right=92.1bp,top=76bp,bottom=84bp]{geometry}",
            2: r"\usepackage[a4paper,left=56.7bp,right=56.7bp,top=68bp,bottom=72bp,columnsep=20bp]{geometry}"}
TYPST = """const fs = require('fs');
const {NodeCompiler} = require(process.argv[2]);
const compiler = NodeCompiler.create({workspace: process.cwd()});
fs.writeFileSync(process.argv[4], compiler.pdf({mainFilePath: process.argv[3]}));
"""


def cpu(command, folder, needed=True):
    """Runs a command and returns the seconds of CPU that it and its children took, and what it printed."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    if needed and process.returncode:
        raise SystemExit("%s ended with %d:\n%s" % (" ".join(command), process.returncode, text[-2000:]))
    return usage.ru_utime + usage.ru_stime, text


class Bench:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.home = os.path.join(work, "home")
        os.makedirs(os.path.join(self.home, "classes"))
        shutil.copy(options.jar, os.path.join(self.home, "labpress.jar"))
        shutil.copy(os.path.join(ROOT, "src/main/dist/labpress"), self.home)
        self.jar = os.path.join(self.home, "labpress.jar")
        self.launcher = os.path.join(self.home, "labpress")
        os.environ["XDG_CACHE_HOME"] = os.path.join(work, "cache")
        sources = [os.path.join(ROOT, "src/test/java", name) for name in BENCHMARK]
        subprocess.run(["javac", "-nowarn", "-cp", self.jar, "-d", os.path.join(self.home, "classes")] + sources,
                       check=True)
        self.has_columns = "--columns" in cpu(["java", "-jar", self.jar, "help", "paper"], work)[1]
        self.typst_js = os.path.join(work, "typst.js")
        with open(self.typst_js, "w", encoding="utf-8") as file:
            file.write(TYPST)

    def own(self, paper, columns, runs, pdf=None):
        """Returns what the benchmark class prints of a paper."""
        command = ["java", "-XX:+UseSerialGC", "-Xmx1g", "-cp", os.path.join(self.home, "classes") + ":" + self.jar,
                   "org.labpress.build.PaperBenchmark", paper, str(columns), str(runs)]
        printed = cpu(command + ([pdf] if pdf else []), os.path.dirname(paper))[1]
        return {name: float(value) for name, value in re.findall(r"(\w+)=([-\d.]+)", printed)}

    def watched(self, paper, columns, edits):
        """Returns what the benchmark class prints of a paper that is edited and built again."""
        command = ["java", "-XX:+UseSerialGC", "-Xmx1g", "-cp", os.path.join(self.home, "classes") + ":" + self.jar,
                   "org.labpress.build.WatchBenchmark", paper, str(columns), str(edits)]
        printed = cpu(command, os.path.dirname(paper))[1]
        return {name: float(value) for name, value in re.findall(r"(\w+)=([-\d.]+)", printed)}

    def own_cold(self, paper, columns, launcher, pdf):
        start = [self.launcher] if launcher else ["java", "-jar", self.jar]
        asked = ["--columns", str(columns)] if self.has_columns else []
        return cpu(start + ["paper", paper, "--draft", "-o", pdf] + asked, os.path.dirname(paper), needed=False)[0]

    def latex(self, paper, columns):
        """Makes LaTeX source of a paper that pandoc can read; returns its folder, or none if LaTeX cannot set it."""
        folder = os.path.join(self.work, "tex-%d-%s" % (columns, os.path.basename(os.path.dirname(paper))))
        shutil.copytree(os.path.dirname(paper), folder)
        header = os.path.join(folder, "header.tex")
        with open(header, "w", encoding="utf-8") as file:
            file.write(GEOMETRY[columns] + "\n\\usepackage{microtype}\n\\setkeys{Gin}{width=\\linewidth}\n")
        command = ["pandoc", os.path.basename(paper), "-s", "-o", "main.tex", "--citeproc", "-H", "header.tex",
                   "-V", "fontsize=10pt", "-V", "classoption=a4paper" + (",twocolumn" if columns == 2 else ""),
                   "--lua-filter", os.path.join(HERE, "tables.lua")]
        cpu(command, folder, needed=False)
        if not os.path.exists(os.path.join(folder, "main.tex")):
            return None
        for _ in range(2):
            self.pass_of_latex(folder)
        return folder if os.path.exists(os.path.join(folder, "main.pdf")) else None

    @staticmethod
    def pass_of_latex(folder):
        return cpu(["pdflatex", "-interaction=nonstopmode", "main.tex"], folder, needed=False)[0]

    def typst(self, paper, columns):
        """Makes Typst source of a generated paper and returns the command that sets it."""
        base = paper[:-3]
        subprocess.run([sys.executable, os.path.join(self.options.generators, "paper_to_typst.py"), base], check=True)
        margin = "56.7pt" if columns == 2 else "92.1pt"
        page = '#set page(paper: "a4", margin: (x: %s, y: 72pt), columns: %d, numbering: "1")\n#set columns(gutter: 20pt)'
        with open(base + ".typ", encoding="utf-8") as file:
            text = file.read().replace('#set page(numbering: "1")', page % (margin, columns), 1)
        with open(base + ".typ", "w", encoding="utf-8") as file:
            file.write(text)
        module = os.path.join(os.path.abspath(self.options.typst),
                              "node_modules/@myriaddreamin/typst-ts-node-compiler")
        return ["node", self.typst_js, module, os.path.basename(base) + ".typ", "typst.pdf"]


def row(name, value, target="", good=None):
    print("  %-46s %12s  %-14s %s" % (name, value, target, "" if good is None else "yes" if good else "NO"))


def limit(name, value, most, form="%.2f"):
    row(name, form % value, "<= " + form % most, value <= most)


def lines_of(bench, papers):
    for columns in (2, 1):
        print("\nLines, %s" % ("two columns of 231 pt" if columns == 2 else "one column of 411 pt"))
        print("  %-14s %-9s %5s %6s %6s %6s %6s %7s %7s  %s" % (
            "paper", "engine", "kept", "median", "sd", "p95", "max", "over 6", "hyphen", "other"))
        total = {}
        for name, paper in papers:
            pdf = os.path.join(bench.work, "own.pdf")
            own = bench.own(paper, columns, 0, pdf)
            other = "overfull %d, widows %d, orphans %d, alone %d/%d, ladders %d, stacks %d, rivers %d" % tuple(
                own[k] for k in ("overfull", "widows", "orphans", "alone", "paragraphs", "ladders", "stacks", "rivers"))
            print_lines(name, "labpress", own, other)
            print_lines(name, "  by PDF", gaps.figures(pdf, columns), "")
            for key in ("kept", "paragraphs", "overfull", "widows", "orphans", "alone", "ladders"):
                total[key] = total.get(key, 0) + own[key]
            for key in ("over6", "hyphenated"):
                total[key] = total.get(key, 0) + own[key] * own["kept"]
            total["p95"] = max(total.get("p95", 0), own["p95"] if own["kept"] >= 50 else 0)
            folder = bench.latex(paper, columns)
            if folder:
                with open(os.path.join(folder, "main.log"), encoding="latin-1") as log:
                    overfull = len(re.findall(r"^Overfull .hbox", log.read(), re.M))
                print_lines(name, "pdflatex", gaps.figures(os.path.join(folder, "main.pdf"), columns),
                            "overfull %d" % overfull)
            if name == "generated" and bench.options.typst:
                cpu(bench.typst(paper, columns), os.path.dirname(paper))
                print_lines(name, "Typst", gaps.figures(os.path.join(os.path.dirname(paper), "typst.pdf"), columns), "")
        limit("p95 of the gaps, worst paper of 50 lines, pt", total["p95"], 4.8)
        limit("lines with a gap over 6 pt, %", 100 * total["over6"] / total["kept"], 0.5)
        limit("lines that end in a hyphen, %", 100 * total["hyphenated"] / total["kept"], 36 if columns == 2 else 10)
        limit("overfull lines", total["overfull"], 0, "%d")
        limit("widows and orphans", total["widows"] + total["orphans"], 0, "%d")
        limit("three hyphens in a row", total["ladders"], 0, "%d")
        limit("last lines of one word, %", 100 * total["alone"] / total["paragraphs"], 2)


def print_lines(name, engine, f, other):
    if not f["kept"]:
        print("  %-14s %-9s no lines of this measure" % (name, engine))
        return
    print("  %-14s %-9s %5d %6.2f %6.2f %6.2f %6.2f %6.1f%% %6.1f%%  %s" % (
        name, engine, f["kept"], f["median"], f["sd"], f["p95"], f["max"], 100 * f["over6"], 100 * f["hyphenated"], other))


def times_of(bench, paper, long_paper, columns):
    folder = bench.latex(paper, columns)
    if not folder:
        raise SystemExit("pdflatex does not set the generated paper")
    typst = bench.typst(paper, columns) if bench.options.typst else None
    pdf = os.path.join(bench.work, "cold.pdf")
    cold_columns = columns if bench.has_columns else 1
    bench.own_cold(paper, cold_columns, True, pdf)
    times = {name: [] for name in ("pass", "launcher", "jar", "typst", "typeset", "whole")}
    for _ in range(bench.options.rounds):
        times["pass"].append(bench.pass_of_latex(folder))
        times["launcher"].append(bench.own_cold(paper, cold_columns, True, pdf))
        times["jar"].append(bench.own_cold(paper, cold_columns, False, pdf))
        if typst:
            times["typst"].append(cpu(typst, os.path.dirname(paper))[0])
        warm = bench.own(paper, columns, bench.options.runs)
        times["typeset"].append((warm["typeset"] + warm["pdf"]) / 1000)
        times["whole"].append(warm["whole"] / 1000)
    t = {name: statistics.median(values) for name, values in times.items() if values}
    print("\nCPU seconds, generated paper of %d pages, %d columns, median of %d rounds" % (
        warm["pages"], columns, bench.options.rounds))
    row("one pass of pdflatex", "%.2f" % t["pass"])
    if typst:
        row("Typst, process", "%.2f" % t["typst"])
    row("labpress, launcher (with the check of the text)", "%.2f" % t["launcher"])
    row("labpress, plain jar", "%.2f" % t["jar"])
    row("labpress warm, pages and PDF", "%.2f" % t["typeset"])
    row("labpress warm, with reading and check", "%.2f" % t["whole"])
    limit("warm / one pass", t["typeset"] / t["pass"], 0.5)
    limit("cold / two passes", t["launcher"] / (2 * t["pass"]), 1.2)
    if typst:
        limit("cold / Typst", t["launcher"] / t["typst"], 2)
    row("plain jar / two passes", "%.2f" % (t["jar"] / (2 * t["pass"])))
    watched = bench.watched(paper, columns, 8 * bench.options.runs)
    row("one word edited, ms of CPU", "%.0f" % watched["cpu"])
    limit("one word edited, ms of the clock", watched["wall"], 150, "%.0f")
    long = bench.own(long_paper, columns, 5)
    limit("%d pages warm, seconds" % long["pages"], (long["typeset"] + long["pdf"]) / 1000, 3)
    size = os.path.getsize(os.path.join(folder, "main.pdf"))
    limit("size / pdflatex's (%d kB)" % (size // 1000), warm["bytes"] / size, 0.6)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("generators", help="folder with gen_paper.py and paper_to_typst.py")
    parser.add_argument("papers", nargs="*", help="more papers in Markdown that pandoc reads too")
    parser.add_argument("--jar", default=os.path.join(ROOT, "target", "labpress.jar"))
    parser.add_argument("--typst", help="folder with node_modules/@myriaddreamin/typst-ts-node-compiler")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=16, help="in one process, for the warm figures")
    parser.add_argument("--only", choices=["lines", "times"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="paper-bench-") as work:
        bench = Bench(options, work)
        generated = []
        for name, words in (("generated", 5000), ("long", 104000)):
            base = os.path.join(work, name, "paper")
            subprocess.run([sys.executable, os.path.join(options.generators, "gen_paper.py"), base,
                            "--words", str(words)], check=True)
            generated.append(base + ".md")
        papers = [("generated", generated[0])]
        for path in glob.glob(os.path.join(ROOT, "content/papers/*/paper.md")) + options.papers:
            papers.append((os.path.basename(os.path.dirname(os.path.abspath(path))), os.path.abspath(path)))
        if options.only != "times":
            lines_of(bench, papers)
        if options.only != "lines":
            times_of(bench, generated[0], generated[1], 2)


if __name__ == "__main__":
    main()

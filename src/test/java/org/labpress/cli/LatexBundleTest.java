package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.latex.PdfLatex;

/** The bundle of LaTeX that {@code labpress paper --latex} writes. */
class LatexBundleTest {
  private static final int BLOCK = 512;

  /** A line that stands on so many pages is a running head; a shorter one may be a label. */
  private static final int HEADS = 5;

  private static final int SHORT = 8;

  /** The title of the demo paper, which a running head may repeat. */
  private static final String TITLE = "How many seeds does a learning-rate sweep need?";

  private static final Path DEMO = Path.of("content/papers/how-many-seeds/paper.md");

  /** Everything that a paper may hold, with what would harm if TeX read it. */
  private static final String MIXED =
      """
      ---
      title: A *test* of $E=mc^2$ & 100%
      author: [{name: Ana Müller, orcid: 0000-0002-1825-0097, affiliation: 1}]
      affiliations: [{index: 1, name: Example Institute}]
      date: 2026-11-21
      abstract: A short abstract with $x^2$.
      header-includes: |
        \\newcommand{\\R}{\\mathbb{R}}
        \\newcommand{\\evil}{\\input{/etc/passwd}}
      ---

      # Introduction {#sec-intro}

      Text with \\input{/etc/passwd}, `\\write18{ls}`, ^^M, #1, [a link](https://example.org/a_b%20c?x=1#z), [struck]{.ul}.
      A note[^1]. Nguyễn Văn, 中, → ≤ ½. See @eq-one, @tbl-a and @sec-intro. Inline $\\R^n$, $\\evil$, $\\mathbb{1}$.

      [^1]: The note has `code` and $\\alpha$.

      $$a = \\frac{b}{c}$$ {#eq-one}

      \\begin{align}
      x &= y \\\\
      f(x) &= \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases} \\tag{A}
      \\end{align}

      $$F(u) = \\int_0^1 g(u)\\psi(u)\\,du + \\frac{G}{2}\\int_0^1 u^2\\,du - \\int_0^1 h(u)\\,du - \\int_0^1 k(u)\\,du = E(u)$$ {#eq-wide}

      $$a_1 x_1 + a_2 x_2 + a_3 x_3 + a_4 x_4 + a_5 x_5 + a_6 x_6 + a_7 x_7 + a_8 x_8 + a_9 x_9$$

      1. one
         - two
           - [three]
      2. four

      > Quoted.

      ::: {.callout-warning}
      Mind the gap.
      :::

      ::: {.theorem #thm-p name="Pythagoras"}
      $a^2+b^2=c^2$.
      :::

      ```python
      def very_long_function_name(argument_one, argument_two, argument_three, argument_four, five):
          return "100 % \\\\ {braces}"  # done
      ```

      | Name | Value |
      |:-----|------:|
      | [a]  |   1.5 |
      | *b*[^2] | 10.25 |

      : Values. {#tbl-a}

      [^2]: In the table.
      """;

  @TempDir private Path folder;

  @Test
  void bundleHoldsWhatArxivWants() throws IOException {
    new Cli(folder).with("paper.md", MIXED);

    Cli.Run run = new Cli(folder).run("paper", "paper.md", "--draft", "--latex", "out.tar.gz");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err())
        .contains("file names  ")
        .containsPattern("LaTeX bundle of 2 files, [\\d,]+ bytes written to .*out.tar.gz");
    Map<String, byte[]> files = unpack(folder.resolve("out.tar.gz"));
    assertThat(files).containsOnlyKeys("00README.json", "main.tex");
    assertThat(text(files, "00README.json"))
        .isEqualTo(
            "{\"process\":{\"compiler\":\"pdflatex\"},"
                + "\"sources\":[{\"filename\":\"main.tex\",\"usage\":\"toplevel\"}]}\n");
    assertThat(Files.exists(folder.resolve("paper-draft.pdf"))).isFalse();
  }

  @Test
  void nothingOfTheTextReachesTeX() throws IOException {
    new Cli(folder).with("paper.md", MIXED);
    new Cli(folder).run("paper", "paper.md", "--draft", "--latex", "out.tar.gz");

    String main = text(unpack(folder.resolve("out.tar.gz")), "main.tex");

    assertThat(main).doesNotContain("\\input{").doesNotContain("\\write").doesNotContain("^^");
    assertThat(main).contains("\\newcommand{\\R}{\\mathbb{R}}").doesNotContain("\\evil");
  }

  @Test
  void wideFormulaHasTheLinesOfThePdf() throws IOException {
    new Cli(folder).with("paper.md", MIXED);
    new Cli(folder).run("paper", "paper.md", "--draft", "--columns", "2", "--latex", "out.tar.gz");

    String main = text(unpack(folder.resolve("out.tar.gz")), "main.tex");

    assertThat(main)
        .contains(
            """
            \\fitted{\\begin{aligned}
            F(u) & =\\int_0^1g(u)\\psi(u)\\,du+\\frac{G}{2}\\int_0^1u^2\\,du-\\int_0^1h(u)\\,du \\\\
             & \\mathrel{\\phantom{=}}{}-\\int_0^1k(u)\\,du=E(u)
            \\end{aligned}}
            """)
        .contains("a_1x_1+")
        .contains(" \\\\\n & \\qquad +a_");
  }

  @Test
  void errorsStopTheBundleUnlessItIsADraft() {
    new Cli(folder).with("paper.md", "---\ntitle: T\n---\n\nThe the end of @fig-none.\n");

    Cli.Run run = new Cli(folder).run("paper", "paper.md", "--latex", "out.tar.gz");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no LaTeX bundle written (use --draft for a marked draft)");
    assertThat(Files.exists(folder.resolve("out.tar.gz"))).isFalse();
  }

  @Test
  void dataHasNamesThatArxivTakes() throws IOException {
    Cli cli = new Cli(folder);
    cli.with("_eval ü.csv", "model,acc\nA,0.5\n");
    cli.with(
        "paper.md", "---\ntitle: T\n---\n\nIt is [0.5]{from=\"_eval ü.csv:acc[model=A]\"} here.\n");

    Cli.Run run = cli.run("paper", "paper.md", "--draft", "--latex", "out.tar.gz");

    assertThat(run.err()).doesNotContain("arxiv/file-name");
    assertThat(unpack(folder.resolve("out.tar.gz"))).containsKey("anc/eval-.csv");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    new Cli(folder).with("paper.md", MIXED);
    for (String name : List.of("a.tar.gz", "b.tar.gz")) {
      new Cli(folder).run("paper", "paper.md", "--draft", "--latex", name);
    }

    assertThat(Files.readAllBytes(folder.resolve("a.tar.gz")))
        .isEqualTo(Files.readAllBytes(folder.resolve("b.tar.gz")));
  }

  @Test
  void mixedPaperCompilesInOneColumnAndInTwo() throws IOException, InterruptedException {
    assumeInstalled("pdflatex");
    new Cli(folder).with("paper.md", MIXED);

    for (String columns : List.of("1", "2")) {
      new Cli(folder)
          .run("paper", "paper.md", "--draft", "--latex", "out.tar.gz", "--columns", columns);
      String log = compile(folder.resolve("out.tar.gz"), folder.resolve("tex" + columns));

      assertThat(log).doesNotContain("undefined references").doesNotContain("multiply defined");
      assertThat(overfull(log)).as("boxes too wide by more than 5 pt").isEmpty();
    }
  }

  @Test
  void demoPaperHasTheWordsOfItsPdf() throws IOException, InterruptedException {
    assumeInstalled("pdflatex");
    assumeInstalled("pdftotext");
    Path project = copyOfProject();
    Cli cli = new Cli(project);
    String pdf = folder.resolve("ours.pdf").toString();
    String bundle = folder.resolve("demo.tar.gz").toString();
    Cli.Run run = cli.run("paper", DEMO.toString(), "-o", pdf, "--latex", bundle);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);

    String log = compile(folder.resolve("demo.tar.gz"), folder.resolve("demo"));

    assertThat(log).doesNotContain("undefined references");
    assertThat(overfull(log)).isEmpty();
    assertThat(letters(folder.resolve("demo/main.pdf")))
        .isEqualTo(letters(folder.resolve("ours.pdf")));
  }

  @Test
  void germanPaperHasTheWordsOfItsPdf() throws IOException, InterruptedException {
    assumeInstalled("pdflatex");
    assumeInstalled("pdftotext");
    Path files = Path.of("src/test/resources/language");
    Cli cli = new Cli(folder);
    cli.with("paper.md", Files.readString(files.resolve("paper.md")));
    cli.with("refs.bib", Files.readString(files.resolve("refs.bib")));
    Files.copy(Path.of("src/test/resources/capability/dot.png"), folder.resolve("dot.png"));
    // LaTeX has no running heads here.
    String head = "{left: \"\", center: \"\", right: \"\", rule: 0}";
    cli.with("templates/papers/bare.yml", "running: {head: " + head + "}\n");
    Cli.Run run =
        cli.run("paper", "paper.md", "--style", "bare", "-o", "ours.pdf", "--latex", "out.tar.gz");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);

    String log = compile(folder.resolve("out.tar.gz"), folder.resolve("tex"));

    assertThat(log).doesNotContain("undefined references").doesNotContain("multiply defined");
    assertThat(letters(folder.resolve("tex/main.pdf")))
        .isEqualTo(letters(folder.resolve("ours.pdf")));
  }

  /** Real papers: {@code -Dlabpress.papers} names a folder with a folder for each. */
  @Test
  @EnabledIfSystemProperty(named = "labpress.papers", matches = ".+")
  void realPapersCompile() throws IOException, InterruptedException {
    assumeInstalled("pdflatex");
    List<Path> papers;
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("labpress.papers")))) {
      papers = all.filter(path -> Files.exists(path.resolve("paper.md"))).sorted().toList();
    }
    for (Path paper : papers) {
      for (String columns : List.of("1", "2")) {
        String name = paper.getFileName() + columns;
        String bundle = folder.resolve(name + ".tar.gz").toString();
        Cli.Run run =
            new Cli(folder)
                .run(
                    "paper",
                    paper.resolve("paper.md").toAbsolutePath().toString(),
                    "--draft",
                    "--columns",
                    columns,
                    "--latex",
                    bundle);
        assertThat(run.code()).as(name + run.err()).isEqualTo(ExitCode.CLEAN);
        String log = compile(Path.of(bundle), folder.resolve(name));
        System.out.printf("%s: too wide %s%n", name, overfull(log));
        assertThat(log).as(name).doesNotContain("undefined references");
      }
    }
  }

  /** Returns a folder with the demo paper and its data, which the program takes for a project. */
  private Path copyOfProject() throws IOException {
    Path project = folder.resolve("project");
    for (Path part : List.of(DEMO.getParent(), Path.of("content/results"))) {
      try (Stream<Path> files = Files.walk(part)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(project.resolve(file).getParent());
          Files.copy(file, project.resolve(file));
        }
      }
    }
    Path metrics = Path.of("content/metrics.yml");
    if (Files.exists(metrics)) {
      Files.copy(metrics, project.resolve(metrics));
    }
    Files.copy(Path.of("labpress.yml"), project.resolve("labpress.yml"));
    return project;
  }

  private static void assumeInstalled(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(part -> Files.isExecutable(Path.of(part, program)));
    assumeTrue(found, program + " is not installed");
  }

  /** Unpacks a bundle and compiles it until references are known; returns the last log. */
  private static String compile(Path archive, Path into) throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> file : unpack(archive).entrySet()) {
      Path path = into.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    for (int pass = 0; pass < 2; pass++) {
      assertThat(PdfLatex.run(into, "main.tex"))
          .as(() -> log(into).replaceFirst("(?s)^.*?(?=\n!)", ""))
          .isZero();
    }
    return log(into);
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("main.log"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Returns the boxes that are more than 5 pt too wide. */
  private static List<String> overfull(String log) {
    List<String> boxes = new ArrayList<>();
    Matcher box =
        Pattern.compile("Overfull \\\\hbox \\(([\\d.]+)pt too wide\\)[^\n]*").matcher(log);
    while (box.find()) {
      if (Double.parseDouble(box.group(1)) > 5) {
        boxes.add(box.group());
      }
    }
    return boxes;
  }

  /**
   * Returns how often each letter stands in a file: the words in whatever order floats come, and
   * wherever lines are divided. Digits are left out, since pages have numbers.
   */
  private static Map<Integer, Long> letters(Path pdf) throws IOException, InterruptedException {
    Path out = pdf.resolveSibling(pdf.getFileName() + ".txt");
    Process process =
        new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), out.toString()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readString(out).lines().map(line -> line.strip()).toList();
    Map<String, Long> repeated =
        lines.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    Map<Integer, Long> counts = new TreeMap<>();
    boolean titled = repeated.getOrDefault(TITLE, 0L) >= HEADS;
    String text =
        (titled ? TITLE : "")
            + lines.stream()
                .filter(line -> line.length() < SHORT || repeated.getOrDefault(line, 0L) < HEADS)
                .collect(Collectors.joining("\n"));
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(c, 1L, Long::sum));
    return counts;
  }

  static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  static Map<String, byte[]> unpack(Path archive) throws IOException {
    byte[] tar;
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
      tar = in.readAllBytes();
    }
    Map<String, byte[]> files = new TreeMap<>();
    int at = 0;
    while (tar[at] != 0) {
      String name = new String(tar, at, 100, StandardCharsets.US_ASCII).replaceAll("\0.*", "");
      int size = Integer.parseInt(new String(tar, at + 124, 11, StandardCharsets.US_ASCII), 8);
      byte[] content = new byte[size];
      System.arraycopy(tar, at + BLOCK, content, 0, size);
      files.put(name, content);
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return files;
  }
}

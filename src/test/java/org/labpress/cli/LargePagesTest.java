package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with far more of one thing than anybody would write by hand, from the file to the site. */
class LargePagesTest {
  private static final int NOTES = 5_000;
  private static final int COLUMNS = 200;

  @TempDir Path folder;

  @Test
  void fiveThousandFootnotesLeadToTheirMarksAndBack() {
    Document page = page(notes());

    assertThat(page.select("a[href^='#lp-note-']").eachAttr("id")).isEqualTo(numbered("lp-mark-"));
    assertThat(page.select("a[href^='#lp-note-']").eachAttr("href"))
        .isEqualTo(numbered("#lp-note-"));
    assertThat(page.select("li[id^='lp-note-']").eachAttr("id")).isEqualTo(numbered("lp-note-"));
    assertThat(page.select("li[id^='lp-note-'] a[href^='#lp-mark-']").eachAttr("href"))
        .isEqualTo(numbered("#lp-mark-"));
    assertThat(page.select("li[id='lp-note-5000']").text()).startsWith("Source 5000.");
  }

  @Test
  void fiveThousandFootnotesArePrintedAndLinked() throws IOException {
    Cli cli = new Cli(folder.resolve("project"));
    cli.with("paper.md", "---\ntitle: Large\nlang: en\n---\n\n" + notes());

    Cli.Run run = cli.run("paper", "paper.md", "-o", "paper.pdf", "--draft");

    assertThat(run.code()).as(run.err()).isZero();
    try (PDDocument pdf = Loader.loadPDF(cli.folder().resolve("paper.pdf").toFile())) {
      List<Integer> printed =
          Pattern.compile("Source (\\d+)\\.")
              .matcher(new PDFTextStripper().getText(pdf))
              .results()
              .map(match -> Integer.valueOf(match.group(1)))
              .toList();
      int links = 0;
      for (PDPage page : pdf.getPages()) {
        links += page.getAnnotations().size();
      }
      assertThat(printed).isEqualTo(IntStream.rangeClosed(1, NOTES).boxed().toList());
      assertThat(links).isEqualTo(2 * NOTES);
    }
  }

  @Test
  void twoHundredColumnsAreOnThePage() {
    String row = row("c%d");

    Document page = page(row("h%d") + row("-%d").replaceAll("\\d", "") + row.repeat(20));

    assertThat(page.select("th")).hasSize(COLUMNS);
    assertThat(page.select("tbody tr")).hasSize(20);
    assertThat(page.select("tbody tr").last().select("td").eachText())
        .isEqualTo(IntStream.rangeClosed(1, COLUMNS).mapToObj("c%d"::formatted).toList());
  }

  private static String notes() {
    return IntStream.rangeClosed(1, NOTES)
        .mapToObj("Fact %1$d.[^n%1$d]\n\n[^n%1$d]: Source %1$d.\n\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String row(String cell) {
    return IntStream.rangeClosed(1, COLUMNS)
        .mapToObj(cell::formatted)
        .collect(Collectors.joining("|", "|", "|\n"));
  }

  private static List<String> numbered(String prefix) {
    return IntStream.rangeClosed(1, NOTES).mapToObj(number -> prefix + number).toList();
  }

  /** Builds a site with one page and returns it. */
  private Document page(String body) {
    Cli cli = new Cli(folder.resolve("project"));
    cli.with("labpress.yml", "title: Log\nlang: en\n");
    cli.with("content/log/2026-03-01-large.md", "---\ntitle: Large\n---\n\n" + body);

    Cli.Run run = cli.run("build");

    assertThat(run.code()).as(run.err()).isIn(0, 1);
    Path page = cli.folder().resolve("site/log/2026-03-01-large/index.html");
    assertThat(Files.exists(page)).as(run.err() + run.out()).isTrue();
    return Jsoup.parse(cli.read("site/log/2026-03-01-large/index.html"));
  }
}

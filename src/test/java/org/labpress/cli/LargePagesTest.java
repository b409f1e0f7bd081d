package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    String body =
        IntStream.rangeClosed(1, NOTES)
            .mapToObj("Fact %1$d.[^n%1$d]\n\n[^n%1$d]: Source %1$d.\n\n"::formatted)
            .collect(Collectors.joining());

    Document page = page(body);

    assertThat(page.select("a[href^='#lp-note-']").eachAttr("id")).isEqualTo(numbered("lp-mark-"));
    assertThat(page.select("a[href^='#lp-note-']").eachAttr("href"))
        .isEqualTo(numbered("#lp-note-"));
    assertThat(page.select("li[id^='lp-note-']").eachAttr("id")).isEqualTo(numbered("lp-note-"));
    assertThat(page.select("li[id^='lp-note-'] a[href^='#lp-mark-']").eachAttr("href"))
        .isEqualTo(numbered("#lp-mark-"));
    assertThat(page.select("li[id='lp-note-5000']").text()).startsWith("Source 5000.");
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

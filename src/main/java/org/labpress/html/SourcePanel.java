package org.labpress.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.document.DataFile;
import org.labpress.document.DataMaking;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Provenance;

/**
 * Writes what a chart or a table was made of, folded until a reader asks: the files with their
 * hashes, the rows and columns of them, how they were made, and links to take them away. Nothing in
 * it needs a script.
 */
final class SourcePanel {
  private final HtmlBuffer out;
  private final Addresses addresses;
  private final PrintedLanguage language;

  SourcePanel(HtmlBuffer out, Addresses addresses, PrintedLanguage language) {
    this.language = language;
    this.out = out;
    this.addresses = addresses;
  }

  /**
   * Writes the panel.
   *
   * @param of what was made, such as {@code Figure 3}
   * @param picture the drawing and the name of its file without an ending; empty for a table
   */
  HtmlBuffer write(Provenance made, String of, Optional<Picture> picture) {
    out.markup("<details class=\"lp-source\"><summary>").text(PrintedWord.SOURCE.in(language));
    String spoken = " " + PrintedWord.SOURCE_OF.in(language) + " " + of;
    out.markup("<span class=\"lp-spoken\">").text(spoken).markup("</span></summary>").line();
    out.markup("<dl>").line();
    for (DataFile file : made.dataFiles()) {
      row(word(PrintedWord.FILE), file.path());
      code("SHA-256", file.sha256());
    }
    row(word(PrintedWord.ROWS), rows(made));
    row(word(PrintedWord.COLUMNS), String.join(", ", made.columns()));
    row(word(PrintedWord.FILTER), String.join(", ", made.filter()));
    made.query().ifPresent(query -> code(word(PrintedWord.QUERY), query));
    made.producedBy().ifPresent(command -> code(word(PrintedWord.MADE_BY), command));
    boolean several = made.files().size() > 1;
    made.dataFiles().forEach(file -> making(file, several, made.producedBy()));
    downloads(made, picture);
    return out.markup("</dl></details>").line();
  }

  /** A chart as a file of its own. */
  record Picture(PageSvg svg, String name, String alternative) {
    /** Returns the name without what cannot stand in the name of a file everywhere. */
    String fileName() {
      String safe = name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
      return safe.isEmpty() ? "chart" : safe;
    }
  }

  private String rows(Provenance made) {
    return made.rows() == made.allRows()
        ? Integer.toString(made.rows())
        : "%d %s %d".formatted(made.rows(), PrintedWord.OF.in(language), made.allRows());
  }

  private String word(PrintedWord word) {
    return word.atStart(language);
  }

  private void making(DataFile file, boolean several, Optional<String> said) {
    DataMaking making = file.making();
    String of = several ? " (" + file.name() + ")" : "";
    making
        .command()
        .filter(command -> !said.equals(Optional.of(command)))
        .ifPresent(command -> code(word(PrintedWord.MADE_BY) + of, command));
    making.commit().ifPresent(commit -> code("Commit" + of, commit));
    making.date().ifPresent(date -> row(word(PrintedWord.DATE) + of, date));
    making.connection().ifPresent(connection -> row(word(PrintedWord.DATABASE) + of, connection));
    making.origin().ifPresent(origin -> row(word(PrintedWord.ORIGIN) + of, origin));
    making.licence().ifPresent(licence -> row(word(PrintedWord.LICENCE) + of, licence));
    making
        .sha256()
        .filter(hash -> !hash.value().equalsIgnoreCase(file.sha256()))
        .ifPresent(
            hash -> row(word(PrintedWord.CHANGED) + of, PrintedWord.CHANGED_FILE.in(language)));
  }

  private void downloads(Provenance made, Optional<Picture> picture) {
    HtmlBuffer links = new HtmlBuffer();
    for (DataFile file : made.dataFiles()) {
      addresses
          .data(file.path())
          .ifPresent(address -> link(links, address, file.name(), file.name()));
    }
    picture.ifPresent(
        chart -> {
          String svg = chart.svg().file(chart.alternative());
          addresses
              .made(chart.fileName() + ".chart.svg", svg.getBytes(StandardCharsets.UTF_8))
              .ifPresent(address -> link(links, address, "SVG", chart.fileName() + ".svg"));
        });
    if (!links.isEmpty()) {
      out.markup("<dt>")
          .text(word(PrintedWord.DOWNLOAD))
          .markup("</dt><dd class=\"lp-downloads\">")
          .markup(links.toString());
      out.markup("</dd>").line();
    }
  }

  private static void link(HtmlBuffer links, String address, String text, String name) {
    links.markup(links.isEmpty() ? "" : " ").markup("<a").attribute("download", name);
    links.attribute("href", address).markup(">").text(text).markup("</a>");
  }

  private void row(String name, String value) {
    if (!value.isEmpty()) {
      out.markup("<dt>").text(name).markup("</dt><dd>").text(value).markup("</dd>").line();
    }
  }

  private void code(String name, String value) {
    out.markup("<dt>").text(name).markup("</dt><dd><code>").text(value);
    out.markup("</code></dd>").line();
  }

  /**
   * Returns one line about what stands on a slide; empty if nothing on it is made of data or of
   * another page.
   *
   * @param homes markup that says from which pages figures come
   */
  static String line(List<Provenance> made, List<String> homes) {
    Stream<String> data = made.stream().map(Provenance::inShort).map(HtmlEscape::text);
    List<String> parts = Stream.concat(data, homes.stream()).distinct().toList();
    return parts.isEmpty()
        ? ""
        : "<p class=\"lp-made-of\">%s</p>\n".formatted(String.join("; ", parts));
  }
}

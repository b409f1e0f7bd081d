package org.labpress.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.document.DataFile;
import org.labpress.document.DataMaking;
import org.labpress.document.Provenance;

/**
 * Writes what a chart or a table was made of, folded until a reader asks: the files with their
 * hashes, the rows and columns of them, how they were made, and links to take them away. Nothing in
 * it needs a script.
 */
final class SourcePanel {
  private final HtmlBuffer out;
  private final Addresses addresses;

  SourcePanel(HtmlBuffer out, Addresses addresses) {
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
    out.markup("<details class=\"lp-source\"><summary>Source");
    out.markup("<span class=\"lp-spoken\"> of ").text(of).markup("</span></summary>").line();
    out.markup("<dl>").line();
    for (DataFile file : made.dataFiles()) {
      row("File", file.path());
      code("SHA-256", file.sha256());
    }
    row("Rows", rows(made));
    row("Columns", String.join(", ", made.columns()));
    row("Filter", String.join(", ", made.filter()));
    made.query().ifPresent(query -> code("Query", query));
    made.producedBy().ifPresent(command -> code("Made by", command));
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

  private static String rows(Provenance made) {
    return made.rows() == made.allRows()
        ? Integer.toString(made.rows())
        : "%d of %d".formatted(made.rows(), made.allRows());
  }

  private void making(DataFile file, boolean several, Optional<String> said) {
    DataMaking making = file.making();
    String of = several ? " (" + file.name() + ")" : "";
    making
        .command()
        .filter(command -> !said.equals(Optional.of(command)))
        .ifPresent(command -> code("Made by" + of, command));
    making.commit().ifPresent(commit -> code("Commit" + of, commit));
    making.date().ifPresent(date -> row("Date" + of, date));
    making.connection().ifPresent(connection -> row("Database" + of, connection));
    making.origin().ifPresent(origin -> row("Origin" + of, origin));
    making.licence().ifPresent(licence -> row("Licence" + of, licence));
    making
        .sha256()
        .filter(hash -> !hash.value().equalsIgnoreCase(file.sha256()))
        .ifPresent(hash -> row("Changed" + of, "the file is not the one that was recorded"));
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
      out.markup("<dt>Download</dt><dd class=\"lp-downloads\">").markup(links.toString());
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

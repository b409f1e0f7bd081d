package org.labpress.chart.bind;

import java.util.List;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** Binds charts of one file, {@code runs.csv}. */
final class Charts {
  private Charts() {}

  static Checked<ChartSpec> read(String... lines) {
    String text = "data: runs.csv\n" + String.join("\n", lines) + "\n";
    return ChartSpecReader.read(SourceFile.of("page.md", text).span());
  }

  static Checked<BoundChart> bind(String csv, String... lines) {
    return BoundChart.bind(
        read(lines).value(), new MemoryWorkspace().with("runs.csv", csv), "page.md");
  }

  /** Returns what binding reports: place, rule and message. */
  static List<String> reports(String csv, String... lines) {
    return texts(bind(csv, lines).diagnostics());
  }

  /** Returns what reading reports. */
  static List<String> readingReports(String... lines) {
    return texts(read(lines).diagnostics());
  }

  /** Returns what reading reports about a chart that has x and y besides. */
  static List<String> specReports(String line) {
    return texts(read(line, "x: a", "y: b").diagnostics());
  }

  private static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> "%s %s %s".formatted(d.span(), d.rule(), d.message()))
        .toList();
  }
}

package org.labpress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.labpress.build.Report;
import org.labpress.source.Severity;

/** Prints what a command found, and sums it up. */
final class ReportPrinter {
  private final Terminal terminal;
  private final DiagnosticFormat.Name format;
  private final Severity least;

  /**
   * @param least findings below it are counted and not printed, but for JSON, which holds all
   */
  ReportPrinter(Terminal terminal, DiagnosticFormat.Name format, Severity least) {
    this.terminal = terminal;
    this.format = format;
    this.least = least;
  }

  void print(Report report) {
    boolean everything = format == DiagnosticFormat.Name.json;
    DiagnosticFormat form = DiagnosticFormat.of(format, terminal);
    Map<String, Integer> left = new TreeMap<>();
    for (Report.Item item : report.items()) {
      boolean counts = item.suppressed().isEmpty();
      boolean shown =
          counts && item.printed() && item.diagnostic().severity().compareTo(least) <= 0;
      if (everything || shown) {
        terminal.out().print(form.format(item));
      } else if (counts && !item.printed()) {
        left.merge(item.diagnostic().rule(), 1, Integer::sum);
      }
    }
    left.forEach(
        (rule, count) ->
            terminal.err().printf("%d more of %s (all of them: --format=json)%n", count, rule));
    report
        .crashes()
        .forEach(crash -> terminal.err().println("labpress: a fault of labpress: " + crash));
    terminal.out().flush();
  }

  /** Returns a clause such as "1 error, 2 warnings and 5 notes"; "nothing found" for none. */
  static String count(Report report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.count(Severity.ERROR), "error", "errors");
    add(parts, report.count(Severity.WARNING), "warning", "warnings");
    add(parts, report.count(Severity.INFO), "note", "notes");
    if (parts.isEmpty()) {
      return "nothing found";
    }
    String last = parts.remove(parts.size() - 1);
    return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add("%d %s".formatted(count, count == 1 ? one : many));
    }
  }

  /** Returns the exit code that a report asks for. */
  static int exitCode(Report report, boolean strict) {
    if (!report.crashes().isEmpty()) {
      return ExitCode.OUR_FAULT;
    }
    return report.fails(strict) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}

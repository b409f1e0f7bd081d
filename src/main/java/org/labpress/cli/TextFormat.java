package org.labpress.cli;

import java.util.List;
import org.labpress.build.Report;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** A finding for people: what, where, the line with a marker, what to do. */
final class TextFormat implements DiagnosticFormat {
  /** Characters of a source line that are shown; a longer line is cut around the marker. */
  private static final int EXCERPT = 100;

  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String RESET = "\u001b[0m";

  private final boolean colors;

  TextFormat(boolean colors) {
    this.colors = colors;
  }

  @Override
  public String format(Report.Item item) {
    Diagnostic diagnostic = item.diagnostic();
    StringBuilder text = new StringBuilder();
    String color = color(diagnostic.severity());
    text.append(paint(color, "%s[%s]".formatted(diagnostic.severity().label(), diagnostic.rule())))
        .append(paint(BOLD, ": " + Terminal.printable(diagnostic.message())))
        .append('\n');
    List<SourceSpan> places = diagnostic.labels().stream().map(Diagnostic.Label::span).toList();
    int gutter = Integer.toString(diagnostic.span().line()).length();
    for (SourceSpan place : places) {
      gutter = Math.max(gutter, Integer.toString(place.line()).length());
    }
    String margin = " ".repeat(gutter);
    text.append(margin).append(paint(BLUE, "--> ")).append(place(diagnostic.span())).append('\n');
    excerpt(text, diagnostic.span(), gutter, '^', color, "");
    for (Diagnostic.Label label : diagnostic.labels()) {
      text.append(margin).append(paint(BLUE, "::: ")).append(place(label.span())).append('\n');
      excerpt(text, label.span(), gutter, '-', BLUE, Terminal.printable(label.text()));
    }
    for (String hint : diagnostic.hints()) {
      note(text, margin, "hint", Terminal.printable(hint));
    }
    note(text, margin, "explain", "labpress explain " + diagnostic.rule());
    return text.append('\n').toString();
  }

  private void note(StringBuilder text, String margin, String kind, String note) {
    text.append(margin).append(paint(BLUE, " = ")).append(kind).append(": ").append(note);
    text.append('\n');
  }

  private void excerpt(
      StringBuilder text, SourceSpan span, int gutter, char marker, String color, String label) {
    SourceFile file = span.file();
    int line = span.line();
    int start = Math.max(file.lineStart(line), file.lineSpan(line).start());
    int end = file.lineEnd(line);
    int from = Math.min(Math.max(span.start(), start), end);
    int to = Math.max(from, Math.min(span.end(), end));
    int cutStart = Math.max(start, from - EXCERPT / 2);
    int cutEnd = Math.min(end, cutStart + EXCERPT);
    String lead = cutStart > start ? "..." : "";
    String before = lead + Terminal.printable(file.text().substring(cutStart, from));
    String marked = Terminal.printable(file.text().substring(from, Math.min(to, cutEnd)));
    String after = Terminal.printable(file.text().substring(Math.min(to, cutEnd), cutEnd));
    String tail = cutEnd < end ? "..." : "";
    int width = Math.max(1, marked.codePointCount(0, marked.length()));
    String margin = " ".repeat(gutter);
    text.append(margin).append(paint(BLUE, " |")).append('\n');
    String number = Integer.toString(line);
    text.append(paint(BLUE, " ".repeat(gutter - number.length()) + number + " | "));
    text.append(before).append(marked).append(after).append(tail).append('\n');
    text.append(margin)
        .append(paint(BLUE, " | "))
        .append(" ".repeat(before.codePointCount(0, before.length())))
        .append(paint(color, String.valueOf(marker).repeat(width)));
    if (!label.isEmpty()) {
      text.append(' ').append(paint(color, label));
    }
    text.append('\n');
  }

  private static String place(SourceSpan span) {
    return Terminal.printable(span.toString());
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> YELLOW;
      case INFO -> BLUE;
    };
  }

  private String paint(String color, String text) {
    return colors ? color + text + RESET : text;
  }
}

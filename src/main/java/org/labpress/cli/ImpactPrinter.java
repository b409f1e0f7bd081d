package org.labpress.cli;

import java.util.ArrayList;
import java.util.List;
import org.labpress.build.Counted;
import org.labpress.build.FileUse;
import org.labpress.build.Impact;
import org.labpress.json.JsonWriter;
import org.labpress.source.SourceSpan;

/**
 * Prints what depends on a file: by page for people, a line or an object for each use for programs.
 */
final class ImpactPrinter {
  private final Terminal terminal;
  private final DiagnosticFormat.Name format;

  ImpactPrinter(Terminal terminal, DiagnosticFormat.Name format) {
    this.terminal = terminal;
    this.format = format;
  }

  void print(Impact impact) {
    switch (format) {
      case text -> text(impact);
      case line -> impact.pages().forEach(page -> page.uses().forEach(use -> line(page, use)));
      case json ->
          impact.pages().forEach(page -> page.uses().forEach(use -> json(impact, page, use)));
    }
  }

  private void text(Impact impact) {
    out("%s  SHA-256 %s".formatted(impact.file(), impact.sha256().substring(0, 8)));
    for (Impact.Dependent page : impact.pages()) {
      out("");
      String draft = page.draft() ? ", draft" : "";
      String title = page.title().isBlank() ? "" : "  " + page.title().strip();
      out("%s  (%s%s)%s".formatted(page.path(), page.kind(), draft, title));
      String slide = "";
      String quote = "";
      for (FileUse use : page.uses()) {
        if (!use.slide().equals(slide)) {
          slide = use.slide();
          out("  " + slide);
        }
        out("  %-7s %s".formatted(place(page, use), words(use)));
        if (!use.quote().isEmpty() && !use.quote().equals(quote)) {
          out("          " + use.quote());
        }
        quote = use.quote();
      }
    }
    out("");
    out(summary(impact));
  }

  /** Returns line and column, with the file before it if the page includes that. */
  private static String place(Impact.Dependent page, FileUse use) {
    SourceSpan span = use.place();
    boolean own = span.file().path().equals(page.path());
    return own ? "%d:%d".formatted(span.line(), span.column()) : span.toString();
  }

  private static String words(FileUse use) {
    StringBuilder words = new StringBuilder();
    if (use.kind() == FileUse.Kind.NUMBER) {
      words.append("number ").append(use.stale() ? use.name() + " is stale" : use.name());
    } else {
      boolean numbered = Character.isUpperCase(use.name().charAt(0));
      words.append(numbered ? use.kind().word() + " " : "").append(use.name());
    }
    return use.detail().isEmpty()
        ? words.toString()
        : words.append(": ").append(use.detail()).toString();
  }

  private static String summary(Impact impact) {
    List<String> parts = new ArrayList<>();
    for (FileUse.Kind kind : FileUse.Kind.values()) {
      long count = impact.count(kind);
      if (count > 0) {
        String stale =
            kind == FileUse.Kind.NUMBER && impact.stale() > 0
                ? " (%d stale)".formatted(impact.stale())
                : "";
        parts.add(Counted.of(count, kind.word()) + stale);
      }
    }
    return parts.isEmpty()
        ? "nothing depends on " + impact.file()
        : "%s on %s".formatted(String.join(", ", parts), Counted.of(impact.pages().size(), "page"));
  }

  private void line(Impact.Dependent page, FileUse use) {
    String through = use.place().file().path().equals(page.path()) ? "" : " in " + page.path();
    String slide = use.slide().isEmpty() ? "" : " on " + use.slide();
    out("%s: %s%s%s".formatted(use.place(), words(use), slide, through));
  }

  private void json(Impact impact, Impact.Dependent page, FileUse use) {
    SourceSpan span = use.place();
    out(
        JsonWriter.write(
            JsonWriter.object()
                .put("file", impact.file())
                .put("sha256", impact.sha256())
                .put("page", page.path())
                .put("pageKind", page.kind())
                .put("title", page.title())
                .put("draft", page.draft())
                .put("slide", use.slide())
                .put("kind", use.kind().word())
                .put("name", use.name())
                .put("detail", use.detail())
                .put("stale", use.stale())
                .put("sentence", use.quote())
                .put("path", span.file().path())
                .put("line", span.line())
                .put("column", span.column())
                .put("offset", span.start())
                .put("length", span.length())
                .build()));
  }

  private void out(String line) {
    terminal.out().println(Terminal.printable(line));
  }
}

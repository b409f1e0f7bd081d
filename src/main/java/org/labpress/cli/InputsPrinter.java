package org.labpress.cli;

import org.labpress.build.PageInputs;
import org.labpress.json.JsonWriter;

/** Prints what a page is built from. */
final class InputsPrinter {
  /** A file of ours has no hash of its own: the version of labpress says which it is. */
  private static final String OURS = "labpress";

  private final Terminal terminal;
  private final DiagnosticFormat.Name format;

  InputsPrinter(Terminal terminal, DiagnosticFormat.Name format) {
    this.terminal = terminal;
    this.format = format;
  }

  void print(PageInputs page) {
    switch (format) {
      case text -> text(page);
      case line ->
          page.inputs().forEach(input -> out("%s: %s".formatted(input.kind(), input.file())));
      case json -> page.inputs().forEach(input -> json(page, input));
    }
  }

  private void text(PageInputs page) {
    String becomes = page.address().isEmpty() ? "" : "  becomes " + page.address();
    out("%s  (%s)%s".formatted(page.path(), page.kind(), becomes));
    out("");
    int files = page.inputs().stream().mapToInt(input -> input.file().length()).max().orElse(0);
    int width = Math.min(60, files);
    for (PageInputs.Input input : page.inputs()) {
      String hash = input.sha256().map(digits -> digits.substring(0, 8)).orElse(OURS);
      String made = input.making().isEmpty() ? "" : "made by " + input.making();
      String uses = input.uses().isEmpty() || made.isEmpty() ? input.uses() : input.uses() + "; ";
      String line =
          ("  %-12s %-" + width + "s  %s  %s%s")
              .formatted(input.kind(), input.file(), hash, uses, made);
      out(line.stripTrailing());
    }
  }

  private void json(PageInputs page, PageInputs.Input input) {
    out(
        JsonWriter.write(
            JsonWriter.object()
                .put("page", page.path())
                .put("address", page.address())
                .put("kind", input.kind())
                .put("file", input.file())
                .put("sha256", input.sha256().orElse(""))
                .put("uses", input.uses())
                .put("making", input.making())
                .build()));
  }

  private void out(String line) {
    terminal.out().println(Terminal.printable(line));
  }
}

package org.labpress.cli;

import org.labpress.build.Report;

/** A form in which findings are printed. */
interface DiagnosticFormat {
  /** Returns one finding with its line end. */
  String format(Report.Item item);

  /** The forms by their names in {@code --format}. */
  enum Name {
    /** For people: excerpt, hints, colours. */
    text,
    /** One line a finding, for editors and grep. */
    line,
    /** JSON Lines, for programs. */
    json
  }

  /** Returns the form of a name. */
  static DiagnosticFormat of(Name name, Terminal terminal) {
    return switch (name) {
      case text -> new TextFormat(terminal.colors());
      case line -> new LineFormat();
      case json -> new JsonFormat();
    };
  }
}

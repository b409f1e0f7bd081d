package org.labpress.cli;

import org.labpress.build.Report;
import org.labpress.source.Diagnostic;

/** {@code path:line:col: level: message [rule]}. */
final class LineFormat implements DiagnosticFormat {
  @Override
  public String format(Report.Item item) {
    Diagnostic diagnostic = item.diagnostic();
    return "%s:%d:%d: %s: %s [%s]\n"
        .formatted(
            Terminal.printable(diagnostic.span().file().path()),
            diagnostic.span().line(),
            diagnostic.span().column(),
            diagnostic.severity().label(),
            Terminal.printable(diagnostic.message()),
            diagnostic.rule());
  }
}

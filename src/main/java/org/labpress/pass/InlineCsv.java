package org.labpress.pass;

import java.util.List;
import org.labpress.document.CodeBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.CsvReader;
import org.labpress.table.Table;

/** Reads the rows of a CSV fence; what is said of them is said of their places on the page. */
final class InlineCsv {
  private final FencePlaces places;

  InlineCsv(CodeBlock fence) {
    places = new FencePlaces(fence);
  }

  Checked<Table> read() {
    Checked<Table> read = CsvReader.read(places.lines());
    List<Diagnostic> onPage = read.diagnostics().stream().map(this::onPage).toList();
    return new Checked<>(read.value(), onPage);
  }

  private Diagnostic onPage(Diagnostic diagnostic) {
    Diagnostic moved =
        Diagnostic.of(
            diagnostic.rule(),
            diagnostic.severity(),
            onPage(diagnostic.span()),
            diagnostic.message());
    for (String hint : diagnostic.hints()) {
      moved = moved.withHint(hint);
    }
    for (Diagnostic.Label label : diagnostic.labels()) {
      moved = moved.withLabel(onPage(label.span()), label.text());
    }
    return moved;
  }

  /** Returns the place on the page of a place in the rows. */
  SourceSpan onPage(SourceSpan span) {
    return places.onPage(span);
  }
}

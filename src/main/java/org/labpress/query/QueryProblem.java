package org.labpress.query;

import org.labpress.source.Diagnostic;

/** A query cannot be answered; carries what its author is told. */
final class QueryProblem extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never leaves this package
  private final Diagnostic diagnostic;

  QueryProblem(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}

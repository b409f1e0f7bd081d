package org.labpress.query.remote;

import org.labpress.source.Diagnostic;

/**
 * A query cannot be answered. Carries what its author is told, without secrets; the exception of
 * the driver, which may hold some, is no cause of it.
 */
public final class RemoteProblem extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never leaves the process
  private final Diagnostic diagnostic;

  RemoteProblem(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}

package org.labpress.build;

/** Thrown when a path on the command line names nothing that can be used; its message says why. */
public final class UnusablePathException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusablePathException(String message) {
    super(message);
  }
}

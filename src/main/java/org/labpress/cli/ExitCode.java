package org.labpress.cli;

/** How a command ends. */
final class ExitCode {
  static final int CLEAN = 0;

  /** What the author wrote has errors, or warnings in a strict run. */
  static final int FINDINGS = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** A file cannot be read or written. */
  static final int MACHINE = 3;

  /** A fault of labpress; sysexits.h calls it EX_SOFTWARE. */
  static final int OUR_FAULT = 70;

  private ExitCode() {}
}

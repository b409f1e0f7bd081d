package org.labpress.bibliography.csl;

/** A file is no style that works can be printed in; its message is a clause that says why. */
public final class UnreadableStyleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String parent;

  UnreadableStyleException(String why, int line) {
    this(why, line, "");
  }

  UnreadableStyleException(String why, int line, String parent) {
    super(why);
    this.line = line;
    this.parent = parent;
  }

  /** Returns the name of the style that this one only gives another name, empty for none. */
  public String parent() {
    return parent;
  }

  /** Returns the reason, a clause about "it". */
  public String why() {
    return String.valueOf(getMessage());
  }

  /** Returns the 1-based line of the file, 0 where no one line is to blame. */
  public int line() {
    return line;
  }
}

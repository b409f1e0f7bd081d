package org.labpress.lint;

/**
 * A text that counts how often it is read, so that a pattern that runs away is stopped after the
 * same number of steps on every machine.
 */
final class CountedText implements CharSequence {
  private static final long BASE = 2_000_000;
  private static final long PER_CHARACTER = 2_000;

  private final String text;
  private long left;

  CountedText(String text) {
    this.text = text;
    this.left = BASE + PER_CHARACTER * text.length();
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    spend(1);
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    spend(end - start);
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    spend(text.length());
    return text;
  }

  private void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new OverBudget();
    }
  }

  /** A pattern has read its text too often. */
  static final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverBudget() {
      super("pattern over its step budget", null, false, false);
    }
  }
}

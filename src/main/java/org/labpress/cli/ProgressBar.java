package org.labpress.cli;

import org.labpress.build.Progress;

/**
 * Shows how far a long build has come: a bar that is overwritten on a terminal, a line every few
 * seconds elsewhere. Short builds show nothing.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final long FIRST_NANOS = 700_000_000L;
  private static final long BAR_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 5_000_000_000L;
  private static final int CELLS = 24;

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long next;
  private boolean drawn;

  ProgressBar(Terminal terminal) {
    this.terminal = terminal;
    this.next = start + (terminal.interactive() ? FIRST_NANOS : LINE_NANOS);
  }

  @Override
  public void at(String what, int done, int total) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    if (terminal.interactive()) {
      draw(what, done, total);
      next = now + BAR_NANOS;
    } else {
      terminal.err().printf("labpress: %d of %d, %s%n", done, total, Terminal.printable(what));
      next = now + LINE_NANOS;
    }
  }

  private void draw(String what, int done, int total) {
    int filled = CELLS * done / total;
    String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    String text = " %s %d/%d %s".formatted(bar, done, total, Terminal.printable(what));
    int width = Math.min(text.length(), terminal.columns() - 1);
    terminal.err().print("\r" + text.substring(0, width) + "\u001b[K");
    terminal.err().flush();
    drawn = true;
  }

  /** Removes the bar. */
  @Override
  public void close() {
    if (drawn) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}

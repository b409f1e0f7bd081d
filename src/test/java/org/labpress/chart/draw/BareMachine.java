package org.labpress.chart.draw;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Draws the charts of the tests in a machine of its own; see {@link ChartDrawingTest}. */
final class BareMachine {
  private BareMachine() {}

  /** Prints the drawings as text. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(ChartDrawingTest.allAsText());
  }
}

package org.labpress.math;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.ExtensibleArrow;

/** Arrows as long as their labels: amsmath and mathtools. */
final class ArrowCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    arrow("xrightarrow", "\u2192");
    arrow("xleftarrow", "\u2190");
    arrow("xleftrightarrow", "\u2194");
    arrow("xRightarrow", "\u21D2");
    arrow("xLeftarrow", "\u21D0");
    arrow("xLeftrightarrow", "\u21D4");
    arrow("xhookrightarrow", "\u21AA");
    arrow("xhookleftarrow", "\u21A9");
    arrow("xmapsto", "\u21A6");
    arrow("xlongequal", "=");
    arrow("xrightharpoonup", "\u21C0");
    arrow("xrightharpoondown", "\u21C1");
    arrow("xleftharpoonup", "\u21BC");
    arrow("xleftharpoondown", "\u21BD");
    arrow("xrightleftharpoons", "\u21CC");
    arrow("xleftrightharpoons", "\u21CB");
    arrow("xtwoheadrightarrow", "\u21A0");
    arrow("xtwoheadleftarrow", "\u219E");
    arrow("xrightleftarrows", "\u21C4");
    arrow("xtofrom", "\u21C4");
  }

  private ArrowCommands() {}

  private static void arrow(String name, String symbol) {
    TABLE.put(
        name,
        (parsing, command) -> {
          Optional<MathNode> under = parsing.optional(command);
          Optional<MathNode> over = Optional.of(parsing.argument(command));
          return Optional.of(new ExtensibleArrow(symbol, over, under, command.range()));
        });
  }
}

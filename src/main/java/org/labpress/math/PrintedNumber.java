package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Space;

/** A number as siunitx reads it: {@code -1.5e-3}, {@code 12 345}, {@code 1.2 +- 0.1}. */
final class PrintedNumber {
  private static final String PLAIN = "\\d{0,60}(?:[.,]\\d{0,60})?";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(<|>|~|)([-+]|\\\\pm|\\+-|)("
              + PLAIN
              + ")(\\(\\d{1,20}\\)|)"
              + "(?:(?:\\+-|\\\\pm)("
              + PLAIN
              + "))?(?:[eEdD]([-+]?\\d{1,10}))?");

  /** Digits are set in groups of three from this many on. */
  private static final int GROUPED = 5;

  private final Matcher parts;

  private PrintedNumber(Matcher parts) {
    this.parts = parts;
  }

  /** Returns empty if the text is no number. */
  static Optional<PrintedNumber> of(String written) {
    Matcher matcher = NUMBER.matcher(written.replaceAll("[\\s{}]", ""));
    boolean number = matcher.matches() && (!matcher.group(3).isEmpty() || matcher.group(6) != null);
    return number ? Optional.of(new PrintedNumber(matcher)) : Optional.empty();
  }

  List<MathNode> nodes(TexRange range) {
    List<MathNode> nodes = new ArrayList<>();
    String comparison = parts.group(1);
    if (!comparison.isEmpty()) {
      nodes.add(symbol(comparison.equals("~") ? "\u223C" : comparison, AtomClass.REL, range));
    }
    switch (parts.group(2)) {
      case "-" -> nodes.add(symbol("\u2212", AtomClass.ORD, range));
      case "+" -> nodes.add(symbol("+", AtomClass.ORD, range));
      case "" -> {}
      default -> nodes.add(symbol("\u00B1", AtomClass.ORD, range));
    }
    if (!parts.group(3).isEmpty()) {
      digits(nodes, parts.group(3), range);
    }
    if (!parts.group(4).isEmpty()) {
      nodes.add(number(parts.group(4), range));
    }
    if (parts.group(5) != null) {
      nodes.add(symbol("\u00B1", AtomClass.BIN, range));
      digits(nodes, parts.group(5), range);
    }
    if (parts.group(6) != null) {
      power(nodes, parts.group(6), range);
    }
    return nodes;
  }

  private void power(List<MathNode> nodes, String exponent, TexRange range) {
    if (!parts.group(3).isEmpty()) {
      nodes.add(symbol("\u00D7", AtomClass.BIN, range));
    }
    String printed = exponent.replace("+", "").replace("-", "\u2212");
    nodes.add(
        new Scripts(
            number("10", range),
            Optional.empty(),
            Optional.of(number(printed, range)),
            Placement.BESIDE,
            range));
  }

  /** Groups of three digits to both sides of the point, with thin spaces between them. */
  private static void digits(List<MathNode> nodes, String written, TexRange range) {
    String text = written.replace(',', '.');
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String part = point < 0 ? "" : text.substring(point + 1);
    int first = whole.length() >= GROUPED ? (whole.length() - 1) % 3 + 1 : whole.length();
    StringBuilder group = new StringBuilder(first == 0 ? "0" : whole.substring(0, first));
    for (int i = first; i < whole.length(); i += 3) {
      flush(nodes, group, range);
      group.append(whole, i, i + 3);
    }
    if (!part.isEmpty()) {
      group.append('.');
      for (int i = 0; i < part.length(); i += 3) {
        if (i > 0 && part.length() >= GROUPED) {
          flush(nodes, group, range);
        }
        group.append(part, i, Math.min(i + 3, part.length()));
      }
    }
    nodes.add(number(group.toString(), range));
  }

  private static void flush(List<MathNode> nodes, StringBuilder group, TexRange range) {
    nodes.add(number(group.toString(), range));
    nodes.add(new Space(3 * AtomSpacing.MU, range));
    group.setLength(0);
  }

  static MathNode number(String text, TexRange range) {
    return new Atom(text, AtomClass.ORD, Atom.Kind.NUMBER, range);
  }

  private static MathNode symbol(String text, AtomClass atomClass, TexRange range) {
    return new Atom(text, atomClass, Atom.Kind.SYMBOL, range);
  }
}

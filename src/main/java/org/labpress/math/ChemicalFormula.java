package org.labpress.math;

import java.util.List;
import java.util.Map;

/**
 * Rewrites a chemical formula or equation as mhchem writes it into a formula of TeX: {@code 2H2O}
 * is {@code 2\,\mathrm{H}_{2}\mathrm{O}}. Read are amounts, elements with their numbers, charges,
 * isotopes, brackets, states, bonds, arrows with texts, signs of gas and precipitate, water of
 * crystallisation, and formulas between dollar signs.
 */
final class ChemicalFormula {
  /** The arrows, the longest first. */
  private static final String[] ARROWS = {"<=>>", "<<=>", "<-->", "<=>", "<->", "->", "<-"};

  private static final Map<String, String> EXTENSIBLE =
      Map.of(
          "->", "xrightarrow",
          "<-", "xleftarrow",
          "<->", "xleftrightarrow",
          "<-->", "xrightleftarrows",
          "<=>", "xrightleftharpoons",
          "<=>>", "xrightleftharpoons",
          "<<=>", "xrightleftharpoons");

  private static final String SIGNS = "+-";

  private final String text;
  private final StringBuilder tex = new StringBuilder();
  private int at;

  /** The numbers before an element: those of an isotope. */
  private String massNumber = "";

  private String atomicNumber = "";

  /** Whether the next character begins a new substance, so that digits are an amount. */
  private boolean fresh = true;

  ChemicalFormula(String text) {
    this.text = text.strip();
  }

  String tex() {
    while (at < text.length()) {
      part();
    }
    if (isotope()) {
      tex.append("{}");
    }
    return tex.toString();
  }

  /** Writes the numbers before an element; returns whether there are any. */
  private boolean isotope() {
    if (!massNumber.isEmpty() || !atomicNumber.isEmpty()) {
      tex.append("\\prescript{").append(massNumber).append("}{").append(atomicNumber).append('}');
      massNumber = "";
      atomicNumber = "";
      return true;
    }
    return false;
  }

  private void part() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
      fresh = true;
    } else if (arrow() || mark()) {
      fresh = true;
    } else if (fresh && isDigit(c)) {
      amount();
    } else if (isDigit(c)) {
      tex.append("_{").append(digits()).append('}');
    } else if (Character.isLetter(c)) {
      element();
    } else if (c == '^' || c == '_') {
      script(c);
    } else if (c == '$') {
      formula();
    } else if (c == '{') {
      tex.append("\\mathrm{").append(group()).append('}');
      fresh = false;
    } else if (c == '\\') {
      command();
    } else {
      sign(c);
    }
  }

  private void element() {
    int start = at;
    at++;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    // An amount may be a letter: n H2O. A small letter with a charge is a particle: e-.
    String name = text.substring(start, at);
    boolean variable =
        name.length() == 1
            && Character.isLowerCase(name.charAt(0))
            && at < text.length()
            && (Character.isUpperCase(text.charAt(at)) || " (".indexOf(text.charAt(at)) >= 0);
    isotope();
    tex.append('{').append(variable ? name : "\\mathrm{" + name + "}").append('}');
    fresh = false;
  }

  private void amount() {
    String number = digits();
    if (at < text.length() && text.charAt(at) == '/' && isDigitAt(at + 1)) {
      at++;
      tex.append("\\tfrac{").append(number).append("}{").append(digits()).append('}');
    } else {
      tex.append(number);
    }
    tex.append("\\,");
    fresh = false;
  }

  private String digits() {
    int start = at;
    while (isDigitAt(at) || (isPoint(at) && isDigitAt(at + 1))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isPoint(int index) {
    return fresh && index < text.length() && text.charAt(index) == '.';
  }

  private void script(char kind) {
    boolean alone = kind == '^' && fresh && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    if (alone) {
      tex.append("\\uparrow ");
      at++;
      return;
    }
    at++;
    String content;
    if (at < text.length() && text.charAt(at) == '{') {
      content = group();
    } else {
      int start = at;
      boolean letters = at < text.length() && Character.isLetter(text.charAt(at));
      while (at < text.length() && isScript(text.charAt(at), letters)) {
        at++;
      }
      content = text.substring(start, at);
    }
    if (fresh && kind == '^') {
      massNumber = content;
    } else if (fresh) {
      atomicNumber = content;
    } else {
      tex.append(kind).append('{').append(content).append('}');
    }
  }

  private static boolean isScript(char c, boolean letters) {
    return isDigit(c) || SIGNS.indexOf(c) >= 0 || c == '.' || (letters && Character.isLetter(c));
  }

  private void sign(char c) {
    int start = at++;
    boolean ends = at == text.length() || " )]},".indexOf(text.charAt(at)) >= 0;
    if (SIGNS.indexOf(c) >= 0 && fresh) {
      tex.append("{}").append(c).append("{}");
    } else if (SIGNS.indexOf(c) >= 0 && ends) {
      tex.append("^{").append(c).append('}');
    } else if (c == '-') {
      tex.append("{-}");
    } else if (c == '=') {
      tex.append("{=}");
    } else if (c == '#') {
      tex.append("{\\equiv}");
    } else if (c == '*' || (c == '.' && start > 0)) {
      tex.append("\\cdot ");
      fresh = true;
    } else if (c == '(' || c == '[') {
      tex.append(state(start) ? "\\," : "").append(c);
      fresh = false;
    } else {
      tex.append(c == '%' || c == '&' ? "\\" : "").append(c);
      fresh = c == ',' || c == ';';
    }
  }

  /** Returns whether a parenthesis holds the state of matter: {@code (aq)}. */
  private boolean state(int open) {
    return List.of("(s)", "(l)", "(g)", "(aq)").stream()
        .anyMatch(state -> text.startsWith(state, open));
  }

  /** A lone v is a precipitate, in parentheses too. */
  private boolean mark() {
    boolean apart = at + 1 >= text.length() || text.charAt(at + 1) == ' ';
    if (fresh && text.charAt(at) == 'v' && apart && at > 0) {
      tex.append("\\downarrow ");
      at++;
      return true;
    }
    return false;
  }

  private boolean arrow() {
    for (String arrow : ARROWS) {
      if (text.startsWith(arrow, at)) {
        at += arrow.length();
        String above = bracketed();
        String below = bracketed();
        tex.append("\\").append(EXTENSIBLE.getOrDefault(arrow, "xrightarrow"));
        tex.append(below.isEmpty() ? "" : "[" + below + "]");
        tex.append('{').append(above.isEmpty() ? "\\quad" : above).append('}');
        return true;
      }
    }
    return false;
  }

  /** Returns the text over or under an arrow, itself a chemical formula; empty if there is none. */
  private String bracketed() {
    if (at >= text.length() || text.charAt(at) != '[') {
      return "";
    }
    int close = text.indexOf(']', at);
    if (close < 0) {
      return "";
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    return new ChemicalFormula(inside).tex();
  }

  private void formula() {
    int close = text.indexOf('$', at + 1);
    int end = close < 0 ? text.length() : close;
    tex.append('{').append(text, at + 1, end).append('}');
    at = Math.min(end + 1, text.length());
    fresh = false;
  }

  private void command() {
    int start = at++;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at == start + 1 && at < text.length()) {
      at++;
    }
    tex.append(text, start, at);
    while (at < text.length() && text.charAt(at) == '{') {
      tex.append('{').append(group()).append('}');
    }
    tex.append(' ');
    fresh = false;
  }

  /** Returns what stands in the braces that begin here, and goes behind them. */
  private String group() {
    int depth = 0;
    int start = at + 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(start, at - 1);
      }
    }
    return text.substring(start);
  }

  private boolean isDigitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

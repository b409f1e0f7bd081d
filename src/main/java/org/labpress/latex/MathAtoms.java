package org.labpress.latex;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.labpress.math.AtomClass;
import org.labpress.math.MathNode.Atom;

/** Writes the single signs of formulas: letters, numbers, symbols and words. */
final class MathAtoms {
  private final IntConsumer unprintable;

  MathAtoms(IntConsumer unprintable) {
    this.unprintable = unprintable;
  }

  /** A command's name ends where no letter follows. */
  static void append(StringBuilder out, String next) {
    if (!next.isEmpty() && endsWithCommand(out) && Character.isLetter(next.charAt(0))) {
      out.append(' ');
    }
    out.append(next);
  }

  private static boolean endsWithCommand(CharSequence out) {
    int i = out.length();
    while (i > 0 && isAsciiLetter(out.charAt(i - 1))) {
      i--;
    }
    return i > 0 && i < out.length() && out.charAt(i - 1) == '\\' && !(i > 1 && escaped(out, i));
  }

  private static boolean escaped(CharSequence out, int afterBackslash) {
    int backslashes = 0;
    for (int i = afterBackslash - 1; i >= 0 && out.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  String write(Atom node) {
    String text = node.text();
    if (text.codePointCount(0, text.length()) > 1) {
      return node.kind() == Atom.Kind.NUMBER ? number(text) : word(text);
    }
    int code = text.codePointAt(0);
    if (code < 128) {
      return classed(ascii(text, node), asciiClass(text), node.atomClass());
    }
    Optional<MathCharacters.Symbol> symbol = MathCharacters.symbol(text);
    if (symbol.isPresent()) {
      return classed(symbol.get().tex(), symbol.get().atomClass(), node.atomClass());
    }
    return MathCharacters.letter(code)
        .map(letter -> inClass(letter, node))
        .orElseGet(() -> inText(text));
  }

  private static String inClass(String letter, Atom node) {
    return classed(letter, AtomClass.ORD, node.atomClass());
  }

  String inText(String text) {
    return "\\text{" + words(text) + "}";
  }

  String words(String text) {
    return TextCharacters.write(text, TextCharacters.Manner.TEXT, unprintable);
  }

  /** Letters of the keyboard in an upright font; all others have characters of their own. */
  private static String ascii(String text, Atom node) {
    char c = text.charAt(0);
    if (isAsciiLetter(c)) {
      return "\\mathrm{" + c + "}";
    }
    return switch (c) {
      case '{', '}', '$', '%', '&', '#', '_' -> "\\" + c;
      case '\\' -> "\\backslash";
      case '^' -> "\\hat{\\ }";
      case '~' -> "\\sim";
      case '"' -> "\\text{\\textquotedbl}";
      case '\'' -> "'";
      case '`' -> "\\text{\\textasciigrave}";
      case '*' -> "\\ast";
      case ':' -> node.atomClass() == AtomClass.PUNCT ? "\\colon" : ":";
      case '-' -> node.atomClass() == AtomClass.BIN ? "-" : "\\text{-}";
      default -> c <= ' ' ? "\\ " : text;
    };
  }

  private static AtomClass asciiClass(String text) {
    return switch (text.charAt(0)) {
      case '+', '*' -> AtomClass.BIN;
      case '-' -> AtomClass.ORD;
      case '=', '<', '>', ':', '~' -> AtomClass.REL;
      case '(', '[', '{' -> AtomClass.OPEN;
      case ')', ']', '}', '!', '?' -> AtomClass.CLOSE;
      case ',', ';' -> AtomClass.PUNCT;
      default -> AtomClass.ORD;
    };
  }

  /** Says of what class a symbol is, unless TeX knows. */
  static String classed(String tex, AtomClass own, AtomClass wanted) {
    boolean colon = tex.equals("\\colon");
    if (own == wanted || colon || (tex.equals("-") && wanted == AtomClass.BIN)) {
      return tex;
    }
    return switch (wanted) {
      case ORD -> "{" + tex + "}";
      case OP -> "\\mathop{" + tex + "}";
      case BIN -> "\\mathbin{" + tex + "}";
      case REL -> "\\mathrel{" + tex + "}";
      case OPEN -> "\\mathopen{" + tex + "}";
      case CLOSE -> "\\mathclose{" + tex + "}";
      case PUNCT -> "\\mathpunct{" + tex + "}";
      case INNER -> "\\mathinner{" + tex + "}";
    };
  }

  /** In a number a comma has no space behind it. */
  private static String number(String text) {
    return text.replace(",", "{,}").replace("\u2212", "-").replace("\u2009", "\\,");
  }

  private String word(String text) {
    StringBuilder plain = new StringBuilder();
    boolean letters = text.chars().allMatch(c -> c < 128 && isAsciiLetter((char) c));
    if (letters) {
      return "\\mathrm{" + text + "}";
    }
    text.codePoints()
        .forEach(
            code -> {
              String character = Character.toString(code);
              append(
                  plain,
                  code < 128
                      ? (isAsciiLetter((char) code)
                          ? "\\mathrm{" + character + "}"
                          : TextCharacters.write(
                              character, TextCharacters.Manner.TEXT, unprintable))
                      : MathCharacters.letter(code)
                          .or(
                              () ->
                                  MathCharacters.symbol(character).map(MathCharacters.Symbol::tex))
                          .orElseGet(() -> inText(character)));
            });
    return plain.toString();
  }
}

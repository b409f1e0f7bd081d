package org.labpress.math;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Styled;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.TextFont;
import org.labpress.math.MathNode.TextFont.Family;

/** Words within a formula, with formulas within the words. */
final class TextCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  private static final Map<String, TextFont> FONTS = new TreeMap<>();

  /** Fonts of all that follows in a group. */
  private static final Map<String, TextFont> SWITCHES =
      Map.of(
          "rm", TextFont.PLAIN,
          "bf", new TextFont(Family.SERIF, true, false),
          "it", new TextFont(Family.SERIF, false, true),
          "sl", new TextFont(Family.SERIF, false, true),
          "sf", new TextFont(Family.SANS, false, false),
          "tt", new TextFont(Family.MONOSPACE, false, false));

  /** Accents on the letter that follows, as combining characters. */
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("\"", "\u0308"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry("u", "\u0306"),
          Map.entry("v", "\u030C"),
          Map.entry("r", "\u030A"),
          Map.entry("c", "\u0327"),
          Map.entry("H", "\u030B"),
          Map.entry("textcircled", "\u20DD"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry(" ", " "),
          Map.entry("\n", " "),
          Map.entry("\\", " "),
          Map.entry("space", " "),
          Map.entry("quad", "\u2003"),
          Map.entry("qquad", "\u2003\u2003"),
          Map.entry(",", "\u2009"),
          Map.entry("thinspace", "\u2009"),
          Map.entry(";", "\u2005"),
          Map.entry(":", "\u2005"),
          Map.entry("!", ""),
          Map.entry("-", ""),
          Map.entry("/", ""),
          Map.entry("ldots", "\u2026"),
          Map.entry("dots", "\u2026"),
          Map.entry("textendash", "\u2013"),
          Map.entry("textemdash", "\u2014"),
          Map.entry("textquoteleft", "\u2018"),
          Map.entry("textquoteright", "\u2019"),
          Map.entry("textquotedblleft", "\u201C"),
          Map.entry("textquotedblright", "\u201D"),
          Map.entry("textunderscore", "_"),
          Map.entry("textdollar", "$"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"),
          Map.entry("ss", "\u00DF"),
          Map.entry("ae", "\u00E6"),
          Map.entry("AE", "\u00C6"),
          Map.entry("oe", "\u0153"),
          Map.entry("OE", "\u0152"),
          Map.entry("o", "\u00F8"),
          Map.entry("O", "\u00D8"),
          Map.entry("l", "\u0142"),
          Map.entry("L", "\u0141"),
          Map.entry("i", "\u0131"),
          Map.entry("j", "\u0237"),
          Map.entry("TeX", "TeX"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));

  static {
    FONTS.put("text", TextFont.PLAIN);
    FONTS.put("mbox", TextFont.PLAIN);
    FONTS.put("hbox", TextFont.PLAIN);
    FONTS.put("textrm", TextFont.PLAIN);
    FONTS.put("textnormal", TextFont.PLAIN);
    FONTS.put("textup", TextFont.PLAIN);
    FONTS.put("textmd", TextFont.PLAIN);
    FONTS.put("textsc", TextFont.PLAIN);
    FONTS.put("makebox", TextFont.PLAIN);
    FONTS.put("textbf", new TextFont(Family.SERIF, true, false));
    FONTS.put("textit", new TextFont(Family.SERIF, false, true));
    FONTS.put("textsl", new TextFont(Family.SERIF, false, true));
    FONTS.put("emph", new TextFont(Family.SERIF, false, true));
    FONTS.put("textsf", new TextFont(Family.SANS, false, false));
    FONTS.put("texttt", new TextFont(Family.MONOSPACE, false, false));
    FONTS.forEach((name, font) -> TABLE.put(name, (p, c) -> Optional.of(argument(p, c, font))));
  }

  private final Parsing parsing;
  private final List<MathNode> nodes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private TexRange range;

  private TextCommands(Parsing parsing, TexRange range) {
    this.parsing = parsing;
    this.range = range;
  }

  /** Reads an argument as words. */
  static MathNode argument(Parsing parsing, Token command, TextFont font) {
    Token open = parsing.tokens.nextInk();
    if (Parsing.endsRow(open)) {
      parsing.tokens.back(open);
      parsing.problems.argument(command, "\"%s\" lacks an argument".formatted(command.written()));
      return new Row(List.of(), command.range());
    }
    MathAlphabet around = parsing.alphabet();
    parsing.choose(MathAlphabet.NORMAL);
    parsing.budget.enter();
    TextCommands reader = new TextCommands(parsing, open.range());
    if (open.is("{")) {
      reader.group(open, font);
    } else {
      reader.token(open, font);
    }
    reader.flush(font);
    parsing.budget.leave();
    parsing.choose(around);
    return Parsing.unwrapped(new Row(reader.nodes, command.range()));
  }

  /** Reads a cell of a table as words. */
  static List<MathNode> cell(Parsing parsing, TexRange range) {
    TextCommands reader = new TextCommands(parsing, range);
    Token token = parsing.tokens.next();
    while (token.is("$") || !Parsing.endsRow(token)) {
      reader.token(token, TextFont.PLAIN);
      token = parsing.tokens.next();
    }
    parsing.tokens.back(token);
    reader.flush(TextFont.PLAIN);
    return reader.nodes;
  }

  private void group(Token open, TextFont font) {
    Token token = parsing.tokens.next();
    while (!token.is("}")) {
      if (token.isEnd()) {
        parsing.problems.neverClosed(open);
        return;
      }
      token(token, font);
      token = parsing.tokens.next();
    }
  }

  private void token(Token token, TextFont font) {
    parsing.budget.node();
    switch (token.kind()) {
      case SPACE -> append(" ", token);
      case COMMAND -> command(token, font);
      case CHARACTER -> character(token, font);
      case PARAMETER, END -> append(token.written(), token);
    }
  }

  private void character(Token token, TextFont font) {
    switch (token.text()) {
      case "{" -> {
        parsing.budget.enter();
        group(token, font);
        parsing.budget.leave();
      }
      case "$" -> formula(token, "$", font);
      case "~" -> append("\u00A0", token);
      case "-" -> append("-", token);
      case "`" -> append("\u2018", token);
      case "'" -> append("\u2019", token);
      default -> append(token.text(), token);
    }
  }

  private void command(Token token, TextFont font) {
    String name = token.text();
    if (name.equals("(")) {
      formula(token, ")", font);
    } else if (FONTS.containsKey(name)) {
      flush(font);
      TextFont inner = FONTS.getOrDefault(name, font);
      nodes.add(argument(parsing, token, combined(font, inner)));
    } else if (SWITCHES.containsKey(name)) {
      flush(font);
      rest(combined(font, SWITCHES.getOrDefault(name, font)));
    } else if (name.equals("color")) {
      flush(font);
      Optional<Integer> rgb = ColourCommands.colour(parsing, token);
      TextCommands coloured = new TextCommands(parsing, token.range());
      coloured.rest(font);
      nodes.addAll(ColourCommands.coloured(rgb, coloured.nodes, token.range()));
    } else if (name.equals("textcolor")) {
      flush(font);
      Optional<Integer> rgb = ColourCommands.colour(parsing, token);
      MathNode words = argument(parsing, token, font);
      nodes.addAll(ColourCommands.coloured(rgb, List.of(words), token.range()));
    } else if (ACCENTS.containsKey(name)) {
      String letter = Parsing.written(parsing.rawArgument(token)).replace("\\", "");
      String accented = letter + ACCENTS.getOrDefault(name, "");
      append(Normalizer.normalize(accented, Normalizer.Form.NFC), token);
    } else if (SIGNS.containsKey(name)) {
      append(SIGNS.getOrDefault(name, ""), token);
    } else {
      // Symbols, colours and spaces of formulas are accepted within words too.
      flush(font);
      RowReader.read(parsing, token, nodes);
    }
  }

  /** Reads what is left of the group around, whose end is left in the stream. */
  private void rest(TextFont font) {
    parsing.budget.enter();
    Token token = parsing.tokens.next();
    while (token.is("$") || !Parsing.endsRow(token)) {
      token(token, font);
      token = parsing.tokens.next();
    }
    parsing.tokens.back(token);
    flush(font);
    parsing.budget.leave();
  }

  private static TextFont combined(TextFont around, TextFont inner) {
    Family family = inner.family() == Family.SERIF ? around.family() : inner.family();
    return inner.equals(TextFont.PLAIN)
        ? inner
        : new TextFont(family, around.bold() || inner.bold(), around.italic() || inner.italic());
  }

  /** Reads a formula within the words; it is set in text style. */
  private void formula(Token open, String close, TextFont font) {
    flush(font);
    List<MathNode> content = parsing.row();
    Token end = parsing.tokens.nextInk();
    boolean closed = close.equals("$") ? end.is("$") : end.isCommand(close);
    if (!closed) {
      parsing.tokens.back(end);
      parsing.problems.neverClosed(open);
    }
    nodes.add(new Row(List.of(new Styled(MathStyle.TEXT, content, open.range())), open.range()));
  }

  private void append(String appended, Token token) {
    boolean twice =
        appended.equals(" ") && text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    if (text.length() == 0) {
      range = token.range();
    }
    range = range.cover(token.range());
    if (!twice) {
      text.append(appended);
    }
  }

  private void flush(TextFont font) {
    if (text.length() > 0) {
      String words =
          text.toString()
              .replace("\u2018\u2018", "\u201C")
              .replace("\u2019\u2019", "\u201D")
              .replace("---", "\u2014")
              .replace("--", "\u2013");
      nodes.add(new Text(words, font, range));
      text.setLength(0);
    }
  }
}

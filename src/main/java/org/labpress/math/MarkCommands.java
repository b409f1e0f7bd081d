package org.labpress.math;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Accent;
import org.labpress.math.MathNode.Stretch;

/** Accents, and lines, braces and arrows over and under a formula. */
final class MarkCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    accent("hat", AccentMark.HAT, false);
    accent("check", AccentMark.CHECK, false);
    accent("tilde", AccentMark.TILDE, false);
    accent("acute", AccentMark.ACUTE, false);
    accent("grave", AccentMark.GRAVE, false);
    accent("dot", AccentMark.DOT, false);
    accent("ddot", AccentMark.TWO_DOTS, false);
    accent("dddot", AccentMark.THREE_DOTS, false);
    accent("ddddot", AccentMark.FOUR_DOTS, false);
    accent("breve", AccentMark.BREVE, false);
    accent("bar", AccentMark.BAR, false);
    accent("vec", AccentMark.VECTOR, false);
    accent("mathring", AccentMark.RING, false);
    accent("widehat", AccentMark.HAT, true);
    accent("widecheck", AccentMark.CHECK, true);
    accent("widetilde", AccentMark.TILDE, true);
    stretch("overline", StretchMark.LINE, true);
    stretch("overbar", StretchMark.LINE, true);
    stretch("widebar", StretchMark.LINE, true);
    stretch("underline", StretchMark.LINE, false);
    stretch("underbar", StretchMark.LINE, false);
    stretch("overbrace", StretchMark.BRACE, true);
    stretch("underbrace", StretchMark.BRACE, false);
    stretch("overbracket", StretchMark.BRACKET, true);
    stretch("underbracket", StretchMark.BRACKET, false);
    stretch("overparen", StretchMark.PARENTHESIS, true);
    stretch("overgroup", StretchMark.PARENTHESIS, true);
    stretch("wideparen", StretchMark.PARENTHESIS, true);
    stretch("underparen", StretchMark.PARENTHESIS, false);
    stretch("undergroup", StretchMark.PARENTHESIS, false);
    stretch("overleftarrow", StretchMark.LEFT_ARROW, true);
    stretch("overrightarrow", StretchMark.RIGHT_ARROW, true);
    stretch("overleftrightarrow", StretchMark.LEFT_RIGHT_ARROW, true);
    stretch("Overrightarrow", StretchMark.DOUBLE_RIGHT_ARROW, true);
    stretch("overleftharpoon", StretchMark.LEFT_HARPOON, true);
    stretch("overrightharpoon", StretchMark.RIGHT_HARPOON, true);
    stretch("underleftarrow", StretchMark.LEFT_ARROW, false);
    stretch("underrightarrow", StretchMark.RIGHT_ARROW, false);
    stretch("underleftrightarrow", StretchMark.LEFT_RIGHT_ARROW, false);
    stretch("utilde", StretchMark.TILDE, false);
  }

  private MarkCommands() {}

  private static void accent(String name, AccentMark mark, boolean wide) {
    TABLE.put(
        name,
        (parsing, command) ->
            Optional.of(new Accent(parsing.argument(command), mark, wide, command.range())));
  }

  private static void stretch(String name, StretchMark mark, boolean over) {
    TABLE.put(
        name,
        (parsing, command) ->
            Optional.of(new Stretch(parsing.argument(command), mark, over, command.range())));
  }
}

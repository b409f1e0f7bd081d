package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.EquationRow.Label;
import org.labpress.math.EquationRow.Tag;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.TextFont;

/** Numbers, tags and labels of the row they stand in. */
final class NumberCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.put("tag", NumberCommands::tag);
    TABLE.put("label", NumberCommands::label);
    TABLE.put("nonumber", NumberCommands::unnumbered);
    TABLE.put("notag", NumberCommands::unnumbered);
  }

  private NumberCommands() {}

  private static Optional<MathNode> tag(Parsing parsing, Token command) {
    boolean bare = parsing.tokens.take("*");
    List<Token> written =
        parsing.tokens.peekRaw().is("{") ? parsing.rawArgument(command) : List.of();
    if (written.isEmpty()) {
      parsing.problems.argument(command, "\"\\tag\" lacks the number in braces");
      return Optional.empty();
    }
    if (parsing.notes().hasTag()) {
      parsing.problems.error(
          "math/misplaced", command.range(), "one row of a formula has two tags");
      return Optional.empty();
    }
    TexRange range = command.range();
    parsing.tokens.insert(braced(written, range));
    MathNode words = TextCommands.argument(parsing, command, TextFont.PLAIN);
    MathNode content =
        bare
            ? words
            : new Row(
                List.of(
                    new Text("(", TextFont.PLAIN, range),
                    words,
                    new Text(")", TextFont.PLAIN, range)),
                range);
    String text = PlainMath.of(words);
    parsing.notes().tag(new Tag(content, text, !bare, range));
    return Optional.empty();
  }

  private static List<Token> braced(List<Token> inside, TexRange range) {
    List<Token> all = new ArrayList<>();
    all.add(Token.character("{", range));
    all.addAll(inside);
    all.add(Token.character("}", range));
    return all;
  }

  private static Optional<MathNode> label(Parsing parsing, Token command) {
    String name = parsing.name(command);
    if (!name.isEmpty()) {
      parsing.notes().label(new Label(name, command.range().cover(parsing.tokens.last())));
    }
    return Optional.empty();
  }

  private static Optional<MathNode> unnumbered(Parsing parsing, Token command) {
    parsing.notes().unnumbered();
    return Optional.empty();
  }
}

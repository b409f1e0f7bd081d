package org.labpress.math;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Rule;

/** Space and rules. */
final class SpaceCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    units(3, ",", "thinspace");
    units(4, ":", ">", "medspace");
    units(5, ";", "thickspace");
    units(-3, "!", "negthinspace");
    units(-4, "negmedspace");
    units(-5, "negthickspace");
    units(9, "enspace", "enskip");
    units(18, "quad");
    units(36, "qquad");
    for (String name : new String[] {" ", "space", "nobreakspace", "\n", "\t", "\r"}) {
      TABLE.put(name, (p, c) -> Optional.of(Parsing.space(Parsing.WORD_SPACE, c)));
    }
    for (String name : new String[] {"hspace", "mspace"}) {
      TABLE.put(
          name,
          (p, c) -> {
            p.tokens.take("*");
            return Optional.of(Parsing.space(LengthReader.argument(p, c), c));
          });
    }
    for (String name : new String[] {"kern", "mkern", "hskip", "mskip"}) {
      TABLE.put(
          name, (p, c) -> Optional.of(Parsing.space(LengthReader.dimension(p, c).orElse(0), c)));
    }
    TABLE.put("vspace", SpaceCommands::vertical);
    TABLE.put("rule", SpaceCommands::rule);
    TABLE.put("strut", (p, c) -> Optional.of(new Rule(0, 0.84, 0.36, c.range())));
    TABLE.put("mathstrut", (p, c) -> Optional.of(new Rule(0, 0.75, 0.25, c.range())));
    for (String name :
        new String[] {
          "nobreak",
          "allowbreak",
          "goodbreak",
          "nolinebreak",
          "displaybreak",
          "allowdisplaybreaks",
          "noindent",
          "centering",
          "/"
        }) {
      TABLE.put(name, (p, c) -> Optional.empty());
    }
  }

  private SpaceCommands() {}

  /** Between lines of a formula there is room for a length only behind a line break. */
  private static Optional<MathNode> vertical(Parsing parsing, Token command) {
    parsing.tokens.take("*");
    LengthReader.argument(parsing, command);
    return Optional.empty();
  }

  private static void units(int units, String... names) {
    for (String name : names) {
      TABLE.put(name, (p, c) -> Optional.of(Parsing.space(units * AtomSpacing.MU, c)));
    }
  }

  private static Optional<MathNode> rule(Parsing parsing, Token command) {
    double raise =
        parsing
            .tokens
            .bracketed()
            .map(tokens -> LengthReader.of(parsing, tokens, command).orElse(0))
            .orElse(0.0);
    double width = LengthReader.argument(parsing, command);
    double height = LengthReader.argument(parsing, command);
    return Optional.of(new Rule(width, height + raise, -raise, command.range()));
  }
}

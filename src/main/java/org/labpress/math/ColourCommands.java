package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.labpress.math.MathNode.Background;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Enclosed;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;

/** Colours of formulas and of the ground behind them. */
final class ColourCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.put("textcolor", ColourCommands::textcolor);
    TABLE.put("colorbox", ColourCommands::colorbox);
    TABLE.put("definecolor", ColourCommands::define);
    TABLE.put("fcolorbox", ColourCommands::fcolorbox);
  }

  private ColourCommands() {}

  /** Reads a colour, with a model in brackets before it; a bad one is reported, and is empty. */
  static Optional<Integer> colour(Parsing parsing, Token command) {
    String model = parsing.tokens.bracketed().map(Parsing::written).orElse("").strip();
    Token place = parsing.tokens.peekRaw();
    String written = parsing.name(command);
    Optional<Integer> own = own(parsing, written);
    if (model.isEmpty() && own.isPresent()) {
      return own;
    }
    OptionalInt rgb = Colours.rgb(model, written);
    if (rgb.isPresent()) {
      return Optional.of(rgb.getAsInt());
    }
    Diagnostic diagnostic =
        Diagnostic.warning(
            "math/colour",
            parsing.problems.at(place.range()),
            model.isEmpty()
                ? "\"%s\" is not a colour".formatted(written)
                : "\"%s\" is not a colour of the model \"%s\"".formatted(written, model));
    Optional<String> near =
        written.length() > 20 ? Optional.empty() : Suggestions.nearest(written, Colours.names());
    parsing.problems.add(
        diagnostic.withHint(
            near.map("did you mean \"%s\"?"::formatted)
                .orElse("write a name such as \"teal\", or \"#1b6ca8\"")));
    return Optional.empty();
  }

  /** A colour of the author's is a macro, whose name no command can have. */
  private static String macro(String colour) {
    return "colour " + colour;
  }

  private static Optional<Integer> own(Parsing parsing, String colour) {
    Optional<Macro> macro = parsing.tokens.macros().command(macro(colour));
    return macro.isPresent() && macro.get() instanceof Macro.Replacement given
        ? Optional.of(Integer.parseInt(Parsing.written(given.body()), 16))
        : Optional.empty();
  }

  private static Optional<MathNode> define(Parsing parsing, Token command) {
    String name = parsing.name(command);
    String model = parsing.name(command);
    Token place = parsing.tokens.peekRaw();
    String written = parsing.name(command);
    OptionalInt rgb = Colours.rgb(model, written);
    if (rgb.isEmpty()) {
      parsing.problems.warning(
          "math/colour",
          place.range(),
          "\"%s\" is not a colour of the model \"%s\"".formatted(written, model));
      return Optional.empty();
    }
    List<Token> body = Tokenizer.tokens(Integer.toHexString(rgb.getAsInt()), command.range());
    parsing.tokens.define(parsing.tokens.macros().with(macro(name), Macro.Replacement.of(body)));
    return Optional.empty();
  }

  private static Optional<MathNode> textcolor(Parsing parsing, Token command) {
    Optional<Integer> rgb = colour(parsing, command);
    MathNode content = parsing.argument(command);
    if (rgb.isEmpty()) {
      return Optional.of(content);
    }
    List<MathNode> children =
        content instanceof MathNode.Row row ? row.children() : List.of(content);
    return Optional.of(new Coloured(rgb.get(), children, command.range()));
  }

  /** Returns nodes in a colour; as they are if it is none. */
  static List<MathNode> coloured(Optional<Integer> rgb, List<MathNode> nodes, TexRange range) {
    return rgb.isPresent() ? List.of(new Coloured(rgb.get(), nodes, range)) : nodes;
  }

  private static Optional<MathNode> colorbox(Parsing parsing, Token command) {
    Optional<Integer> rgb = colour(parsing, command);
    MathNode content = TextCommands.argument(parsing, command, MathNode.TextFont.PLAIN);
    return Optional.of(
        rgb.<MathNode>map(ground -> new Background(ground, content, command.range()))
            .orElse(content));
  }

  /** The colour of the frame gives way to that of the text around it. */
  private static Optional<MathNode> fcolorbox(Parsing parsing, Token command) {
    colour(parsing, command);
    return colorbox(parsing, command)
        .map(box -> new Enclosed(box, Enclosed.Notation.BOX, command.range()));
  }
}

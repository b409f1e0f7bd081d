package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chemical formulas and equations: the command {@code \ce} of the package mhchem. */
final class ChemistryCommands {
  static final Map<String, Command> TABLE = Map.of("ce", ChemistryCommands::read);

  private ChemistryCommands() {}

  private static Optional<MathNode> read(Parsing parsing, Token command) {
    String written = Parsing.written(parsing.rawArgument(command));
    List<Token> tokens =
        new ArrayList<>(Tokenizer.tokens(new ChemicalFormula(written).tex(), command.range()));
    parsing.budget.expansion();
    parsing.budget.tokens(tokens.size());
    return Optional.of(Parsing.unwrapped(parsing.group(tokens, command.range())));
  }
}

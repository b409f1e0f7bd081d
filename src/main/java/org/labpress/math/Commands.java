package org.labpress.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table of commands that take arguments, or do more than print a symbol. */
final class Commands {
  private static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.putAll(FractionCommands.TABLE);
    TABLE.putAll(AlphabetCommands.TABLE);
    TABLE.putAll(MarkCommands.TABLE);
    TABLE.putAll(ClassCommands.TABLE);
    TABLE.putAll(SpaceCommands.TABLE);
    TABLE.putAll(BoxCommands.TABLE);
    TABLE.putAll(ColourCommands.TABLE);
    TABLE.putAll(ArrowCommands.TABLE);
    TABLE.putAll(Delimiters.TABLE);
    TABLE.putAll(TextCommands.TABLE);
    TABLE.putAll(NumberCommands.TABLE);
    TABLE.putAll(Definitions.TABLE);
    TABLE.putAll(QuantityCommands.TABLE);
    TABLE.putAll(PhysicsCommands.TABLE);
    TABLE.putAll(ChemistryCommands.TABLE);
    TABLE.put("begin", Environments::read);
  }

  private Commands() {}

  static Optional<Command> find(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  static Set<String> names() {
    return TABLE.keySet();
  }
}

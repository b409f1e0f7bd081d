package org.labpress.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The commands and environments that an author has defined so far. Immutable; what one formula of a
 * page defines, the next ones may use.
 */
public final class Macros {
  /** Nothing is defined. */
  public static final Macros NONE = new Macros(Map.of(), Map.of());

  private final Map<String, Macro> commands;
  private final Map<String, Macro.Environment> environments;

  private Macros(Map<String, Macro> commands, Map<String, Macro.Environment> environments) {
    this.commands = commands;
    this.environments = environments;
  }

  /** Returns the names of the commands, sorted, without the backslash. */
  public Set<String> names() {
    return new TreeSet<>(commands.keySet());
  }

  Optional<Macro> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  Optional<Macro.Environment> environment(String name) {
    return Optional.ofNullable(environments.get(name));
  }

  Macros with(String name, Macro macro) {
    Map<String, Macro> more = new TreeMap<>(commands);
    more.put(name, macro);
    return new Macros(more, environments);
  }

  Macros withEnvironment(String name, Macro.Environment environment) {
    Map<String, Macro.Environment> more = new TreeMap<>(environments);
    more.put(name, environment);
    return new Macros(commands, more);
  }
}

package org.labpress.math;

import java.util.Optional;

/** How a command is read. */
@FunctionalInterface
interface Command {
  /**
   * Reads the arguments of the command.
   *
   * @return empty if the command prints nothing
   */
  Optional<MathNode> read(Parsing parsing, Token command);
}

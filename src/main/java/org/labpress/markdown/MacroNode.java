package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that the author has defined, with its arguments, as the parser found it. */
final class MacroNode extends Node {
  private final TextMacro macro;
  private final List<BasedSequence> arguments;
  private final boolean defaulted;

  private MacroNode(
      BasedSequence chars, TextMacro macro, List<BasedSequence> arguments, boolean defaulted) {
    super(chars);
    this.macro = macro;
    this.arguments = List.copyOf(arguments);
    this.defaulted = defaulted;
  }

  /**
   * Reads the arguments of a macro.
   *
   * @param start offset of its backslash
   * @return empty if some are missing
   */
  static Optional<MacroNode> read(
      TextMacro macro, BasedSequence input, int start, TexArguments arguments) {
    List<BasedSequence> given = new ArrayList<>();
    Optional<BasedSequence> optional =
        macro.first().isPresent() ? arguments.optional() : Optional.empty();
    optional.ifPresent(given::add);
    int groups = macro.arguments() - (macro.first().isPresent() ? 1 : 0);
    for (int i = 0; i < groups; i++) {
      Optional<BasedSequence> group = arguments.group();
      if (group.isEmpty()) {
        return Optional.empty();
      }
      given.add(group.get());
    }
    if (groups == 0) {
      arguments.emptyGroup();
    }
    boolean defaulted = macro.first().isPresent() && optional.isEmpty();
    return Optional.of(
        new MacroNode(input.subSequence(start, arguments.end()), macro, given, defaulted));
  }

  TextMacro macro() {
    return macro;
  }

  /** Returns an argument by its number from 0; empty if it is left out. */
  Optional<BasedSequence> argument(int number) {
    int index = defaulted ? number - 1 : number;
    return index < 0 || index >= arguments.size()
        ? Optional.empty()
        : Optional.of(arguments.get(index));
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}

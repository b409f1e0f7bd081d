package org.labpress.markdown;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Reads the arguments of TeX commands from left to right: {@code *}, {@code [optional]} and {@code
 * {group}}.
 */
final class TexArguments {
  /** An environment in a sentence is short. */
  private static final int LONGEST = 4_000;

  private final BasedSequence input;
  private final Pairs pairs;
  private int at;

  /**
   * @param at offset behind the name of the command
   */
  TexArguments(LightInlineParser parser, int at) {
    this.input = parser.getInput();
    this.pairs = BoundedInlineParser.pairs(parser);
    this.at = at;
  }

  /** Returns the offset behind what was read. */
  int end() {
    return at;
  }

  /** Passes over a star. */
  void star() {
    if (at < input.length() && input.charAt(at) == '*') {
      at++;
    }
  }

  /** Returns what stands in the next brackets, or empty if there are none. */
  Optional<BasedSequence> optional() {
    return between('[', pairs::bracket);
  }

  /** Returns all optional arguments that stand here, in their order. */
  List<BasedSequence> optionals() {
    List<BasedSequence> found = new ArrayList<>();
    for (Optional<BasedSequence> next = optional(); next.isPresent(); next = optional()) {
      found.add(next.get());
    }
    return found;
  }

  /** Returns what stands in the next braces, or empty if there are none. */
  Optional<BasedSequence> group() {
    return between('{', pairs::brace);
  }

  /** Passes over {@code {}} behind a command without arguments. */
  void emptyGroup() {
    if (at + 1 < input.length() && input.charAt(at) == '{' && input.charAt(at + 1) == '}') {
      at += 2;
    }
  }

  /** Returns the offset at which a text stands next, or -1 if it is nowhere near. */
  int find(String text) {
    int found = pairs.text().indexOf(text, at);
    return found < 0 || found > at + LONGEST ? -1 : found;
  }

  private Optional<BasedSequence> between(char open, IntUnaryOperator closing) {
    if (at >= input.length() || pairs.text().charAt(at) != open) {
      return Optional.empty();
    }
    int close = closing.applyAsInt(at);
    if (close < 0) {
      return Optional.empty();
    }
    BasedSequence inner = input.subSequence(at + 1, close);
    at = close + 1;
    return Optional.of(inner);
  }
}

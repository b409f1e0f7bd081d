package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the arguments of TeX commands from left to right: {@code *}, {@code [optional]} and {@code
 * {group}}.
 */
final class TexArguments {
  /** A group in a sentence is short; looking no further keeps a row of open braces cheap. */
  private static final int LONGEST = 4_000;

  private final BasedSequence input;
  private int at;

  /**
   * @param at offset behind the name of the command
   */
  TexArguments(BasedSequence input, int at) {
    this.input = input;
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
    return between('[', ']');
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
    return between('{', '}');
  }

  /** Passes over {@code {}} behind a command without arguments. */
  void emptyGroup() {
    if (at + 1 < input.length() && input.charAt(at) == '{' && input.charAt(at + 1) == '}') {
      at += 2;
    }
  }

  /** Returns the offset at which a text stands next, or -1 if it is nowhere near. */
  int find(String text) {
    int limit = Math.min(input.length(), at + LONGEST);
    int found = input.subSequence(at, limit).toString().indexOf(text);
    return found < 0 ? -1 : at + found;
  }

  private Optional<BasedSequence> between(char open, char close) {
    if (at >= input.length() || input.charAt(at) != open) {
      return Optional.empty();
    }
    int limit = Math.min(input.length(), at + LONGEST);
    int depth = 0;
    for (int i = at; i < limit; i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        BasedSequence inner = input.subSequence(at + 1, i);
        at = i + 1;
        return Optional.of(inner);
      }
    }
    return Optional.empty();
  }
}

package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Looks at the lines below the one that is parsed, inside the same quotes and lists. Whoever uses
 * it must stop where a table could begin, so that no line is looked at more than a few times.
 */
final class LinesAhead {
  private final BasedSequence base;
  private final int prefix;
  private int at;

  LinesAhead(ParserState state) {
    BasedSequence line = state.getLine();
    base = line.getBaseSequence();
    prefix = state.getIndex();
    at = line.getEndOffset();
  }

  /** Returns the next line without what its containers take; empty where they end. */
  Optional<String> next() {
    while (at < base.length() && base.charAt(at) != '\n') {
      at++;
    }
    if (at + 1 >= base.length()) {
      at = base.length();
      return Optional.empty();
    }
    int start = at + 1;
    int end = start;
    while (end < base.length() && base.charAt(end) != '\n') {
      end++;
    }
    at = end;
    int content = Math.min(end, start + prefix);
    for (int i = start; i < content; i++) {
      char c = base.charAt(i);
      if (c != ' ' && c != '\t' && c != '>') {
        return Optional.empty();
      }
    }
    return Optional.of(base.subSequence(content, end).toString());
  }
}

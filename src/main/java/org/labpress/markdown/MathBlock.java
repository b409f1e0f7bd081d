package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A formula on lines of its own, as the parser found it. */
final class MathBlock extends Block {
  private final MathOpening opening;
  private final List<BasedSequence> lines = new ArrayList<>();
  private boolean complete;

  MathBlock(MathOpening opening) {
    this.opening = opening;
  }

  MathOpening opening() {
    return opening;
  }

  /** Adds what a line has behind the marks of the containers; tells whether it was the last. */
  boolean add(BasedSequence line) {
    lines.add(line);
    complete = line.getEndOffset() >= opening.end();
    return complete;
  }

  /** Returns whether the closing mark lies in the same container as the opening one. */
  boolean isComplete() {
    return complete;
  }

  /** Returns all lines, from the opening mark on. */
  List<BasedSequence> lines() {
    return lines;
  }

  /** Returns the lines between the marks, without what the containers put before them. */
  String tex() {
    StringBuilder tex = new StringBuilder();
    for (BasedSequence line : lines) {
      int start = Math.max(line.getStartOffset(), opening.texStart());
      int end = Math.min(line.getEndOffset(), opening.texEnd());
      if (start <= end) {
        tex.append(tex.isEmpty() ? "" : "\n").append(line.getBaseSequence(), start, end);
      }
    }
    return opening.punctuation().isEmpty()
        ? tex.toString()
        : tex.toString().strip() + opening.punctuation();
  }

  /** Returns what stands behind the formula on its last line. */
  Optional<BasedSequence> rest() {
    BasedSequence last = lines.get(lines.size() - 1);
    int start = opening.end();
    if (last.getEndOffset() <= start) {
      return Optional.empty();
    }
    BasedSequence rest = last.baseSubSequence(start, last.getEndOffset()).trim();
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  void close() {
    BasedSequence last = lines.get(lines.size() - 1);
    int end = complete ? opening.end() : last.getEndOffset();
    setChars(last.baseSubSequence(opening.start(), Math.max(opening.start(), end)));
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}

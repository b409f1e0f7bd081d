package org.labpress.lint;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * A run of prose: the words of a paragraph, cell, caption or title without their form, and for each
 * character the place it came from.
 *
 * <p>A line end is one space; escapes and entities are decoded; code, formulas, citations and the
 * like are one {@link Placeholder} each. Offsets count UTF-16 code units of {@link #text()}.
 */
public final class TextBlock {
  private final Scope scope;
  private final List<String> sections;
  private final Optional<String> lang;
  private final SourceFile file;
  private final String text;
  private final List<Segment> segments;

  /**
   * @param sections titles of the headings above it, the nearest last
   * @param lang BCP 47 tag if it differs from the document's
   * @param segments in the order of the text, covering all of it
   */
  TextBlock(
      Scope scope,
      List<String> sections,
      Optional<String> lang,
      SourceFile file,
      String text,
      List<Segment> segments) {
    this.scope = scope;
    this.sections = List.copyOf(sections);
    this.lang = lang;
    this.file = file;
    this.text = text;
    this.segments = List.copyOf(segments);
  }

  public Scope scope() {
    return scope;
  }

  /** Returns the titles of the headings above it, the nearest last. */
  public List<String> sections() {
    return sections;
  }

  /** Returns the language of the block where it differs from the document's. */
  public Optional<String> lang() {
    return lang;
  }

  public String text() {
    return text;
  }

  List<Segment> segments() {
    return segments;
  }

  /** Returns the span of the whole block. */
  public SourceSpan span() {
    return toSource(0, text.length());
  }

  /**
   * Returns the smallest source span that holds what a range of the text came from.
   *
   * @param start inclusive
   * @param end exclusive; an empty range gives the empty span before {@code start}
   */
  public SourceSpan toSource(int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IllegalArgumentException(
          "range [%d, %d) does not lie within %d characters".formatted(start, end, text.length()));
    }
    if (start == end) {
      int at = start == text.length() ? endOfSource() : sourceStartOf(start);
      return file.span(at, at);
    }
    int from = sourceStartOf(start);
    return file.span(from, Math.max(from, sourceEndOf(end)));
  }

  /**
   * Returns the source span of a range whose characters stand in the source as they stand in the
   * text, without anything between them; only such a range may be edited.
   *
   * @param start inclusive
   * @param end exclusive; an empty range asks for a place at which text may be inserted
   */
  public Optional<SourceSpan> verbatim(int start, int end) {
    for (Segment segment : segments) {
      boolean holds = segment.textStart() <= start && end <= segment.textEnd();
      if (holds && segment.kind() == Segment.Kind.VERBATIM) {
        int shift = segment.sourceStart() - segment.textStart();
        return Optional.of(file.span(start + shift, end + shift));
      }
    }
    return Optional.empty();
  }

  private int sourceStartOf(int offset) {
    Segment segment = segmentAt(offset);
    int inside = segment.kind() == Segment.Kind.VERBATIM ? offset - segment.textStart() : 0;
    return segment.sourceStart() + inside;
  }

  private int sourceEndOf(int offset) {
    Segment segment = segmentAt(offset - 1);
    return segment.kind() == Segment.Kind.VERBATIM
        ? segment.sourceStart() + offset - segment.textStart()
        : segment.sourceEnd();
  }

  private int endOfSource() {
    return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).sourceEnd();
  }

  private Segment segmentAt(int offset) {
    int low = 0;
    int high = segments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (segments.get(middle).textStart() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return segments.get(low);
  }

  @Override
  public String toString() {
    return scope + " " + text;
  }
}

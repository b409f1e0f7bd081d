package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A table in another language: its lines as the parser found them. */
final class MarkupTable extends TableSource {
  private final Language language;
  private final List<BasedSequence> lines = new ArrayList<>();

  /** In which language the table is written. */
  enum Language {
    HTML,
    LATEX
  }

  MarkupTable(Language language, BasedSequence first) {
    super(first);
    this.language = language;
    lines.add(first);
  }

  void add(BasedSequence line) {
    lines.add(line);
    setChars(getChars().baseSubSequence(getStartOffset(), line.getEndOffset()));
  }

  Language language() {
    return language;
  }

  /** Returns the lines as one text, without what their containers take from them. */
  PreparedText text(PreparedText source) {
    return source.ofLines(lines);
  }
}

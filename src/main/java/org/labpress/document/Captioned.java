package org.labpress.document;

import java.util.List;
import java.util.Optional;

/** A block with a caption that can be numbered and referred to. */
public sealed interface Captioned extends Block
    permits Figure, FigureGroup, TableBlock, ChartBlock, SamplesBlock, CodeBlock {
  /** Returns the caption; empty if there is none. */
  List<Inline> caption();

  /**
   * Returns the number as printed, such as {@code 3}, or {@code 3a} for a part of a group; empty
   * until the block is numbered.
   */
  Optional<String> number();

  /**
   * Returns what stands before the caption: {@code Figure 3.}, or {@code (a)} for a part of a
   * group. Empty until the block is numbered.
   *
   * @param language of the document
   */
  default Optional<String> captionLabel(PrintedLanguage language) {
    return number()
        .map(
            number -> {
              char last = number.charAt(number.length() - 1);
              return number.length() > 1 && Character.isLowerCase(last)
                  ? "(" + last + ")"
                  : kind().word(language) + " " + number + ".";
            });
  }

  /** Returns which counter numbers the block. */
  Kind kind();

  /** The counters; each has its word in captions and references. */
  enum Kind {
    FIGURE(PrintedWord.FIGURE),
    TABLE(PrintedWord.TABLE),
    LISTING(PrintedWord.LISTING);

    private final PrintedWord word;

    Kind(PrintedWord word) {
      this.word = word;
    }

    /** Returns the word before the number. */
    public String word(PrintedLanguage language) {
      return word.in(language);
    }
  }
}

package org.labpress.pass;

import java.util.List;
import java.util.function.Supplier;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Style;
import org.labpress.source.Kept;

/** What printed the citations of earlier builds: most edits of a paper change no citation. */
public final class KnownCitations {
  private static final int MOST_PAGES = 50;

  private final Kept<List<Object>, CitationProcessor> processors;

  private KnownCitations(int most) {
    this.processors = new Kept<>(most);
  }

  /** Returns what keeps nothing, for one build. */
  public static KnownCitations none() {
    return new KnownCitations(0);
  }

  public static KnownCitations bounded() {
    return new KnownCitations(MOST_PAGES);
  }

  /**
   * Returns the processor of a page.
   *
   * @param items that are cited, in their order
   */
  CitationProcessor processor(
      Style style, String language, List<Item> items, Supplier<CitationProcessor> make) {
    return processors.keeps()
        ? processors.get(List.of(style, language, items), key -> make.get())
        : make.get();
  }
}

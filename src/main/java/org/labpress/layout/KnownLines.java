package org.labpress.layout;

import java.nio.ByteBuffer;
import java.util.List;
import org.labpress.font.Hyphenator;
import org.labpress.source.Kept;

/**
 * How words and paragraphs of earlier builds were broken, by their content and shape. A process
 * that sets the same paper again and again keeps it.
 */
public final class KnownLines {
  private static final int MOST_PARAGRAPHS = 10_000;
  private static final int MOST_LANGUAGES = 4;

  private final Kept<Key, LineBreaker.Broken> broken;
  private final Kept<List<Object>, WordItems> words;
  private final boolean keeps;

  private KnownLines(int most) {
    this.words = new Kept<>(Math.min(most, MOST_LANGUAGES));
    this.broken = new Kept<>(most);
    this.keeps = most > 0;
  }

  private record Key(ByteBuffer fingerprint, LineShape shape) {}

  /** Returns what keeps nothing, for a process that sets a paper once. */
  public static KnownLines none() {
    return new KnownLines(0);
  }

  public static KnownLines bounded() {
    return new KnownLines(MOST_PARAGRAPHS);
  }

  /** Returns the items as the breaker takes them. */
  List<LineItem> of(List<LineItem> items) {
    return keeps ? new ParagraphItems(items, this) : List.copyOf(items);
  }

  /**
   * Returns the words of earlier builds.
   *
   * @param lang of the text, as written
   * @param exceptions words with all their hyphens
   */
  WordItems words(String lang, List<String> exceptions) {
    return words.get(
        List.of(lang, exceptions),
        key -> new WordItems(new WordBreaks(Hyphenator.forLanguage(lang)::breaks, exceptions)));
  }

  LineBreaker.Broken get(ParagraphItems items, LineShape shape) {
    return broken.get(
        new Key(items.fingerprint(), shape), key -> LineBreaker.breakAnew(items, shape));
  }

  /** Returns how many paragraphs are known. */
  int size() {
    return broken.size();
  }
}

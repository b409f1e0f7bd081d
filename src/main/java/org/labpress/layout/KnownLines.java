package org.labpress.layout;

import java.nio.ByteBuffer;
import java.util.List;
import org.labpress.source.Kept;

/**
 * How paragraphs of earlier builds were broken, by their content and shape. A process that sets the
 * same paper again and again keeps it.
 */
public final class KnownLines {
  private static final int MOST_PARAGRAPHS = 10_000;

  private final Kept<Key, LineBreaker.Broken> broken;
  private final boolean keeps;

  private KnownLines(int most) {
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

  LineBreaker.Broken get(ParagraphItems items, LineShape shape) {
    return broken.get(
        new Key(items.fingerprint(), shape), key -> LineBreaker.breakAnew(items, shape));
  }

  /** Returns how many paragraphs are known. */
  int size() {
    return broken.size();
  }
}

package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.labpress.document.Attributes;

/**
 * A line of colons that opens or closes a div. The parser leaves the lines where they stand; those
 * that belong together are found among siblings afterwards, so a div may hold anything and lie in
 * anything.
 */
final class DivLine extends Block {
  private final boolean opens;
  private final Optional<Attributes> attributes;
  private final Optional<BasedSequence> title;

  /**
   * @param attributes empty for a closing line, and for an opening one that cannot be read
   */
  DivLine(BasedSequence chars, boolean opens, Optional<Attributes> attributes) {
    this(chars, opens, attributes, Optional.empty());
  }

  /**
   * @param title what stands behind the name of a callout
   */
  DivLine(
      BasedSequence chars,
      boolean opens,
      Optional<Attributes> attributes,
      Optional<BasedSequence> title) {
    super(chars);
    this.opens = opens;
    this.attributes = attributes;
    this.title = title;
  }

  /**
   * Returns the characters of the title: from behind the name, from {@code title=} or, as theorems
   * have it, from {@code name=}.
   */
  Optional<BasedSequence> title() {
    return title.or(() -> value("title")).or(() -> value("name"));
  }

  private Optional<BasedSequence> value(String key) {
    return attributes
        .flatMap(found -> found.value(key))
        .filter(value -> !value.isBlank())
        .flatMap(
            value -> {
              int start = getChars().indexOf(value, Math.max(0, getChars().indexOf(key + "=")));
              return start < 0
                  ? Optional.empty()
                  : Optional.of(getChars().subSequence(start, start + value.length()));
            });
  }

  /** Returns how many colons the line begins with. */
  int colons() {
    BasedSequence chars = getChars();
    int count = 0;
    while (count < chars.length() && chars.charAt(count) == ':') {
      count++;
    }
    return count;
  }

  boolean opens() {
    return opens;
  }

  Optional<Attributes> attributes() {
    return attributes;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}

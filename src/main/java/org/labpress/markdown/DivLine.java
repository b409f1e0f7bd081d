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

  /**
   * @param attributes empty for a closing line, and for an opening one that cannot be read
   */
  DivLine(BasedSequence chars, boolean opens, Optional<Attributes> attributes) {
    super(chars);
    this.opens = opens;
    this.attributes = attributes;
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

package org.labpress.html;

import java.util.List;
import org.labpress.document.Block;

/** Writes parts of one document as HTML fragments. */
public final class HtmlWriter {
  private HtmlWriter() {}

  /**
   * Returns the blocks as CommonMark 0.31.2 and GFM print them in their examples: no ids, links as
   * written, raw HTML passed through. For conformance tests only: the result is as safe as its
   * author.
   */
  public static String commonMark(List<Block> blocks) {
    HtmlBuffer out = new HtmlBuffer();
    return new BlockWriter(out, new InlineWriter(out)).all(blocks).toString();
  }
}

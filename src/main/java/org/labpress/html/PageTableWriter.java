package org.labpress.html;

import java.util.Locale;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableGrid;

/** Writes tables for a page of the site, where looks come from classes. */
final class PageTableWriter extends TableWriter {
  PageTableWriter(HtmlBuffer out, BlockWriter blocks) {
    super(out, blocks);
  }

  @Override
  void attributes(boolean header, TableGrid.Place place, Alignment alignment) {
    if (header) {
      out.attribute("scope", place.columnSpan() > 1 ? "colgroup" : "col");
    }
    if (alignment != Alignment.NONE) {
      out.attribute("class", "align-" + alignment.name().toLowerCase(Locale.ROOT));
    }
  }
}

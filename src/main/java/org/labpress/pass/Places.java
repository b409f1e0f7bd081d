package org.labpress.pass;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.chart.scene.Place;
import org.labpress.document.Attributes;
import org.labpress.document.Div;
import org.labpress.document.PageKind;

/**
 * Which place a chart has, by the divs around it.
 *
 * @param onSlides whether the page is a deck
 * @param share of the slide's width, in (0, 1]
 * @param columns how many columns stand side by side, at least 1
 */
record Places(boolean onSlides, double share, int columns) {
  private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,3})?)%\\s*");

  static Places on(PageKind kind) {
    return new Places(kind == PageKind.DECK, 1, 1);
  }

  /** Returns the places within a div. */
  Places in(Div div) {
    if (div.attributes().hasClass("columns")) {
      long inside =
          div.blocks().stream()
              .filter(
                  block -> block instanceof Div column && column.attributes().hasClass("column"))
              .count();
      return new Places(onSlides, share, (int) Math.max(1, inside));
    }
    return div.attributes().hasClass("column")
        ? new Places(onSlides, share * shareOf(div.attributes()), 1)
        : this;
  }

  private double shareOf(Attributes column) {
    Matcher percent = PERCENT.matcher(column.value("width").orElse(""));
    double written = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
    return written > 0 && written <= 1 ? written : 1.0 / columns;
  }

  Place here() {
    if (!onSlides) {
      return Place.PAGE;
    }
    return share < 1 ? Place.columnOfSlide(share) : Place.SLIDE;
  }
}

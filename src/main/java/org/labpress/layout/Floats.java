package org.labpress.layout;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.labpress.document.Attributes;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.TableBlock;
import org.labpress.layout.VerticalItem.Floating;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Decides how wide figures and tables are and where they may be printed.
 *
 * <p>Where text stands in columns, a float spans the page if its author asks for that, by a class
 * or by LaTeX's {@code figure*}, or if it could not be read in a column.
 */
final class Floats {
  /** The names that Quarto, Distill and LaTeX have for what is wider than the text. */
  private static final Set<String> WIDE_CLASSES =
      Set.of("wide", "full-width", "column-page", "column-screen", "column-body-outset", "l-page");

  /** Pictures beside each other are read in a column only if each is as wide as this, in ems. */
  private static final double LEAST_PART = 9;

  /** Words of charts are read down to this size, in points; captions have nine. */
  private static final double LEAST_TEXT = 4.5;

  private final SettingContext context;
  private final Galley galley;
  private final Frame frame;

  Floats(SettingContext context, Galley galley, Frame frame) {
    this.context = context;
    this.galley = galley;
    this.frame = frame;
  }

  Frame frame(Figure block) {
    boolean wide = isWide(block.attributes()) || isWide(block.image().attributes());
    return wide ? wideFrame() : frame;
  }

  Frame frame(ChartBlock block) {
    return isWide(block.attributes()) || isTooSmall(block) ? wideFrame() : frame;
  }

  /**
   * @param cramped tells whether a table reads badly in a column
   */
  Frame frame(TableBlock block, Predicate<TableBlock> cramped) {
    Frame wide = wideFrame();
    boolean wider = wide.width() > frame.width() + 1;
    return wider && (isWide(block.attributes()) || cramped.test(block)) ? wide : frame;
  }

  /** Returns whether words of the chart could not be read in this width. */
  private boolean isTooSmall(ChartBlock block) {
    if (block.result().isEmpty() || !(block.result().get() instanceof ChartResult.Drawn drawn)) {
      return false;
    }
    double width = drawn.drawing().size().width();
    double scale = width > frame.width() ? frame.width() / width : 1;
    OptionalDouble smallest = SmallestText.of(drawn.drawing());
    return smallest.isPresent() && smallest.getAsDouble() * scale < LEAST_TEXT;
  }

  Frame frame(FigureGroup block) {
    int count = block.blocks().size();
    int columns = block.columns() > 0 ? block.columns() : Math.min(2, count);
    double part = frame.width() / Math.max(1, Math.min(columns, count));
    boolean narrow = part < LEAST_PART * context.style().text().points();
    return narrow || isWide(block.attributes()) ? wideFrame() : frame;
  }

  private static boolean isWide(Attributes attributes) {
    return attributes.classes().stream().anyMatch(WIDE_CLASSES::contains)
        || attributes.value("fig-env").filter(name -> name.endsWith("*")).isPresent();
  }

  /** Returns the frame of what spans the page, if it may do so here. */
  Frame wideFrame() {
    return galley.takesWide() && isDivided() ? new Frame(0, context.style().textWidth()) : frame;
  }

  private boolean isDivided() {
    return context.style().columns().count() > 1;
  }

  /** Adds a figure or table that has been set in a frame. */
  Galley add(Captioned block, Strip strip, Frame place) {
    boolean wide = isDivided() && place.left() + place.width() > context.style().measure() + 1;
    galley.floating(new Floating(strip, block.kind(), wide, isHere(block)));
    return galley;
  }

  /** Returns whether a float stands where it is written, if it can. */
  private boolean isHere(Captioned block) {
    Optional<String> wish = block.attributes().value("fig-pos");
    return context.references().isEarly(block)
        || wish.map(Floats::asksForPlace).orElse(!isDivided());
  }

  private static boolean asksForPlace(String wish) {
    return wish.contains("h") || wish.contains("H");
  }
}

package org.labpress.layout;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.labpress.document.Attributes;
import org.labpress.document.PictureSize;
import org.labpress.drawing.Size;
import org.labpress.layout.VerticalItem.Strip;

/**
 * A picture with what stands below it, whose size is decided last: on a slide it takes the height
 * that the text leaves.
 */
final class FittedPicture {
  /** Below this height, in points, nobody reads a chart from the last row. */
  private static final double LEGIBLE = 156;

  private final Frame frame;
  private final Optional<Size> natural;
  private final Attributes wish;
  private final Function<Size, Strip> painter;
  private final double below;
  private final UnaryOperator<Strip> completed;

  /**
   * @param natural size of the picture; empty if it has only one, whatever is asked for
   * @param wish how wide and high the author wants it
   * @param painter paints the picture in a size
   * @param below height of what stands below the picture
   * @param completed adds what stands below
   */
  FittedPicture(
      Frame frame,
      Optional<Size> natural,
      Attributes wish,
      Function<Size, Strip> painter,
      double below,
      UnaryOperator<Strip> completed) {
    this.frame = frame;
    this.natural = natural;
    this.wish = wish;
    this.painter = painter;
    this.below = below;
    this.completed = completed;
  }

  /** Returns the picture as large as papers print it. */
  Strip onPaper(double textHeight) {
    if (natural.isEmpty()) {
      return completed.apply(painter.apply(new Size(0, 0)));
    }
    Size wished = PictureSize.of(natural.get(), wish, frame.width(), textHeight).size();
    double room = Math.max(0.2 * textHeight, textHeight - below);
    boolean tall = wished.height() > room;
    return at(tall ? wished.scaled(room / wished.height()) : wished);
  }

  /** Returns the height without which the picture cannot be read. */
  double least() {
    if (natural.isEmpty()) {
      return onPaper(0).height();
    }
    return below + Math.min(Math.min(natural.get().height(), largest().height()), LEGIBLE);
  }

  /**
   * Returns the picture as large as the frame and the height let it be, but no larger than the
   * author wants it.
   */
  Strip within(double height) {
    if (natural.isEmpty()) {
      return onPaper(0);
    }
    Size largest = largest();
    double room = Math.max(height, least()) - below;
    return at(largest.height() > room ? largest.scaled(room / largest.height()) : largest);
  }

  /** Returns the size in which it fills the frame, or that of the author. */
  private Size largest() {
    Size size = natural.orElseThrow();
    if (wish.value("width").isPresent() || wish.value("height").isPresent()) {
      return PictureSize.of(size, wish, frame.width(), frame.width()).size();
    }
    return size.width() > 0 ? size.scaled(frame.width() / size.width()) : size;
  }

  private Strip at(Size size) {
    return completed.apply(painter.apply(size));
  }
}

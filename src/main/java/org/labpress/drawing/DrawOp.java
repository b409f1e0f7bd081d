package org.labpress.drawing;

import java.util.List;

/** One thing to draw. Operations are painted in order, later ones over earlier ones. */
public sealed interface DrawOp
    permits DrawOp.Fill,
        DrawOp.Stroke,
        DrawOp.Text,
        DrawOp.Hover,
        DrawOp.Clipped,
        DrawOp.Series,
        DrawOp.Toggle,
        DrawOp.Plot {

  /** The number of no series. */
  int NO_SERIES = -1;

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Fills a path by the non-zero winding rule.
   *
   * @param opacity in [0, 1]
   */
  record Fill(Path path, Rgb color, double opacity) implements DrawOp {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fill(this);
    }
  }

  /**
   * Strokes a path.
   *
   * @param opacity in [0, 1]
   */
  record Stroke(Path path, Pen pen, Rgb color, double opacity) implements DrawOp {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stroke(this);
    }
  }

  /**
   * A run of text on one baseline.
   *
   * @param x of the left end of the baseline
   * @param y of the left end of the baseline
   * @param size of the face in points
   * @param angle of the baseline in degrees, clockwise as seen (y points down); -90 reads upwards
   * @param width advance of the text in the bundled face, in points
   */
  record Text(
      String text,
      double x,
      double y,
      Typeface face,
      double size,
      double angle,
      Rgb color,
      double width)
      implements DrawOp {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A region that paints nothing and explains itself under the pointer.
   *
   * @param region the area that answers
   * @param text plain text
   * @param series 0-based, to which it belongs; {@link #NO_SERIES} if to none
   */
  record Hover(Path region, String text, int series) implements DrawOp {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hover(this);
    }
  }

  /** Operations of which only what lies inside the clip is painted. */
  record Clipped(Path clip, List<DrawOp> ops) implements DrawOp {
    public Clipped {
      ops = List.copyOf(ops);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.clipped(this);
    }
  }

  /**
   * Operations that show one series, so that a page can hide them.
   *
   * @param index 0-based
   */
  record Series(int index, List<DrawOp> ops) implements DrawOp {
    public Series {
      ops = List.copyOf(ops);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.series(this);
    }
  }

  /**
   * A region that paints nothing and shows or hides a series where the reader can act.
   *
   * @param series 0-based
   * @param label the name of the series
   */
  record Toggle(Path region, int series, String label) implements DrawOp {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toggle(this);
    }
  }

  /**
   * Everything that explains itself in one plot; paints nothing.
   *
   * @param area between the axes
   * @param horizontal whether values run along x, and positions along y
   */
  record Plot(Path area, boolean horizontal, List<Hover> hovers) implements DrawOp {
    public Plot {
      hovers = List.copyOf(hovers);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.plot(this);
    }
  }

  /** One method for each kind of operation. */
  interface Visitor<R> {
    R fill(Fill op);

    R stroke(Stroke op);

    R text(Text op);

    R hover(Hover op);

    R clipped(Clipped op);

    R series(Series op);

    R toggle(Toggle op);

    R plot(Plot op);
  }

  /** Sees what is printed: what answers a pointer is passed over, and every series is shown. */
  interface PrintVisitor extends Visitor<Void> {
    @Override
    default Void hover(Hover op) {
      return null;
    }

    @Override
    default Void series(Series op) {
      op.ops().forEach(inner -> inner.accept(this));
      return null;
    }

    @Override
    default Void toggle(Toggle op) {
      return null;
    }

    @Override
    default Void plot(Plot op) {
      return null;
    }
  }
}

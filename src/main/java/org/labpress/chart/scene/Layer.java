package org.labpress.chart.scene;

import java.util.List;

/**
 * Shapes of one kind in the terms of the data: <em>at</em> is a place on the axis of what varies (a
 * number, milliseconds, or the index of a category, with parts of a category between), a
 * <em>value</em> one on the axis of what is measured.
 *
 * <p>Layers of a panel are painted in the order of their {@link #rank}, so that no marker hides
 * under another series' line.
 */
public sealed interface Layer
    permits Layer.Band,
        Layer.Bars,
        Layer.Tiles,
        Layer.Line,
        Layer.Segments,
        Layer.Markers,
        Layer.Words {

  /** The colour of no series. */
  int NO_SERIES = -1;

  /** Returns the place in the order of painting: 0 is painted first. */
  int rank();

  /**
   * Returns the 0-based colour of the series that the layer shows, so that a reader can hide it;
   * {@link #NO_SERIES} if it shows none, or more than one.
   */
  int series();

  private static int series(Paint paint) {
    return paint.kind() == Paint.Kind.SERIES ? paint.index() : NO_SERIES;
  }

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /** A point of the plot. */
  record At(double at, double value) {}

  /** A stretch of values at one place. */
  record Stretch(double at, double low, double high) {}

  /** The area between the lower and the upper ends, in the order of their places. */
  record Band(Paint paint, double opacity, List<Stretch> stretches) implements Layer {
    public Band {
      stretches = List.copyOf(stretches);
    }

    @Override
    public int series() {
      return Layer.series(paint);
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.band(this);
    }
  }

  /**
   * A filled rectangle.
   *
   * @param from where it begins on the axis of what varies
   * @param to where it ends
   * @param low one end of its values; what lies outside of the axis is cut off
   * @param high the other end
   */
  record Bar(Paint paint, double opacity, double from, double to, double low, double high) {}

  /** Filled rectangles. */
  record Bars(List<Bar> bars) implements Layer {
    public Bars {
      bars = List.copyOf(bars);
    }

    @Override
    public int series() {
      boolean one = bars.stream().map(Bar::paint).distinct().count() == 1;
      return one ? Layer.series(bars.get(0).paint()) : NO_SERIES;
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bars(this);
    }
  }

  /**
   * A rectangle whose shade stands for a number.
   *
   * @param share on the scale from the lowest to the highest shade, in [0, 1]
   * @param from where it begins on the axis of what varies
   * @param to where it ends
   * @param low one end of its values
   * @param high the other end
   * @param text the number, drawn in the middle where there is room for it
   */
  record Tile(double share, double from, double to, double low, double high, String text) {}

  /** Rectangles side by side, each with its shade. */
  record Tiles(List<Tile> tiles) implements Layer {
    public Tiles {
      tiles = List.copyOf(tiles);
    }

    @Override
    public int series() {
      return NO_SERIES;
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tiles(this);
    }
  }

  /**
   * A line through points in their order.
   *
   * @param dash 0 for a solid line, then the dashes that tell series apart
   */
  record Line(Paint paint, int dash, List<At> points) implements Layer {
    public Line {
      points = List.copyOf(points);
    }

    @Override
    public int series() {
      return Layer.series(paint);
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.line(this);
    }
  }

  /** A straight line between two points. */
  record Segment(At from, At to) {}

  /**
   * Straight lines.
   *
   * @param width of the pen in points
   * @param caps whether a short line across stands at both ends, as on error bars
   * @param series of the layer
   */
  record Segments(Paint paint, double width, boolean caps, List<Segment> segments, int series)
      implements Layer {
    public Segments {
      segments = List.copyOf(segments);
    }

    /** Lines of the series that their colour says. */
    public Segments(Paint paint, double width, boolean caps, List<Segment> segments) {
      this(paint, width, caps, segments, Layer.series(paint));
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.segments(this);
    }
  }

  /**
   * Markers of equal shape and size.
   *
   * @param shape 0 is round, then the shapes that tell series apart
   * @param radius in points
   * @param opacity in [0, 1]
   */
  record Markers(Paint paint, int shape, double radius, double opacity, List<At> points)
      implements Layer {
    public Markers {
      points = List.copyOf(points);
    }

    @Override
    public int series() {
      return Layer.series(paint);
    }

    @Override
    public int rank() {
      return 3;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.markers(this);
    }
  }

  /** Words beside a point. */
  record Word(At at, String text, Side side) {}

  /** Where words stand. */
  enum Side {
    /** Centred on the point. */
    OVER,
    ABOVE,
    BELOW,
    LEFT,
    RIGHT
  }

  /** Words beside points. */
  record Words(Paint paint, List<Word> words) implements Layer {
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public int series() {
      return NO_SERIES;
    }

    @Override
    public int rank() {
      return 4;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.words(this);
    }
  }

  /** One method for each kind of layer. */
  interface Visitor<R> {
    R band(Band layer);

    R bars(Bars layer);

    R tiles(Tiles layer);

    R line(Line layer);

    R segments(Segments layer);

    R markers(Markers layer);

    R words(Words layer);
  }
}

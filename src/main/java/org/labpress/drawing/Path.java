package org.labpress.drawing;

import java.util.ArrayList;
import java.util.List;

/** Lines and cubic curves in points, origin top left, y down. */
public record Path(List<Segment> segments) {
  public Path {
    segments = List.copyOf(segments);
  }

  /** Returns a rectangle, drawn clockwise from its upper left corner. */
  public static Path rectangle(double x, double y, double width, double height) {
    return new Builder()
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineTo(x + width, y + height)
        .lineTo(x, y + height)
        .close()
        .build();
  }

  /** Returns a straight line. */
  public static Path line(double x1, double y1, double x2, double y2) {
    return new Builder().moveTo(x1, y1).lineTo(x2, y2).build();
  }

  /** One step of a path. The first step is a {@link MoveTo}. */
  public sealed interface Segment permits MoveTo, LineTo, CurveTo, Close {
    /** Calls the method of the visitor that belongs to this kind. */
    <R> R accept(SegmentVisitor<R> visitor);
  }

  /** Starts a sub-path. */
  public record MoveTo(double x, double y) implements Segment {
    @Override
    public <R> R accept(SegmentVisitor<R> visitor) {
      return visitor.moveTo(this);
    }
  }

  /** A straight line from the current point. */
  public record LineTo(double x, double y) implements Segment {
    @Override
    public <R> R accept(SegmentVisitor<R> visitor) {
      return visitor.lineTo(this);
    }
  }

  /** A cubic Bézier curve from the current point, with two control points. */
  public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
      implements Segment {
    @Override
    public <R> R accept(SegmentVisitor<R> visitor) {
      return visitor.curveTo(this);
    }
  }

  /** Closes the sub-path. */
  public record Close() implements Segment {
    @Override
    public <R> R accept(SegmentVisitor<R> visitor) {
      return visitor.close(this);
    }
  }

  /** One method for each kind of segment. */
  public interface SegmentVisitor<R> {
    R moveTo(MoveTo segment);

    R lineTo(LineTo segment);

    R curveTo(CurveTo segment);

    R close(Close segment);
  }

  /** Collects the segments of a path. */
  public static final class Builder {
    private final List<Segment> segments = new ArrayList<>();

    public Builder moveTo(double x, double y) {
      segments.add(new MoveTo(x, y));
      return this;
    }

    public Builder lineTo(double x, double y) {
      segments.add(new LineTo(x, y));
      return this;
    }

    public Builder curveTo(double x1, double y1, double x2, double y2, double x, double y) {
      segments.add(new CurveTo(x1, y1, x2, y2, x, y));
      return this;
    }

    public Builder close() {
      segments.add(new Close());
      return this;
    }

    public Path build() {
      return new Path(segments);
    }
  }
}

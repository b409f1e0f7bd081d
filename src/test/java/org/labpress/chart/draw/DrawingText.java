package org.labpress.chart.draw;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Path;

/** A drawing as lines of text, one for each operation, with one decimal of a point. */
final class DrawingText implements DrawOp.Visitor<String> {
  private DrawingText() {}

  static String of(Drawing drawing) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("size " + number(drawing.size().width()) + " " + number(drawing.size().height()));
    drawing.ops().forEach(op -> lines.add(op.accept(new DrawingText())));
    return lines.toString();
  }

  @Override
  public String fill(DrawOp.Fill op) {
    return "fill %s %s%s".formatted(op.color().hex(), opacity(op.opacity()), path(op.path()));
  }

  @Override
  public String stroke(DrawOp.Stroke op) {
    return "stroke %s %s %s%s%s"
        .formatted(
            op.color().hex(),
            number(op.pen().width()),
            op.pen().dashes().isEmpty() ? "" : op.pen().dashes() + " ",
            opacity(op.opacity()),
            path(op.path()));
  }

  @Override
  public String text(DrawOp.Text op) {
    return "text %s %s %s %s %s"
        .formatted(
            number(op.x()),
            number(op.y()),
            number(op.size()),
            op.angle() == 0 ? "" : number(op.angle()),
            op.text());
  }

  @Override
  public String hover(DrawOp.Hover op) {
    return "hover %s| %s".formatted(path(op.region()), op.text().replace("\n", " / "));
  }

  @Override
  public String clipped(DrawOp.Clipped op) {
    StringJoiner lines = new StringJoiner("\n  ", "clip " + path(op.clip()) + "\n  ", "");
    op.ops().forEach(inner -> lines.add(inner.accept(this)));
    return lines.toString();
  }

  @Override
  public String series(DrawOp.Series op) {
    StringJoiner lines = new StringJoiner("\n  ", "series " + op.index() + "\n  ", "");
    op.ops().forEach(inner -> lines.add(inner.accept(this)));
    return lines.toString();
  }

  @Override
  public String plot(DrawOp.Plot op) {
    StringJoiner lines = new StringJoiner("\n  ", "plot " + path(op.area()) + "\n  ", "");
    op.hovers().forEach(inner -> lines.add(inner.accept(this)));
    return lines.toString();
  }

  @Override
  public String toggle(DrawOp.Toggle op) {
    return "toggle %d %s| %s".formatted(op.series(), path(op.region()), op.label());
  }

  private static String opacity(double opacity) {
    return opacity == 1 ? "" : opacity + " ";
  }

  private static String path(Path path) {
    StringBuilder text = new StringBuilder();
    Path.SegmentVisitor<StringBuilder> writer =
        new Path.SegmentVisitor<>() {
          @Override
          public StringBuilder moveTo(Path.MoveTo s) {
            return add("M", List.of(s.x(), s.y()));
          }

          @Override
          public StringBuilder lineTo(Path.LineTo s) {
            return add("L", List.of(s.x(), s.y()));
          }

          @Override
          public StringBuilder curveTo(Path.CurveTo s) {
            return add("C", List.of(s.x1(), s.y1(), s.x2(), s.y2(), s.x(), s.y()));
          }

          @Override
          public StringBuilder close(Path.Close s) {
            return add("Z", List.of());
          }

          private StringBuilder add(String command, List<Double> values) {
            text.append(command).append(' ');
            values.forEach(value -> text.append(number(value)).append(' '));
            return text;
          }
        };
    path.segments().forEach(segment -> segment.accept(writer));
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value + 0.0).replace("-0.0", "0.0");
  }
}

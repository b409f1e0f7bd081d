package org.labpress.chart.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Path;
import org.labpress.drawing.Pen;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;

/**
 * A graphics of Java2D that writes down what is drawn. Paints other than colours, images and
 * pictures of glyphs are refused: no chart of ours uses them.
 */
final class Recorder extends RefusingGraphics {
  private static final double OVERHANG = 1;

  private static final SheetFont STANDARD = new SheetFont(Typeface.SANS, 9);

  private final List<Recorded> recorded;
  private final RenderingHints hints;
  private AffineTransform transform = new AffineTransform();
  private @Nullable Shape clip;
  private Color color = Color.BLACK;
  private Color background = Color.WHITE;
  private BasicStroke stroke = new BasicStroke(1);
  private Composite composite = AlphaComposite.SrcOver;
  private SheetFont font = STANDARD;
  private int series = DrawOp.NO_SERIES;

  /**
   * One operation and the clip under which it was drawn.
   *
   * @param clip null if none
   * @param series of which it is a part, or {@link DrawOp#NO_SERIES}
   */
  private record Recorded(DrawOp op, @Nullable Rectangle2D clip, int series) {}

  Recorder() {
    this(new ArrayList<>(), new RenderingHints(null));
  }

  private Recorder(List<Recorded> recorded, RenderingHints hints) {
    this.recorded = recorded;
    this.hints = hints;
  }

  /** Returns what was drawn so far; neighbours of one series, or under one clip, share it. */
  Drawing drawing(Size size) {
    List<DrawOp> ops = new ArrayList<>();
    for (int i = 0; i < recorded.size(); ) {
      int shared = recorded.get(i).series;
      int end = i;
      while (end < recorded.size() && recorded.get(end).series == shared) {
        end++;
      }
      List<DrawOp> inside = clipped(recorded.subList(i, end));
      if (shared == DrawOp.NO_SERIES) {
        ops.addAll(inside);
      } else {
        ops.add(new DrawOp.Series(shared, inside));
      }
      i = end;
    }
    return new Drawing(size, ops);
  }

  private static List<DrawOp> clipped(List<Recorded> recorded) {
    List<DrawOp> ops = new ArrayList<>();
    for (int i = 0; i < recorded.size(); ) {
      Rectangle2D shared = recorded.get(i).clip;
      int end = i;
      List<DrawOp> inside = new ArrayList<>();
      while (end < recorded.size() && sameClip(shared, recorded.get(end).clip)) {
        inside.add(recorded.get(end).op);
        end++;
      }
      if (shared == null) {
        ops.addAll(inside);
      } else {
        ops.add(new DrawOp.Clipped(Outlines.path(shared, new AffineTransform()), inside));
      }
      i = end;
    }
    return ops;
  }

  private static boolean sameClip(@Nullable Rectangle2D a, @Nullable Rectangle2D b) {
    return a == null ? b == null : a.equals(b);
  }

  /** Says of which series everything is that is drawn from now on. */
  void begin(int index) {
    series = index;
  }

  /** Says that what is drawn from now on is of no series. */
  void end() {
    series = DrawOp.NO_SERIES;
  }

  /** Returns a region that explains itself under the pointer. */
  DrawOp.Hover hover(Rectangle2D region, String text, int ofSeries) {
    return new DrawOp.Hover(Outlines.rectangle(region, transform), text, ofSeries);
  }

  /** Adds the regions of a plot that explain themselves. */
  void plot(Shape area, boolean horizontal, List<DrawOp.Hover> hovers) {
    add(new DrawOp.Plot(Outlines.path(area, transform), horizontal, hovers), null);
  }

  /** Adds a region that shows and hides a series. */
  void toggle(Shape region, int ofSeries, String label) {
    add(new DrawOp.Toggle(Outlines.path(region, transform), ofSeries, label), null);
  }

  private void add(DrawOp op, @Nullable Rectangle2D under) {
    recorded.add(new Recorded(op, under, series));
  }

  @Override
  public void fill(Shape shape) {
    Path path = Outlines.path(shape, transform);
    if (opacity() > 0 && !path.segments().isEmpty()) {
      record(new DrawOp.Fill(path, rgb(), opacity()), shape);
    }
  }

  @Override
  public void draw(Shape shape) {
    Path path = Outlines.path(shape, transform);
    if (opacity() > 0 && stroke.getLineWidth() > 0 && !path.segments().isEmpty()) {
      record(new DrawOp.Stroke(path, pen(), rgb(), opacity()), shape);
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isEmpty()) {
      return;
    }
    double[] origin = {x, y};
    transform.transform(origin, 0, origin, 0, 1);
    double angle =
        StrictMath.toDegrees(StrictMath.atan2(transform.getShearY(), transform.getScaleX()));
    DrawOp op =
        new DrawOp.Text(
            text,
            Size.round(origin[0]),
            Size.round(origin[1]),
            font.typeface(),
            font.getSize2D(),
            Size.round(angle),
            rgb(),
            Size.round(font.advance(text)));
    add(op, null);
  }

  /** Keeps the clip only where it cuts off more than half a pen at the edge of the plot. */
  private void record(DrawOp op, Shape shape) {
    Rectangle2D box = transform.createTransformedShape(shape).getBounds2D();
    Rectangle2D cut = clip == null ? box : clip.getBounds2D();
    boolean whole =
        box.getMinX() >= cut.getMinX() - OVERHANG
            && box.getMinY() >= cut.getMinY() - OVERHANG
            && box.getMaxX() <= cut.getMaxX() + OVERHANG
            && box.getMaxY() <= cut.getMaxY() + OVERHANG;
    add(op, whole ? null : cut);
  }

  private Rgb rgb() {
    return new Rgb(color.getRed(), color.getGreen(), color.getBlue());
  }

  private double opacity() {
    double alpha = composite instanceof AlphaComposite blend ? blend.getAlpha() : 1;
    return Size.round(alpha * color.getAlpha() / 255);
  }

  private Pen pen() {
    List<Double> dashes = new ArrayList<>();
    float @Nullable [] lengths = stroke.getDashArray();
    if (lengths != null) {
      for (float length : lengths) {
        dashes.add(Size.round(length));
      }
    }
    Pen.Cap cap =
        switch (stroke.getEndCap()) {
          case BasicStroke.CAP_ROUND -> Pen.Cap.ROUND;
          case BasicStroke.CAP_SQUARE -> Pen.Cap.SQUARE;
          default -> Pen.Cap.BUTT;
        };
    Pen.Join join =
        switch (stroke.getLineJoin()) {
          case BasicStroke.JOIN_ROUND -> Pen.Join.ROUND;
          case BasicStroke.JOIN_BEVEL -> Pen.Join.BEVEL;
          default -> Pen.Join.MITER;
        };
    return new Pen(
        Size.round(stroke.getLineWidth()), dashes, Size.round(stroke.getDashPhase()), cap, join);
  }

  @Override
  public Graphics create() {
    Recorder copy = new Recorder(recorded, (RenderingHints) hints.clone());
    copy.transform = new AffineTransform(transform);
    copy.clip = clip;
    copy.color = color;
    copy.background = background;
    copy.stroke = stroke;
    copy.composite = composite;
    copy.font = font;
    copy.series = series;
    return copy;
  }

  @Override
  public void setPaint(Paint paint) {
    if (!(paint instanceof Color chosen)) {
      throw new UnsupportedOperationException("paint " + paint);
    }
    color = chosen;
  }

  @Override
  public void setStroke(Stroke other) {
    if (!(other instanceof BasicStroke basic)) {
      throw new UnsupportedOperationException("stroke " + other);
    }
    stroke = basic;
  }

  @Override
  public void setFont(Font other) {
    if (!(other instanceof SheetFont sheet)) {
      throw new UnsupportedOperationException("font " + other);
    }
    font = sheet;
  }

  @Override
  public FontMetrics getFontMetrics(Font other) {
    return (other instanceof SheetFont sheet ? sheet : font).metrics();
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void clip(@Nullable Shape shape) {
    if (shape == null) {
      return;
    }
    Shape placed = transform.createTransformedShape(shape);
    if (clip == null) {
      clip = placed.getBounds2D();
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(placed.getBounds2D()));
      clip = both.getBounds2D();
    }
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    clip = shape == null ? null : transform.createTransformedShape(shape).getBounds2D();
  }

  @Override
  public @Nullable Shape getClip() {
    if (clip == null) {
      return null;
    }
    try {
      return transform.createInverse().createTransformedShape(clip);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a transform to nothing", e);
    }
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    Shape shape = getClip();
    return shape == null ? null : shape.getBounds();
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public void transform(AffineTransform other) {
    transform.concatenate(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setComposite(Composite other) {
    composite = other;
  }

  @Override
  public void setBackground(Color other) {
    background = other;
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  RenderingHints hints() {
    return hints;
  }

  @Override
  public String toString() {
    return "Recorder" + Arrays.toString(recorded.toArray());
  }
}

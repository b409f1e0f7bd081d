package org.labpress.chart.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Paint;

/** Paints the layers of one panel. */
final class LayerPainter implements Layer.Visitor<Boolean> {
  /** Half the length of the caps of error bars, in points. */
  private static final double CAP = 2.2;

  /** Free space beside the words of a tile, and the height that they need, in points. */
  private static final double INSIDE = 2;

  private static final double LINE = 10;

  private final Graphics2D g2;
  private final Frame frame;

  LayerPainter(Graphics2D g2, Frame frame) {
    this.g2 = g2;
    this.frame = frame;
  }

  @Override
  public Boolean band(Layer.Band layer) {
    if (layer.stretches().size() < 2) {
      return false;
    }
    List<double[]> upper = new ArrayList<>();
    List<double[]> lower = new ArrayList<>();
    for (Layer.Stretch stretch : layer.stretches()) {
      upper.add(coordinates(frame.at(stretch.at(), stretch.high())));
      lower.add(coordinates(frame.at(stretch.at(), stretch.low())));
    }
    List<double[]> edge = new ArrayList<>(LineThinning.thin(upper));
    List<double[]> back = new ArrayList<>(LineThinning.thin(lower));
    Collections.reverse(back);
    edge.addAll(back);
    Path2D band = path(edge);
    band.closePath();
    g2.setPaint(Style.paint(layer.paint()));
    opacity(layer.opacity());
    g2.fill(band);
    opacity(1);
    return true;
  }

  @Override
  public Boolean bars(Layer.Bars layer) {
    for (Layer.Bar bar : layer.bars()) {
      g2.setPaint(Style.paint(bar.paint()));
      opacity(bar.opacity());
      g2.fill(frame.box(bar.from(), bar.to(), bar.low(), bar.high()));
    }
    opacity(1);
    return true;
  }

  @Override
  public Boolean tiles(Layer.Tiles layer) {
    g2.setFont(Style.SMALL);
    for (Layer.Tile tile : layer.tiles()) {
      Rectangle2D box = frame.box(tile.from(), tile.to(), tile.low(), tile.high());
      g2.setPaint(Style.paint(Paint.shade(tile.share())));
      g2.fill(box);
      double width = Style.SMALL.advance(tile.text());
      if (width + 2 * INSIDE <= box.getWidth() && LINE <= box.getHeight()) {
        g2.setPaint(Style.paint(Paint.onShade(tile.share())));
        double left = box.getCenterX() - width / 2;
        g2.drawString(tile.text(), (float) left, (float) (box.getCenterY() + 3));
      }
    }
    return true;
  }

  @Override
  public Boolean line(Layer.Line layer) {
    if (layer.points().size() < 2) {
      return false;
    }
    List<double[]> points = layer.points().stream().map(p -> coordinates(frame.at(p))).toList();
    g2.setPaint(Style.paint(layer.paint()));
    g2.setStroke(Style.line(layer.dash()));
    g2.draw(path(LineThinning.thin(points)));
    return true;
  }

  @Override
  public Boolean segments(Layer.Segments layer) {
    g2.setPaint(Style.paint(layer.paint()));
    g2.setStroke(new BasicStroke((float) layer.width()));
    double dx = frame.horizontal() ? 0 : CAP;
    double dy = frame.horizontal() ? CAP : 0;
    for (Layer.Segment segment : layer.segments()) {
      Point2D from = frame.at(segment.from());
      Point2D to = frame.at(segment.to());
      Path2D shape = new Path2D.Double();
      if (layer.caps()) {
        shape.moveTo(from.getX() - dx, from.getY() - dy);
        shape.lineTo(from.getX() + dx, from.getY() + dy);
      }
      shape.moveTo(from.getX(), from.getY());
      shape.lineTo(to.getX(), to.getY());
      if (layer.caps()) {
        shape.moveTo(to.getX() - dx, to.getY() - dy);
        shape.lineTo(to.getX() + dx, to.getY() + dy);
      }
      g2.draw(shape);
    }
    return true;
  }

  @Override
  public Boolean markers(Layer.Markers layer) {
    opacity(layer.opacity());
    for (Layer.At point : layer.points()) {
      Point2D at = frame.at(point);
      Markers.draw(
          g2, layer.shape(), Style.paint(layer.paint()), at.getX(), at.getY(), layer.radius());
    }
    opacity(1);
    return true;
  }

  @Override
  public Boolean words(Layer.Words layer) {
    g2.setPaint(Style.paint(layer.paint()));
    g2.setFont(Style.SMALL);
    for (Layer.Word word : layer.words()) {
      Point2D at = frame.at(word.at());
      double width = Style.SMALL.advance(word.text());
      double x =
          switch (word.side()) {
            case OVER, ABOVE, BELOW -> at.getX() - width / 2;
            case LEFT -> at.getX() - width - 4;
            case RIGHT -> at.getX() + 4;
          };
      double y =
          switch (word.side()) {
            case OVER, LEFT, RIGHT -> at.getY() + 3;
            case ABOVE -> at.getY() - 4;
            case BELOW -> at.getY() + 10;
          };
      g2.drawString(word.text(), (float) x, (float) y);
    }
    return true;
  }

  private void opacity(double opacity) {
    g2.setComposite(
        opacity == 1 ? AlphaComposite.SrcOver : AlphaComposite.SrcOver.derive((float) opacity));
  }

  private static double[] coordinates(Point2D point) {
    return new double[] {point.getX(), point.getY()};
  }

  private static Path2D path(List<double[]> points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      double[] at = points.get(i);
      if (i == 0) {
        path.moveTo(at[0], at[1]);
      } else {
        path.lineTo(at[0], at[1]);
      }
    }
    return path;
  }
}

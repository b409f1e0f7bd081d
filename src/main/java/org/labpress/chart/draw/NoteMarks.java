package org.labpress.chart.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Panel;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Ink;

/**
 * Words that an author sets into a plot: at a line through a place, or at a ring round a point.
 *
 * @param panel whose data the words keep clear of
 */
record NoteMarks(List<Scene.Note> notes, Panel panel) {
  private static final float[] DOTS = {1, 2};
  private static final double ROW = 10;
  private static final double RING = 5;
  private static final double BESIDE = 3;
  private static final double WIDEST = 160;

  NoteMarks {
    notes = notes.stream().sorted(Comparator.comparingDouble(Scene.Note::at)).toList();
  }

  /**
   * Draws the notes.
   *
   * @param named whether the words are drawn
   */
  void draw(Graphics2D g2, Frame frame, boolean named) {
    List<Rectangle2D> taken = new ArrayList<>();
    g2.setFont(Style.SMALL);
    for (Scene.Note note : notes) {
      if (note.value().isPresent()) {
        ring(g2, frame, note, named, taken);
      } else {
        line(g2, frame, note, named, taken);
      }
    }
  }

  /** A line begins at its words, so that it does not run through those of a note before it. */
  private static void line(
      Graphics2D g2, Frame frame, Scene.Note note, boolean named, List<Rectangle2D> taken) {
    Rectangle2D area = frame.area();
    Point2D at = frame.at(note.at(), frame.values().log() ? 1 : frame.values().low());
    double top = area.getMinY();
    if (named) {
      double x = frame.horizontal() ? area.getMaxX() : at.getX();
      double y = frame.horizontal() ? at.getY() - ROW : area.getMinY();
      top = write(g2, area, note.text(), x + BESIDE, x - BESIDE, y, taken);
    }
    g2.setPaint(Style.paint(Ink.AXIS));
    g2.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DOTS, 0));
    g2.draw(
        frame.horizontal()
            ? new Line2D.Double(area.getMinX(), at.getY(), area.getMaxX(), at.getY())
            : new Line2D.Double(at.getX(), top, at.getX(), area.getMaxY()));
  }

  private void ring(
      Graphics2D g2, Frame frame, Scene.Note note, boolean named, List<Rectangle2D> taken) {
    Point2D at = frame.at(note.at(), note.value().orElse(0));
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.setStroke(new BasicStroke(0.9f));
    g2.draw(new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING));
    if (named) {
      String word = cut(note.text(), frame.area());
      Rectangle2D box = freest(frame, at, Style.SMALL.advance(word), taken);
      taken.add(box);
      g2.drawString(word, (float) box.getX(), (float) (box.getMaxY() - 2));
    }
  }

  /** Returns the place round a ring where words cover the least of the data. */
  private Rectangle2D freest(Frame frame, Point2D at, double width, List<Rectangle2D> taken) {
    double beside = RING + BESIDE;
    double off = RING * 0.7;
    List<Rectangle2D> places = new ArrayList<>();
    for (double y : new double[] {at.getY() - off - ROW, at.getY() - ROW / 2, at.getY() + off}) {
      double gap = y == at.getY() - ROW / 2 ? beside : off;
      places.add(new Rectangle2D.Double(at.getX() + gap, y, width, ROW));
      places.add(new Rectangle2D.Double(at.getX() - gap - width, y, width, ROW));
    }
    return places.stream()
        .min(Comparator.comparingInt(box -> covered(frame, box, taken)))
        .orElseThrow();
  }

  /** Returns how much words in a box would cover; most if they would leave the plot. */
  private int covered(Frame frame, Rectangle2D box, List<Rectangle2D> taken) {
    int covered = frame.area().contains(box) ? 0 : 1_000_000;
    covered += taken.stream().anyMatch(box::intersects) ? 1_000 : 0;
    for (Layer layer : panel.layers()) {
      if (layer instanceof Layer.Line line) {
        for (int i = 1; i < line.points().size(); i++) {
          Point2D from = frame.at(line.points().get(i - 1));
          covered +=
              box.intersectsLine(new Line2D.Double(from, frame.at(line.points().get(i)))) ? 1 : 0;
        }
      } else if (layer instanceof Layer.Markers markers) {
        covered += (int) markers.points().stream().filter(p -> box.contains(frame.at(p))).count();
      }
    }
    return covered;
  }

  private static String cut(String text, Rectangle2D area) {
    return Lettering.cut(Style.SMALL, text, Math.min(WIDEST, area.getWidth() * 0.8));
  }

  /**
   * Writes to the right of a place, or to the left if the plot ends, below what stands there.
   *
   * @return the upper edge of the words
   */
  private static double write(
      Graphics2D g2,
      Rectangle2D area,
      String text,
      double right,
      double left,
      double top,
      List<Rectangle2D> taken) {
    String word = cut(text, area);
    double width = Style.SMALL.advance(word);
    double x = right + width <= area.getMaxX() ? right : Math.max(area.getMinX(), left - width);
    Rectangle2D box = new Rectangle2D.Double(x, top, width, ROW);
    while (taken.stream().anyMatch(box::intersects) && box.getMaxY() + ROW < area.getMaxY()) {
      box.setRect(x, box.getY() + ROW, width, ROW);
    }
    taken.add(box);
    g2.setPaint(Style.paint(Ink.TEXT));
    g2.drawString(word, (float) x, (float) (box.getY() + ROW - 2));
    return box.getY();
  }
}

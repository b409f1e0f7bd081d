package org.labpress.chart.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a chart shows, in the terms of its data.
 *
 * @param horizontal whether the values run along x, as bars beside long names do
 * @param position the axis of what varies: x, or y if horizontal
 * @param value the axis of what is measured: y, or x if horizontal
 * @param fromZero whether values are compared by lengths from zero, so that it has to be shown
 * @param abreast how many shapes stand side by side in a category, at least 1
 * @param panels at least one; all share both axes
 * @param strip a low plot below each panel; empty if there is none
 * @param legendTitle what the legend tells apart, such as {@code optimiser}; empty if nothing
 * @param legend empty if there is nothing to tell apart
 * @param guides values at which a line is drawn through every panel
 * @param notes words at places
 * @param direction words behind the title of the value axis; empty if none
 */
public record Scene(
    boolean horizontal,
    ChartAxis position,
    ChartAxis value,
    boolean fromZero,
    int abreast,
    List<Panel> panels,
    Optional<Strip> strip,
    String legendTitle,
    List<LegendKey> legend,
    List<Guide> guides,
    List<Note> notes,
    String direction) {
  /** The width of a drawing whose only plot is about a square, in points. */
  private static final double SQUARE = 330;

  public Scene {
    panels = List.copyOf(panels);
    legend = List.copyOf(legend);
    guides = List.copyOf(guides);
    notes = List.copyOf(notes);
  }

  /**
   * Returns all that shows, and not where it is written: scenes of equal looks are drawn alike. Its
   * parts have {@code equals} by content.
   */
  public List<Object> look() {
    return List.of(
        horizontal,
        position.look(),
        value.look(),
        fromZero,
        abreast,
        panels,
        strip.map(low -> List.of(low.value().look(), low.panels())),
        legendTitle,
        legend,
        guides,
        notes,
        direction);
  }

  /** A line at one value, with a word beside it. */
  public record Guide(double value, String label) {}

  /**
   * Words at a place.
   *
   * @param value empty if a line through the plot marks the place
   */
  public record Note(double at, OptionalDouble value, String text) {}

  /**
   * Low plots below the panels, over the same places.
   *
   * @param value the axis of what they show, from zero
   * @param panels as many as the scene has
   */
  public record Strip(ChartAxis value, List<Panel> panels) {
    public Strip {
      panels = List.copyOf(panels);
    }
  }

  /** Returns the scene with another legend. */
  public Scene withLegend(List<LegendKey> other) {
    return new Scene(
        horizontal,
        position,
        value,
        fromZero,
        abreast,
        panels,
        strip,
        legendTitle,
        other,
        guides,
        notes,
        direction);
  }

  /** Returns the scene with a low plot below each panel. */
  public Scene withStrip(Strip other) {
    return new Scene(
        horizontal,
        position,
        value,
        fromZero,
        abreast,
        panels,
        Optional.of(other),
        legendTitle,
        legend,
        guides,
        notes,
        direction);
  }

  /** Returns the low plots as a scene of their own. */
  public Scene stripScene() {
    Strip low = strip.orElseThrow();
    return new Scene(
        false,
        position,
        low.value,
        true,
        1,
        low.panels,
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  /**
   * Returns the width in points that fits the place: its own, but that of a square where two shares
   * are compared.
   */
  public double width(Place place) {
    boolean square = strip.isPresent() && panels.size() == 1 && place.equals(Place.PAGE);
    return square ? Math.min(place.width(), SQUARE) : place.width();
  }

  /** Returns the axis along the bottom. */
  public ChartAxis x() {
    return horizontal ? value : position;
  }

  /** Returns the axis along the side. */
  public ChartAxis y() {
    return horizontal ? position : value;
  }

  /** Returns how many plots stand side by side. */
  public int columns() {
    int count = Math.max(1, panels.size());
    boolean square = count == 4;
    return square ? 2 : Math.min(count, count > 12 ? 4 : 3);
  }

  /**
   * Returns the height in points that fits the width: that of a list if the values run along x,
   * else that of the place.
   *
   * @param width in points
   */
  public double height(double width, Place place) {
    int rows = (Math.max(1, panels.size()) + columns() - 1) / columns();
    if (horizontal) {
      double perCategory = abreast == 1 ? 18 : 7.0 * abreast + 9;
      double keys = legend.isEmpty() ? 0 : 19;
      double titles = panels.size() == 1 ? 0 : 29.0 * rows;
      return 52 + keys + titles + rows * perCategory * Math.max(2, position.categories().size());
    }
    if (strip.isPresent()) {
      double square = (width - 60) / columns() * 0.92;
      double keys = legend.isEmpty() ? 0 : 19;
      double tall = rows * (square + 60) + 30 + keys;
      return place.equals(Place.PAGE) ? tall : Math.min(tall, width * place.flatness());
    }
    if (value.scale() == ChartAxis.Scale.CATEGORY) {
      double titles = panels.size() == 1 ? 0 : 29.0 * rows;
      return 71 + titles + rows * 20.0 * Math.max(3, value.categories().size());
    }
    if (panels.size() > 1) {
      // As tall as they are wide at most, so that differences between them can be seen.
      return Math.min(60 + rows * (width / columns()) * 0.8, 600);
    }
    // No taller than 120 mm.
    return Math.min(width * place.flatness(), 340);
  }
}

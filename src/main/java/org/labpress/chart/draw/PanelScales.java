package org.labpress.chart.draw;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Extent;
import org.labpress.chart.scene.Scene;
import org.labpress.drawing.Size;

/**
 * The scales that all plots of a chart share.
 *
 * @param turned whether the labels below are turned, because they would touch each other
 * @param strip of the values of the low plots; empty if there are none
 */
record PanelScales(
    AxisScale positions, AxisScale values, boolean turned, Optional<AxisScale> strip) {
  /** Names of categories below the plot would leave no room for it if they were longer. */
  static final double LONGEST_TURNED = 70;

  /** Returns the scales for a drawing of a size with so many rows of plots. */
  static PanelScales of(Scene scene, Size size, int rows) {
    int columns = scene.columns();
    AxisScale places = positionScale(scene, size, rows, columns);
    boolean turned = !scene.horizontal() && crowded(scene, places, size.width() / columns, columns);
    Optional<AxisScale> strip =
        scene
            .strip()
            .map(s -> AxisScale.numbers(Extent.values(scene.stripScene()).numbers(), true, 2));
    return new PanelScales(
        turned ? places.withLabelsUpTo(LONGEST_TURNED) : places,
        valueScale(scene, size, rows, columns),
        turned,
        strip);
  }

  /** Returns the width of the widest label at the side. */
  double widestLabel(boolean horizontal) {
    double side = widest(horizontal ? positions : values);
    return Math.max(side, strip.map(PanelScales::widest).orElse(0.0));
  }

  private static double widest(AxisScale scale) {
    return scale.ticks().stream()
        .mapToDouble(tick -> Style.SMALL.advance(tick.label()))
        .max()
        .orElse(0);
  }

  private static AxisScale positionScale(Scene scene, Size size, int rows, int columns) {
    List<Double> shown = Extent.positions(scene).numbers();
    double length = scene.horizontal() ? size.height() / rows : size.width() / columns;
    return switch (scene.position().scale()) {
      case CATEGORY -> AxisScale.categories(shortened(scene.position().categories()));
      case DATE -> AxisScale.dates(shown, (int) (length / 62));
      case NUMBER ->
          scene.position().log()
              ? AxisScale.logarithms(shown, (int) (length / 40))
              : AxisScale.numbers(shown, false, (int) (length / (columns > 1 ? 42 : 55)));
    };
  }

  private static AxisScale valueScale(Scene scene, Size size, int rows, int columns) {
    if (scene.value().scale() == ChartAxis.Scale.CATEGORY) {
      return AxisScale.categories(shortened(scene.value().categories()));
    }
    List<Double> shown = Extent.values(scene).numbers();
    double length =
        scene.horizontal() ? size.width() / columns * 0.75 : size.height() / rows * 0.75;
    int most = (int) (length / (scene.horizontal() ? 55 : 28));
    if (scene.value().scale() == ChartAxis.Scale.DATE) {
      return AxisScale.dates(shown, most);
    }
    return scene.value().log()
        ? AxisScale.logarithms(shown, most)
        : AxisScale.numbers(shown, scene.fromZero(), most);
  }

  private static List<String> shortened(List<String> labels) {
    int longest = 40;
    return labels.stream()
        .map(label -> label.replaceAll("\\s+", " "))
        .map(label -> label.length() <= longest ? label : label.substring(0, longest) + "…")
        .toList();
  }

  /** Whether names of categories would touch each other side by side. */
  private static boolean crowded(Scene scene, AxisScale places, double width, int columns) {
    if (scene.position().scale() != ChartAxis.Scale.CATEGORY) {
      return false;
    }
    double slot = (width - 50.0 / columns) / places.ticks().size();
    return places.ticks().stream().anyMatch(tick -> Style.SMALL.advance(tick.label()) > slot - 4);
  }
}

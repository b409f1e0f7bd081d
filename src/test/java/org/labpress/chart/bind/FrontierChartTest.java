package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Layer;

class FrontierChartTest {
  // (3, 0.4) costs more than (2, 0.5) and is worth less; (2, 0.3) costs as much.
  private static final String POLICIES =
      """
      kl,reward
      1,0.2
      2,0.5
      2,0.3
      3,0.4
      4,0.9
      """;

  private static Layer.Line stairs(BoundChart chart) {
    return chart.scene().panels().get(0).layers().stream()
        .filter(Layer.Line.class::isInstance)
        .map(Layer.Line.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void staircaseJoinsThePointsThatNoOtherBeats() {
    BoundChart chart = Charts.bind(POLICIES, "type: frontier", "x: kl", "y: reward").value();

    assertThat(stairs(chart).points())
        .containsExactly(
            new Layer.At(1, 0.2),
            new Layer.At(2, 0.2),
            new Layer.At(2, 0.5),
            new Layer.At(4, 0.5),
            new Layer.At(4, 0.9));
    assertThat(chart.description())
        .contains("On the frontier lie 3 of 5 points, from 0.2 at 1 to 0.9 at 4.");
    assertThat(chart.data().header()).endsWith("on the frontier");
    assertThat(chart.data().rows())
        .extracting(row -> row.get(2))
        .containsExactly("yes", "yes", "no", "no", "yes");
  }

  @Test
  void lowerValuesCanBeBetter() {
    BoundChart chart =
        Charts.bind(
                "hours,loss\n1,3\n2,2.5\n3,2.7\n",
                "type: frontier",
                "x: hours",
                "y: loss",
                "better: lower")
            .value();

    assertThat(stairs(chart).points())
        .containsExactly(new Layer.At(1, 3), new Layer.At(2, 3), new Layer.At(2, 2.5));
  }

  @Test
  void areasOfMarkersStandForNumbers() {
    BoundChart chart =
        Charts.bind("x,y,n\n1,1,4\n2,2,16\n", "type: scatter", "x: x", "y: y", "size: n").value();

    List<Double> radii =
        chart.scene().panels().get(0).layers().stream()
            .filter(Layer.Markers.class::isInstance)
            .map(layer -> ((Layer.Markers) layer).radius())
            .toList();
    // A fourth of the area has half of the radius; the largest is painted first.
    assertThat(radii).containsExactly(7.0, 3.5);
    assertThat(chart.scene().legend().get(0).label()).isEqualTo("n:");
    assertThat(Charts.reports("x,y,n\n1,1,-4\n", "type: scatter", "x: x", "y: y", "size: n"))
        .containsExactly("runs.csv:2:5 chart/bad-value -4 in \"n\" cannot be the size of a marker");
  }
}

package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Panel;

/** Heat maps and stacked bars. */
class HeatChartTest {
  private static final String RUNS =
      """
      model,lr,loss [nats]
      A,0.1,1
      A,0.1,3
      A,0.2,4
      B,0.1,6
      B,0.2,
      """;

  private static BoundChart heat(String... lines) {
    return Charts.bind(RUNS, lines).value();
  }

  private static List<Layer.Tile> tiles(BoundChart chart) {
    return ((Layer.Tiles) chart.scene().panels().get(0).layers().get(0)).tiles();
  }

  @Test
  void shadeStandsForTheAggregateOfItsCell() {
    BoundChart chart = heat("type: heat", "x: lr", "y: model", "color: mean(loss)");

    // A stands above B, as in a list: B is row 0 from below.
    assertThat(tiles(chart))
        .extracting(Layer.Tile::from, Layer.Tile::low, Layer.Tile::share, Layer.Tile::text)
        .containsExactly(
            tuple(-0.5, -0.5, 1.0, "6"), tuple(-0.5, 0.5, 0.0, "2"), tuple(0.5, 0.5, 0.5, "4"));
    assertThat(chart.scene().legend()).extracting(LegendKey::label).startsWith("2").endsWith("6");
    assertThat(chart.scene().legendTitle()).isEqualTo("mean loss (nats)");
    assertThat(chart.facts().withoutValue()).isEqualTo(1);
  }

  @Test
  void cellsAreSaidInWordsAndInATable() {
    BoundChart chart = heat("type: heat", "x: lr", "y: model", "color: mean(loss)");

    assertThat(chart.scene().panels().get(0).spots().get(1).text())
        .isEqualTo("lr: 0.1\nmodel: A\nmean loss (nats): 2\nn = 2");
    assertThat(chart.data().rows()).contains(List.of("0.1", "A", "2", "2"));
    assertThat(chart.description())
        .isEqualTo(
            "Heat map of mean loss (nats) by lr and model; darker is higher. 3 cells; from 2 at"
                + " 0.1, A to 6 at 0.1, B. 1 of 5 rows have no value.");
  }

  @Test
  void withoutAColumnRowsAreCounted() {
    assertThat(tiles(heat("type: heat", "x: lr", "y: model")))
        .extracting(Layer.Tile::text)
        .containsExactly("1", "2", "1", "1");
  }

  @Test
  void manyNumbersArePutIntoBins() {
    StringBuilder csv = new StringBuilder("a,b\n");
    for (int i = 0; i < 100; i++) {
      csv.append(i).append(',').append(i % 10).append('\n');
    }

    BoundChart chart = Charts.bind(csv.toString(), "type: heat", "x: a", "y: b").value();

    assertThat(chart.scene().x().scale()).isEqualTo(ChartAxis.Scale.NUMBER);
    assertThat(chart.scene().y().scale()).isEqualTo(ChartAxis.Scale.CATEGORY);
    assertThat(chart.data().rows().stream().mapToInt(row -> Integer.parseInt(row.get(3))).sum())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"group: model", "ci: sd", "sort: loss", "shape: model"})
  void whatAHeatMapCannotShowIsRefused(String key) {
    assertThat(Charts.reports(RUNS, "type: heat", "x: lr", "y: model", key))
        .singleElement()
        .asString()
        .contains("chart/bad-value a heat map ");
  }

  @Test
  void tooManyCellsAreRefused() {
    StringBuilder csv = new StringBuilder("a,b\n");
    for (int i = 0; i < 2_601; i++) {
      csv.append('x').append(i % 51).append(",y").append(i / 51).append('\n');
    }

    assertThat(Charts.reports(csv.toString(), "type: heat", "x: a", "y: b"))
        .containsExactly(
            "page.md:4:4 chart/too-many the chart would show 2601 cells, the limit is 2500");
  }

  @Test
  void barsOfAStackStandOnEachOther() {
    String csv = "m,part,v\nA,x,2\nA,y,3\nA,z,-1\nB,y,4\n";

    Panel panel =
        Charts.bind(csv, "x: m", "y: v", "group: part", "stack: true")
            .value()
            .scene()
            .panels()
            .get(0);

    assertThat(panel.layers())
        .flatExtracting(layer -> ((Layer.Bars) layer).bars())
        .extracting("low", "high")
        .containsExactly(tuple(0.0, 2.0), tuple(2.0, 5.0), tuple(0.0, 4.0), tuple(0.0, -1.0));
  }

  @Test
  void onlyBarsWithoutIntervalsOnALinearAxisAreStacked() {
    String csv = "m,part,v\n1,x,2\n2,x,3\n";

    assertThat(Charts.reports(csv, "x: v", "y: m", "stack: true"))
        .containsExactly("page.md:4:1 chart/bad-value only bars and areas can be stacked");
    assertThat(Charts.reports(csv, "type: bar", "x: m", "y: v [log]", "stack: true"))
        .containsExactly(
            "page.md:4:4 chart/bad-value stacked values add up, which a logarithmic axis does not"
                + " show");
    assertThat(Charts.reports(csv, "type: bar", "x: m", "y: v", "ci: sd", "stack: true"))
        .containsExactly(
            "page.md:5:5 chart/bad-value stacked values do not begin at zero and have no intervals");
  }
}

package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.ChartSpecReader;
import org.labpress.metric.Metrics;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** What the metrics of a project add to a chart. */
class GuidingTest {
  private static final String METRICS =
      """
      acc: {name: Accuracy, better: higher, chance: 0.25, max: 1}
      loss: {unit: nats, better: lower}
      """;

  @Test
  void metricGivesUnitDirectionAndChance() {
    BoundChart acc = chart("x: model\ny: acc\n");
    BoundChart loss = chart("x: model\ny: mean(loss)\n");

    assertThat(acc.spec().guides().better()).contains(ChartSpec.Better.HIGHER);
    assertThat(acc.spec().guides().lines())
        .containsExactly(new ChartSpec.ReferenceLine(0.25, "chance"));
    assertThat(loss.value().unit()).contains("nats");
    assertThat(loss.spec().guides().better()).contains(ChartSpec.Better.LOWER);
  }

  @Test
  void whatTheChartAndTheDataSayGoesBefore() {
    BoundChart own = chart("x: model\ny: acc [share]\nbetter: lower\nchance: 0.5\n");
    BoundChart percent = chart("x: model\ny: acc2\n");

    assertThat(own.value().unit()).contains("share");
    assertThat(own.spec().guides().better()).contains(ChartSpec.Better.LOWER);
    assertThat(own.spec().guides().lines())
        .containsExactly(new ChartSpec.ReferenceLine(0.5, "chance"));
    assertThat(percent.spec().guides().lines()).isEmpty();
  }

  @Test
  void chanceIsDrawnInThePercentOfTheColumn() {
    MemoryWorkspace files = new MemoryWorkspace().with("runs.csv", "model,acc [%]\na,80\nb,60\n");

    assertThat(chart("x: model\ny: acc\n", files).spec().guides().lines())
        .containsExactly(new ChartSpec.ReferenceLine(25, "chance"));
  }

  @Test
  void numberOfRowsIsNoValueOfTheMetric() {
    BoundChart counted = chart("x: model\ny: n(acc)\n");

    assertThat(counted.spec().guides().better()).isEmpty();
    assertThat(counted.spec().guides().lines()).isEmpty();
  }

  @Test
  void binsAreOfTheUnitOfTheMetricAndTheirCountsAreNot() {
    for (String keys : new String[] {"type: hist\nx: loss\n", "x: loss\n"}) {
      BoundChart counted = chart(keys);

      assertThat(counted.scene().x().unit()).contains("nats");
      assertThat(counted.spec().guides().better()).isEmpty();
      assertThat(counted.scene().y().title()).isEqualTo("number of rows");
    }
    assertThat(chart("type: hist\nx: acc\n").spec().guides().lines()).isEmpty();
  }

  @Test
  void valuesAlongXAreGuidedWhereYHoldsNames() {
    BoundChart horizontal = chart("x: acc\ny: model\ntype: bar\n");

    assertThat(horizontal.spec().guides().better()).contains(ChartSpec.Better.HIGHER);
  }

  private static BoundChart chart(String keys) {
    return chart(
        keys,
        new MemoryWorkspace().with("runs.csv", "model,acc,loss,acc2\na,0.8,1.2,1\nb,0.6,1.4,2\n"));
  }

  private static BoundChart chart(String keys, MemoryWorkspace files) {
    Metrics metrics = Metrics.of(new MemoryWorkspace().with(Metrics.FILE, METRICS)).value();
    ChartSpec spec =
        ChartSpecReader.read(SourceFile.of("page.md", "data: runs.csv\n" + keys).span()).value();
    return BoundChart.bind(spec, files, "page.md", SqlSource.NONE, metrics).value();
  }
}

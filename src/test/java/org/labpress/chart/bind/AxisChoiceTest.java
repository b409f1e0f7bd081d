package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.chart.spec.Mark;

class AxisChoiceTest {
  private static final String RUNS =
      """
      model,seed,acc,n
      A,1,0.71,100
      A,2,0.74,100
      B,1,0.82,100
      B,2,0.80,100
      """;

  private static String chosen(String csv, String... lines) {
    BoundChart chart = Charts.bind(csv, lines).value();
    return "%s of %s by %s"
        .formatted(chart.mark(), chart.value().title(), chart.position().title());
  }

  @Test
  void dataAloneIsDrawnByTheFirstColumnAndTheMostVariedNumbers() {
    assertThat(chosen(RUNS)).isEqualTo("BAR of acc by model");
    assertThat(chosen("step,loss\n1,0.9\n2,0.7\n")).isEqualTo("LINE of loss by step");
    assertThat(chosen("name\na\nb\na\n")).isEqualTo("BAR of number of name by name");
    assertThat(chosen("v\n1.5\n2.5\n1.7\n")).isEqualTo("HIST of number of rows by v");
  }

  @Test
  void manyNamesLieInAList() {
    StringBuilder csv = new StringBuilder("name,score\n");
    for (int i = 0; i < 12; i++) {
      csv.append("model ").append(i).append(",0.").append(i + 10).append('\n');
    }

    assertThat(Charts.bind(csv.toString()).value().scene().horizontal()).isTrue();
  }

  @Test
  void numbersInNoOrderArePoints() {
    assertThat(chosen("a,b\n3,0.5\n1,0.7\n2,0.1\n")).isEqualTo("SCATTER of b by a");
  }

  @Test
  void numbersOfMoreNamesThanAnybodyReadsAreCounted() {
    StringBuilder csv = new StringBuilder("name,score\n");
    for (int i = 0; i < 500; i++) {
      csv.append("model ").append(i).append(',').append(i * 0.37 % 10).append('\n');
    }

    assertThat(chosen(csv.toString())).isEqualTo("HIST of number of rows by score");
  }

  @Test
  void oneColumnIsCounted() {
    assertThat(chosen(RUNS, "x: acc")).isEqualTo("HIST of number of rows by acc");
    assertThat(chosen(RUNS, "x: model")).isEqualTo("BAR of number of model by model");
    assertThat(chosen(RUNS, "y: acc")).isEqualTo("BAR of acc by model");
  }

  @Test
  void twoColumnsOfNamesGiveAHeatMapOfTheirPairs() {
    assertThat(Charts.bind("a,b\nx,y\nx,z\n", "x: a", "y: b").value().mark()).isEqualTo(Mark.HEAT);
  }

  @Test
  void summaryOnXLaysBarsOnTheirSideAlsoOverNumbers() {
    BoundChart chart = Charts.bind(RUNS, "type: bar", "x: mean(acc)", "y: seed").value();

    assertThat(chart.scene().horizontal()).isTrue();
    assertThat(chart.position().categories()).containsExactly("1", "2");
  }

  @Test
  void severalColumnsOnXAreSeriesOfBarsOnTheirSide() {
    String csv = "model,acc,f1\nA,0.7,0.6\nB,0.8,0.5\n";

    BoundChart chart = Charts.bind(csv, "x: [acc, f1]", "y: model").value();

    assertThat(chart.mark()).isEqualTo(Mark.BAR);
    assertThat(chart.scene().horizontal()).isTrue();
    assertThat(chart.position().categories()).containsExactly("A", "B");
    assertThat(chart.series()).extracting(s -> s.name()).containsExactly("acc", "f1");
    assertThat(Charts.readingReports("type: line", "x: [acc, f1]", "y: model"))
        .containsExactly(
            "page.md:3:10 chart/bad-value x names several columns, which only bars and dots over"
                + " one y have");
  }

  @Test
  void typeKeepsItsNeeds() {
    assertThat(Charts.readingReports("type: line", "x: model"))
        .containsExactly("page.md:1:1 chart/missing-key the chart has no \"y\"");
    assertThat(Charts.readingReports()).isEmpty();
  }
}

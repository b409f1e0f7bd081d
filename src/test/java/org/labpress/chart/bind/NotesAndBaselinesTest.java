package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.Scene;

/** Notes, baselines of rows, and areas on each other. */
class NotesAndBaselinesTest {
  private static final String RUNS =
      """
      step,loss,model
      1,0.9,A
      10,0.5,A
      1,0.8,B
      10,0.6,B
      """;

  @Test
  void noteStandsAtAPlaceOrAtAPoint() {
    BoundChart chart =
        Charts.bind(
                RUNS,
                "type: line",
                "x: step [log]",
                "y: loss",
                "notes:",
                "  2: warm-up ends",
                "  \"10; 0.5\": best")
            .value();

    assertThat(chart.scene().notes())
        .containsExactly(
            new Scene.Note(2, OptionalDouble.empty(), "warm-up ends"),
            new Scene.Note(10, OptionalDouble.of(0.5), "best"));
    assertThat(chart.description()).contains("Notes: warm-up ends at 2; best at 10.");
  }

  @Test
  void noteWhoseAxisHasNoSuchPlaceIsReported() {
    assertThat(Charts.reports(RUNS, "type: line", "x: step [log]", "y: loss", "notes: {0: start}"))
        .containsExactly(
            "page.md:5:9 chart/bad-value the note stands at \"0\", which is no place on a"
                + " logarithmic axis");
    assertThat(Charts.reports(RUNS, "type: bar", "x: model", "y: loss", "notes: {C: new}"))
        .containsExactly(
            "page.md:5:9 chart/bad-value the note stands at \"C\", which is none of its"
                + " categories");
  }

  @Test
  void baselineOfRowsIsComputedAlsoOfThoseTheFilterLeavesOut() {
    BoundChart chart =
        Charts.bind(
                RUNS, "type: line", "x: step", "y: loss", "filter: model=A", "baseline: model=B")
            .value();

    assertThat(chart.scene().guides()).containsExactly(new Scene.Guide(0.7, "B"));
  }

  @Test
  void baselineWithoutRowsIsReported() {
    assertThat(Charts.reports(RUNS, "type: line", "x: step", "y: loss", "baseline: model=C"))
        .containsExactly("page.md:5:11 chart/empty baseline model=C has none of 4 rows");
  }

  @Test
  void stackedAreasStandOnEachOther() {
    BoundChart chart =
        Charts.bind(
                "x,v,g\n1,2,a\n2,3,a\n2,1,b\n",
                "type: area",
                "x: x",
                "y: v",
                "group: g",
                "stack: true")
            .value();

    Layer.Band upper =
        chart.scene().panels().get(0).layers().stream()
            .filter(Layer.Band.class::isInstance)
            .map(Layer.Band.class::cast)
            .toList()
            .get(1);
    // Where b has no point it adds nothing.
    assertThat(upper.stretches())
        .containsExactly(new Layer.Stretch(1, 2, 2), new Layer.Stretch(2, 3, 4));
  }

  @Test
  void countIsTheNumberOfRowsToo() {
    BoundChart chart = Charts.bind(RUNS, "type: bar", "x: model", "y: count(loss)").value();

    assertThat(chart.series().get(0).points()).extracting(p -> p.value()).containsExactly(2.0, 2.0);
  }
}

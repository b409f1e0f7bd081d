package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.scene.Scene;

class GanttChartTest {
  private static final String RUNS =
      """
      machine,start,end,state
      m1,2026-03-02T00:00,2026-03-02T06:00,done
      m1,2026-03-02T04:00,2026-03-02T08:00,done
      m2,2026-03-02T02:00,2026-03-02T12:00,failed
      """;

  private static final String[] LINES = {"type: gantt", "start: start", "end: end", "y: machine"};

  @Test
  void overlappingRunsAreCountedOnceAndDrawnBelowEachOther() {
    BoundChart chart = Charts.bind(RUNS, LINES).value();

    // m1 is busy from 0 to 8 of 12 hours, m2 from 2 to 12.
    assertThat(chart.scene().position().categories()).containsExactly("m1 · 67 %", "m2 · 83 %");
    assertThat(chart.scene().legend())
        .extracting(LegendKey::label)
        .containsExactly("busy 75 % of 12 h");
    List<Layer.Bar> bars =
        chart.scene().panels().get(0).layers().stream()
            .flatMap(layer -> ((Layer.Bars) layer).bars().stream())
            .toList();
    assertThat(bars).hasSize(3);
    assertThat(bars.get(0).to()).isLessThanOrEqualTo(bars.get(1).from());
    assertThat(chart.value().scale()).isEqualTo(ChartAxis.Scale.DATE);
  }

  @Test
  void runThatEndedAtOnceIsSeen() {
    BoundChart chart =
        Charts.bind("m,start,end\na,0,100\nb,50,50\n", "start: start", "end: end", "y: m").value();

    List<Layer.Bar> bars =
        chart.scene().panels().get(0).layers().stream()
            .flatMap(layer -> ((Layer.Bars) layer).bars().stream())
            .toList();
    assertThat(bars.get(1).low()).isEqualTo(50);
    assertThat(bars.get(1).high()).isBetween(50.2, 51.0);
  }

  @Test
  void startAndDurationDoAsWell() {
    BoundChart chart =
        Charts.bind(
                "start,took [h]\n2026-03-02,1.5\n2026-03-02T02:00,1\n",
                "start: start",
                "duration: took")
            .value();

    assertThat(chart.data().rows().get(0))
        .containsExactly("runs", "2026-03-02", "2026-03-02 01:30", "1 h 30 min");
    assertThat(chart.description()).contains("2 runs in 1 row").contains("Busy 83 % of the time");
  }

  @Test
  void runWithoutAnEndIsDrawnToTheLastMomentAndPale() {
    BoundChart chart =
        Charts.bind("m,start,end\na,0,10\nb,4,\n", "start: start", "end: end", "y: m").value();

    assertThat(chart.data().rows().get(1)).containsExactly("b", "4", "(no end given)", "6");
    assertThat(chart.scene().legend()).extracting(LegendKey::label).contains("pale: no end given");
  }

  @Test
  void noteMarksAMoment() {
    BoundChart chart =
        Charts.bind(RUNS, "start: start", "end: end", "notes: {2026-03-02T06:00: power cut}")
            .value();

    assertThat(chart.scene().guides())
        .containsExactly(new Scene.Guide(1_772_431_200_000.0, "power cut"));
  }

  @Test
  void timesThatCannotBeAreReported() {
    assertThat(Charts.reports("start,end\n2026-03-02,2026-03-01\n", "start: start", "end: end"))
        .containsExactly("runs.csv:2:12 chart/bad-value the run ends before it starts");
    assertThat(Charts.reports("start,took\n2026-03-02,5\n", "start: start", "duration: took"))
        .containsExactly("page.md:3:11 chart/bad-value the duration has no unit of time");
    assertThat(Charts.reports("start,took\n2026-03-02,5\n", "start: start", "duration: took [km]"))
        .containsExactly("page.md:3:11 chart/bad-value \"km\" is no unit of time");
    assertThat(Charts.reports("start,end\n2026-03-02,5\n", "start: start", "end: end"))
        .containsExactly("page.md:3:6 chart/bad-value runs start at dates but end at numbers");
    assertThat(Charts.reports(RUNS, "start: start"))
        .containsExactly("page.md:2:8 chart/missing-key runs have a start but no end");
  }
}

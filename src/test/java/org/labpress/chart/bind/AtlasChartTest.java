package org.labpress.chart.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labpress.chart.scene.AtlasPoints;
import org.labpress.chart.scene.Layer;
import org.labpress.chart.scene.LegendKey;
import org.labpress.chart.spec.Mark;
import org.labpress.source.Checked;

/** Maps of texts. */
class AtlasChartTest {
  private static final String RUNS =
      """
      x,y [mm],kind,words
      0,0,a,first
      1,0,a,second
      2,0,a,third
      9,9,b,fourth
      9,8,b,fifth
      9,7,b,sixth
      ,5,b,nowhere
      4,4,c,seventh
      4,5,c,eighth
      4,6,c,ninth
      5,5,c,tenth
      """;

  private static AtlasPoints atlas(String csv, String... lines) {
    return Charts.bind(csv, lines).value().atlas().orElseThrow();
  }

  private static AtlasPoints runs() {
    return atlas(RUNS, "type: atlas", "x: x", "y: y", "label: kind", "text: words");
  }

  @Test
  void everyRowWithAPlaceIsAPoint() {
    assertThat(runs().points())
        .extracting(AtlasPoints.Point::text)
        .containsExactly(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth");
    assertThat(runs().rows()).isEqualTo(10);
  }

  @Test
  void labelsComeByTheirNumberOfPoints() {
    assertThat(runs().labels()).containsExactly("c", "a", "b");
    assertThat(runs().points().get(0).label()).isEqualTo(1);
  }

  // Worked by hand: the middle ones of a and b; (4, 5) has the least sum of distances in c.
  @Test
  void medoidsOfTheLabelsAreNumbered() {
    AtlasPoints atlas =
        atlas(
            RUNS + "0,1,d,x\n0,2,d,x\n0,3,e,x\n0,4,f,x\n",
            "type: atlas",
            "x: x",
            "y: y",
            "label: kind",
            "text: words");

    assertThat(atlas.typical())
        .extracting(AtlasPoints.Typical::text)
        .startsWith("eighth", "second", "fifth");
  }

  @Test
  void mapWithFewLabelsHasSeveralTypicalPointsForEach() {
    assertThat(runs().typical()).hasSize(6);
  }

  @Test
  void rareLabelsAreOne() {
    StringBuilder csv = new StringBuilder("x,y,kind\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i)
          .append(',')
          .append(i % 7)
          .append(",k")
          .append((int) Math.sqrt(i))
          .append('x')
          .append(i < 20 ? i : "")
          .append('\n');
    }
    AtlasPoints atlas = atlas(csv.toString(), "type: atlas", "x: x", "y: y", "label: kind");

    assertThat(atlas.labels()).hasSize(8);
    assertThat(atlas.labels().get(7)).isEqualTo("17 others");
    assertThat(atlas.typical()).noneMatch(typical -> typical.label() == 7);
  }

  @Test
  void axesAndLegendAreNamed() {
    BoundChart chart =
        Charts.bind(RUNS, "type: atlas", "x: x", "y: y", "label: kind", "text: words").value();

    assertThat(chart.mark()).isEqualTo(Mark.ATLAS);
    assertThat(chart.scene().y().label()).isEqualTo("y (mm)");
    assertThat(chart.scene().legend()).extracting(LegendKey::label).containsExactly("c", "a", "b");
    assertThat(chart.description())
        .isEqualTo(
            "Map of 10 texts by x and y (mm). 3 labels of kind: c, a and b. 6 typical points are"
                + " numbered and listed below. One row has no place.");
  }

  @Test
  void withoutLabelAndTextPointsAreRows() {
    AtlasPoints atlas = atlas("x,y\n1,2\n3,4\n", "type: atlas", "x: x", "y: y");

    assertThat(atlas.points())
        .extracting(AtlasPoints.Point::text)
        .containsExactly("row 1", "row 2");
    assertThat(atlas.labels()).containsExactly("");
  }

  // Two columns that rise together lie on a line: all variance is along the first component.
  @Test
  void embeddingIsPlacedAlongItsComponents() {
    StringBuilder csv = new StringBuilder("emb_1,emb_2,other\n");
    for (int i = 0; i < 12; i++) {
      csv.append(i).append(',').append(2 * i).append(",").append(i % 3).append('\n');
    }
    BoundChart chart = Charts.bind(csv.toString(), "type: atlas", "embedding: emb_*").value();

    assertThat(chart.scene().x().label()).isEqualTo("component 1 (100 % of the variance)");
    List<AtlasPoints.Point> points = chart.atlas().orElseThrow().points();
    assertThat(points.get(1).x() - points.get(0).x()).isCloseTo(Math.sqrt(5), within(1e-9));
  }

  @Test
  void drawingOfManyPointsIsThinnedAndThePageHasThemAll() {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder("x,y,kind\n");
    for (int i = 0; i < 20_000; i++) {
      csv.append(random.nextGaussian()).append(',').append(random.nextGaussian());
      csv.append(i % 10 == 0 ? ",rare\n" : ",usual\n");
    }
    Checked<BoundChart> bound =
        Charts.bind(csv.toString(), "type: atlas", "x: x", "y: y", "label: kind");

    assertThat(bound.diagnostics()).isEmpty();
    assertThat(bound.value().atlas().orElseThrow().points()).hasSize(20_000);
    List<Layer> layers = bound.value().scene().panels().get(0).layers();
    assertThat(((Layer.Markers) layers.get(0)).points()).hasSize(1_800);
    assertThat(((Layer.Markers) layers.get(1)).points()).hasSize(200);
    assertThat(bound.value().description())
        .contains("2000 points are drawn, evenly of each label.");
  }

  @Test
  void morePointsThanAPageHoldsAreReported() {
    String csv = "x,y\n" + "1,2\n".repeat(20_001);

    assertThat(Charts.reports(csv, "type: atlas", "x: x", "y: y"))
        .containsExactly("page.md:1:7 atlas/cut 20,000 of 20,001 points are on the page");
  }

  @Test
  void fewPointsAreReported() {
    assertThat(Charts.reports("x,y\n1,2\n2,3\n3,4\n", "type: atlas", "x: x", "y: y"))
        .containsExactly("page.md:3:4 atlas/too-few 3 points");
  }

  @Test
  void textsHideNothing() {
    AtlasPoints atlas = atlas("x,y,t\n1,2,a\u202Eb\n", "type: atlas", "x: x", "y: y", "text: t");

    assertThat(atlas.points().get(0).text()).isEqualTo("a[U+202E]b");
  }

  @Test
  void longTextIsShortened() {
    AtlasPoints atlas =
        atlas("x,y,t\n1,2," + "😀".repeat(500) + "\n", "type: atlas", "x: x", "y: y", "text: t");

    assertThat(atlas.points().get(0).text()).isEqualTo("😀".repeat(150) + "…");
  }

  @Test
  void equalPlacesAreAMap() {
    assertThat(atlas("x,y\n" + "3,3\n".repeat(12), "type: atlas", "x: x", "y: y").typical())
        .hasSize(1);
  }

  @Test
  void placesAreGivenOnce() {
    assertThat(Charts.reports(RUNS, "type: atlas", "x: x", "y: y", "embedding: e*"))
        .containsExactly("page.md:5:12 chart/bad-value x and embedding are both given");
  }

  @Test
  void keysOfOtherChartsAreRefused() {
    assertThat(Charts.specReports("type: atlas\ngroup: kind"))
        .containsExactly("page.md:3:1 chart/bad-value a chart of type atlas has no \"group\"");
    assertThat(Charts.specReports("type: scatter\nlabel: kind"))
        .containsExactly("page.md:3:1 chart/bad-value a chart of type scatter has no \"label\"");
  }

  @Test
  void columnThatIsNotThereIsReported() {
    assertThat(Charts.reports(RUNS, "type: atlas", "embedding: emb_*"))
        .containsExactly(
            "page.md:3:12 chart/no-column runs.csv has no column \"emb_*\" (has: x, y, kind,"
                + " words)");
    assertThat(Charts.reports(RUNS, "type: atlas", "x: x", "y: y", "text: word"))
        .containsExactly(
            "page.md:5:7 chart/no-column runs.csv has no column \"word\" (has: x, y, kind, words)");
  }

  @Test
  void wideEmbeddingOfFewRowsIsPlaced() {
    assertThat(Charts.reports(embedding(450, 3), "type: atlas", "embedding: e*"))
        .containsExactly("page.md:3:12 atlas/too-few 3 points");
  }

  @Test
  void embeddingThatIsTooWideIsRefused() {
    assertThat(Charts.reports(embedding(1_025, 2), "type: atlas", "embedding: e*"))
        .containsExactly(
            "page.md:3:12 chart/too-many an embedding of 1,025 columns and 2 rows is too large to"
                + " be placed here");
  }

  private static String embedding(int columns, int rows) {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      csv.append(i == 0 ? "" : ",").append('e').append(i);
    }
    csv.append('\n');
    for (int row = 0; row < rows; row++) {
      csv.append(row).append(",2".repeat(columns - 1)).append('\n');
    }
    return csv.toString();
  }
}

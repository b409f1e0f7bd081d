package org.labpress.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.chart.bind.BoundChart;
import org.labpress.chart.bind.SqlSource;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.SampleList;
import org.labpress.document.SampleList.Group;
import org.labpress.document.SampleList.Kind;
import org.labpress.document.SampleList.Sample;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

class BoundSamplesTest {
  private static final String CSV =
      """
      id,prompt,reply,score,finish_reason
      p1,Capital of France?,Paris,0.9,stop
      p2,Capital of Peru?,"Lima, I think",0.4,stop
      p3,Capital of Mali?,I do not know that one,,length
      p4,Capital of Oman?,Muscat,0.7,stop
      """;

  private static Checked<BoundSamples> bind(String spec, String csv) {
    return BoundSamples.bind(
        SourceFile.of("page.md", spec).span(),
        new MemoryWorkspace().with("s.csv", csv),
        "page.md",
        SqlSource.NONE);
  }

  private static SampleList list(String spec, String csv) {
    return bind(spec, csv).value().list().orElseThrow();
  }

  private static List<String> keys(List<Sample> samples) {
    return samples.stream().map(Sample::key).toList();
  }

  @Test
  void samplesStandInTheOrderOfTheFile() {
    assertThat(keys(list("data: s.csv\nkey: id\nsort: -score\n", CSV).samples()))
        .containsExactly("p1", "p2", "p3", "p4");
  }

  @Test
  void topAndBottomFollowTheMeasure() {
    SampleList list = list("data: s.csv\nkey: id\nsort: -score\nk: 1 top, 1 bottom\n", CSV);

    assertThat(keys(list.picked(Group.TOP))).containsExactly("p1");
    assertThat(keys(list.picked(Group.BOTTOM))).containsExactly("p2");
    assertThat(list.title(Group.TOP, PrintedLanguage.ENGLISH)).isEqualTo("Top 1 by score");
    assertThat(list.selection(PrintedLanguage.ENGLISH)).isEqualTo("2 of 4 shown");
    assertThat(list.title(Group.TOP, PrintedLanguage.GERMAN)).isEqualTo("1 höchste nach score");
    assertThat(list.selection(PrintedLanguage.FRENCH)).isEqualTo("2 sur 4 affichés");
  }

  @Test
  void selectionNamesTheSeed() {
    assertThat(list("data: s.csv\nk: 2 random (seed 7)\n", CSV).selection(PrintedLanguage.ENGLISH))
        .isEqualTo("2 of 4 shown, seed 7");
  }

  @Test
  void sameSeedGivesTheSameSamples() {
    String spec = "data: s.csv\nkey: id\nk: 2 random (seed 7)\n";

    assertThat(list(spec, CSV)).isEqualTo(list(spec, CSV));
  }

  @Test
  void withoutColumnsTheLongestTextsAndTheMeasureAreShown() {
    String csv = "id,ask,reply,score\na,Why?," + "because ".repeat(20) + ",1\n";

    assertThat(list("data: s.csv\nkey: id\nsort: -score\n", csv).columns())
        .extracting(SampleList.Column::name)
        .containsExactly("reply", "score");
  }

  @Test
  void tableWithoutTextsShowsItsColumns() {
    assertThat(list("data: s.csv\nsort: b\n", "a,b,c\n1,2,3\n4,5,6\n").columns())
        .extracting(SampleList.Column::name)
        .containsExactly("a", "b", "c");
  }

  @Test
  void keyAloneIsShown() {
    assertThat(list("data: s.csv\nkey: a\n", "a\n1\n2\n").columns()).hasSize(1);
  }

  @Test
  void columnsKeepTheirOrderAndKinds() {
    SampleList list = list("data: s.csv\ntext: reply\nshow: [score, reply, finish_reason]\n", CSV);

    assertThat(list.columns())
        .extracting(SampleList.Column::kind)
        .containsExactly(Kind.NUMBER, Kind.TEXT, Kind.WORD);
  }

  @Test
  void withoutAKeySamplesHaveTheNumberOfTheirRow() {
    assertThat(keys(list("data: s.csv\n", CSV).samples())).containsExactly("1", "2", "3", "4");
  }

  @Test
  void numberThatIsAKeyStaysAsWritten() {
    SampleList list = list("data: s.csv\nkey: id\ntext: t\n", "id,t\n007,a\n008,b\n");

    assertThat(keys(list.samples())).containsExactly("007", "008");
  }

  @Test
  void filterKeepsRows() {
    SampleList list = list("data: s.csv\nkey: id\nfilter: finish_reason=stop\n", CSV);

    assertThat(keys(list.samples())).containsExactly("p1", "p2", "p4");
    assertThat(list.facts().rows()).isEqualTo(3);
  }

  @Test
  void factsCountTextsThatAreCutShort() {
    SampleList.CutShort found = list("data: s.csv\n", CSV).facts().cutShort().orElseThrow();

    assertThat(found.cut()).isEqualTo(1);
    assertThat(found.all()).isEqualTo(4);
    assertThat(found.first()).hasToString("s.csv:4:45");
  }

  @Test
  void queryStandsInPlaceOfFiles() {
    MemoryWorkspace workspace = new MemoryWorkspace().with("s.csv", CSV);
    Table rows = DataTables.read(workspace, "s.csv").orElseThrow().value();
    Checked<BoundSamples> bound =
        BoundSamples.bind(
            SourceFile.of("page.md", "sql: SELECT * FROM s\nkey: id\n").span(),
            workspace,
            "page.md",
            query -> Checked.of(Optional.of(new SqlSource.Answer(rows, List.of("s.csv")))));

    assertThat(keys(bound.value().list().orElseThrow().samples())).contains("p1", "p4");
    assertThat(bound.value().origins())
        .extracting(BoundChart.Origin::path)
        .containsExactly("s.csv");
    assertThat(bound.value().list().orElseThrow().facts().cutShort().orElseThrow().first())
        .hasToString("page.md:1:6");
  }

  @Test
  void missingFileIsReportedOnce() {
    Checked<BoundSamples> bound = bind("data: t.csv\n", CSV);

    assertThat(bound.value().list()).isEmpty();
    assertThat(bound.diagnostics()).extracting(Diagnostic::rule).containsExactly("data/missing");
  }

  @Test
  void keyThatStandsTwiceNamesBothPlacesInTheFile() {
    Checked<BoundSamples> bound = bind("data: s.csv\nkey: id\n", "id,t\na,x\nb,y\na,z\n");

    Diagnostic found = bound.diagnostics().get(0);
    assertThat(found.rule()).isEqualTo("samples/key-not-unique");
    assertThat(found.message()).isEqualTo("id \"a\" is in rows 1 and 3");
    assertThat(found.labels())
        .extracting(label -> label.span().toString())
        .containsExactly("s.csv:2:1", "s.csv:4:1");
    assertThat(bound.value().list()).isPresent();
  }

  @Test
  void hiddenCharactersAreShownAsTheirCodes() {
    String csv = "id,t\na,x\u202Ey\u0000z\u2028\uFEFF e\u0301 👩\u200D🔬\n";

    assertThat(list("data: s.csv\ntext: t\nkey: id\n", csv).samples().get(0).cells())
        .containsExactly("x[U+202E]y[U+0000]z[U+2028][U+FEFF] e\u0301 👩\u200D🔬");
  }

  @Test
  void halfOfAPairInJsonIsShownAsItsCode() {
    MemoryWorkspace workspace = new MemoryWorkspace().with("s.jsonl", "{\"t\": \"a\\ud800b\"}\n");
    SampleList list =
        BoundSamples.bind(
                SourceFile.of("page.md", "data: s.jsonl\n").span(),
                workspace,
                "page.md",
                SqlSource.NONE)
            .value()
            .list()
            .orElseThrow();

    assertThat(list.samples().get(0).cells()).containsExactly("a[U+D800]b");
  }

  @Test
  void longTextIsCutAndSaidWithItsPlace() {
    Checked<BoundSamples> bound =
        bind("data: s.csv\nkey: id\n", "id,t\na,x\nb," + "y".repeat(1 << 20) + "\n");

    assertThat(bound.diagnostics()).hasSize(1);
    Diagnostic found = bound.diagnostics().get(0);
    assertThat(found.rule()).isEqualTo("samples/cut");
    assertThat(found.message())
        .isEqualTo("row 2: text of 1,048,576 characters, of which 20,000 are shown");
    assertThat(found.labels().get(0).span()).hasToString("s.csv:3:3");
    SampleList list = bound.value().list().orElseThrow();
    assertThat(list.samples().get(1).cells().get(0)).hasSize(SampleCells.MOST_TEXT + 1);
  }

  @Test
  void cutDividesNoCharacter() {
    String text = "y".repeat(SampleCells.MOST_TEXT - 1) + "😀😀";

    String cell = list("data: s.csv\n", "t\n" + text + "\n").samples().get(0).cells().get(0);

    assertThat(cell).isEqualTo("y".repeat(SampleCells.MOST_TEXT - 1) + "…");
  }

  @Test
  void pageOfAHundredThousandRowsHoldsEveryQuantileAndThePicks() {
    StringBuilder csv = new StringBuilder("id,t,score\n");
    for (int i = 0; i < 100_000; i++) {
      csv.append(i).append(",reply ").append(i).append(',').append(i).append('\n');
    }
    Checked<BoundSamples> bound =
        bind("data: s.csv\nkey: id\ntext: t\nsort: -score\nk: 2 top, 2 bottom\n", csv.toString());

    SampleList list = bound.value().list().orElseThrow();
    assertThat(list.samples()).hasSizeBetween(20_000, 20_004);
    assertThat(list.facts().rows()).isEqualTo(100_000);
    assertThat(keys(list.picked(Group.BOTTOM))).containsExactly("1", "0");
    for (int i = 1; i < list.samples().size(); i++) {
      assertThat(list.samples().get(i).row() - list.samples().get(i - 1).row()).isLessThan(7);
    }
    assertThat(bound.diagnostics().get(0).message())
        .endsWith("of 100,000 samples are on the page, evenly by rank");
  }

  @Test
  void longTextsTogetherAreBounded() {
    StringBuilder csv = new StringBuilder("t\n");
    for (int i = 0; i < 600; i++) {
      csv.append("z".repeat(15_000)).append(i).append('\n');
    }
    SampleList list = list("data: s.csv\nk: 1 bottom\n", csv.toString());

    long characters =
        list.samples().stream().flatMap(s -> s.cells().stream()).mapToLong(String::length).sum();
    assertThat(characters).isBetween(3_000_000L, SampleCells.MOST_CHARACTERS);
    assertThat(list.picked(Group.BOTTOM).get(0).row()).isEqualTo(600);
  }

  @Test
  void numbersCanBeReadByAProgram() {
    String csv = "t;n\na;1,5\nb;12\nc;\nd;1e-7\n";

    assertThat(list("data: s.csv\nshow: [n]\n", csv).samples())
        .extracting(sample -> sample.cells().get(0))
        .containsExactly("1.5", "12", "", "1.0E-7");
  }

  @Test
  void prefixesOfASpecificationAreReadWithoutAnException() {
    String spec = "data: s.csv\nkey: id\nshow: [reply, score]\nsort: -score\nk: 1 top (seed\n";
    for (int end = 0; end <= spec.length(); end++) {
      assertThat(bind(spec.substring(0, end), CSV)).isNotNull();
    }
  }
}

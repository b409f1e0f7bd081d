package org.labpress.chart.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.table.Aggregate;

class ChartSpecReaderTest {
  private static final String WHOLE = "data: a.csv\nx: step\ny: loss\n";

  private static Checked<ChartSpec> read(String spec) {
    return ChartSpecReader.read(SourceFile.of("page.md", spec).span());
  }

  private static List<String> reports(String spec) {
    return read(spec).diagnostics().stream()
        .map(d -> "%s %s %s %s".formatted(d.span(), d.rule(), d.message(), d.hints()))
        .toList();
  }

  @Test
  void fieldHasAggregateColumnUnitAndLog() {
    Field y = read("y: mean(loss) [nats/token, log]\n").value().y().get(0);

    assertThat(y.aggregate()).contains(Aggregate.MEAN);
    assertThat(y.column()).isEqualTo("loss");
    assertThat(y.unit()).contains("nats/token");
    assertThat(y.log()).isTrue();
  }

  @Test
  void bracketsMayHoldOnlyLog() {
    Field x = read("x: seeds [log]\n").value().x().orElseThrow();

    assertThat(x.unit()).isEmpty();
    assertThat(x.log()).isTrue();
  }

  @Test
  void callOfSomethingElseIsAColumn() {
    assertThat(read("y: f(loss)\n").value().y().get(0).column()).isEqualTo("f(loss)");
  }

  @Test
  void captionKeepsTheSpanOfItsCharactersWithoutQuotes() {
    Written caption =
        read(WHOLE + "caption: \"Loss: *lower* is better.\"\n").value().caption().orElseThrow();

    assertThat(caption.text()).isEqualTo("Loss: *lower* is better.");
    assertThat(caption.span().text()).isEqualTo(caption.text());
    assertThat(caption.span()).hasToString("page.md:4:11");
  }

  @Test
  void automaticAlternativeIsWrittenLater() {
    assertThat(read(WHOLE + "alt: auto\n").value().alternative()).isEmpty();
    assertThat(read(WHOLE + "alt: Falls.\n").value().alternative())
        .map(Written::text)
        .contains("Falls.");
  }

  // 1 in = 25.4 mm = 72 pt; 100 % are 160 mm.
  @ParameterizedTest(name = "{0} is {1} pt")
  @CsvSource({"50.8mm, 144", "5.08cm, 144", "2 in, 144", "100pt, 100", "192px, 144", "50%, 226.77"})
  void lengthsAreInPoints(String written, double points) {
    double width = read(WHOLE + "width: " + written + "\n").value().width().orElseThrow();

    assertThat(width).isCloseTo(points, within(0.01));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type: lin     | 4:7 chart/unknown-type there is no chart type \"lin\" [did you mean \"line\"?]",
        "type: pies    | 4:7 chart/unknown-type there is no chart type \"pies\" [use one of line, step, area, scatter, bar, dot, box, hist, heat, dumbbell, slope, scaling, reliability, prefer, bon, frontier, gantt, atlas]",
        "grup: model   | 4:1 chart/unknown-key a chart has no key \"grup\" [did you mean \"group\"?]",
        "limit: many   | 4:8 chart/bad-value \"many\" is not a whole number above 0 [write how many rows to keep]",
        "filter: step  | 4:9 chart/bad-value \"step\" is not a test [write column, sign and value, such as model=B or step>=100]",
        "ci: boot 80   | 4:5 chart/bad-value \"boot 80\" is not a kind of interval [write t, boot or wilson with 90, 95 or 99, or sd or se, or name a column]",
        "ci: 95        | 4:5 chart/bad-value \"95\" is not a kind of interval [write t, boot or wilson with 90, 95 or 99, or sd or se, or name a column]",
        "better: more  | 4:9 chart/bad-value \"more\" is neither higher nor lower [write higher or lower]",
        "chance: half  | 4:9 chart/bad-value \"half\" is not a number [write the value at which the line is drawn]",
        "notes: words   | 4:8 chart/bad-value \"notes\" has no places before its texts [write a place and a text on each line, such as \"1000: warm-up ends\"]",
        "baseline: mid  | 4:11 chart/bad-value \"mid\" is not a number [write the value at which the line is drawn, or its rows, such as model=B]",
        "size: n        | 4:1 chart/bad-value a chart of lines or bars has no \"size\" [leave it out, or write type: scatter or frontier]",
        "group: [a, b] | 4:8 chart/bad-value \"group\" has a list but needs a text [write \"group: ...\" on one line]",
        "width: 3mm    | 4:8 chart/bad-value \"3mm\" is not a length from 30 to 1000 mm [write a length such as 120mm or 80%]",
      })
  void faultIsReportedAtItsPlace(String line, String report) {
    assertThat(reports(WHOLE + line + "\n")).containsExactly("page.md:" + report);
  }

  @Test
  void missingKeysAreNamedTogether() {
    assertThat(reports("type: line\ny: loss\n"))
        .containsExactly(
            "page.md:1:1 chart/missing-key the chart has no \"data\" and no \"x\""
                + " [add \"data:\" and \"x:\"]");
  }

  @Test
  void textThatIsNoMapIsReportedAndUsable() {
    Checked<ChartSpec> spec = read("just words\n");

    assertThat(spec.diagnostics()).extracting(d -> d.rule()).containsExactly("chart/bad-value");
    assertThat(spec.value().isComplete()).isFalse();
  }

  @Test
  void fenceAndKeysMustAgree() {
    ChartSpec spec = read(WHOLE + "id: fig-a\ncaption: One.\n").value();

    assertThat(spec.conflicts(Optional.of("fig-a"), Optional.empty())).isEmpty();
    assertThat(spec.conflicts(Optional.of("fig-b"), Optional.of("Two.")))
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly(
            "page.md:4:5 the fence says \"fig-b\", the key says \"fig-a\"",
            "page.md:5:10 the fence says \"Two.\", the key says \"One.\"");
  }
}

package org.labpress.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class MetricsTest {
  private static final String FILE =
      """
      acc:
        name: Accuracy
        better: higher
        chance: 0.25
        max: 1
        type: score
        procedure: Share of questions whose first answer is right.
        columns: [test_acc, eval.acc]
      loss: {unit: nats, better: lower}
      """;

  @Test
  void metricIsFoundByIdNameAndColumnHoweverTheyAreSpaced() {
    Metrics metrics = read(FILE).value();

    assertThat(metrics.named("acc").map(Metric::name)).contains("Accuracy");
    assertThat(metrics.named("ACCURACY").map(Metric::id)).contains("acc");
    assertThat(metrics.named("test acc").map(Metric::id)).contains("acc");
    assertThat(metrics.named("accurate")).isEmpty();
  }

  @Test
  void explanationSaysWhatIsKnown() {
    Metrics metrics = read(FILE).value();

    assertThat(metrics.named("acc").orElseThrow().explanation())
        .isEqualTo(
            "Accuracy: Share of questions whose first answer is right; higher is better;"
                + " chance gives 0.25; at best 1");
    assertThat(metrics.named("loss").orElseThrow().explanation())
        .isEqualTo("loss: lower is better; in nats");
  }

  @Test
  void chanceIsGivenInTheUnitOfTheColumn() {
    Metric acc = read(FILE).value().named("acc").orElseThrow();

    assertThat(acc.in(Optional.of("%"), acc.chance())).hasValue(25);
    assertThat(acc.in(Optional.empty(), acc.chance())).hasValue(0.25);
    assertThat(acc.in(Optional.of("points"), acc.chance())).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void misspeltNameGetsTheNearest() {
    Diagnostic unknown = read(FILE).value().unknown("los", SourceFile.of("a.md", "los").span(0, 3));

    assertThat(unknown.hints()).containsExactly("did you mean \"loss\"?");
  }

  @Test
  void badValuesAreReportedAtTheirPlaceAndTheRestHolds() {
    Checked<Metrics> read =
        read("acc: {better: up, chance: many, type: scor}\n- x\nb: 3\nc:\nd: {name: [x]}\n");

    assertThat(read.diagnostics()).isNotEmpty();
    assertThat(read("acc: {better: up, chance: many, type: scor, name: A}\nc:\n").diagnostics())
        .extracting(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
        .containsExactlyInAnyOrder(
            "1:15 \"up\" is neither higher nor lower",
            "1:27 \"many\" is not a number",
            "1:39 there is no type \"scor\"");
    assertThat(read("c:\n").value().named("c")).isPresent();
  }

  @Test
  void everyPrefixIsReadWithoutAnException() {
    for (int end = 0; end <= FILE.length(); end++) {
      assertThat(read(FILE.substring(0, end)).value()).as("prefix %d", end).isNotNull();
    }
  }

  private static Checked<Metrics> read(String file) {
    return Metrics.of(new MemoryWorkspace().with(Metrics.FILE, file));
  }
}

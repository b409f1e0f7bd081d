package org.labpress.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private final SourceFile a = SourceFile.of("a.md", "0123456789");
  private final SourceFile b = SourceFile.of("b.md", "0123456789");

  @Test
  void orderIsPathThenOffsetThenRule() {
    Diagnostic late = Diagnostic.error("x/a", b.span(0, 1), "m");
    Diagnostic secondRule = Diagnostic.info("x/b", a.span(3, 4), "m");
    Diagnostic firstRule = Diagnostic.warning("x/a", a.span(3, 4), "m");
    Diagnostic early = Diagnostic.error("x/z", a.span(1, 2), "m");

    assertThat(Diagnostic.sorted(List.of(late, secondRule, firstRule, early)))
        .containsExactly(early, firstRule, secondRule, late);
  }

  @Test
  void sameFindingIsListedOnce() {
    Diagnostic twice = Diagnostic.error("x/a", a.span(0, 1), "m").withHint("do it");
    Diagnostic again = Diagnostic.error("x/a", a.span(0, 1), "m").withHint("do it");

    assertThat(Diagnostic.sorted(List.of(twice, again))).hasSize(1);
  }

  @Test
  void copiesKeepWhatWasThere() {
    Diagnostic.Fix fix = new Diagnostic.Fix("mend it", true, List.of());
    Diagnostic full =
        Diagnostic.error("x/a", a.span(0, 1), "m")
            .withHint("one")
            .withHint("two")
            .withLabel(b.span(2, 3), "asked for here")
            .withFix(fix)
            .withSeverity(Severity.INFO);

    assertThat(full.hints()).containsExactly("one", "two");
    assertThat(full.labels()).containsExactly(new Diagnostic.Label(b.span(2, 3), "asked for here"));
    assertThat(full.fixes()).containsExactly(fix);
    assertThat(full.severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void checkedStepsKeepTheDiagnosticsOfBoth() {
    Diagnostic first = Diagnostic.info("x/a", a.span(0, 1), "first");
    Diagnostic second = Diagnostic.error("x/b", a.span(1, 2), "second");

    Checked<Integer> both =
        new Checked<>("abc", List.of(first))
            .then(text -> new Checked<>(text.length(), List.of(second)))
            .map(length -> length + 1);

    assertThat(both).isEqualTo(new Checked<>(4, List.of(first, second)));
    assertThat(both.hasErrors()).isTrue();
    assertThat(Checked.of("x").hasErrors()).isFalse();
  }
}

package org.labpress.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.labpress.document.Comment;
import org.labpress.document.Comments;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;

class LinterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /** Reports every match of a pattern, as a user's own rule would. */
  private record PatternRule(String id, Severity severity, String pattern) implements Rule {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of(id, severity);
    }

    @Override
    public void check(LintContext context, Sink sink) {
      for (TextBlock block : context.blocks()) {
        for (Match match : context.find(Pattern.compile(pattern), block)) {
          sink.report(meta().at(match.span(), "found \"%s\"".formatted(match.text())));
        }
      }
    }
  }

  /** A rule with a mistake in it. */
  private static final class Crashing implements Rule {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("own/crashing", Severity.INFO);
    }

    @Override
    public void check(LintContext context, Sink sink) {
      throw new IllegalStateException("oops");
    }
  }

  private static final Rule FOO = new PatternRule("own/foo", Severity.WARNING, "foo");

  @Test
  void firstRuleClaimsASpan() {
    Rule later = new PatternRule("own/later", Severity.ERROR, "f..");

    assertThat(rulesOf(lint("a foo and a fan", FOO, later)))
        .containsExactly("own/foo", "own/later");
  }

  @Test
  void crashingRuleIsReportedAndTheOthersGoOn() {
    LintReport report = lint("a foo", new Crashing(), FOO);

    assertThat(rulesOf(report)).containsExactly("meta/rule-crashed", "own/foo");
    assertThat(report.crashes()).extracting(LintReport.Crash::rule).containsExactly("own/crashing");
    assertThat(report.diagnostics().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void patternThatRunsAwayIsStopped() {
    Rule runaway = new PatternRule("own/runaway", Severity.INFO, "(a+a?)+\\1b");

    assertThat(rulesOf(lint("a".repeat(60) + " foo", runaway, FOO)))
        .containsExactly("meta/rule-over-budget", "own/foo");
  }

  @Test
  void patternThatOverflowsTheStackIsStopped() {
    Rule deep = new PatternRule("own/deep", Severity.INFO, "(?:a|b)*c");

    assertThat(rulesOf(lint("ab".repeat(30_000) + " foo", deep, FOO)))
        .containsExactly("meta/rule-over-budget", "own/foo");
  }

  @Test
  void fifteenFindingsOfARuleArePrintedAndAllAreKept() {
    LintReport report = lint("foo ".repeat(20), FOO);

    assertThat(report.diagnostics()).hasSize(20);
    assertThat(report.printed()).hasSize(15);
  }

  @Test
  void profileSwitchesRulesOff() {
    LintInput input = input("# A\n\nIt's here. [x](#y)", PageKind.PAGE);

    LintReport report = new Linter(RuleSet.standard()).lint(input);

    assertThat(rulesOf(report)).contains("a11y/lang").doesNotContain("words/contraction");
  }

  @Test
  void profileOfTheCommandLineWins() {
    LintInput.Settings strict =
        new LintInput.Settings(TODAY, Optional.of("strict"), Optional.of("en"), false);
    LintInput input = input("# A\n\nIt's here.", PageKind.LOG).withSettings(strict);

    LintReport report = new Linter(RuleSet.standard()).lint(input);

    assertThat(report.diagnostics())
        .filteredOn(d -> d.rule().equals("words/contraction"))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void whatWasFoundEarlierCanBeSilenced() {
    SourceFile file = SourceFile.of("a.md", "x <!-- lint-disable-line md/odd: meant so -->\n");
    Diagnostic earlier = Diagnostic.warning("md/odd", file.span(0, 1), "odd");

    LintReport report =
        new Linter(RuleSet.of(List.of()))
            .lint(inputOf(file, PageKind.PAPER).withEarlier(List.of(earlier), Set.of("md/odd")));

    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.findings())
        .extracting(Finding::suppressed)
        .containsExactly(Optional.of("meant so"));
  }

  @Test
  void errorOfThePrintedPageCannotBeSilenced() {
    SourceFile file = SourceFile.of("a.md", "x <!-- lint-disable-line render/overfull: no -->\n");
    Diagnostic earlier = Diagnostic.error("render/overfull", file.span(0, 1), "long");

    LintReport report =
        new Linter(RuleSet.of(List.of()))
            .lint(
                inputOf(file, PageKind.PAPER)
                    .withEarlier(List.of(earlier), Set.of("render/overfull")));

    assertThat(rulesOf(report)).containsExactly("render/overfull", "meta/unused-suppression");
  }

  @Test
  void silencedErrorWithoutAReasonIsAnError() {
    Rule error = new PatternRule("own/foo", Severity.ERROR, "foo");

    LintReport report = lint("foo <!-- lint-disable-line own/foo -->", error);

    assertThat(report.diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::severity)
        .containsExactly(Tuple.tuple("meta/suppression-reason", Severity.ERROR));
  }

  @Test
  void suppressionOfARuleThatDidNotRunIsNotUnused() {
    LintInput input =
        input("Text. <!-- lint-disable-line words/contraction: speech -->", PageKind.PAGE);

    assertThat(rulesOf(new Linter(RuleSet.standard()).lint(input)))
        .doesNotContain("meta/unused-suppression");
  }

  @Test
  void fingerprintSurvivesMovedParagraphs() {
    LintReport before = lint("One foo here.\n\nTwo foo there.\n", FOO);
    LintReport after = lint("New text.\n\nTwo foo there.\n\nOne foo\nhere.\n", FOO);

    assertThat(prints(after)).containsExactlyInAnyOrderElementsOf(prints(before));
  }

  @Test
  void equalFindingsHaveTheirOwnFingerprints() {
    assertThat(prints(lint("foo foo foo", FOO))).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void twoRunsAreEqual() {
    String text =
        IntStream.range(0, 50)
            .mapToObj(i -> "We don't the the foo " + i)
            .reduce("", (a, b) -> a + ".\n\n" + b);
    LintInput input = input(text, PageKind.PAPER);

    assertThat(new Linter(RuleSet.standard()).lint(input))
        .isEqualTo(new Linter(RuleSet.standard()).lint(input));
  }

  private static List<String> prints(LintReport report) {
    return report.findings().stream().map(Finding::fingerprint).sorted().toList();
  }

  private static List<String> rulesOf(LintReport report) {
    return report.diagnostics().stream().map(Diagnostic::rule).toList();
  }

  private static LintReport lint(String text, Rule... rules) {
    return new Linter(RuleSet.of(List.of(rules))).lint(input(text, PageKind.PAPER));
  }

  private static LintInput input(String text, PageKind kind) {
    return inputOf(SourceFile.of("a.md", text), kind);
  }

  private static LintInput inputOf(SourceFile file, PageKind kind) {
    Document document = MarkdownReader.read(file).value();
    return LintInput.of(document, kind, TODAY)
        .withComments(Comments.of(file).stream().map(Comment::span).toList());
  }
}

package org.labpress.lint.result;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Severity;

/**
 * Reports best-of-n where the page never says how many, and sampling from a model where it never
 * says at which temperature. Each is reported once.
 */
public final class BestOfN implements Rule {
  private static final Set<Scope> SCOPES =
      EnumSet.of(
          Scope.ABSTRACT,
          Scope.PARAGRAPH,
          Scope.LIST_ITEM,
          Scope.FIGURE_CAPTION,
          Scope.TABLE_CAPTION);
  private static final Pattern BEST =
      Pattern.compile("\\b(?:[Bb]est[- ]of[- ][nNkK]|BoN)(?![\\w-])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b[Bb]est[- ]of[- ]\\d|\\bBo\\d|\\b[nNkK]\\s?(?:=|≤|up to|from|in \\{)\\s?\\d");
  private static final Pattern SAMPLED =
      Pattern.compile(
          "(?<=\\b(?:[Ww]e|were|was|are|is|by|and) )sampl(?:e|ed|ing) (?:[\\w-]{1,20} ){0,4}(?:responses?|completions?|generations?"
              + "|continuations?|repl(?:y|ies)) (?:[\\w-]{1,20} ){0,3}(?:from|of|per|with)\\b");
  private static final Pattern TEMPERATURE =
      Pattern.compile(
          "\\b[Tt]emperatures?\\b|\\bT\\s?=\\s?\\d|\\b[Gg]reed(?:y|ily)\\b|\\btop[-_]p\\b");

  /** People are sampled too. */
  private static final Pattern MODEL =
      Pattern.compile("\\b(?:models?|LLMs?|GPT\\S{0,20}|polic(?:y|ies)|prompts?)\\b");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("result/best-of-n", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    first(context, BEST, NUMBER)
        .ifPresent(
            match ->
                sink.report(
                    meta()
                        .at(
                            match.span(),
                            "\"%s\", and nothing says how many".formatted(match.written()))
                        .withHint("write the number: best of 16")));
    first(context, SAMPLED, TEMPERATURE)
        .filter(match -> MODEL.matcher(match.block().text()).find())
        .ifPresent(
            match ->
                sink.report(
                    meta()
                        .at(match.span(), "the page does not say at which temperature was sampled")
                        .withHint("write temperature and top-p beside the model")));
  }

  /** Returns the first place of one pattern on a page that the other is nowhere on. */
  private static Optional<Match> first(LintContext context, Pattern pattern, Pattern said) {
    List<TextBlock> all = context.blocks();
    boolean known = all.stream().anyMatch(block -> !context.find(said, block).isEmpty());
    return known
        ? Optional.empty()
        : context.english(SCOPES).stream()
            .flatMap(block -> context.find(pattern, block).stream())
            .findFirst();
  }
}

package org.labpress.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.SourceSpan;

/**
 * A rule that is a list of words; {@link WordRuleReader} says how one is written.
 *
 * @param forms what is reported
 * @param except longer texts in which a form is right
 * @param unless what makes the form right when it stands near
 * @param near how many sentences before and after are near; 0 for the sentence itself
 * @param never words of headings; below such a heading the rule is silent
 * @param askBefore next words before which a replacement must not be made without asking
 */
record WordRule(
    RuleMeta meta,
    String message,
    String hint,
    List<Form> forms,
    List<WordPattern> except,
    Optional<WordPattern> unless,
    int near,
    List<String> never,
    Optional<WordPattern> askBefore)
    implements Rule {

  private static final Set<Scope> SCOPES = Scope.OWN_WORDS;

  WordRule {
    forms = List.copyOf(forms);
    except = List.copyOf(except);
    never = List.copyOf(never);
  }

  /** A form, and what mends it. */
  record Form(WordPattern pattern, Mend mend, String replacement) {}

  /** How a form is mended. */
  enum Mend {
    NONE,
    DELETE,
    REPLACE,
    /** A replacement that the author must agree to. */
    SUGGEST
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.english(SCOPES)) {
      if (Sections.mentions(block.sections(), never)) {
        continue;
      }
      Surroundings surroundings = new Surroundings(block, context);
      for (Form form : forms) {
        for (Match match : form.pattern().in(block, context)) {
          if (!surroundings.excuse(match)) {
            sink.report(diagnostic(match, form, context));
          }
        }
      }
    }
  }

  /** What makes words right in one block; looked for once, and only when a word was found. */
  private final class Surroundings {
    private final TextBlock block;
    private final LintContext context;
    private @Nullable List<Match> exceptions;
    private @Nullable Set<Integer> excusedSentences;

    Surroundings(TextBlock block, LintContext context) {
      this.block = block;
      this.context = context;
    }

    boolean excuse(Match match) {
      return context.quoted(block, match.start())
          || exceptions().stream()
              .anyMatch(whole -> whole.start() <= match.start() && match.end() <= whole.end())
          || excusedSentences().contains(context.sentenceAt(block, match.start()));
    }

    private List<Match> exceptions() {
      List<Match> known = exceptions;
      if (known == null) {
        known = except.stream().flatMap(p -> p.in(block, context).stream()).toList();
        exceptions = known;
      }
      return known;
    }

    private Set<Integer> excusedSentences() {
      Set<Integer> known = excusedSentences;
      if (known == null) {
        known = new HashSet<>();
        for (Match match : unless.map(p -> p.in(block, context)).orElse(List.of())) {
          int at = context.sentenceAt(block, match.start());
          for (int i = at - near; at >= 0 && i <= at + near; i++) {
            known.add(i);
          }
        }
        excusedSentences = known;
      }
      return known;
    }
  }

  private Diagnostic diagnostic(Match match, Form form, LintContext context) {
    Diagnostic found = meta.at(match.span(), message.formatted(match.written())).withHint(hint);
    Optional<Fix> fix =
        switch (form.mend()) {
          case NONE -> Optional.empty();
          case DELETE -> Deletion.of(match, context);
          case REPLACE -> replacement(match, form, !asksBefore(match));
          case SUGGEST -> replacement(match, form, false);
        };
    return fix.map(found::withFix).orElse(found);
  }

  private boolean asksBefore(Match match) {
    String rest = match.block().text().substring(match.end());
    return askBefore.filter(words -> words.compiled().matcher(rest).lookingAt()).isPresent();
  }

  private static Optional<Fix> replacement(Match match, Form form, boolean safe) {
    Matcher matcher = form.pattern().compiled().matcher(match.block().text());
    Optional<SourceSpan> place = match.block().verbatim(match.start(), match.end());
    if (place.isEmpty() || !matcher.find(match.start())) {
      return Optional.empty();
    }
    StringBuilder expanded = new StringBuilder();
    matcher.appendReplacement(expanded, form.replacement());
    String text = expanded.substring(match.start());
    String cased =
        Character.isUpperCase(match.text().charAt(0))
            ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
            : text;
    return Optional.of(
        new Fix("write \"%s\"".formatted(cased), safe, List.of(new TextEdit(place.get(), cased))));
  }
}

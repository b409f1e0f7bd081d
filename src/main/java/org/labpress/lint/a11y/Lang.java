package org.labpress.lint.a11y;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Located;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/**
 * Reports a page that does not say in which language it is, or says it in a way that no screen
 * reader knows (BCP 47: RFC 5646; languages by ISO 639, regions by ISO 3166).
 */
public final class Lang implements Rule {
  private static final Pattern TAG =
      Pattern.compile(
          "([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}|\\d{3}))?(?:-[A-Za-z0-9-]+)?");
  private static final String HINT = "write a tag such as \"lang: en\", \"en-GB\" or \"de\"";

  @Override
  public RuleMeta meta() {
    return RuleMeta.ofPage("a11y/lang", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Optional<Located<String>> own = context.document().frontMatter().lang();
    if (own.isEmpty() && context.input().settings().lang().isEmpty()) {
      sink.report(
          meta()
              .at(PageStart.of(context.document()), "the language of this page is not given")
              .withHint(HINT));
    }
    // A tag without a place is that of the project.
    own.filter(tag -> tag.span().length() > 0)
        .filter(tag -> !isTag(tag.value()))
        .ifPresent(
            tag ->
                sink.report(
                    meta()
                        .at(
                            tag.span(),
                            "\"%s\" is not the tag of a language".formatted(tag.value()))
                        .withHint(HINT)));
  }

  private static boolean isTag(String text) {
    Matcher matcher = TAG.matcher(text.strip());
    if (!matcher.matches()) {
      return false;
    }
    String language = matcher.group(1).toLowerCase(Locale.ROOT);
    String region = Optional.ofNullable(matcher.group(2)).orElse("").toUpperCase(Locale.ROOT);
    boolean known = language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
    return known && (region.length() != 2 || List.of(Locale.getISOCountries()).contains(region));
  }
}

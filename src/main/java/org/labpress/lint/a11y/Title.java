package org.labpress.lint.a11y;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.RichText;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports a page without a title: tabs, search results and screen readers have no name for it. */
public final class Title implements Rule {
  private static final Set<String> NO_TITLE =
      Set.of("untitled", "untitled document", "title", "new page", "document");

  @Override
  public RuleMeta meta() {
    return RuleMeta.ofPage("a11y/title", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Document document = context.document();
    String title = document.title().orElse("").strip();
    if (title.isEmpty()) {
      sink.report(
          meta()
              .at(PageStart.ofKey(document, "title"), "this page has no title")
              .withHint("add \"title:\" to the front matter"));
    } else if (NO_TITLE.contains(title.toLowerCase(Locale.ROOT))) {
      sink.report(
          meta()
              .at(place(document), "the title \"%s\" names nothing".formatted(title))
              .withHint("say what the page is about"));
    }
  }

  private static SourceSpan place(Document document) {
    Optional<SourceSpan> written = document.frontMatter().title().map(RichText::span);
    return written
        .or(() -> document.nodes(Heading.class).findFirst().map(Heading::span))
        .orElseGet(() -> PageStart.of(document));
  }
}

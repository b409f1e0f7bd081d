package org.labpress.pass;

import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.source.Checked;

/**
 * Gives a page that names no language that of the project, so that whoever prints words, dates or
 * hyphens need ask the page alone.
 */
final class SettleLanguage implements Pass {
  @Override
  public String name() {
    return "settle-language";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of();
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.LANGUAGE);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    FrontMatter front = document.frontMatter();
    if (front.lang().isPresent() || context.lang().isEmpty()) {
      return Checked.of(document);
    }
    Located<String> lang = new Located<>(context.lang().get(), front.span().part(0, 0));
    return Checked.of(
        new Document(
            front.withText(front.text().withLang(lang)),
            document.blocks(),
            document.footnotes(),
            document.span()));
  }
}

package org.labpress.lint.structure;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.Strong;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sections;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports a paper without an abstract, in the front matter or under a heading of its own. */
public final class AbstractMissing implements Rule {
  private static final String HINT = "write it under \"abstract:\" in the front matter";

  @Override
  public RuleMeta meta() {
    return RuleMeta.ofPage("structure/abstract-missing", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Document document = context.document();
    boolean inFrontMatter = !document.frontMatter().abstractText().isEmpty();
    if (inFrontMatter || hasRunInAbstract(document.blocks())) {
      return;
    }
    Optional<Heading> empty = Optional.empty();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading && Sections.isAbstract(heading)) {
        boolean filled = i + 1 < blocks.size() && !(blocks.get(i + 1) instanceof Heading);
        if (filled) {
          return;
        }
        empty = Optional.of(heading);
      }
    }
    SourceSpan place =
        empty.map(Heading::span).orElseGet(() -> PageStart.ofKey(document, "abstract"));
    boolean named = empty.isPresent() || !place.equals(PageStart.of(document));
    sink.report(
        meta()
            .at(place, named ? "the abstract has no text" : "this paper has no abstract")
            .withHint(HINT));
  }

  /** Whether a paragraph starts with the bold word, or a div carries its name. */
  private static boolean hasRunInAbstract(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(
            block ->
                (block instanceof Div div
                        && div.attributes().hasClass("abstract")
                        && !div.blocks().isEmpty())
                    || (block instanceof Paragraph paragraph
                        && paragraph.content().size() > 1
                        && paragraph.content().get(0) instanceof Strong strong
                        && Sections.isAbstractWord(PlainText.of(strong.content()))));
  }
}

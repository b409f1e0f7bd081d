package org.labpress.lint.a11y;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.lint.Decoration;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports an image without words for readers who cannot see it. */
public final class Alt implements Rule {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "image",
          "img",
          "picture",
          "photo",
          "figure",
          "fig",
          "plot",
          "chart",
          "graph",
          "diagram",
          "screenshot",
          "alt",
          "alt text",
          "caption");

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|svg|gif|webp|pdf|tiff?|bmp|eps)");

  private static final String HINT = "write what one sees in it, or mark it {.decorative}";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("a11y/alt", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Stream.concat(
            context.document().nodes(Figure.class).map(Figure::image),
            context.document().nodes(Image.class))
        .filter(image -> !Decoration.is(image.attributes()))
        .forEach(image -> check(image, sink));
  }

  private void check(Image image, Sink sink) {
    String text = PlainText.of(image.alternative()).strip();
    String word = text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (text.isEmpty()) {
      sink.report(meta().at(image.span(), "this image has no alternative text").withHint(HINT));
    } else if (SAYS_NOTHING.contains(word)) {
      sink.report(
          meta()
              .at(place(image), "the alternative text \"%s\" says nothing".formatted(text))
              .withHint(HINT));
    } else if (FILE_NAME.matcher(text).matches()) {
      sink.report(
          meta()
              .at(place(image), "the alternative text \"%s\" is a file name".formatted(text))
              .withHint(HINT));
    }
  }

  private static SourceSpan place(Image image) {
    List<Inline> text = image.alternative();
    return text.get(0).span().cover(text.get(text.size() - 1).span());
  }
}

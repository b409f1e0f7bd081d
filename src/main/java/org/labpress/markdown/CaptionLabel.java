package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Inline;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * A name in braces at the end of a caption, inside the brackets of the image: {@code ![Loss.
 * {#fig-a}](a.png)}.
 *
 * @param span where it is given
 * @param caption without it
 */
record CaptionLabel(String id, SourceSpan span, List<Inline> caption) {
  private static final Pattern LABEL =
      Pattern.compile("[ \\t]*\\{#([\\p{L}\\p{N}][\\p{L}\\p{N}_:.-]{0,199})\\}$");

  static Optional<CaptionLabel> in(List<Inline> caption) {
    if (caption.isEmpty() || !(caption.get(caption.size() - 1) instanceof Text text)) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(text.text());
    if (!label.find()) {
      return Optional.empty();
    }
    SourceSpan span = text.span();
    boolean exact = span.length() == text.text().length();
    List<Inline> rest = new ArrayList<>(caption.subList(0, caption.size() - 1));
    if (label.start() > 0) {
      String before = text.text().substring(0, label.start());
      rest.add(new Text(before, exact ? span.part(0, label.start()) : span));
    }
    SourceSpan place = exact ? span.part(label.start(1) - 2, label.end()) : span;
    return Optional.of(new CaptionLabel(label.group(1), place, rest));
  }
}

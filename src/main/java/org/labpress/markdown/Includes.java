package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Located;
import org.labpress.source.SourceSpan;

/** Reads {@code {{< include part.md >}}}, alone on a line. */
final class Includes {
  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t]*+(\\{\\{<[ \\t]*+include[ \\t]++(?:\"([^\"\\n"
              + "]{1,500})\"|'([^'\\n"
              + "]{1,500})'|([^\\s\"'>]{1,500}))[ \\t]*+>\\}\\})[ \\t]*+");

  private Includes() {}

  /** Returns the includes that make up a paragraph; empty if it holds anything else. */
  static Optional<List<Block>> of(SourceSpan paragraph) {
    String text = paragraph.text();
    if (!text.startsWith("{{<")) {
      return Optional.empty();
    }
    List<Block> includes = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      Matcher include = LINE.matcher(line);
      if (!include.matches()) {
        return Optional.empty();
      }
      int group = include.group(2) != null ? 2 : include.group(3) != null ? 3 : 4;
      Located<String> path =
          new Located<>(
              include.group(group),
              paragraph.part(start + include.start(group), start + include.end(group)));
      includes.add(
          new IncludeBlock(
              path,
              Attributes.NONE,
              paragraph.part(start + include.start(1), start + include.end(1))));
      int end = start + line.length();
      boolean pair = text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    return Optional.of(includes);
  }
}

package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Located;
import org.labpress.source.SourceSpan;

/**
 * Reads {@code ![[fig-acc]]} and {@code ![[page#fig-acc|Caption.]]{#fig-here}}, alone on a line.
 */
final class FigureEmbeds {
  /** The id of a figure, table or listing. Notes of other programs are called otherwise. */
  static final String LABEL = "(?:fig|tbl|tab|lst)[-:_][\\p{L}\\p{N}_:-]{1,100}";

  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t]*+!\\[\\[(?:(?<page>[^\\[\\]|#\\n]{1,300})#)?(?<label>"
              + LABEL
              + ")(?:\\|(?<caption>(?:[^\\]\\n]++|\\](?!\\]))*+))?\\]\\]");

  private static final int LONGEST = 20_000;

  private FigureEmbeds() {}

  /** Returns the figures that make up a paragraph; empty if it holds anything else. */
  static Optional<List<Block>> of(SourceSpan paragraph) {
    String text = paragraph.text();
    if (!text.startsWith("![[") || text.length() > LONGEST) {
      return Optional.empty();
    }
    List<Block> embeds = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      Optional<EmbedBlock> embed = line(paragraph, start, line);
      if (embed.isEmpty()) {
        return Optional.empty();
      }
      embeds.add(embed.get());
      int end = start + line.length();
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return Optional.of(embeds);
  }

  private static Optional<EmbedBlock> line(SourceSpan paragraph, int start, String line) {
    Matcher embed = LINE.matcher(line);
    if (!embed.lookingAt()) {
      return Optional.empty();
    }
    Optional<AttributesReader.Found> attributes = AttributesReader.read(line, embed.end());
    int end = attributes.map(AttributesReader.Found::end).orElse(embed.end());
    if (!line.substring(end).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new EmbedBlock(
            located(paragraph, start, embed, "label"),
            embed.group("page") == null
                ? Optional.empty()
                : Optional.of(located(paragraph, start, embed, "page")),
            embed.group("caption") == null || embed.group("caption").isBlank()
                ? Optional.empty()
                : Optional.of(
                    paragraph.part(start + embed.start("caption"), start + embed.end("caption"))),
            attributes.map(AttributesReader.Found::attributes).orElse(Attributes.NONE),
            Optional.empty(),
            paragraph.part(start + line.indexOf('!'), start + end)));
  }

  private static Located<String> located(
      SourceSpan paragraph, int start, Matcher embed, String group) {
    SourceSpan span = paragraph.part(start + embed.start(group), start + embed.end(group));
    return new Located<>(embed.group(group).strip(), span);
  }
}

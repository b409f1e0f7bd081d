package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Makes groups of figures of divs, as Quarto writes them: {@code ::: {#fig-id layout-ncol=2}} with
 * an image or chart for each part, and a last paragraph for the caption of all.
 */
final class FigureGroups {
  private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]{0,200})\\]");
  private static final int MOST_COLUMNS = 12;

  private FigureGroups() {}

  /** Returns the group or figure that a div is; empty for other divs. */
  static Optional<Block> of(Attributes attributes, List<Block> blocks, SourceSpan span) {
    boolean named = attributes.id().filter(id -> id.matches("fig[-:].*")).isPresent();
    boolean laidOut =
        attributes.values().keySet().stream().anyMatch(key -> key.startsWith("layout"));
    if (!named && !laidOut) {
      return Optional.empty();
    }
    List<Block> parts = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        parts.addAll(Figures.all(paragraph).orElse(List.of(block)));
      } else {
        parts.add(block);
      }
    }
    List<Inline> caption = List.of();
    if (named && parts.size() > 1 && parts.get(parts.size() - 1) instanceof Paragraph last) {
      caption = last.content();
      parts.remove(parts.size() - 1);
    }
    long figures = parts.stream().filter(Captioned.class::isInstance).count();
    if (figures == 0) {
      return Optional.empty();
    }
    if (named && !laidOut && parts.size() == 1 && parts.get(0) instanceof Figure only) {
      return Optional.of(single(only, caption, attributes, span));
    }
    int columns = columns(attributes, (int) figures);
    return Optional.of(
        new FigureGroup(parts, columns, caption, attributes, Optional.empty(), span));
  }

  /** The id of the div and its caption are those of the one figure in it. */
  private static Figure single(
      Figure only, List<Inline> caption, Attributes attributes, SourceSpan span) {
    List<Inline> shown = caption.isEmpty() ? only.caption() : caption;
    Image image = only.image();
    List<Inline> alternative =
        attributes
            .value("fig-alt")
            .<List<Inline>>map(alt -> List.of(new Text(alt, image.span())))
            .orElse(image.alternative().isEmpty() ? shown : image.alternative());
    Image described =
        new Image(
            image.destination(),
            image.title(),
            alternative,
            image.attributes(),
            image.file(),
            image.span());
    Attributes all =
        Attributes.of(
            attributes.id().or(() -> only.attributes().id()),
            attributes.classes(),
            only.attributes().values());
    return new Figure(described, shown, all, Optional.empty(), span);
  }

  /** Returns the number of columns; 0 where the author gives none. */
  private static int columns(Attributes attributes, int figures) {
    Optional<Integer> columns =
        attributes
            .value("layout-ncol")
            .flatMap(FigureGroups::number)
            .or(
                () ->
                    attributes
                        .value("layout-nrow")
                        .flatMap(FigureGroups::number)
                        .map(rows -> (figures + rows - 1) / rows))
            .or(() -> attributes.value("layout").map(FigureGroups::longestRow));
    return Math.min(MOST_COLUMNS, columns.orElse(0));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** Returns how many figures the longest row of {@code [[1,1],[1]]} holds; gaps do not count. */
  private static int longestRow(String layout) {
    int longest = 0;
    Matcher row = ROW.matcher(layout);
    while (row.find()) {
      int count = 0;
      for (String share : row.group(1).split(",", -1)) {
        count += share.isBlank() || share.strip().startsWith("-") ? 0 : 1;
      }
      longest = Math.max(longest, count);
    }
    return longest;
  }
}

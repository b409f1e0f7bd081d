package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.Div;
import org.labpress.document.Emphasis;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Captions as authors write them below an image where their tool has none: centred text, or a line
 * that begins with "Figure 1:", or in italics or bold with "Figure 1". The number is left out,
 * since figures are counted.
 */
final class HandCaption {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:fig(?:ure|ura)?|abb(?:ildung)?)\\.?[ \\u00A0]?\\d{1,3}[a-z]?(?:[.:)]|(?=[ \\u00A0]|$))\\s*");

  private HandCaption() {}

  /** Returns the caption that a block below a figure is; empty for other blocks. */
  static Optional<List<Inline>> of(Figure figure, Block below) {
    boolean centred =
        below instanceof Div div
            && div.attributes().hasClass("align-center")
            && div.blocks().size() == 1;
    Block block = centred ? ((Div) below).blocks().get(0) : below;
    if (!(block instanceof Paragraph paragraph)
        || paragraph.content().stream().anyMatch(Image.class::isInstance)) {
      return Optional.empty();
    }
    List<Inline> content = paragraph.content();
    if (!centred) {
      return set(content)
          .or(() -> HandNumber.of(Captioned.Kind.FIGURE, content).map(HandNumber::rest))
          .filter(rest -> !rest.isEmpty());
    }
    Optional<List<Inline>> numbered = withoutNumber(content);
    boolean next = figure.caption().isEmpty() && isNextLine(figure.span(), below.span());
    return numbered.isPresent() || !next ? numbered : Optional.of(content);
  }

  /** Returns the figure that an image and a caption on the next line make. */
  static Optional<Figure> of(Paragraph paragraph) {
    List<Inline> content = paragraph.content();
    boolean line =
        content.size() > 2
            && content.get(0) instanceof Image
            && (content.get(1) instanceof SoftBreak || content.get(1) instanceof LineBreak);
    return line
        ? set(content.subList(2, content.size()))
            .map(caption -> figure((Image) content.get(0), caption, paragraph.span()))
        : Optional.empty();
  }

  /** Returns a figure with another caption; what it had describes its image. */
  static Figure figure(Figure figure, List<Inline> caption, SourceSpan below) {
    Image image = figure.image();
    return new Figure(
        described(image, image.alternative().isEmpty() ? caption : image.alternative()),
        caption,
        figure.attributes(),
        figure.number(),
        figure.span().cover(below));
  }

  private static Figure figure(Image image, List<Inline> caption, SourceSpan span) {
    return new Figure(
        described(image, image.alternative().isEmpty() ? caption : image.alternative()),
        caption,
        image.attributes(),
        Optional.empty(),
        span);
  }

  private static Image described(Image image, List<Inline> alternative) {
    return new Image(
        image.destination(),
        image.title(),
        alternative,
        image.attributes(),
        image.file(),
        image.span());
  }

  /** Returns what a line in italics or bold says behind its number. */
  private static Optional<List<Inline>> set(List<Inline> content) {
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Inline first = content.get(0);
    if (first instanceof Emphasis emphasis) {
      return withoutNumber(joined(emphasis.content(), content));
    }
    return first instanceof Strong strong
        ? withoutNumber(joined(strong.content(), content))
        : Optional.empty();
  }

  /** Returns the content of a node, and what stands behind the node. */
  private static List<Inline> joined(List<Inline> inside, List<Inline> content) {
    List<Inline> all = new ArrayList<>(inside);
    all.addAll(content.subList(1, content.size()));
    return all;
  }

  private static Optional<List<Inline>> withoutNumber(List<Inline> content) {
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Inline first = content.get(0);
    if (first instanceof Emphasis || first instanceof Strong) {
      return set(content);
    }
    if (!(first instanceof Text text)) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(text.text());
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    List<Inline> rest = new ArrayList<>(content.subList(1, content.size()));
    if (number.end() < text.text().length()) {
      boolean exact = text.span().length() == text.text().length();
      SourceSpan span = exact ? text.span().part(number.end(), text.span().length()) : text.span();
      rest.add(0, new Text(text.text().substring(number.end()), span));
    }
    return rest.isEmpty() ? Optional.empty() : Optional.of(stripped(rest));
  }

  /** Returns inlines without the space, or the mark of the number, that they begin with. */
  private static List<Inline> stripped(List<Inline> rest) {
    if (!(rest.get(0) instanceof Text text)) {
      return rest;
    }
    String stripped = text.text().replaceFirst("^[.:]?\\s+", "");
    int gone = text.text().length() - stripped.length();
    boolean exact = text.span().length() == text.text().length();
    List<Inline> all = new ArrayList<>(rest);
    all.set(
        0, new Text(stripped, exact ? text.span().part(gone, text.span().length()) : text.span()));
    return all;
  }

  private static boolean isNextLine(SourceSpan above, SourceSpan below) {
    if (!above.file().equals(below.file())) {
      return false;
    }
    SourceSpan both = above.cover(below);
    String between = both.text().substring(above.length(), below.start() - above.start());
    return between.isBlank() && between.lines().count() <= 1;
  }
}

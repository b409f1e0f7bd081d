package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes figures of images that stand alone in their paragraphs, or that have a label. */
final class Figures {
  private final PageNotes notes;

  Figures(PageNotes notes) {
    this.notes = notes;
  }

  /**
   * Returns a figure, or the paragraph itself if it holds no image that makes one. An image without
   * text and without an id is no figure: there is nothing to print below it or to refer to. An
   * image with a label is one even beside text; the text stays a paragraph.
   */
  List<Block> of(Paragraph paragraph) {
    List<Inline> content = trimmed(paragraph.content());
    if (content.stream().noneMatch(Image.class::isInstance)) {
      return List.of(paragraph);
    }
    if (content.size() == 1 && content.get(0) instanceof Image image) {
      return List.of(isFigure(image) ? figure(image, paragraph.span()) : paragraph);
    }
    List<Block> blocks = new ArrayList<>();
    List<Inline> text = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      Inline inline = content.get(i);
      if (inline instanceof Image image && isLabelled(image) && isAtLineEdge(content, i)) {
        addText(text, blocks);
        blocks.add(figure(image, image.span()));
        notes.report(
            Diagnostic.info(
                    "figure/in-text",
                    image.span().part(0, 2),
                    "this image has a label and stands beside text; it is set as a figure")
                .withHint("put a blank line before and after it"));
      } else {
        text.add(inline);
      }
    }
    if (blocks.isEmpty()) {
      return List.of(paragraph);
    }
    addText(text, blocks);
    return blocks;
  }

  /** Returns every image of a paragraph as a figure, if it holds images and white space only. */
  static Optional<List<Block>> all(Paragraph paragraph) {
    List<Block> figures = new ArrayList<>();
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Image image) {
        figures.add(figureOf(image, image.alternative(), image.attributes(), image.span()));
      } else if (!isSpace(inline)) {
        return Optional.empty();
      }
    }
    return figures.isEmpty() ? Optional.empty() : Optional.of(figures);
  }

  private static void addText(List<Inline> text, List<Block> blocks) {
    List<Inline> content = trimmed(text);
    if (!content.isEmpty()) {
      SourceSpan span = content.get(0).span().cover(content.get(content.size() - 1).span());
      blocks.add(new Paragraph(content, span));
    }
    text.clear();
  }

  private static List<Inline> trimmed(List<Inline> inlines) {
    int start = 0;
    int end = inlines.size();
    while (start < end && isSpace(inlines.get(start))) {
      start++;
    }
    while (end > start && isSpace(inlines.get(end - 1))) {
      end--;
    }
    return InlineConverter.trimmed(List.copyOf(inlines.subList(start, end)));
  }

  private static boolean isSpace(Inline inline) {
    return inline instanceof SoftBreak
        || inline instanceof LineBreak
        || (inline instanceof Text text && text.text().isBlank());
  }

  /** In the middle of a line an image belongs to the sentence. */
  private static boolean isAtLineEdge(List<Inline> content, int index) {
    return index == 0
        || index == content.size() - 1
        || content.get(index - 1) instanceof SoftBreak
        || content.get(index + 1) instanceof SoftBreak;
  }

  private static boolean isLabelled(Image image) {
    return image.attributes().id().isPresent() || CaptionLabel.in(image.alternative()).isPresent();
  }

  private static boolean isFigure(Image image) {
    return !image.alternative().isEmpty()
        || image.attributes().id().isPresent()
        || image.attributes().value("label").isPresent();
  }

  private Figure figure(Image image, SourceSpan span) {
    Optional<CaptionLabel> label = CaptionLabel.in(image.alternative());
    List<Inline> caption = label.map(CaptionLabel::caption).orElse(image.alternative());
    Attributes attributes = image.attributes();
    if (attributes.id().isEmpty()) {
      Optional<String> id = label.map(CaptionLabel::id).or(() -> attributes.value("label"));
      if (id.isPresent()) {
        Map<String, String> values = new TreeMap<>(attributes.values());
        values.remove("label");
        Attributes named = Attributes.of(id, attributes.classes(), values);
        notes.define(named, label.map(CaptionLabel::span).orElse(image.span()));
        return figureOf(image, caption, named, span);
      }
    }
    return figureOf(image, caption, attributes, span);
  }

  private static Figure figureOf(
      Image image, List<Inline> caption, Attributes attributes, SourceSpan span) {
    List<Inline> alternative =
        attributes
            .value("alt")
            .<List<Inline>>map(alt -> List.of(new Text(alt, image.span())))
            .orElse(caption);
    Image bare =
        new Image(
            image.destination(),
            image.title(),
            alternative,
            new Attributes(Optional.empty(), List.of(), new TreeMap<>(attributes.values())),
            image.file(),
            image.span());
    return new Figure(bare, caption, attributes, Optional.empty(), span);
  }
}

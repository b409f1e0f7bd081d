package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SampleExcerpt;
import org.labpress.document.SampleList;
import org.labpress.document.SampleList.Group;
import org.labpress.document.SampleList.Kind;
import org.labpress.document.SampleList.Sample;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.drawing.Rgb;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/**
 * Sets the picked samples below their caption: group by group, each sample with a line of its key
 * and measures and its texts below, so that pages may end between any two lines of a text.
 */
final class SamplesSetter {
  /** What is printed of one text, in characters and in lines. */
  private static final int MOST_CHARACTERS = 1_600;

  private static final int MOST_LINES = 30;

  private static final double HEAVY_RULE = 0.8;
  private static final double LIGHT_RULE = 0.35;
  private static final Rgb LIGHT = Rgb.of(0x999999);

  private final SettingContext context;
  private final Galley galley;
  private final Frame frame;
  private final BodyStyle body;

  SamplesSetter(SettingContext context, Galley galley, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.frame = frame;
    this.body = body;
  }

  /** What sets the parts of a sample. */
  interface Content {
    void set(List<Block> parts, BodyStyle style);
  }

  void set(SamplesBlock block, TagTree.Tag group, Content content) {
    List<Strip> caption = FigureSetter.caption(context, block, group, frame, body, block.span());
    if (!caption.isEmpty()) {
      galley.strip(FigureSetter.named(context, block, Strips.stacked(caption), frame.left()));
      galley.keep();
    }
    BodyStyle small = body.inColumn().scaled(context.look().table()).aligned(Justification.LEFT);
    SourceSpan span = block.span();
    if (block.list().isEmpty()) {
      String reason =
          block.result().isPresent() && block.result().get() instanceof SamplesResult.Failed failed
              ? "Samples not listed: " + failed.reason()
              : "Samples not listed";
      content.set(List.of(paragraph(List.of(new Text(reason, span)), span)), small);
      return;
    }
    SampleList list = block.list().get();
    rule(0.45, HEAVY_RULE, context.look().tones().ink());
    galley.keep();
    for (Group part : Group.values()) {
      List<Sample> picked = list.picked(part);
      for (int i = 0; i < picked.size(); i++) {
        // Pages end between samples, but not between the head of the list and its first one.
        galley.penalty(0);
        if (i == 0) {
          galley.space(0.15 * small.leading(), 0, 0);
          galley.keep();
          Text title = new Text(list.title(part, context.language()), span);
          content.set(List.of(paragraph(List.of(new Strong(List.of(title), span)), span)), small);
          galley.keep();
          galley.space(0.2 * small.leading(), 0, 0);
          galley.keep();
        }
        sample(block, list, picked.get(i), content, small);
        boolean last = i == picked.size() - 1;
        galley.keep();
        rule(0.35, last ? HEAVY_RULE : LIGHT_RULE, last ? context.look().tones().ink() : LIGHT);
      }
    }
    galley.keep();
    content.set(
        List.of(paragraph(List.of(new Text(list.selection(context.language()) + ".", span)), span)),
        small);
  }

  /**
   * Adds a rule over the whole width.
   *
   * @param above space before it, in lines
   */
  private void rule(double above, double width, Rgb color) {
    double y = above * body.leading();
    Placed rule = new Placed.Rule(frame.left(), y, frame.width(), width, color, Placed.ARTIFACT);
    galley.strip(Strip.of(y + width + 0.25 * body.leading(), List.of(rule)));
  }

  private void sample(
      SamplesBlock block, SampleList list, Sample sample, Content content, BodyStyle style) {
    SourceSpan span = block.span();
    List<Inline> head = new ArrayList<>();
    head.add(new Strong(List.of(new Text(LongWords.divisible(sample.key()), span)), span));
    for (int i = 0; i < list.columns().size(); i++) {
      SampleList.Column column = list.columns().get(i);
      if (column.kind() != Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        String cell = sample.cells().get(i).replace('-', '\u2212');
        boolean number = column.kind() == Kind.NUMBER;
        head.add(
            new Text(
                " · %s %s"
                    .formatted(
                        column.label(), number ? cell : LongWords.divisible(sample.cells().get(i))),
                span));
      }
    }
    content.set(List.of(paragraph(named(block, sample, head), span)), style);
    long texts = list.columns().stream().filter(column -> column.kind() == Kind.TEXT).count();
    for (int i = 0; i < list.columns().size(); i++) {
      if (list.columns().get(i).kind() == Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        galley.keep();
        galley.space(0.2 * style.leading(), 0.05 * style.leading(), 0);
        galley.keep();
        String label = texts > 1 ? list.columns().get(i).label() + ": " : "";
        content.set(texts(label, sample.cells().get(i), span), style);
      }
    }
  }

  /** Lets links lead to a sample. */
  private List<Inline> named(SamplesBlock block, Sample sample, List<Inline> head) {
    return block
        .attributes()
        .id()
        .flatMap(id -> context.destination(block.anchor(sample)))
        .<List<Inline>>map(id -> List.of(new Span(head, Attributes.ofId(id), block.span())))
        .orElse(head);
  }

  /** Returns the paragraphs of a text; its line ends stay. */
  private static List<Block> texts(String label, String cell, SourceSpan span) {
    List<Block> paragraphs = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    if (!label.isEmpty()) {
      line.add(new Emphasis(List.of(new Text(label, span)), span));
    }
    String shown = LongWords.divisible(SampleExcerpt.of(cell, MOST_CHARACTERS, MOST_LINES));
    boolean begun = false;
    for (String part : shown.split("\n", -1)) {
      if (part.isBlank()) {
        if (begun) {
          paragraphs.add(paragraph(line, span));
          line = new ArrayList<>();
          begun = false;
        }
        continue;
      }
      if (begun) {
        line.add(new LineBreak(span));
      }
      line.add(new Text(part.strip(), span));
      begun = true;
    }
    if (begun) {
      paragraphs.add(paragraph(line, span));
    }
    return paragraphs;
  }

  private static Paragraph paragraph(List<Inline> content, SourceSpan span) {
    return new Paragraph(content, span);
  }
}

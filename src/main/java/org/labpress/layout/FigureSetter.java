package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.labpress.document.AtlasMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.SampleExcerpt;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.layout.look.CaptionLook;
import org.labpress.source.SourceSpan;

/** Sets figures and charts: the picture, and below it the caption. */
final class FigureSetter {
  /** Characters of the text of a numbered point. */
  private static final int MOST_TYPICAL = 160;

  /** Size of these texts on slides. */
  private static final double SLIDE_TYPICAL = 0.52;

  private static final double FRAME_WIDTH = 0.7;
  private static final double FRAME_PADDING = 12;
  private static final double FRAME_RULE = 0.5;
  private static final Rgb FRAME_COLOR = Rgb.of(0x999999);

  private final SettingContext context;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  FigureSetter(SettingContext context, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  /** Says that an image is an SVG file, if it is one. Missing files are reported where found. */
  static void reportUnprinted(Image image, Findings findings) {
    image
        .file()
        .filter(file -> file.header().isEmpty())
        .ifPresent(file -> findings.imageNotPrinted(file.path(), image.span()));
  }

  /** Returns the figure with its caption in one strip. */
  Strip figure(Figure block) {
    return fitted(block).onPaper(context.style().textHeight());
  }

  /** Returns the figure with its caption, to be sized. */
  FittedPicture fitted(Figure block) {
    Image image = block.image();
    String alternative = alternative(PlainText.of(image.alternative()), block.caption());
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    TagTree.Tag figure = context.tags().addFigure(group, alternative);
    List<Strip> caption = caption(block, group, block.span());
    Optional<Size> natural =
        image.file().flatMap(file -> file.header()).map(header -> header.naturalSize());
    if (natural.isEmpty()) {
      reportUnprinted(image, context.findings());
      String words = inPlaceOf(image, PlainText.of(block.caption()));
      return framed(block, words, figure, caption);
    }
    return new FittedPicture(
        frame,
        natural,
        image.attributes().isEmpty() ? block.attributes() : image.attributes(),
        size ->
            Strip.of(
                size.height(),
                List.of(
                    new Placed.Photo(
                        left(size),
                        0,
                        size.width(),
                        size.height(),
                        image.file().orElseThrow(),
                        figure.number()))),
        height(caption) + gap(),
        picture -> withCaption(block, picture, caption));
  }

  private double left(Size size) {
    return frame.left() + (frame.width() - size.width()) / 2;
  }

  /** Returns words in place of a picture. */
  private FittedPicture framed(
      Captioned block, String words, TagTree.Tag figure, List<Strip> caption) {
    Strip framed = framed(words, figure, block.span());
    return new FittedPicture(
        frame,
        Optional.empty(),
        Attributes.NONE,
        size -> framed,
        0,
        picture -> withCaption(block, picture, caption));
  }

  private static double height(List<Strip> strips) {
    return strips.stream().mapToDouble(Strip::height).sum();
  }

  /** Returns the chart with its caption in one strip. */
  Strip chart(ChartBlock block) {
    return fitted(block).onPaper(context.style().textHeight());
  }

  /** Returns the chart with its caption, to be sized. */
  FittedPicture fitted(ChartBlock block) {
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    if (block.result().isPresent() && block.result().get() instanceof ChartResult.Drawn drawn) {
      return drawn(block, drawn, group);
    }
    String reason =
        block.result().isPresent() && block.result().get() instanceof ChartResult.Failed failed
            ? "Chart not drawn: " + failed.reason()
            : "Chart not drawn";
    TagTree.Tag figure = context.tags().addFigure(group, alternative(reason, block.caption()));
    return framed(block, reason, figure, caption(block, group, block.span()));
  }

  private FittedPicture drawn(ChartBlock block, ChartResult.Drawn drawn, TagTree.Tag group) {
    TagTree.Tag figure = context.tags().addFigure(group, drawn.alternative());
    List<Strip> caption = caption(block, group, block.span());
    List<Strip> texts =
        drawn.atlas().map(map -> typical(map, group, block.span())).orElse(List.of());
    Drawing drawing =
        context.look().tones().dark() ? DarkDrawing.of(drawn.drawing()) : drawn.drawing();
    Size natural = drawing.size();
    return new FittedPicture(
        frame,
        Optional.of(natural),
        Attributes.NONE,
        size -> {
          double scale = natural.width() > 0 ? size.width() / natural.width() : 1;
          Placed picture = new Placed.Picture(left(size), 0, scale, drawing, figure.number());
          return new Strip(
              size.height(),
              List.of(picture),
              words(drawing, size.width(), block.span()),
              List.of(),
              false,
              Optional.empty());
        },
        height(caption) + height(texts) + gap(),
        picture -> {
          List<Strip> both = new ArrayList<>(List.of(picture));
          if (!texts.isEmpty()) {
            both.add(Strip.of(gap(), List.of()));
            both.addAll(texts);
          }
          return withCaption(block, Strips.stacked(both), caption);
        });
  }

  /** Returns what the rules are to know of the words in a chart: those that cannot be printed. */
  private static List<SetLine> words(Drawing drawing, double width, SourceSpan span) {
    List<Integer> missing = MissingGlyphs.of(drawing);
    return missing.isEmpty()
        ? List.of()
        : List.of(new SetLine(0, width, List.of(), 0, false, true, missing, span));
  }

  /** Returns the texts of the numbered points of a map, each in few lines. */
  private List<Strip> typical(AtlasMap map, TagTree.Tag group, SourceSpan span) {
    if (!context.look().slide()) {
      int all = map.typical().size();
      return typical(map, 0, all, frame, context.look().caption(), group, span);
    }
    // Beside each other, since a slide has more width than height.
    double gap = 2 * SLIDE_TYPICAL * body.size();
    double width = (frame.width() - gap) / 2;
    int half = (map.typical().size() + 1) / 2;
    List<Strip> columns = new ArrayList<>();
    for (int first : new int[] {0, half}) {
      Frame column = new Frame(frame.left() + (first == 0 ? 0 : width + gap), width);
      int end = first == 0 ? half : map.typical().size();
      columns.add(Strips.stacked(typical(map, first, end, column, SLIDE_TYPICAL, group, span)));
    }
    return List.of(Strips.sideBySide(columns));
  }

  private List<Strip> typical(
      AtlasMap map,
      int first,
      int end,
      Frame column,
      double scale,
      TagTree.Tag group,
      SourceSpan span) {
    BodyStyle small = body.scaled(scale);
    LineShape shape = LineShape.ragged(column.width(), LineShape.Justification.LEFT);
    List<Strip> strips = new ArrayList<>();
    for (int i = first; i < end; i++) {
      AtlasMap.Typical typical = map.typical().get(i);
      if (i > first) {
        strips.add(Strip.of(0.15 * small.leading(), List.of()));
      }
      TagTree.Tag tag = context.tags().add(group, Role.P);
      InlineItems items = InlineItems.of(context, tag, small.text(), List.of());
      items.add(Integer.toString(i + 1), small.text().asBold()).addSpace(0.6 * small.size());
      if (!typical.label().isEmpty()) {
        items
            .add(typical.label() + ":", small.text().withItalic(true))
            .addSpace(0.3 * small.size());
      }
      String line = typical.text().replaceAll("\\s+", " ");
      items.add(LongWords.divisible(SampleExcerpt.line(line, MOST_TYPICAL)), small.text());
      strips.addAll(
          ParagraphSetter.set(items.finish(), shape, column.left(), small.leading(), false, span));
    }
    return strips;
  }

  /**
   * Returns the figures of a group side by side, with the caption of all below.
   *
   * @param parts sets one part in its own frame
   */
  Strip group(FigureGroup block, BiFunction<Block, BlockSetter.Place, List<Strip>> parts) {
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    int count = block.blocks().size();
    int columns = block.columns() > 0 ? block.columns() : Math.min(2, count);
    double gutter = 1.2 * body.size();
    double width = Math.max(1, (frame.width() - (columns - 1) * gutter) / columns);
    List<Strip> rows = new ArrayList<>();
    for (int first = 0; first < count; first += columns) {
      List<Block> row = block.blocks().subList(first, Math.min(count, first + columns));
      double used = row.size() * width + (row.size() - 1) * gutter;
      double x = frame.left() + (frame.width() - used) / 2;
      List<Strip> cells = new ArrayList<>();
      for (Block part : row) {
        Frame place = new Frame(x, width);
        cells.add(Strips.stacked(parts.apply(part, new BlockSetter.Place(group, place))));
        x += width + gutter;
      }
      if (!rows.isEmpty()) {
        rows.add(Strip.of(gap(), List.of()));
      }
      rows.add(Strips.sideBySide(cells));
    }
    List<Strip> caption = caption(block, group, block.span());
    return withCaption(block, Strips.stacked(rows), caption);
  }

  /** Returns what a frame says: what the image shows, unless the caption says it, or its file. */
  private String inPlaceOf(Image image, String caption) {
    String words = PlainText.of(image.alternative()).strip();
    String path = image.destination();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String missing = PrintedWord.UNPRINTED_IMAGE.in(context.language());
    return words.isEmpty() || words.equals(caption.strip()) || name.isEmpty()
        ? context.language().withColon(missing) + " " + name
        : "%s (%s)".formatted(words, name);
  }

  private String alternative(String words, List<Inline> caption) {
    if (!words.isBlank()) {
      return words;
    }
    String text = PlainText.of(caption);
    return text.isBlank() ? PrintedWord.UNDESCRIBED_FIGURE.in(context.language()) : text;
  }

  private double gap() {
    return 0.55 * body.leading();
  }

  private Strip withCaption(Captioned block, Strip picture, List<Strip> caption) {
    List<Strip> all = new ArrayList<>();
    all.add(picture);
    if (!caption.isEmpty()) {
      all.add(Strip.of(gap(), List.of()));
      all.addAll(caption);
    }
    return named(context, block, Strips.stacked(all), frame.left());
  }

  /** Lets references lead to the top of the strip. */
  static Strip named(SettingContext context, Captioned block, Strip strip, double x) {
    return block
        .attributes()
        .id()
        .flatMap(context::destination)
        .map(name -> strip.over(List.of(new Placed.Destination(x, -4, name))))
        .orElse(strip);
  }

  private List<Strip> caption(Captioned block, TagTree.Tag group, SourceSpan span) {
    return caption(context, block, group, frame, body, span);
  }

  /** Returns the lines of a caption: centred if it is one line, else justified. */
  static List<Strip> caption(
      SettingContext context,
      Captioned block,
      TagTree.Tag group,
      Frame frame,
      BodyStyle body,
      SourceSpan span) {
    if (block.caption().isEmpty() && block.number().isEmpty()) {
      return List.of();
    }
    TagTree.Tag tag = context.tags().add(group, Role.CAPTION);
    CaptionLook look = context.style().design().captions();
    boolean slide = context.look().slide();
    BodyStyle small =
        slide
            ? body.scaled(context.look().caption())
            : body.scaled(look.size()).inFamily(look.family());
    TextStyle text = slide ? small.text().in(context.look().tones().quiet()) : small.text();
    InlineItems items = InlineItems.of(context, tag, text, block.caption());
    block
        .captionLabel(context.language())
        .ifPresent(
            label ->
                items
                    .add(label.replace(' ', '\u00A0'), small.text().in(look.label()))
                    .addSpace(0.5 * small.size()));
    List<LineItem> line = items.addAll(block.caption()).finish();
    if (slide) {
      return slideCaption(block, line, frame, small, span);
    }
    LineShape justified = LineShape.justified(frame.width());
    double natural = LineBreaker.breakParagraph(line, justified).lines().size();
    LineShape shape =
        natural <= 1 ? LineShape.ragged(frame.width(), LineShape.Justification.CENTER) : justified;
    return ParagraphSetter.set(line, shape, frame.left(), small.leading(), false, span);
  }

  /** Returns the lines of a caption on a slide: below a picture in the middle, else at the left. */
  private static List<Strip> slideCaption(
      Captioned block, List<LineItem> line, Frame frame, BodyStyle small, SourceSpan span) {
    boolean centred = block.kind() == Captioned.Kind.FIGURE;
    LineShape shape =
        LineShape.ragged(
            frame.width(), centred ? LineShape.Justification.CENTER : LineShape.Justification.LEFT);
    LineShape balanced = centred ? ParagraphSetter.balanced(line, shape) : shape;
    double left = frame.left() + (centred ? (frame.width() - balanced.measure()) / 2 : 0);
    return ParagraphSetter.set(line, balanced, left, small.leading(), false, span);
  }

  /** Returns a frame with words in place of a picture. */
  private Strip framed(String words, TagTree.Tag figure, SourceSpan span) {
    double width = FRAME_WIDTH * frame.width();
    double x = frame.left() + (frame.width() - width) / 2;
    BodyStyle small = body.scaled(context.look().caption());
    List<LineItem> items =
        InlineItems.of(context, figure, small.text(), List.of())
            .add(words, small.text().in(Rgb.of(0x555555)))
            .finish();
    LineShape shape = LineShape.ragged(width - 2 * FRAME_PADDING, LineShape.Justification.CENTER);
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(2 * FRAME_PADDING, List.of()));
    strips.addAll(
        ParagraphSetter.set(items, shape, x + FRAME_PADDING, small.leading(), false, span));
    strips.add(Strip.of(2 * FRAME_PADDING, List.of()));
    Strip text = Strips.stacked(strips);
    double height = text.height();
    return text.over(
        List.of(
            edge(x, 0, width, FRAME_RULE),
            edge(x, height - FRAME_RULE, width, FRAME_RULE),
            edge(x, 0, FRAME_RULE, height),
            edge(x + width - FRAME_RULE, 0, FRAME_RULE, height)));
  }

  private static Placed edge(double x, double y, double width, double height) {
    return new Placed.Rule(x, y, width, height, FRAME_COLOR, Placed.ARTIFACT);
  }
}

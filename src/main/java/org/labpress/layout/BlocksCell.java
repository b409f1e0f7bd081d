package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Figure;
import org.labpress.document.Paragraph;
import org.labpress.document.TableGrid;
import org.labpress.layout.VerticalItem.Strip;

/** A cell that holds paragraphs, lists, code or other blocks. */
final class BlocksCell extends CellMatter {
  /** Nothing but long words is wider than this when set as narrow as it can be. */
  private static final double NARROW = 24;

  /** Room for the indentation of a list or quotation and a word. */
  private static final double LEAST_WITH_INSET = 80;

  /** Room on the right of code on its ground, in ems. */
  private static final double CODE_PADDING = 2;

  private final SettingContext context;
  private final Footnotes footnotes;
  private final TagTree.Tag tag;
  private final BodyStyle body;
  private final int sectionStart;
  private final double natural;
  private final double least;
  private final int lines;

  BlocksCell(
      TableGrid.Place place,
      int sectionStart,
      SettingContext context,
      Footnotes footnotes,
      TagTree.Tag tag,
      BodyStyle body,
      double measure) {
    super(place, sectionStart);
    this.context = context;
    this.footnotes = footnotes;
    this.tag = tag;
    this.body = body;
    this.sectionStart = sectionStart;
    List<Strip> wide = measured(measure);
    double floor = hasInset(place.cell().blocks()) ? LEAST_WITH_INSET : 0;
    boolean code = place.cell().blocks().stream().anyMatch(CodeBlock.class::isInstance);
    natural = Math.max(floor, right(wide) + (code ? CODE_PADDING * body.size() : 0));
    lines = wide.size();
    least = Math.max(floor, Math.min(natural, right(measured(NARROW))));
  }

  private BlocksCell(BlocksCell other, double factor) {
    super(other.place(), other.sectionStart);
    context = other.context;
    footnotes = other.footnotes;
    tag = other.tag;
    body = other.body.scaled(factor);
    sectionStart = other.sectionStart;
    natural = other.natural * factor;
    least = other.least * factor;
    lines = other.lines;
  }

  private static boolean hasInset(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(block -> !(block instanceof Paragraph || block instanceof Figure));
  }

  private List<Strip> measured(double width) {
    SettingContext measuring = context.forMeasuring();
    return set(measuring, Footnotes.none(measuring), measuring.tags().root(), new Frame(0, width));
  }

  private List<Strip> set(
      SettingContext setting, Footnotes notes, TagTree.Tag element, Frame frame) {
    Galley galley = Galley.ofPart();
    new BlockSetter(setting, notes, galley, element, frame, body)
        .setAll(place().cell().blocks(), place().cell().span());
    List<Strip> strips = new ArrayList<>(galley.flat());
    while (!strips.isEmpty() && strips.get(strips.size() - 1).items().isEmpty()) {
      strips.remove(strips.size() - 1);
    }
    return strips;
  }

  private static double right(List<Strip> strips) {
    double right = 0;
    for (Strip strip : strips) {
      for (SetLine line : strip.lines()) {
        for (SetLine.Word word : line.words()) {
          right = Math.max(right, word.right());
        }
      }
      for (Placed item : strip.items()) {
        if (item instanceof Placed.Photo photo) {
          right = Math.max(right, photo.x() + photo.width());
        } else if (item instanceof Placed.Picture picture) {
          right = Math.max(right, picture.x() + picture.scale() * picture.drawing().size().width());
        }
      }
    }
    return right + 0.01;
  }

  @Override
  double natural() {
    return natural;
  }

  @Override
  double least() {
    return least;
  }

  @Override
  int lines(double width) {
    return lines * (int) Math.ceil(natural / Math.max(1, width));
  }

  @Override
  CellMatter scaled(double factor) {
    return new BlocksCell(this, factor);
  }

  @Override
  List<Strip> set(double left, double width, double leading) {
    return set(context, footnotes, tag, new Frame(left, width));
  }
}

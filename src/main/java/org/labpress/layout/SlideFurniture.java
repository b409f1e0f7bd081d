package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.PrintedWord;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/** What stands at the edges of a slide: its number, the data behind it, the mark of a draft. */
final class SlideFurniture {
  private static final double BASELINE = 524;
  private static final double NUMBER_SIZE = 14.4;
  private static final double NUMBER_RIGHT = 938.4;
  private static final double SOURCE_SIZE = 11;
  private static final double SOURCE_LEADING = 13.5;
  private static final double SOURCE_LEFT = 52.5;

  /** The line about the data ends well before the number. */
  private static final double SOURCE_WIDTH = 760;

  private static final double DRAFT_SIZE = 13;
  private static final double DRAFT_BASELINE = 22;
  private static final Rgb DRAFT_COLOR = Rgb.of(0xB3261E);

  private static final Rgb DRAFT_ON_DARK = Rgb.of(0xFFB4AB);

  private final SettingContext context;
  private final TagTree.Tag tag;

  SlideFurniture(SettingContext context, TagTree.Tag tag) {
    this.context = context;
    this.tag = tag;
  }

  List<Placed> around(SlideMatter matter, int number) {
    List<Placed> items = new ArrayList<>();
    TextStyle style =
        TextStyle.serif(context.style().fonts(), NUMBER_SIZE)
            .inFamily(Typeface.Family.SANS)
            .in(context.look().tones().quiet());
    if (!matter.madeOf().isEmpty()) {
      items.addAll(source(matter, style.scaledBy(SOURCE_SIZE / NUMBER_SIZE)));
    }
    if (!matter.hasClass("no-number")) {
      items.addAll(
          SheetText.at(Integer.toString(number), style, NUMBER_RIGHT, BASELINE, SheetText.RIGHT));
    }
    if (context.style().draft()) {
      TextStyle mark = style.scaledBy(DRAFT_SIZE / NUMBER_SIZE).asBold().in(draftColor());
      String draft = PrintedWord.DRAFT.in(context.language());
      items.addAll(SheetText.at(draft, mark, NUMBER_RIGHT, DRAFT_BASELINE, SheetText.RIGHT));
    }
    return items;
  }

  private Rgb draftColor() {
    return context.look().tones().dark() ? DRAFT_ON_DARK : DRAFT_COLOR;
  }

  /** Returns the line about the data; a second line stands above. */
  private List<Placed> source(SlideMatter matter, TextStyle style) {
    TagTree.Tag element = context.tags().add(tag, Role.P);
    List<LineItem> items =
        InlineItems.of(context, element, style, List.of())
            .add(LongWords.divisible(matter.madeOf()), style)
            .finish();
    Strip strip =
        Strips.stacked(
            ParagraphSetter.set(
                items,
                LineShape.ragged(SOURCE_WIDTH, LineShape.Justification.LEFT),
                SOURCE_LEFT,
                SOURCE_LEADING,
                false,
                matter.span()));
    double bottom = BASELINE + (1 - ParagraphSetter.ABOVE_BASELINE) * SOURCE_LEADING;
    return Mover.moved(strip.items(), 0, bottom - strip.height());
  }
}

package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.PrintedWord;
import org.labpress.drawing.Typeface;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Each slide at the top of a sheet, and what the speaker says below it; long notes go on on the
 * next sheet.
 */
final class NoteSheets implements SlideSheet {
  private static final double TEXT = 11;
  private static final double LEADING = 15.4;
  private static final double GAP = 20;
  private static final double NOTE_GAP = 8;

  private final SettingContext context;
  private final String title;
  private final List<Page> pages = new ArrayList<>();

  NoteSheets(SettingContext context, String title) {
    this.context = context;
    this.title = title;
  }

  @Override
  public void add(SetSlide slide, SlideMatter matter) {
    String name = PrintedWord.SLIDE.in(context.language()) + " " + slide.number();
    PaperSheet sheet = new PaperSheet(context.style(), title, name, pages.size() + 1);
    sheet.slide(slide, PaperSheet.SIDE, PaperSheet.TOP, sheet.width());
    double y = PaperSheet.TOP + aspect() * sheet.width() + GAP;
    double bottom = PaperSheet.TOP + sheet.height();
    boolean fresh = false;
    for (Strip strip : notes(slide, matter, sheet.width())) {
      if (y + strip.height() > bottom && !fresh && !isEmpty(strip)) {
        pages.add(sheet.page());
        String more = name + ", " + PrintedWord.SPEAKER_NOTES.in(context.language());
        sheet = new PaperSheet(context.style(), title, more, pages.size() + 1);
        y = PaperSheet.TOP;
        fresh = true;
      }
      if (isEmpty(strip) && y == PaperSheet.TOP) {
        continue;
      }
      Mover.moved(strip.items(), PaperSheet.SIDE, y).forEach(sheet::add);
      y += strip.height();
      fresh = false;
    }
    pages.add(sheet.page());
  }

  @Override
  public List<Page> pages() {
    return List.copyOf(pages);
  }

  private static double aspect() {
    return SlideSetter.PAGE.height() / SlideSetter.PAGE.width();
  }

  private static boolean isEmpty(Strip strip) {
    return strip.items().isEmpty();
  }

  private List<Strip> notes(SetSlide slide, SlideMatter matter, double width) {
    TextStyle text =
        TextStyle.serif(context.style().fonts(), TEXT)
            .inFamily(Typeface.Family.SANS)
            .in(Tones.SLIDE.ink());
    BodyStyle body = new BodyStyle(text, LEADING, false, false, 0, Justification.LEFT);
    PaperStyle paper =
        context
            .style()
            .withSheet(
                context.style().paper(),
                new PaperStyle.Margins(
                    PaperSheet.TOP, PaperSheet.SIDE, PaperSheet.BOTTOM, PaperSheet.SIDE));
    SettingContext own = context.forSheet(paper, body, BlockLook.PAPER, "notes " + slide.number());
    TagTree.Tag group = context.tags().add(slide.tag(), Role.DIV);
    Frame frame = new Frame(0, width);
    if (matter.notes().isEmpty()) {
      TextStyle quiet = text.in(Tones.SLIDE.quiet()).withItalic(true);
      TagTree.Tag tag = context.tags().add(group, Role.P);
      String none = PrintedWord.NO_SPEAKER_NOTES.in(context.language());
      return ParagraphSetter.set(
          InlineItems.of(own, tag, quiet, List.of()).add(none, quiet).finish(),
          LineShape.ragged(width, Justification.LEFT),
          0,
          LEADING,
          false,
          matter.span());
    }
    Footnotes footnotes = new Footnotes(own, matter.noteFootnotes());
    Galley galley = Galley.ofPart();
    new BlockSetter(own, footnotes, galley, group, frame, body)
        .setAll(matter.notes(), matter.span());
    List<Strip> strips = new ArrayList<>(galley.flat());
    List<Strip> marked = footnotes.strips().values().stream().flatMap(List::stream).toList();
    if (!marked.isEmpty()) {
      Placed rule =
          new Placed.Rule(0, NOTE_GAP, 0.3 * width, 0.4, Tones.SLIDE.quiet(), Placed.ARTIFACT);
      strips.add(Strip.of(2 * NOTE_GAP, List.of(rule)));
      strips.addAll(marked);
    }
    return strips;
  }
}

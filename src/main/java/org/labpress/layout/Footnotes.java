package org.labpress.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.labpress.document.Footnote;
import org.labpress.document.PrintedWord;
import org.labpress.layout.StructureElement.Role;

/** Sets footnotes, each after the block of its first mark, so that it is read there. */
final class Footnotes {
  private final SettingContext context;
  private final Map<Integer, Footnote> byNumber = new TreeMap<>();
  private final Map<Integer, List<VerticalItem.Strip>> set = new TreeMap<>();

  Footnotes(SettingContext context, List<Footnote> notes) {
    this.context = context;
    for (Footnote note : notes) {
      OptionalInt number = context.noteNumber(note.label());
      if (number.isPresent()) {
        byNumber.putIfAbsent(number.getAsInt(), note);
      }
    }
  }

  private Footnotes(SettingContext context) {
    this.context = context;
  }

  /** Returns footnotes that are never set, for measuring the text of their marks. */
  static Footnotes none(SettingContext context) {
    return new Footnotes(context);
  }

  /** Returns the height of the white space and rule above the notes of a page. */
  static double spaceAbove(double leading) {
    return 1.25 * leading;
  }

  /** Returns how far below the text the rule stands. */
  static double ruleBelow(double leading) {
    return 0.8 * leading;
  }

  /** Sets the notes whose marks have been set since the last call. */
  void setPending(TagTree.Tag parent) {
    List<Integer> pending = context.takePendingNotes();
    while (!pending.isEmpty()) {
      pending.stream().sorted(Comparator.naturalOrder()).forEach(number -> set(number, parent));
      pending = context.takePendingNotes();
    }
  }

  Map<Integer, List<VerticalItem.Strip>> strips() {
    return set;
  }

  private void set(int number, TagTree.Tag parent) {
    Footnote note = byNumber.get(number);
    if (note == null) {
      return;
    }
    TagTree.Tag tag = context.tags().add(parent, Role.NOTE);
    PaperStyle style = context.style();
    BlockLook look = context.look();
    BodyStyle notes = context.body().asNotes(look.note(), look.noteLeading());
    BodyStyle small = look.slide() ? notes.in(look.tones().quiet()) : notes;
    Galley galley = Galley.ofPart();
    new BlockSetter(context, this, galley, tag, new Frame(0, style.measure()), small)
        .startingWith(
            items ->
                items
                    .addLink(
                        Integer.toString(number),
                        small.text().raised(),
                        new LineItem.LinkText(
                            new Placed.Target.Internal(context.markName(number)),
                            PrintedWord.BACK_TO_FOOTNOTE.in(context.language()) + " " + number))
                    .addSpace(small.size() / 6))
        .setAll(note.blocks(), note.span());
    List<VerticalItem.Strip> strips = new ArrayList<>(galley.flat());
    Optional<String> name = context.destination(context.noteName(number));
    if (!strips.isEmpty() && name.isPresent()) {
      strips.set(0, strips.get(0).over(List.of(new Placed.Destination(0, 0, name.get()))));
    }
    set.put(number, List.copyOf(strips));
  }
}

package org.labpress.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.labpress.document.ImageFile;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Size;
import org.labpress.font.FaceRun;
import org.labpress.layout.LineItem.Box;
import org.labpress.layout.LineItem.Glue;
import org.labpress.layout.LineItem.Ink;
import org.labpress.layout.LineItem.Owner;
import org.labpress.layout.LineItem.Penalty;
import org.labpress.math.layout.MathBox;
import org.labpress.math.layout.MathPiece;
import org.labpress.source.SourceSpan;

/**
 * Collects the items of a paragraph: cuts text into words, shapes them and puts glue between.
 *
 * <p>Spaces are held back until the next word is known, since that decides whether a line may end
 * there.
 */
final class ItemList {
  /** Interword glue as a share of the space: half of it to stretch, a third to shrink. */
  private static final double STRETCH = 0.5;

  private static final double SHRINK = 1.0 / 3;

  /** In code, where columns may matter, spaces give way less. */
  private static final double CODE_STRETCH = 0.25;

  private static final double CODE_SHRINK = 1.0 / 6;

  private static final double BESIDE_IMAGE = 100;
  private static final double BEFORE_EDGE = 50;
  private static final String CLOSING = ")]\u201D\u2019\"'";

  private final SettingContext context;
  private final List<LineItem> items = new ArrayList<>();
  private final StringBuilder lastWord = new StringBuilder();
  private final List<String> destinations = new ArrayList<>();
  private Optional<Glue> space = Optional.empty();
  private double tie;
  private double leastTie;

  /** What {@code leastTie} was at the space that is held back. */
  private double spaceTie;

  private boolean inked;

  ItemList(SettingContext context) {
    this.context = context;
  }

  /** What decides where a word may be broken. */
  enum Kind {
    TEXT,
    CODE,
    /** Web addresses, and keys of citations. */
    ADDRESS,
    /** Names of persons, which stay whole. */
    NAME
  }

  /** Adds text; runs of white space are one space. */
  void text(String text, TextStyle style, Owner owner, Kind kind, Optional<SourceSpan> place) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean asWritten = place.filter(span -> span.text().equals(composed)).isPresent();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      int end = i;
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        word(
            word,
            style,
            owner,
            kind,
            place.map(span -> part(span, asWritten, end - word.length(), end)));
        space(style, owner);
      } else if (c == '\u00A0' || c == '\u202F') {
        word(
            word,
            style,
            owner,
            kind,
            place.map(span -> part(span, asWritten, end - word.length(), end)));
        noBreakSpace(c, style, owner);
      } else if (!ignorable(c)) {
        word.append(c);
      }
    }
    int end = composed.length();
    word(
        word,
        style,
        owner,
        kind,
        place.map(span -> part(span, asWritten, end - word.length(), end)));
  }

  /** Returns the characters of a word, if the text stands in its file as it is printed. */
  private static SourceSpan part(SourceSpan span, boolean asWritten, int from, int to) {
    return asWritten && from >= 0 ? span.part(from, to) : span;
  }

  /** Characters that direct other programs and print nothing; but not the zero-width space. */
  private static boolean ignorable(char c) {
    return (c >= '\u200C' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF';
  }

  void space(TextStyle style, Owner owner) {
    if (space.isEmpty()) {
      space = Optional.of(glue(style, owner));
      spaceTie = leastTie;
    }
  }

  /** Makes the space that is held back, if there is one, a bad place to end a line. */
  void tie(double cost) {
    tie = Math.max(tie, cost);
  }

  /** Makes all spaces from here on bad places to end a line; 0 ends it. */
  void tieAll(double cost) {
    leastTie = cost;
  }

  /** Lets links reach the place of the next word. */
  void destination(String name) {
    destinations.add(name);
  }

  /** Adds a raised mark to the word before it. */
  void mark(
      String text, TextStyle style, Owner owner, OptionalInt note, Optional<String> destination) {
    space = Optional.empty();
    FaceRun piece = style.face().shape(text).get(0);
    Box box = WordItems.box(piece, piece.text().glyphs(), style, owner);
    items.add(
        new Box(
            box.width(),
            box.height(),
            box.depth(),
            0,
            box.width() / 2,
            box.ink(),
            note,
            destination));
    inked = true;
  }

  /** Adds an image, before and after which a line may end, as in HTML. */
  void photo(ImageFile file, Size size, Owner owner) {
    if (space.isEmpty() && inked) {
      items.add(Penalty.of(BESIDE_IMAGE));
    }
    flushSpace("");
    items.add(
        new Box(
            size.width(),
            size.height(),
            0,
            0,
            0,
            new Ink.Photo(file, owner),
            OptionalInt.empty(),
            Optional.empty()));
    items.add(Penalty.of(BESIDE_IMAGE));
    lastWord.setLength(0);
    inked = true;
  }

  /** Adds a square drawing of some width, which stands on the baseline. */
  void sign(Drawing drawing, double width, Owner owner) {
    flushSpace("");
    items.add(
        new Box(
            width,
            width,
            0,
            0,
            0,
            new Ink.Sign(drawing, owner),
            OptionalInt.empty(),
            Optional.empty()));
    lastWord.setLength(0);
    inked = true;
  }

  /** Adds a formula, in which a line may end after relations and operations. */
  void formula(List<MathPiece> pieces, TextStyle style, Owner owner) {
    flushSpace("");
    for (MathPiece piece : pieces) {
      MathBox box = piece.box();
      items.add(
          new Box(
              box.width(),
              Math.max(0, box.height() + style.rise()),
              Math.max(0, box.depth() - style.rise()),
              0,
              0,
              new Ink.Formula(box, style.rise(), style.size(), owner),
              OptionalInt.empty(),
              Optional.empty()));
      if (piece.penalty() < MathPiece.NO_BREAK || piece.space() > 0) {
        items.add(Penalty.of(Math.min(piece.penalty(), LineItem.FORBIDDEN)));
      }
      if (piece.space() > 0) {
        items.add(new Glue(piece.space(), piece.stretch(), piece.shrink(), style, owner));
      }
    }
    lastWord.setLength(0);
    pieces.forEach(piece -> lastWord.append(piece.box().text()));
    inked = true;
  }

  /** Adds a space of the given width at which no line ends. */
  void fixedSpace(double width, TextStyle style, Owner owner) {
    items.add(Penalty.of(LineItem.FORBIDDEN));
    items.add(new Glue(width, 0, 0, style, owner));
    space = Optional.empty();
    lastWord.setLength(0);
  }

  /**
   * Ends the paragraph with a word at the right edge: on the last line, or on one of its own ("The
   * TeXbook", chapter 14, on signed reviews).
   */
  void atEdge(String word, TextStyle style, Owner owner) {
    space = Optional.empty();
    if (inked) {
      items.add(Penalty.of(LineItem.FORBIDDEN));
      items.add(new Glue(0, Glue.INFINITE, 0, style, owner));
      items.add(Penalty.of(BEFORE_EDGE));
      items.add(new Glue(style.size(), 0, 0, style, owner));
    }
    items.add(Box.blank(0));
    items.add(Penalty.of(LineItem.FORBIDDEN));
    items.add(new Glue(0, Glue.INFINITE, 0, style, owner));
    for (FaceRun piece : style.face().shape(word)) {
      items.add(WordItems.box(piece, piece.text().glyphs(), style, owner));
    }
    items.add(Penalty.of(LineItem.FORCED));
    inked = true;
  }

  void lineBreak(TextStyle style, Owner owner) {
    if (inked) {
      end(style, owner);
    }
    space = Optional.empty();
    lastWord.setLength(0);
  }

  /** Returns the items with what ends a paragraph; none if there is nothing to show. */
  List<LineItem> finish(TextStyle style, Owner owner) {
    if (!inked) {
      return List.of();
    }
    boolean ended =
        items.get(items.size() - 1) instanceof Penalty last && last.cost() <= LineItem.FORCED;
    if (!ended) {
      end(style, owner);
    }
    return context.knownLines().of(items);
  }

  private void end(TextStyle style, Owner owner) {
    items.add(Penalty.of(LineItem.FORBIDDEN));
    items.add(new Glue(0, Glue.INFINITE, 0, style, owner));
    items.add(Penalty.of(LineItem.FORCED));
  }

  private void word(
      StringBuilder buffer, TextStyle style, Owner owner, Kind kind, Optional<SourceSpan> place) {
    if (buffer.length() == 0) {
      return;
    }
    String raw = buffer.toString();
    buffer.setLength(0);
    flushSpace(raw);
    lastWord.append(raw);
    WordItems.Form form = context.words().form(raw, style, kind);
    form.script()
        .ifPresent(
            script -> place.ifPresent(span -> context.findings().script(script.label(), span)));
    items.addAll(form.items(owner));
    inked = true;
  }

  /** Adds the space that was held back, now that the next word is known. */
  private void flushSpace(String next) {
    if (space.isPresent() && inked) {
      double cost = Math.max(Math.max(tie, spaceTie), Ties.between(lastWord.toString(), next));
      if (cost > 0) {
        items.add(Penalty.of(cost));
      }
      items.add(space.get());
      lastWord.setLength(0);
    }
    space = Optional.empty();
    tie = 0;
    for (String name : destinations) {
      items.add(new Box(0, 0, 0, 0, 0, new Ink.Blank(), OptionalInt.empty(), Optional.of(name)));
    }
    destinations.clear();
  }

  private void noBreakSpace(char character, TextStyle style, Owner owner) {
    if (!inked) {
      return;
    }
    items.add(Penalty.of(LineItem.FORBIDDEN));
    if (character == '\u202F') {
      items.add(new Glue(style.size() / 6, 0, 0, style, owner));
    } else {
      items.add(glue(style, owner));
    }
    lastWord.setLength(0);
    space = Optional.empty();
  }

  private Glue glue(TextStyle style, Owner owner) {
    double width = spaceWidth(style);
    if (style.code()) {
      return new Glue(width, CODE_STRETCH * width, CODE_SHRINK * width, style, owner);
    }
    return new Glue(width, STRETCH * width * afterPunctuation(), SHRINK * width, style, owner);
  }

  static double spaceWidth(TextStyle style) {
    return style.face().face().advance(" ") * style.faceSize();
  }

  /** Stretch of the space after the last word; more where the sentence pauses. */
  private double afterPunctuation() {
    int end = lastWord.length();
    while (end > 0 && CLOSING.indexOf(lastWord.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return 1;
    }
    return switch (lastWord.charAt(end - 1)) {
      case ',' -> 1.25;
      case '.', ':', ';', '?', '!' -> 1.5;
      default -> 1;
    };
  }
}

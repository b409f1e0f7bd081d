package org.labpress.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.labpress.font.FaceRun;
import org.labpress.font.ShapedText;
import org.labpress.layout.LineItem.Box;
import org.labpress.layout.LineItem.Ink;
import org.labpress.layout.LineItem.Owner;
import org.labpress.layout.LineItem.Penalty;
import org.labpress.layout.TextScripts.Script;

/** The boxes and breaks of words. Most words of a text stand in it often, and are made once. */
final class WordItems {
  /** The bound holds however long the text is, and however often it is set again. */
  private static final int MOST_WORDS = 50_000;

  private static final String SOFT_HYPHEN = "\u00AD";

  private final WordBreaks breaks;
  private final Map<TextStyle, Map<ItemList.Kind, Map<String, Form>>> known = new HashMap<>();

  /** What was asked for last; runs of words have one style. */
  private @Nullable TextStyle lastStyle;

  private ItemList.@Nullable Kind lastKind;
  private Map<String, Form> last = Map.of();
  private int words;

  WordItems(WordBreaks breaks) {
    this.breaks = breaks;
  }

  /**
   * A word as items.
   *
   * @param script of its first character that needs more than a glyph
   */
  record Form(Optional<Script> script, Owner owner, List<LineItem> items) {
    Form {
      items = List.copyOf(items);
    }

    /** Returns the items as they stand in a text. */
    List<LineItem> items(Owner of) {
      return owner.equals(of) ? items : items.stream().map(item -> owned(item, of)).toList();
    }

    private static LineItem owned(LineItem item, Owner owner) {
      if (item instanceof Box box) {
        return owned(box, owner);
      }
      if (item instanceof Penalty penalty && penalty.instead().isPresent()) {
        Optional<Box> instead = Optional.of(owned(penalty.instead().get(), owner));
        return new Penalty(penalty.cost(), penalty.flagged(), instead, penalty.width());
      }
      return item;
    }

    private static Box owned(Box box, Owner owner) {
      return box.ink() instanceof Ink.Glyphs ink
          ? inked(box, new Ink.Glyphs(ink.style(), ink.face(), ink.glyphs(), owner, ink.missing()))
          : box;
    }

    private static Box inked(Box box, Ink ink) {
      return new Box(
          box.width(),
          box.height(),
          box.depth(),
          box.left(),
          box.right(),
          ink,
          box.note(),
          box.destination());
    }
  }

  /** Returns a word, of which the items may belong to any owner. */
  Form form(String word, TextStyle style, ItemList.Kind kind) {
    if (kind != lastKind || !style.equals(lastStyle)) {
      lastStyle = style;
      lastKind = kind;
      last = of(style, kind);
    }
    Form form = last.get(word);
    if (form == null) {
      if (++words > MOST_WORDS) {
        words = 1;
        known.clear();
        last = of(style, kind);
      }
      form = formAnew(word, style, kind);
      last.put(word, form);
    }
    return form;
  }

  private Map<String, Form> of(TextStyle style, ItemList.Kind kind) {
    return known
        .computeIfAbsent(style, any -> new EnumMap<>(ItemList.Kind.class))
        .computeIfAbsent(kind, any -> new HashMap<>());
  }

  private Form formAnew(String raw, TextStyle style, ItemList.Kind kind) {
    Owner owner = Owner.of(0);
    WordBreaks.Word word = broken(raw, kind);
    List<LineItem> items = new ArrayList<>();
    int offset = 0;
    for (FaceRun piece : style.face().shape(word.text().replace("\u200B", ""))) {
      add(piece, word, offset, style, owner, items);
      offset += piece.source().length();
    }
    return new Form(script(raw), owner, items);
  }

  private WordBreaks.Word broken(String raw, ItemList.Kind kind) {
    return switch (kind) {
      case TEXT -> breaks.inText(raw);
      case CODE -> breaks.inCode(raw);
      case ADDRESS -> breaks.inAddress(raw);
      case NAME -> new WordBreaks.Word(raw, List.of());
    };
  }

  private static Optional<Script> script(String word) {
    return word.codePoints()
        .mapToObj(TextScripts::of)
        .filter(script -> script != Script.SIMPLE)
        .findFirst();
  }

  /** Adds the boxes of a piece with the breaks between and after them. */
  private static void add(
      FaceRun piece,
      WordBreaks.Word word,
      int start,
      TextStyle style,
      Owner owner,
      List<LineItem> items) {
    int end = start + piece.source().length();
    int from = start;
    List<WordBreaks.Break> inside =
        word.breaks().stream().filter(b -> b.offset() > start && b.offset() <= end).toList();
    boolean whole = inside.stream().allMatch(b -> onGlyphEdge(piece.text(), b.offset() - start));
    for (WordBreaks.Break place : inside) {
      Box box = part(piece, from - start, place.offset() - start, whole, style, owner);
      items.add(box);
      items.add(penalty(place, piece, from - start, box, style, owner));
      from = place.offset();
    }
    if (from < end) {
      items.add(part(piece, from - start, end - start, whole, style, owner));
    }
  }

  private static Penalty penalty(
      WordBreaks.Break place, FaceRun piece, int from, Box before, TextStyle style, Owner owner) {
    if (!place.hyphen()) {
      return place.flagged() ? Penalty.afterHyphen(place.cost()) : Penalty.of(place.cost());
    }
    int length =
        ((Ink.Glyphs) before.ink()).glyphs().stream().mapToInt(g -> g.text().length()).sum();
    // At the end of a text a soft hyphen is shown, and copied as what it is.
    String text = piece.source().substring(from, from + length) + SOFT_HYPHEN;
    List<ShapedText.Glyph> glyphs = piece.face().face().shape(text).glyphs();
    return Penalty.hyphen(place.cost(), before, box(piece, glyphs, style, owner));
  }

  private static boolean onGlyphEdge(ShapedText shape, int offset) {
    int at = 0;
    for (ShapedText.Glyph glyph : shape.glyphs()) {
      if (at == offset) {
        return true;
      }
      at += glyph.text().length();
    }
    return at == offset;
  }

  /** A ligature that a break would cut is not used at all: its parts are shaped by themselves. */
  private static Box part(
      FaceRun piece, int from, int to, boolean whole, TextStyle style, Owner owner) {
    if (!whole) {
      String text = piece.source().substring(from, to);
      return box(piece, piece.face().face().shape(text).glyphs(), style, owner);
    }
    List<ShapedText.Glyph> glyphs = new ArrayList<>();
    int at = 0;
    for (ShapedText.Glyph glyph : piece.text().glyphs()) {
      if (at >= from && at < to) {
        glyphs.add(glyph);
      }
      at += glyph.text().length();
    }
    return box(piece, glyphs, style, owner);
  }

  /** Returns glyphs of a run as one box. */
  static Box box(FaceRun run, List<ShapedText.Glyph> shaped, TextStyle style, Owner owner) {
    List<ShapedText.Glyph> glyphs =
        style.smallCapitals() ? run.face().face().smallCapitals(shaped) : shaped;
    double size = style.faceSize();
    double width = 0;
    for (ShapedText.Glyph glyph : glyphs) {
      width += glyph.advance() * size;
    }
    double left = 0;
    double right = 0;
    if (!style.code() && !glyphs.isEmpty()) {
      ShapedText.Glyph first = glyphs.get(0);
      ShapedText.Glyph last = glyphs.get(glyphs.size() - 1);
      left = hang(Protrusion.left(firstCharacter(first)), first, size);
      right = hang(Protrusion.right(lastCharacter(last)), last, size);
    }
    return new Box(
        width,
        run.face().face().capHeight() * size + style.rise(),
        0,
        left,
        right,
        new Ink.Glyphs(style, run.face(), glyphs, owner, run.missing()),
        OptionalInt.empty(),
        Optional.empty());
  }

  private static double hang(double share, ShapedText.Glyph glyph, double size) {
    return share * glyph.advance() * size;
  }

  private static int firstCharacter(ShapedText.Glyph glyph) {
    return glyph.text().isEmpty() ? 0 : glyph.text().codePointAt(0);
  }

  private static int lastCharacter(ShapedText.Glyph glyph) {
    return glyph.text().isEmpty() ? 0 : glyph.text().codePointBefore(glyph.text().length());
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Captioned;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * A label that an author wrote into a caption by hand: {@code Figure 1:}, {@code Table 2 -}, {@code
 * **Fig. 3.**}. A number without a mark behind it belongs to the sentence, unless it stands in bold
 * or italics of its own.
 *
 * @param label as written
 * @param rest the caption without it
 */
record HandNumber(SourceSpan label, List<Inline> rest) {
  private static final String NUMBER =
      "[ \\u00A0~]{0,2}(?:S?\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?|[IVX]{1,5})";
  private static final String MARK = "(?:[.:)|]|[ \\u00A0]*[-\\u2013\\u2014](?=[ \\u00A0]|$))";
  private static final Pattern BEHIND = Pattern.compile("[ \\u00A0]*(?:" + MARK + ")?[ \\u00A0]*");

  private static final Map<Captioned.Kind, Words> WORDS =
      Map.of(
          Captioned.Kind.FIGURE, new Words("figure|fig\\.?|abbildung|abb\\.?|figura"),
          Captioned.Kind.TABLE, new Words("table|tab\\.?|tbl\\.?|tabelle|tableau|tabla|cuadro"),
          Captioned.Kind.LISTING, new Words("listing|lst\\.?|code|listado"));

  private static final Pattern PART = Pattern.compile("\\(?[a-z]\\)[ \\u00A0]*");

  /** The words for a kind of caption, before a number alone and with a mark behind it. */
  private record Words(Pattern bare, Pattern marked) {
    Words(String words) {
      this(
          Pattern.compile("(?iu)(?:" + words + ")" + NUMBER),
          Pattern.compile(
              "(?iu)(?:" + words + ")" + NUMBER + MARK + "(?:[ \\u00A0]+|$|(?=\\p{Lu}))"));
    }
  }

  /** Returns the label that a caption of a kind begins with. */
  static Optional<HandNumber> of(Captioned.Kind kind, List<Inline> caption) {
    Words words = WORDS.get(kind);
    if (caption.isEmpty() || words == null) {
      return Optional.empty();
    }
    if (caption.get(0) instanceof Text text) {
      return cut(words.marked(), text, caption);
    }
    if (!(caption.get(0) instanceof Strong || caption.get(0) instanceof Emphasis)) {
      return Optional.empty();
    }
    Inline styled = caption.get(0);
    List<Inline> inside =
        styled instanceof Strong strong ? strong.content() : ((Emphasis) styled).content();
    if (inside.size() == 1
        && inside.get(0) instanceof Text only
        && words.bare().matcher(only.text().strip()).matches()) {
      return Optional.of(new HandNumber(styled.span(), behind(tail(caption))));
    }
    return of(kind, inside)
        .map(found -> new HandNumber(found.label(), around(styled, found.rest(), tail(caption))));
  }

  /** Returns the letter that the caption of a part begins with: {@code (a)}. */
  static Optional<HandNumber> ofPart(List<Inline> caption) {
    return !caption.isEmpty() && caption.get(0) instanceof Text text
        ? cut(PART, text, caption)
        : Optional.empty();
  }

  private static Optional<HandNumber> cut(Pattern label, Text text, List<Inline> caption) {
    Matcher found = label.matcher(text.text());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    List<Inline> rest = new ArrayList<>(tail(caption));
    from(text, found.end()).ifPresent(after -> rest.add(0, after));
    SourceSpan span = text.span();
    int length = found.group().stripTrailing().length();
    return Optional.of(new HandNumber(exact(text) ? span.part(0, length) : span, rest));
  }

  private static List<Inline> tail(List<Inline> caption) {
    return caption.subList(1, caption.size());
  }

  /** Returns a caption whose first words are set apart, and what follows them. */
  private static List<Inline> around(Inline styled, List<Inline> inside, List<Inline> after) {
    if (inside.isEmpty()) {
      return behind(after);
    }
    List<Inline> all = new ArrayList<>();
    all.add(
        styled instanceof Strong
            ? new Strong(inside, styled.span())
            : new Emphasis(inside, styled.span()));
    all.addAll(after);
    return all;
  }

  /** Returns what follows a label, without the mark and the space between them. */
  private static List<Inline> behind(List<Inline> after) {
    if (after.isEmpty() || !(after.get(0) instanceof Text text)) {
      return after;
    }
    Matcher mark = BEHIND.matcher(text.text());
    int end = mark.lookingAt() ? mark.end() : 0;
    List<Inline> rest = new ArrayList<>(tail(after));
    from(text, end).ifPresent(kept -> rest.add(0, kept));
    return rest;
  }

  private static Optional<Text> from(Text text, int offset) {
    if (offset >= text.text().length()) {
      return Optional.empty();
    }
    SourceSpan span = text.span();
    return Optional.of(
        new Text(
            text.text().substring(offset), exact(text) ? span.part(offset, span.length()) : span));
  }

  private static boolean exact(Text text) {
    return text.span().length() == text.text().length();
  }
}

package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.InlineVisitor;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes a run of prose from inlines. */
final class TextBlockBuilder implements InlineVisitor<Void> {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\b(?:https?|ftp)://|\\bwww\\.)[^\\s\\]<>\"]*[\\w/#=&+~%-]");

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();

  TextBlockBuilder(SourceFile file) {
    this.file = file;
  }

  /** Returns the block; empty if it holds no word, number or placeholder. */
  static Optional<TextBlock> build(
      List<? extends Inline> inlines,
      Scope scope,
      List<String> sections,
      Optional<String> lang,
      SourceFile file) {
    TextBlockBuilder builder = new TextBlockBuilder(file);
    inlines.forEach(inline -> inline.accept(builder));
    if (builder.text.toString().isBlank()) {
      return Optional.empty();
    }
    builder.replace(ADDRESS, Placeholder.URL);
    return Optional.of(
        new TextBlock(
            scope, sections, lang, file, builder.text.toString(), merged(builder.segments)));
  }

  @Override
  public Void text(Text inline) {
    SourceSpan span = inline.span();
    String safe = withoutPlaceholders(inline.text());
    if (span.file().equals(file)) {
      segments.addAll(SourceAlignment.align(safe, text.length(), span.text(), span.start()));
      text.append(safe);
    }
    return null;
  }

  @Override
  public Void emphasis(Emphasis inline) {
    return all(inline.content());
  }

  @Override
  public Void strong(Strong inline) {
    return all(inline.content());
  }

  @Override
  public Void strikethrough(Strikethrough inline) {
    return placeholder(Placeholder.RAW, inline.span());
  }

  @Override
  public Void superscript(Superscript inline) {
    return all(inline.content());
  }

  @Override
  public Void subscript(Subscript inline) {
    return all(inline.content());
  }

  @Override
  public Void span(Span inline) {
    return all(inline.content());
  }

  @Override
  public Void inlineMath(InlineMath inline) {
    return placeholder(Placeholder.FORMULA, inline.span());
  }

  @Override
  public Void code(Code inline) {
    return placeholder(Placeholder.CODE, inline.span());
  }

  @Override
  public Void link(Link inline) {
    return isItsOwnText(inline)
        ? placeholder(Placeholder.URL, inline.span())
        : all(inline.content());
  }

  @Override
  public Void image(Image inline) {
    return placeholder(Placeholder.IMAGE, inline.span());
  }

  @Override
  public Void citation(Citation inline) {
    return placeholder(
        switch (inline.form()) {
          case BRACKETED -> Placeholder.CITATION;
          case IN_TEXT, AUTHOR, YEAR, OPEN -> Placeholder.CITATION_IN_TEXT;
        },
        inline.span());
  }

  @Override
  public Void reference(Reference inline) {
    return placeholder(Placeholder.REFERENCE, inline.span());
  }

  /** A number that the author has not written is a word that no rule knows. */
  @Override
  public Void checkedNumber(CheckedNumber inline) {
    return inline.literal().isPresent()
        ? all(inline.content())
        : placeholder(Placeholder.FORMULA, inline.span());
  }

  @Override
  public Void calculation(Calculation inline) {
    return all(inline.content());
  }

  @Override
  public Void footnoteReference(FootnoteReference inline) {
    return placeholder(Placeholder.FOOTNOTE, inline.span());
  }

  @Override
  public Void rawInline(RawInline inline) {
    return placeholder(Placeholder.RAW, inline.span());
  }

  @Override
  public Void softBreak(SoftBreak inline) {
    return add(" ", inline.span(), Segment.Kind.BREAK);
  }

  @Override
  public Void lineBreak(LineBreak inline) {
    return add(" ", inline.span(), Segment.Kind.BREAK);
  }

  private Void all(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
    return null;
  }

  private Void placeholder(Placeholder kind, SourceSpan span) {
    return add(String.valueOf(kind.character()), span, Segment.Kind.PLACEHOLDER);
  }

  private Void add(String characters, SourceSpan span, Segment.Kind kind) {
    if (span.file().equals(file)) {
      segments.add(
          new Segment(text.length(), characters.length(), span.start(), span.length(), kind));
      text.append(characters);
    }
    return null;
  }

  /** Puts one placeholder for each match; a match whose first character was escaped stays. */
  private void replace(Pattern pattern, Placeholder kind) {
    Matcher matcher = pattern.matcher(text.toString());
    List<int[]> matches = new ArrayList<>();
    while (matcher.find()) {
      matches.add(new int[] {matcher.start(), matcher.end()});
    }
    for (int i = matches.size() - 1; i >= 0; i--) {
      collapse(matches.get(i)[0], matches.get(i)[1], kind);
    }
  }

  private void collapse(int start, int end, Placeholder kind) {
    List<Segment> kept = new ArrayList<>();
    List<Segment> after = new ArrayList<>();
    int sourceStart = Integer.MAX_VALUE;
    int sourceEnd = 0;
    for (Segment segment : segments) {
      if (segment.textEnd() <= start) {
        kept.add(segment);
        continue;
      }
      if (segment.textStart() >= end) {
        after.add(moved(segment, 0, segment.textLength(), start - end + 1));
        continue;
      }
      boolean cut = segment.kind() == Segment.Kind.VERBATIM;
      int from = Math.max(0, start - segment.textStart());
      int to = Math.min(segment.textLength(), end - segment.textStart());
      if (segment.textStart() <= start && !cut) {
        return;
      }
      sourceStart = Math.min(sourceStart, segment.sourceStart() + (cut ? from : 0));
      sourceEnd = Math.max(sourceEnd, cut ? segment.sourceStart() + to : segment.sourceEnd());
      if (from > 0) {
        kept.add(moved(segment, 0, from, 0));
      }
      if (to < segment.textLength()) {
        after.add(moved(segment, to, segment.textLength(), start - end + 1));
      }
    }
    kept.add(new Segment(start, 1, sourceStart, sourceEnd - sourceStart, Segment.Kind.PLACEHOLDER));
    kept.addAll(after);
    segments.clear();
    segments.addAll(kept);
    text.replace(start, end, String.valueOf(kind.character()));
  }

  /** Returns a part of a segment, moved in the text; only a verbatim segment has parts. */
  private static Segment moved(Segment segment, int from, int to, int by) {
    boolean whole = from == 0 && to == segment.textLength();
    return new Segment(
        segment.textStart() + from + by,
        to - from,
        segment.sourceStart() + from,
        whole ? segment.sourceLength() : to - from,
        segment.kind());
  }

  private static List<Segment> merged(List<Segment> segments) {
    List<Segment> merged = new ArrayList<>();
    for (Segment next : segments) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).goesOnIn(next)) {
        merged.set(last, merged.get(last).with(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean isItsOwnText(Link link) {
    if (link.content().size() != 1 || !(link.content().get(0) instanceof Text only)) {
      return false;
    }
    String shown = only.text();
    String destination = link.destination();
    return destination.equals(shown)
        || destination.equals("mailto:" + shown)
        || destination.equals("http://" + shown)
        || destination.equals("https://" + shown);
  }

  private static String withoutPlaceholders(String text) {
    String safe = text;
    for (Placeholder kind : Placeholder.values()) {
      safe = safe.replace(kind.character(), '\uFFFD');
    }
    return safe;
  }
}

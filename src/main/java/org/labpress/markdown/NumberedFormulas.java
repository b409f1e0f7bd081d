package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Emphasis;
import org.labpress.document.EquationBlock;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.LineBreak;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Takes displayed formulas that have a number out of the paragraph they stand in: {@code so $$ a =
 * b $$ {#eq-a} holds}. The words before and after stay paragraphs.
 */
final class NumberedFormulas {
  /** What asks for a number: a label, a tag, or an environment that numbers its rows. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\\\(?:label|tag\\*?)\\{"
              + "|\\A\\s*\\\\begin\\{(?:equation|align|alignat|flalign|gather|multline|eqnarray)\\}");

  private static final Pattern MARK = Pattern.compile("[.,;:](?=\\s|$)");

  private NumberedFormulas() {}

  /** Returns the paragraph and the formulas in their order; the paragraph alone if it has none. */
  static List<Block> of(Paragraph paragraph) {
    List<Inline> content = paragraph.content().stream().flatMap(NumberedFormulas::parts).toList();
    if (content.stream().allMatch(inline -> equation(inline).isEmpty())) {
      return List.of(paragraph);
    }
    List<Block> blocks = new ArrayList<>();
    List<Inline> text = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      Optional<EquationBlock> equation = equation(content.get(i));
      if (equation.isEmpty()) {
        text.add(content.get(i));
        continue;
      }
      addText(text, blocks);
      Optional<Text> mark = i + 1 < content.size() ? mark(content.get(i + 1)) : Optional.empty();
      boolean taken = mark.isPresent() && !equation.get().tex().value().startsWith("\\begin");
      blocks.add(taken ? ended(equation.get(), mark.get().text().charAt(0)) : equation.get());
      if (taken) {
        text.add(behind(mark.get()));
        i++;
      }
    }
    addText(text, blocks);
    return blocks;
  }

  /** Takes stressed words with such a formula apart, so that it stands between them. */
  private static Stream<Inline> parts(Inline inline) {
    boolean stress = inline instanceof Emphasis || inline instanceof Strong;
    List<Inline> content =
        inline instanceof Emphasis emphasis
            ? emphasis.content()
            : inline instanceof Strong strong ? strong.content() : List.of();
    if (!stress || content.stream().allMatch(child -> equation(child).isEmpty())) {
      return Stream.of(inline);
    }
    List<Inline> parts = new ArrayList<>();
    List<Inline> words = new ArrayList<>();
    for (Inline child : content) {
      if (equation(child).isPresent()) {
        addStressed(inline, words, parts);
        parts.add(child);
      } else {
        words.add(child);
      }
    }
    addStressed(inline, words, parts);
    return parts.stream();
  }

  private static void addStressed(Inline stress, List<Inline> words, List<Inline> parts) {
    if (!words.stream().allMatch(NumberedFormulas::isSpace)) {
      SourceSpan span = words.get(0).span().cover(words.get(words.size() - 1).span());
      parts.add(stress instanceof Strong ? new Strong(words, span) : new Emphasis(words, span));
    }
    words.clear();
  }

  private static Optional<EquationBlock> equation(Inline inline) {
    if (inline instanceof Span span
        && span.content().size() == 1
        && span.content().get(0) instanceof InlineMath math
        && math.display()) {
      return Optional.of(equation(math, span.attributes(), span.span()));
    }
    return inline instanceof InlineMath math
            && math.display()
            && NUMBERED.matcher(math.tex().value()).find()
        ? Optional.of(equation(math, Attributes.NONE, math.span()))
        : Optional.empty();
  }

  private static EquationBlock equation(InlineMath math, Attributes attributes, SourceSpan span) {
    return MathConverter.equation(math.tex().value(), math.tex().span(), attributes, span);
  }

  /** Returns a text that begins with the mark of a sentence. */
  private static Optional<Text> mark(Inline next) {
    return next instanceof Text text && MARK.matcher(text.text()).lookingAt()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Returns a formula with the mark that follows it, which no line may begin with. */
  private static EquationBlock ended(EquationBlock block, char mark) {
    Located<String> tex = new Located<>(block.tex().value() + mark, block.tex().span());
    return EquationBlock.of(tex, block.attributes(), block.span());
  }

  private static Text behind(Text text) {
    SourceSpan span = text.span();
    return new Text(text.text().substring(1), span.part(Math.min(1, span.length()), span.length()));
  }

  private static void addText(List<Inline> text, List<Block> blocks) {
    int start = 0;
    int end = text.size();
    while (start < end && isSpace(text.get(start))) {
      start++;
    }
    while (end > start && isSpace(text.get(end - 1))) {
      end--;
    }
    List<Inline> content = new ArrayList<>(InlineConverter.trimmed(text.subList(start, end)));
    if (!content.isEmpty()) {
      content.set(0, withoutIndent(content.get(0)));
      SourceSpan span = content.get(0).span().cover(content.get(content.size() - 1).span());
      blocks.add(new Paragraph(content, span));
    }
    text.clear();
  }

  private static boolean isSpace(Inline inline) {
    return inline instanceof SoftBreak
        || inline instanceof LineBreak
        || (inline instanceof Text text && text.text().isBlank());
  }

  private static Inline withoutIndent(Inline first) {
    if (!(first instanceof Text text)) {
      return first;
    }
    String stripped = text.text().stripLeading();
    int gone = text.text().length() - stripped.length();
    SourceSpan span = text.span();
    return gone == 0 || gone > span.length()
        ? first
        : new Text(stripped, span.part(gone, span.length()));
  }
}

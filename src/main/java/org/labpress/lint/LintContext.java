package org.labpress.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** What rules look at: the document, its prose, and what belongs to it. */
public final class LintContext {
  /** Characters; the reader's own limit for a paragraph, so that only longer captions reach it. */
  private static final int LARGEST_BLOCK = 65_536;

  private final LintInput input;
  private final KnownMatches matches;
  private final List<TextBlock> blocks;
  private final Map<TextBlock, List<Sentence>> sentences = new HashMap<>();
  private final Map<TextBlock, Quotation> quotations = new HashMap<>();
  private final Map<TextBlock, TextSignature> signatures = new HashMap<>();
  private final Map<Pattern, RequiredText> required = new HashMap<>();
  private final List<Diagnostic> skipped = new ArrayList<>();
  private final boolean english;

  private LintContext(LintInput input, List<TextBlock> all, KnownMatches matches) {
    this.matches = matches;
    this.input = input;
    this.blocks = all.stream().filter(block -> !isTooLarge(block)).toList();
    this.english = isEnglish(input);
    SentenceSplitter splitter = SentenceSplitter.of(blocks);
    for (TextBlock block : blocks) {
      sentences.put(block, splitter.split(block));
      quotations.put(block, Quotation.of(block.text()));
      signatures.put(block, TextSignature.of(block.text()));
    }
  }

  private boolean isTooLarge(TextBlock block) {
    boolean tooLarge = block.text().length() > LARGEST_BLOCK;
    if (tooLarge) {
      SourceSpan span = block.span();
      skipped.add(
          Diagnostic.warning(
              "meta/block-too-large",
              span.part(0, 0),
              "this block has %d characters, more than %d, and its prose is not linted"
                  .formatted(block.text().length(), LARGEST_BLOCK)));
    }
    return tooLarge;
  }

  /** Returns what was not looked at, and why. */
  List<Diagnostic> skipped() {
    return skipped;
  }

  static LintContext of(LintInput input) {
    return of(input, KnownMatches.none());
  }

  static LintContext of(LintInput input, KnownMatches matches) {
    return new LintContext(input, BlockExtractor.extract(input.document()), matches);
  }

  public LintInput input() {
    return input;
  }

  public Document document() {
    return input.document();
  }

  /** Returns all runs of prose, in any language. */
  public List<TextBlock> blocks() {
    return blocks;
  }

  /** Returns the runs of English prose in some scopes; a page that names no language is English. */
  public List<TextBlock> english(Set<Scope> scopes) {
    return blocks.stream()
        .filter(block -> scopes.contains(block.scope()))
        .filter(block -> block.lang().map(LintContext::isEnglish).orElse(english))
        .toList();
  }

  /** Returns the sentences of a block of this document. */
  public List<Sentence> sentences(TextBlock block) {
    return sentences.getOrDefault(block, List.of());
  }

  /** Returns the index of the sentence that holds an offset of a block; -1 between sentences. */
  public int sentenceAt(TextBlock block, int offset) {
    List<Sentence> all = sentences(block);
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return !all.isEmpty() && all.get(low).holds(offset) ? low : -1;
  }

  /** Returns whether an offset of a block stands between quotation marks. */
  public boolean quoted(TextBlock block, int offset) {
    Quotation quotation = quotations.get(block);
    return quotation != null && quotation.holds(offset);
  }

  /** Returns what letters a block of this document has. */
  TextSignature signature(TextBlock block) {
    return signatures.computeIfAbsent(block, one -> TextSignature.of(one.text()));
  }

  /**
   * Returns false only if a text is nowhere in a block; quick, for patterns that hold the text.
   *
   * @param text small letters, without white space
   */
  public boolean mayHold(TextBlock block, String text) {
    return signature(block).mayHold(text);
  }

  /** Returns where a pattern matches in a block. The engine stops a pattern that runs away. */
  public List<Match> find(Pattern pattern, TextBlock block) {
    RequiredText text = required.computeIfAbsent(pattern, RequiredText::of);
    return text.allows(signature(block)) ? matches.find(pattern, block) : List.of();
  }

  private static boolean isEnglish(LintInput input) {
    Optional<String> lang =
        input.document().frontMatter().lang().map(Located::value).or(() -> input.settings().lang());
    return lang.map(LintContext::isEnglish).orElse(true);
  }

  private static boolean isEnglish(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_");
  }
}

package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets flexmark take link reference definitions out of paragraphs. It registers this by itself only
 * with its own inline parser.
 */
final class ReferenceDefinitions implements ParagraphPreProcessorFactory {
  /** What is no definition by CommonMark 0.31.2, section 4.7, but one for flexmark. */
  private static final Pattern TITLE_WITHOUT_SPACE =
      Pattern.compile(" {0,3}\\[[^\\[\\]\\n]++]:[ \\t]*+<[^<>\\n]*+>[^ \\t\\n]");

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return ReferenceDefinitions::process;
  }

  private static int process(Paragraph paragraph, ParserState state) {
    if (state.getInlineParser() instanceof ParagraphPreProcessor parser
        && InputGuard.excess(paragraph.getChars()).isEmpty()
        && !TITLE_WITHOUT_SPACE.matcher(paragraph.getChars()).lookingAt()) {
      return parser.preProcessBlock(paragraph, state);
    }
    return 0;
  }

  @Override
  public boolean affectsGlobalScope() {
    return true;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }
}

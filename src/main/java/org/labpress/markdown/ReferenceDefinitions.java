package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets flexmark take link reference definitions out of paragraphs. It registers this by itself only
 * with its own inline parser.
 */
final class ReferenceDefinitions implements ParagraphPreProcessorFactory {
  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return ReferenceDefinitions::process;
  }

  private static int process(Paragraph paragraph, ParserState state) {
    if (state.getInlineParser() instanceof ParagraphPreProcessor parser
        && InputGuard.excess(paragraph.getChars()).isEmpty()) {
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

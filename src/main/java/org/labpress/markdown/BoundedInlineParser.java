package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** flexmark's inline parser, which leaves a block over the limits as plain text. */
final class BoundedInlineParser extends CommonmarkInlineParser {
  private final IntConsumer progress;

  private BoundedInlineParser(
      IntConsumer progress,
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
    this.progress = progress;
  }

  /**
   * @param progress is told the offset of each block before it is read
   */
  static InlineParserFactory factory(IntConsumer progress) {
    return (options, special, delimiters, processors, linkRefs, extensions) ->
        new BoundedInlineParser(
            progress, options, special, delimiters, processors, linkRefs, extensions);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    progress.accept(content.getStartOffset());
    if (InputGuard.excess(content).isEmpty()) {
      super.parse(content, block);
    } else {
      block.appendChild(new PlainNode(content.trim()));
    }
  }

  /** Text that was not looked into. */
  static final class PlainNode extends Node {
    PlainNode(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}

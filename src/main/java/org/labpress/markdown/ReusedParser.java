package org.labpress.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.labpress.document.TextSettings;

/**
 * A parser that reads one text after the other. To make one takes as long as to read a paragraph,
 * and a table asks for one for each cell. It keeps nothing of what it has read.
 */
final class ReusedParser {
  /** Parsers at rest: at most as many as texts were read at once, or in each other. */
  private static final Map<Kind, Queue<ReusedParser>> RESTING = new EnumMap<>(Kind.class);

  static {
    for (Kind kind : Kind.values()) {
      RESTING.put(kind, new ConcurrentLinkedQueue<>());
    }
  }

  private enum Kind {
    BLOCKS,
    INLINES,
    BLOCKS_WITHOUT_TEX,
    INLINES_WITHOUT_TEX
  }

  /**
   * Who listens while a text is read.
   *
   * @param progress is told the offset of each paragraph before its inlines are read
   * @param openMath is told the offset of each mark that opens a formula and is never closed
   * @param references takes the definitions of links, and may hold some
   * @param macros what the author has defined
   */
  record Listeners(
      IntConsumer progress,
      IntConsumer openMath,
      ReferenceRepository references,
      TextMacros macros) {
    /** Returns nobody, for a part of a text for which no link is defined. */
    static Listeners none(TextMacros macros) {
      return new Listeners(offset -> {}, offset -> {}, new ReferenceRepository(null), macros);
    }
  }

  private final Parser parser;
  private Listeners listeners = Listeners.none(TextMacros.NONE);

  private ReusedParser(Kind kind) {
    IntConsumer progress = offset -> listeners.progress().accept(offset);
    IntConsumer openMath = offset -> listeners.openMath().accept(offset);
    parser =
        switch (kind) {
          case BLOCKS -> Dialect.blocks(progress, openMath, true, () -> listeners);
          case BLOCKS_WITHOUT_TEX -> Dialect.blocks(progress, openMath, false, () -> listeners);
          case INLINES -> Dialect.inlines(progress, true, () -> listeners);
          case INLINES_WITHOUT_TEX -> Dialect.inlines(progress, false, () -> listeners);
        };
  }

  /** Parses blocks and the inlines in them. */
  static Document blocks(String text, TextSettings settings, Listeners listeners) {
    Kind kind = settings.rawTex() ? Kind.BLOCKS : Kind.BLOCKS_WITHOUT_TEX;
    return parse(kind, BasedSequence.of(text), listeners);
  }

  /** Parses inlines; each run of lines that are not blank is one paragraph. */
  static Document inlines(BasedSequence text, TextSettings settings, Listeners listeners) {
    Kind kind = settings.rawTex() ? Kind.INLINES : Kind.INLINES_WITHOUT_TEX;
    return parse(kind, text, listeners);
  }

  private static Document parse(Kind kind, BasedSequence text, Listeners listeners) {
    Queue<ReusedParser> resting = RESTING.getOrDefault(kind, new ConcurrentLinkedQueue<>());
    ReusedParser waiting = resting.poll();
    ReusedParser reused = waiting == null ? new ReusedParser(kind) : waiting;
    reused.listeners = listeners;
    Document document = reused.parser.parse(text);
    // One that threw does not come here, and is not used again.
    reused.listeners = Listeners.none(TextMacros.NONE);
    resting.add(reused);
    return document;
  }
}

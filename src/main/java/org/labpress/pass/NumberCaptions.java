package org.labpress.pass;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Rewriter;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.source.Checked;

/** Numbers figures with charts, and tables, that have a caption or an id: each kind from 1. */
final class NumberCaptions implements Pass {
  @Override
  public String name() {
    return "number-captions";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.CAPTIONS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.CAPTION_NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Numberer().rewrite(document));
  }

  private static final class Numberer extends Rewriter {
    private final Map<Captioned.Kind, Integer> counters = new EnumMap<>(Captioned.Kind.class);

    @Override
    public Block figure(Figure block) {
      return counted(block) ? block.withNumber(next(block)) : block;
    }

    @Override
    public Block table(TableBlock block) {
      return counted(block) ? block.withNumber(next(block)) : block;
    }

    @Override
    public Block chart(ChartBlock block) {
      return counted(block) ? block.withNumber(next(block)) : block;
    }

    @Override
    public Block samples(SamplesBlock block) {
      return counted(block) ? block.withNumber(next(block)) : block;
    }

    @Override
    public Block figureGroup(FigureGroup block) {
      if (!counted(block)) {
        return super.figureGroup(block);
      }
      String number = next(block);
      List<Block> parts = new ArrayList<>();
      Lettered lettered = new Lettered(number);
      block.blocks().forEach(part -> parts.add(part.accept(lettered)));
      return block.withBlocks(parts).withNumber(number);
    }

    @Override
    public Block codeBlock(CodeBlock block) {
      return counted(block) ? block.withNumber(next(block)) : block;
    }

    private static boolean counted(Captioned block) {
      return !block.caption().isEmpty() || block.attributes().id().isPresent();
    }

    private String next(Captioned block) {
      return Integer.toString(counters.merge(block.kind(), 1, Integer::sum));
    }
  }

  /** Gives the parts of a group a letter behind the number of the group. */
  private static final class Lettered extends Rewriter {
    private static final int LETTERS = 26;

    private final String number;
    private int parts;

    Lettered(String number) {
      this.number = number;
    }

    private String next() {
      parts++;
      return parts <= LETTERS ? number + (char) ('a' + parts - 1) : number + "." + parts;
    }

    @Override
    public Block figure(Figure block) {
      return block.withNumber(next());
    }

    @Override
    public Block table(TableBlock block) {
      return block.withNumber(next());
    }

    @Override
    public Block chart(ChartBlock block) {
      return block.withNumber(next());
    }
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;

/**
 * Leaves out the numbers that authors write into captions by hand, since captions are counted; with
 * both a figure would be "Figure 1. Figure 1: …". Reports {@code figure/hand-number}.
 */
final class LeaveOutHandNumbers implements Pass {
  @Override
  public String name() {
    return "leave-out-hand-numbers";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.FIGURES, Feature.TABLES, Feature.CHARTS, Feature.SAMPLES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.CAPTIONS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Cutter cutter = new Cutter();
    Document rest = cutter.rewrite(document);
    return new Checked<>(rest, cutter.found);
  }

  private static final class Cutter extends Rewriter {
    private final List<Diagnostic> found = new ArrayList<>();
    private boolean inGroup;

    @Override
    public Block figure(Figure block) {
      return new Figure(
          block.image(), caption(block), block.attributes(), block.number(), block.span());
    }

    @Override
    public Block table(TableBlock block) {
      return block.withCaption(caption(block), block.attributes(), block.span());
    }

    @Override
    public Block chart(ChartBlock block) {
      return block.withCaption(caption(block));
    }

    @Override
    public Block samples(SamplesBlock block) {
      return block.withCaption(caption(block));
    }

    @Override
    public Block codeBlock(CodeBlock block) {
      return block.withCaption(caption(block));
    }

    @Override
    public Block figureGroup(FigureGroup block) {
      List<Inline> caption = caption(block);
      boolean outer = inGroup;
      inGroup = true;
      List<Block> parts = blocks(block.blocks());
      inGroup = outer;
      return new FigureGroup(
          parts, block.columns(), caption, block.attributes(), block.number(), block.span());
    }

    private List<Inline> caption(Captioned block) {
      Optional<HandNumber> number = HandNumber.of(block.kind(), block.caption());
      if (number.isEmpty() && inGroup) {
        number = HandNumber.ofPart(block.caption());
      }
      number.ifPresent(
          written ->
              found.add(
                  Diagnostic.info(
                          "figure/hand-number",
                          written.label(),
                          "\"%s\" is left out, since labpress counts captions itself"
                              .formatted(written.label().text()))
                      .withHint("delete it, and write @ and a label where the text names it")));
      return number.map(HandNumber::rest).orElse(block.caption());
    }
  }
}

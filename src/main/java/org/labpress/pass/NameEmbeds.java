package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Inline;
import org.labpress.document.Node;
import org.labpress.document.PlainText;
import org.labpress.document.Rewriter;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Gives figures of other pages the id and the caption that they have here. Reports {@code
 * attr/duplicate-id} for an id that the page has already, and {@code figure/two-captions}.
 */
final class NameEmbeds implements Pass {
  @Override
  public String name() {
    return "name-embeds";
  }

  /** What stands for data has its caption, and the chart its id, only once the data are read. */
  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.EMBEDS, Feature.TABLES, Feature.CHARTS, Feature.SAMPLES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.EMBED_NAMES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    if (document.nodes(EmbedBlock.class).findAny().isEmpty()) {
      return Checked.of(document);
    }
    Namer namer = new Namer(document);
    return new Checked<>(namer.rewrite(document), namer.diagnostics);
  }

  private static final class Namer extends Rewriter {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Namer(Document document) {
      Set<Node> inside = new HashSet<>();
      document.nodes(EmbedBlock.class).forEach(e -> e.descendants().forEach(inside::add));
      document
          .nodes()
          .filter(node -> !inside.contains(node))
          .forEach(node -> node.attributes().id().ifPresent(taken::add));
    }

    @Override
    public Block embed(EmbedBlock block) {
      return block.embedded().isEmpty() ? block : new OneEmbed(block).named();
    }

    /** Renames what one embed shows, wherever it stands in what was made of it. */
    private final class OneEmbed extends Rewriter {
      private final EmbedBlock embed;

      OneEmbed(EmbedBlock embed) {
        this.embed = embed;
      }

      Block named() {
        return embed.withFigure(embed.embedded().orElseThrow().figure().accept(this));
      }

      private boolean isMeant(Captioned block) {
        return block.attributes().id().filter(embed.label().value()::equals).isPresent();
      }

      private Attributes attributes(Captioned block) {
        if (taken.add(embed.id())) {
          return block.attributes().withId(embed.id());
        }
        diagnostics.add(
            Diagnostic.error(
                    "attr/duplicate-id",
                    embed.span(),
                    "this page has a %s already".formatted(embed.id()))
                .withHint(
                    "give the figure another id here: ![[%s]]{#%s-2}"
                        .formatted(embed.label().value(), embed.label().value())));
        Attributes own = block.attributes();
        return Attributes.of(Optional.empty(), own.classes(), own.values());
      }

      private List<Inline> caption(Captioned block) {
        if (embed.caption().isEmpty()) {
          return block.caption();
        }
        SourceSpan written = embed.caption().get();
        List<Inline> caption = MarkdownReader.inlines(written).drainTo(diagnostics);
        boolean same = PlainText.of(caption).equals(PlainText.of(block.caption()));
        if (!same && !block.caption().isEmpty()) {
          SourceSpan first = block.caption().get(0).span();
          SourceSpan last = block.caption().get(block.caption().size() - 1).span();
          boolean whole = first.file().equals(last.file()) && last.end() >= first.end();
          diagnostics.add(
              Diagnostic.info(
                      "figure/two-captions",
                      written,
                      "%s has another caption in %s"
                          .formatted(embed.label().value(), embed.embedded().orElseThrow().path()))
                  .withLabel(whole ? first.cover(last) : first, "the caption there"));
        }
        return caption;
      }

      @Override
      public Block figure(Figure block) {
        return isMeant(block)
            ? new Figure(
                block.image(), caption(block), attributes(block), block.number(), block.span())
            : block;
      }

      @Override
      public Block figureGroup(FigureGroup block) {
        return isMeant(block)
            ? new FigureGroup(
                block.blocks(),
                block.columns(),
                caption(block),
                attributes(block),
                block.number(),
                block.span())
            : super.figureGroup(block);
      }

      @Override
      public Block table(TableBlock block) {
        return isMeant(block)
            ? block.withCaption(caption(block), attributes(block), block.span())
            : block;
      }

      @Override
      public Block chart(ChartBlock block) {
        return isMeant(block)
            ? block.withCaption(caption(block)).withAttributes(attributes(block))
            : block;
      }

      @Override
      public Block samples(SamplesBlock block) {
        return isMeant(block)
            ? block.withCaption(caption(block)).withAttributes(attributes(block))
            : block;
      }

      @Override
      public Block codeBlock(CodeBlock block) {
        return isMeant(block)
            ? block.withCaption(caption(block)).withAttributes(attributes(block))
            : block;
      }
    }
  }
}

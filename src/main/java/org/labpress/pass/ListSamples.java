package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.chart.bind.SqlSource.Answer;
import org.labpress.chart.spec.Written;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.query.SqlText;
import org.labpress.sample.BoundSamples;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/**
 * Reads the data of every fence of samples. Id and caption may stand on the fence or in the
 * specification; of both those of the fence hold.
 */
final class ListSamples implements Pass {
  @Override
  public String name() {
    return "list-samples";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.EMBEDS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.SAMPLES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Lister lister = new Lister(context);
    Document listed = lister.rewrite(document);
    return new Checked<>(listed, lister.diagnostics);
  }

  private static final class Lister extends Rewriter {
    private final PassContext context;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Lister(PassContext context) {
      this.context = context;
    }

    @Override
    public Block samples(SamplesBlock block) {
      String page = block.specification().file().path();
      Checked<BoundSamples> bound =
          BoundSamples.bind(
              block.specification(),
              context.workspace(),
              page,
              query ->
                  context
                      .charts()
                      .queries()
                      .select(SqlText.at(query.span(), query.text()), page)
                      .map(
                          result -> result.map(found -> new Answer(found.table(), found.files()))));
      diagnostics.addAll(bound.diagnostics());
      BoundSamples samples = bound.value();
      Attributes attributes =
          block.attributes().id().isPresent()
              ? block.attributes()
              : samples
                  .spec()
                  .id()
                  .map(id -> block.attributes().withId(id.text().strip()))
                  .orElse(block.attributes());
      return block
          .withAttributes(attributes)
          .withCaption(caption(block, samples.spec().caption()))
          .withProvenance(new MadeOf(context.origins()).of(samples))
          .withResult(
              samples
                  .list()
                  .<SamplesResult>map(SamplesResult.Listed::new)
                  .orElseGet(() -> new SamplesResult.Failed(reason(bound.diagnostics()))));
    }

    private List<Inline> caption(SamplesBlock block, Optional<Written> key) {
      Optional<String> onFence = block.attributes().value("caption");
      if (onFence.isPresent()) {
        return List.of(new Text(onFence.get(), block.span()));
      }
      if (key.isEmpty()) {
        return List.of();
      }
      Written caption = key.get();
      return caption.span().text().equals(caption.text())
          ? MarkdownReader.inlines(caption.span()).drainTo(diagnostics)
          : List.of(new Text(caption.text(), caption.span()));
    }

    private static String reason(List<Diagnostic> found) {
      return found.stream()
          .filter(d -> d.severity() == Severity.ERROR)
          .map(Diagnostic::message)
          .findFirst()
          .orElse("the file has no rows");
    }
  }
}

package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.ChartBlock;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;
import org.labpress.document.Span;
import org.labpress.document.TableBlock;
import org.labpress.metric.Metric;
import org.labpress.metric.Metrics;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Gives words such as {@code [accuracy]{metric=acc}} what {@code metrics.yml} says of the metric;
 * reports {@code metric/unknown}, and what is wrong with that file on pages that use it.
 */
final class ExplainMetrics implements Pass {
  private static final String KEY = "metric";

  @Override
  public String name() {
    return "explain-metrics";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.TABLES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of();
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Explainer explainer = new Explainer(context.charts().metrics());
    Document explained = explainer.rewrite(document);
    boolean uses =
        explainer.used
            || document.nodes(ChartBlock.class).findAny().isPresent()
            || document
                .nodes(TableBlock.class)
                .anyMatch(table -> context.charts().tables().behind(table).isPresent());
    List<Diagnostic> found = new ArrayList<>(explainer.diagnostics);
    if (uses) {
      found.addAll(context.charts().metricFindings());
    }
    return new Checked<>(explained, found);
  }

  private static final class Explainer extends Rewriter {
    private final Metrics metrics;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean used;

    Explainer(Metrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public Inline span(Span inline) {
      Optional<String> named = inline.attributes().value(KEY);
      if (named.isEmpty()) {
        return super.span(inline);
      }
      used = true;
      Optional<Metric> metric = metrics.named(named.get());
      if (metric.isEmpty()) {
        diagnostics.add(metrics.unknown(named.get(), place(inline, named.get())));
      }
      String explanation = metric.map(Metric::explanation).orElse("");
      return explanation.isEmpty()
          ? super.span(inline)
          : Explained.of(super.span(inline), explanation, inline.span());
    }

    private static SourceSpan place(Span inline, String name) {
      String text = inline.span().text();
      int at = text.lastIndexOf(name);
      return at < 0 ? inline.span() : inline.span().part(at, at + name.length());
    }
  }
}

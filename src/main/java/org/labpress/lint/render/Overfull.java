package org.labpress.lint.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.layout.SetLine;
import org.labpress.layout.Typeset;
import org.labpress.lint.LintContext;
import org.labpress.lint.Need;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports lines that run more than one point past their column. */
public final class Overfull implements Rule {
  private static final double TOLERANCE = 1.0;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("render/overfull", Severity.ERROR);
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.LAYOUT);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Map<SourceSpan, List<SetLine>> byBlock = new LinkedHashMap<>();
    List<SetLine> lines = context.input().typeset().map(Typeset::lines).orElse(List.of());
    lines.forEach(line -> byBlock.computeIfAbsent(line.span(), s -> new ArrayList<>()).add(line));
    byBlock.forEach((span, block) -> check(span, block, sink));
  }

  private void check(SourceSpan span, List<SetLine> block, Sink sink) {
    List<Integer> numbers = new ArrayList<>();
    double worst = 0;
    for (int i = 0; i < block.size(); i++) {
      double excess = block.get(i).excess();
      if (excess > TOLERANCE) {
        numbers.add(i + 1);
        worst = Math.max(worst, excess);
      }
    }
    if (numbers.isEmpty()) {
      return;
    }
    String message =
        numbers.size() == 1
            ? "line %d of this block runs %s pt past its column"
                .formatted(numbers.get(0), tenths(worst))
            : "lines %s of this block run up to %s pt past their column"
                .formatted(
                    numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    tenths(worst));
    sink.report(
        meta()
            .at(PageStart.firstLine(span), message)
            .withHint("reword it, break it by hand, or make what cannot break shorter"));
  }

  private static String tenths(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }
}

package org.labpress.lint.prov;

import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a data file of which nothing says how it was made. */
public final class Missing implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("prov/missing", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (UsedData.Use use : UsedData.of(context.document())) {
      if (!use.explained()) {
        sink.report(
            meta()
                .at(use.place(), "nothing says how %s was made".formatted(use.file().path()))
                .withHint(
                    "write command: or origin: into %s.meta.yml beside it"
                        .formatted(use.file().name())));
      }
    }
  }
}

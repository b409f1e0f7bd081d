package org.labpress.lint.prov;

import java.util.Locale;
import org.labpress.document.DataFile;
import org.labpress.document.Located;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/** Reports a data file that is not the one whose making was recorded. */
public final class SidecarMismatch implements Rule {
  /** People write the first digits; fewer than these tell no two files apart. */
  private static final int FEWEST = 6;

  private static final int SHOWN = 8;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("prov/sidecar-mismatch", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (UsedData.Use use : UsedData.of(context.document())) {
      use.file()
          .making()
          .sha256()
          .filter(recorded -> !agrees(use.file(), recorded.value()))
          .ifPresent(recorded -> sink.report(diagnostic(use, recorded)));
    }
  }

  private static boolean agrees(DataFile file, String recorded) {
    return recorded.length() >= FEWEST
        && file.sha256().startsWith(recorded.toLowerCase(Locale.ROOT));
  }

  private Diagnostic diagnostic(UsedData.Use use, Located<String> recorded) {
    String name = use.file().name();
    String hash = recorded.value();
    return meta()
        .at(
            use.place(),
            "%s changed since %s.meta.yml was written (%s is not %s)"
                .formatted(
                    name,
                    name,
                    use.file().shortHash(),
                    hash.substring(0, Math.min(SHOWN, hash.length()))))
        .withLabel(recorded.span(), "the hash at that time")
        .withHint("run the command again, or correct the record");
  }
}

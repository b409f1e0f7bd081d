package org.labpress.lint.cite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.bibliography.Entry;
import org.labpress.document.Citation;
import org.labpress.document.PageKind;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;

/** Reports works that a paper's own bibliography has and the paper never cites. */
public final class Unused implements Rule {
  /** Of more entries one finding gives the count. */
  private static final int MOST_FINDINGS = 3;

  private static final int MOST_NAMED = 5;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("cite/unused", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    boolean listed = !context.document().frontMatter().citing().nocite().isEmpty();
    if (context.input().kind() != PageKind.PAPER || listed) {
      return;
    }
    Set<String> cited =
        context
            .document()
            .nodes(Citation.class)
            .flatMap(citation -> citation.items().stream())
            .map(Citation.Item::key)
            .collect(Collectors.toSet());
    List<Entry> own =
        context.input().bibliography().entries().stream()
            .filter(entry -> isOwn(entry, context.document().path()))
            .toList();
    List<Entry> unused = own.stream().filter(entry -> !cited.contains(entry.key())).toList();
    if (unused.size() <= MOST_FINDINGS) {
      unused.forEach(
          entry -> sink.report(unused(entry, "%s is never cited".formatted(entry.key()))));
    } else {
      sink.report(unused(unused.get(0), summary(unused, own.size())));
    }
  }

  private Diagnostic unused(Entry entry, String message) {
    return meta()
        .at(entry.keySpan(), message)
        .withHint("cite it, delete it, or list it under \"nocite:\"");
  }

  private static String summary(List<Entry> unused, int all) {
    String names =
        unused.stream().limit(MOST_NAMED).map(Entry::key).collect(Collectors.joining(", "));
    return "%d of %d entries are never cited: %s%s"
        .formatted(unused.size(), all, names, unused.size() > MOST_NAMED ? ", …" : "");
  }

  /** Whether the file lies beside the paper, in a folder that other papers do not share. */
  private static boolean isOwn(Entry entry, String page) {
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    String path = entry.span().file().path();
    return path.startsWith(folder)
        && !folder.equals("content/papers/")
        && path.indexOf('/', folder.length()) < 0;
  }
}

package org.labpress.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Node;
import org.labpress.lint.LintReport;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * What rules say of figures that a page takes from others. Those pages answer for them, with
 * waivers of their own; this page answers for what only it can lack: works that are cited, labels
 * that are referred to, and whether it can all be printed.
 */
final class EmbeddedFindings {
  private static final String REFERENCE = "structure/ref-dead";
  private static final String CITATIONS = "cite/";
  private static final String PRINTED = "render/";

  private EmbeddedFindings() {}

  /** The same finding, whatever level a profile gave it. */
  private record Said(String rule, SourceSpan span) {
    static Said of(Diagnostic diagnostic) {
      return new Said(diagnostic.rule(), diagnostic.span());
    }
  }

  /**
   * Returns the findings that do not count for this page.
   *
   * @param found before the rules ran, which holds for this page too: data that cannot be read
   */
  static Set<Diagnostic> of(Document document, LintReport lint, List<Diagnostic> found) {
    List<SourceSpan> figures =
        document
            .nodes(EmbedBlock.class)
            .flatMap(embed -> embed.children().stream())
            .map(Node::span)
            .toList();
    Set<Diagnostic> theirs = new HashSet<>();
    if (!figures.isEmpty()) {
      Set<Said> ours = found.stream().map(Said::of).collect(Collectors.toSet());
      lint.findings().stream()
          .map(finding -> finding.diagnostic())
          .filter(d -> !d.rule().equals(REFERENCE) && !d.rule().startsWith(CITATIONS))
          .filter(d -> !d.rule().startsWith(PRINTED))
          .filter(d -> !ours.contains(Said.of(d)))
          .filter(d -> figures.stream().anyMatch(figure -> figure.contains(d.span())))
          .forEach(theirs::add);
    }
    return theirs;
  }
}

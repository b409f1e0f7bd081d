package org.labpress.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.layout.Typeset;
import org.labpress.metric.Metrics;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * What the linter looks at.
 *
 * @param document after all passes: references and links know their targets, charts are bound
 * @param kind what the page is for; gives the profile unless one is asked for
 * @param comments the comments of the source file with their marks, in its order
 * @param bibliography the works that may be cited
 * @param bibliographyFiles paths of the files it was read from, as printed; may be empty
 * @param charts the charts of the document that could be bound
 * @param tables the tables of the document that were made of data
 * @param metrics what the project measures
 * @param typeset the pages; empty before they are set, and for what is not set
 * @param earlier what reading and the passes found in this page: it can be suppressed and waived
 *     like findings of rules
 * @param otherRules ids that other parts of the program can report, for checking names
 * @param settings what was asked for outside the page
 */
public record LintInput(
    Document document,
    PageKind kind,
    List<SourceSpan> comments,
    Bibliography bibliography,
    List<String> bibliographyFiles,
    List<ChartFacts> charts,
    List<TableFacts> tables,
    Metrics metrics,
    Optional<Typeset> typeset,
    List<Diagnostic> earlier,
    Set<String> otherRules,
    Settings settings) {

  public LintInput {
    comments = List.copyOf(comments);
    bibliographyFiles = List.copyOf(bibliographyFiles);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    earlier = List.copyOf(earlier);
    otherRules = Set.copyOf(otherRules);
  }

  /** Returns input that holds a document and nothing else. */
  public static LintInput of(Document document, PageKind kind, LocalDate today) {
    return new LintInput(
        document,
        kind,
        List.of(),
        Bibliography.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        Metrics.NONE,
        Optional.empty(),
        List.of(),
        Set.of(),
        new Settings(today, Optional.empty(), Optional.empty(), false));
  }

  /**
   * What was asked for outside the page.
   *
   * @param today the day of the build, for waivers that end
   * @param profile of the command line; it wins over that of the page. One of {@link
   *     Profiles#names()}
   * @param lang BCP 47 tag of the project, for pages that name none
   * @param last whether this is the last check before the page is sent
   */
  public record Settings(
      LocalDate today, Optional<String> profile, Optional<String> lang, boolean last) {}

  public LintInput withComments(List<SourceSpan> other) {
    return new LintInput(
        document,
        kind,
        other,
        bibliography,
        bibliographyFiles,
        charts,
        tables,
        metrics,
        typeset,
        earlier,
        otherRules,
        settings);
  }

  public LintInput withBibliography(Bibliography other, List<String> files) {
    return new LintInput(
        document,
        kind,
        comments,
        other,
        files,
        charts,
        tables,
        metrics,
        typeset,
        earlier,
        otherRules,
        settings);
  }

  /** Returns the input with what charts and tables show, and what the project measures. */
  public LintInput withData(List<ChartFacts> drawn, List<TableFacts> made, Metrics measured) {
    return new LintInput(
        document,
        kind,
        comments,
        bibliography,
        bibliographyFiles,
        drawn,
        made,
        measured,
        typeset,
        earlier,
        otherRules,
        settings);
  }

  public LintInput withTypeset(Typeset other) {
    return new LintInput(
        document,
        kind,
        comments,
        bibliography,
        bibliographyFiles,
        charts,
        tables,
        metrics,
        Optional.of(other),
        earlier,
        otherRules,
        settings);
  }

  public LintInput withEarlier(List<Diagnostic> other, Set<String> rules) {
    return new LintInput(
        document,
        kind,
        comments,
        bibliography,
        bibliographyFiles,
        charts,
        tables,
        metrics,
        typeset,
        other,
        rules,
        settings);
  }

  public LintInput withSettings(Settings other) {
    return new LintInput(
        document,
        kind,
        comments,
        bibliography,
        bibliographyFiles,
        charts,
        tables,
        metrics,
        typeset,
        earlier,
        otherRules,
        other);
  }
}

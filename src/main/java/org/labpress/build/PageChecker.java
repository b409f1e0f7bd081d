package org.labpress.build;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.build.outputs.PrintedImages;
import org.labpress.build.style.PaperStyles;
import org.labpress.build.style.StyleWish;
import org.labpress.document.ChartBlock;
import org.labpress.document.Comment;
import org.labpress.document.Comments;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.document.TableBlock;
import org.labpress.document.Visibility;
import org.labpress.html.UnsafeHtml;
import org.labpress.layout.CheckResult;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.ReviewNote;
import org.labpress.layout.SlideSheets;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;
import org.labpress.layout.Typesetting;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.Finding;
import org.labpress.lint.LintInput;
import org.labpress.lint.LintReport;
import org.labpress.lint.RulesInUse;
import org.labpress.lint.TableFacts;
import org.labpress.pass.CitationSources;
import org.labpress.pass.Passes;
import org.labpress.pass.SourceAppendix;
import org.labpress.slides.DeckBuilder;
import org.labpress.slides.SlidePages;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** Resolves a page among the others, sets it if it is a paper, and lints what came of it. */
final class PageChecker {
  /** Names of the PDF in {@code when-format=}. */
  private static final Set<String> PRINTED = Set.of("pdf", "latex");

  private static final Set<String> PRINTED_SLIDES = Set.of("pdf", "revealjs", "slides");

  private final Workspace workspace;
  private final Config config;
  private final Pages pages;
  private final Optional<String> profile;
  private final boolean last;
  private final StyleWish wish;
  private final BuildMemory memory;

  /**
   * @param profile lint profile that wins over that of the page
   */
  PageChecker(Workspace workspace, Config config, Pages pages, Optional<String> profile) {
    this(workspace, config, pages, profile, false, StyleWish.NONE, BuildMemory.none());
  }

  /**
   * @param last whether this is the last check before a paper is sent
   * @param wish style that wins over those of paper and project
   * @param memory of earlier builds
   */
  PageChecker(
      Workspace workspace,
      Config config,
      Pages pages,
      Optional<String> profile,
      boolean last,
      StyleWish wish,
      BuildMemory memory) {
    this.memory = memory;
    this.last = last;
    this.wish = wish;
    this.workspace = workspace;
    this.config = config;
    this.pages = pages;
    this.profile = profile;
  }

  /**
   * Checks a page.
   *
   * @param draft whether a paper is set as a draft
   */
  CheckedPage check(LocalPage page, boolean draft) {
    return check(page, draft, Optional.empty());
  }

  /** Checks a deck, and sets it as pages. */
  CheckedPage checkPrinted(LocalPage deck, SlideSheets sheets, boolean draft) {
    return check(deck, draft, Optional.of(sheets));
  }

  private CheckedPage check(LocalPage page, boolean draft, Optional<SlideSheets> sheets) {
    List<Diagnostic> found = new ArrayList<>(page.diagnostics());
    found.removeIf(this::isIgnored);
    Document document =
        Passes.apply(Passes.ACROSS_PAGES, page.document(), pages.context(page.kind()))
            .drainTo(found);
    found.addAll(UnsafeHtml.find(document));
    if (page.kind() == PageKind.DECK) {
      found.addAll(DeckBuilder.build(document).diagnostics());
    }
    // What is wrong with the files is among the findings of the page already.
    CitationSources.Works works = pages.citations().works(document).value();
    Optional<CheckedPage.Printed> printed =
        page.kind() == PageKind.PAPER
            ? Optional.of(
                new CheckedPage.Printed(printed(document), style(document, draft).drainTo(found)))
            : Optional.empty();
    Optional<Typesetting> paper =
        printed.filter(any -> sheets.isEmpty()).map(set -> typeset(set).drainTo(found));
    Optional<Typeset> typeset =
        sheets
            .map(wanted -> slides(document, wanted, draft).drainTo(found))
            .or(() -> paper.map(Typesetting::plain));
    LintInput input =
        LintInput.of(document, page.kind(), today())
            .withComments(comments(document.span().file()))
            .withBibliography(works.bibliography(), works.files())
            .withData(charts(document), tables(document), pages.charts().metrics())
            .withSettings(new LintInput.Settings(today(), profile, config.lang(), last))
            .withEarlier(found, RulePages.ids());
    LintReport lint = memory.linter().lint(typeset.map(input::withTypeset).orElse(input));
    Report report = report(lint, EmbeddedFindings.of(document, lint, found));
    return new CheckedPage(
        document,
        page.kind(),
        typeset
            .map(
                plain ->
                    draft ? paper.map(set -> set.reviewed(notes(report))).orElse(plain) : plain)
            .map(set -> set.checked(result(input, report, draft))),
        printed,
        works.bibliography(),
        report);
  }

  private CheckResult result(LintInput input, Report report, boolean draft) {
    RulesInUse used = RulesInUse.of(memory.rules(), input);
    long accepted = report.items().stream().filter(item -> item.suppressed().isPresent()).count();
    return new CheckResult(
        String.join(", ", used.profiles()),
        draft ? "draft" : last ? "final" : "usual",
        used.count(),
        used.version(),
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        (int) accepted);
  }

  /** Returns what was found, as far as it is printed. */
  private static List<ReviewNote> notes(Report report) {
    return report.items().stream()
        .filter(item -> item.printed() && item.suppressed().isEmpty())
        .map(Report.Item::diagnostic)
        .map(
            d ->
                new ReviewNote(
                    d.rule(), d.severity(), d.message(), d.hints().stream().findFirst(), d.span()))
        .toList();
  }

  private boolean isIgnored(Diagnostic diagnostic) {
    return diagnostic.rule().equals("front/unknown-key")
        && config.ignoredFields().contains(diagnostic.span().text().replaceAll("[\"']", ""));
  }

  private Document printed(Document document) {
    Document printed = Visibility.in(document, PRINTED);
    boolean listed = document.frontMatter().look().provenance().orElse(config.provenance());
    return listed ? SourceAppendix.add(printed) : printed;
  }

  private Checked<Typesetting> typeset(CheckedPage.Printed paper) {
    return PaperFonts.read(config.fonts(), workspace)
        .then(
            fonts ->
                PrintedImages.check(paper.document(), workspace, memory.images())
                    .then(
                        printable ->
                            Typesetter.begin(
                                printable, paper.style().withFonts(fonts), memory.lines())));
  }

  private Checked<Typeset> slides(Document document, SlideSheets sheets, boolean draft) {
    Document printed = Visibility.in(document, PRINTED_SLIDES);
    return style(document, draft)
        .then(
            style ->
                PaperFonts.read(config.fonts(), workspace)
                    .then(
                        fonts ->
                            PrintedImages.check(printed, workspace, memory.images())
                                .then(
                                    printable ->
                                        slides(printable, sheets, style.withFonts(fonts)))));
  }

  private static Checked<Typeset> slides(Document document, SlideSheets sheets, PaperStyle style) {
    return SlidePages.typeset(document, DeckBuilder.build(document).value(), style, sheets);
  }

  private Checked<PaperStyle> style(Document document, boolean draft) {
    StyleWish wished = wish.or(StyleWish.of(document.frontMatter().look())).or(config.style());
    return PaperStyles.style(wished, workspace)
        .map(
            style ->
                style.withHyphenation(config.hyphenation()).withLang(config.lang().orElse("en")))
        .map(style -> draft ? style.asDraft() : style);
  }

  private List<ChartFacts> charts(Document document) {
    return document
        .nodes(ChartBlock.class)
        .flatMap(
            block ->
                Stream.of(pages.charts().at(block.specification(), document.path()).value())
                    .filter(chart -> !chart.isEmpty())
                    .map(chart -> LintedChart.facts(chart, block, pages.charts().metrics())))
        .toList();
  }

  private List<TableFacts> tables(Document document) {
    return document
        .nodes(TableBlock.class)
        .flatMap(
            block ->
                pages.charts().tables().behind(block).stream()
                    .map(table -> LintedTable.facts(table, block)))
        .toList();
  }

  private static List<SourceSpan> comments(SourceFile file) {
    return Comments.of(file).stream().map(Comment::span).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(workspace.buildTime(), ZoneOffset.UTC);
  }

  private static Report report(LintReport lint, Set<Diagnostic> left) {
    Set<Diagnostic> printed = new HashSet<>(lint.printed());
    List<Report.Item> items =
        lint.findings().stream()
            .filter(finding -> !left.contains(finding.diagnostic()))
            .map(finding -> item(finding, printed))
            .toList();
    List<String> crashes =
        lint.crashes().stream()
            .map(crash -> "rule %s: %s".formatted(crash.rule(), crash.cause()))
            .toList();
    return new Report(items, crashes);
  }

  private static Report.Item item(Finding finding, Set<Diagnostic> printed) {
    return new Report.Item(
        finding.diagnostic(),
        finding.fingerprint(),
        finding.suppressed(),
        printed.contains(finding.diagnostic()));
  }
}

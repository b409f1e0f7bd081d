package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.bibliography.BibReader;
import org.labpress.bibliography.Bibliography;
import org.labpress.bibliography.CslItems;
import org.labpress.bibliography.Styles;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.CslLocale;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Style;
import org.labpress.bibliography.csl.UnreadableStyleException;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/**
 * The bibliographies and citation styles of a project, each file read once.
 *
 * <p>What a page says wins over what the project says.
 */
public final class CitationSources {
  private static final int MOST_CANDIDATES = 3;

  private final Workspace workspace;
  private final List<Located<String>> bibliography;
  private final Optional<Located<String>> csl;
  private final Optional<String> lang;
  private final KnownCitations known;
  private final Map<String, Checked<Bibliography>> read = new HashMap<>();
  private final Map<String, Checked<Optional<Style>>> styles = new HashMap<>();
  private final Map<String, List<CslLocale>> locales = new HashMap<>();

  /**
   * @param bibliography paths as the project's configuration has them
   * @param csl style that the configuration names
   * @param lang language of pages that name none
   */
  public CitationSources(
      Workspace workspace,
      List<Located<String>> bibliography,
      Optional<Located<String>> csl,
      Optional<String> lang) {
    this(workspace, bibliography, csl, lang, KnownCitations.none());
  }

  /**
   * @param known what printed citations in earlier builds
   */
  public CitationSources(
      Workspace workspace,
      List<Located<String>> bibliography,
      Optional<Located<String>> csl,
      Optional<String> lang,
      KnownCitations known) {
    this.known = known;
    this.workspace = workspace;
    this.bibliography = List.copyOf(bibliography);
    this.csl = csl;
    this.lang = lang;
  }

  /** Returns the sources of a project that configures nothing. */
  public static CitationSources of(Workspace workspace) {
    return new CitationSources(workspace, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * The works that a page may cite.
   *
   * @param files paths from the root that were read
   * @param own whether the page names them itself, and does not share them with the project
   */
  public record Works(Bibliography bibliography, List<String> files, boolean own) {
    public Works {
      files = List.copyOf(files);
    }
  }

  /**
   * Returns the works of a page. Reports {@code cite/no-bibliography} and what is wrong with the
   * files.
   */
  public Checked<Works> works(Document document) {
    List<Located<String>> own = document.frontMatter().bibliography();
    List<Diagnostic> found = new ArrayList<>();
    Set<String> files = new LinkedHashSet<>();
    Bibliography all = Bibliography.EMPTY;
    for (Located<String> path : own.isEmpty() ? bibliography : own) {
      Optional<String> file = ContentPath.find(workspace, path.value(), path.span().file().path());
      if (file.isEmpty()) {
        found.add(missing(path));
      } else if (files.add(file.get())) {
        all = all.and(read.computeIfAbsent(file.get(), this::read).drainTo(found));
      }
    }
    Optional<SourceSpan> written = document.frontMatter().citing().references();
    if (written.isPresent()) {
      // Works in the page itself win over those of files.
      all = CslItems.readYaml(written.get()).drainTo(found).and(all);
      files.add(written.get().file().path());
    }
    boolean mine = !own.isEmpty() || written.isPresent();
    return new Checked<>(new Works(all, List.copyOf(files), mine), found);
  }

  private Checked<Bibliography> read(String path) {
    Optional<Checked<SourceFile>> text = workspace.text(path);
    if (text.isEmpty()) {
      return Checked.of(Bibliography.EMPTY);
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return text.get().then(CslItems::readYaml);
    }
    boolean json = name.endsWith(".json");
    return text.get().then((SourceFile file) -> json ? CslItems.read(file) : BibReader.read(file));
  }

  private static Diagnostic missing(Located<String> path) {
    return Diagnostic.error(
            "cite/no-bibliography",
            path.span(),
            "the bibliography %s does not exist".formatted(path.value()))
        .withHint("add the file, or correct the path");
  }

  /**
   * Returns the style of a page: a file of the project, else one of ours. Reports {@code
   * cite/style}, in which case the usual style holds.
   */
  Checked<Style> style(Document document) {
    Optional<Located<String>> wanted = document.frontMatter().citing().csl().or(() -> csl);
    if (wanted.isEmpty()) {
      return Checked.of(usual());
    }
    String page = wanted.get().span().file().path();
    String key = page + "\0" + wanted.get().value() + "\0" + wanted.get().span().start();
    return styles
        .computeIfAbsent(key, k -> read(wanted.get()))
        .map(style -> style.orElseGet(this::usual));
  }

  private Style usual() {
    return styles
        .computeIfAbsent("", k -> Checked.of(Styles.find(Styles.DEFAULT)))
        .value()
        .orElseThrow();
  }

  private Checked<Optional<Style>> read(Located<String> wanted) {
    String page = wanted.span().file().path();
    Optional<String> path =
        wanted.value().contains("://")
            ? Optional.empty()
            : ContentPath.find(workspace, wanted.value(), page);
    Optional<SourceFile> file = path.flatMap(workspace::text).map(Checked::value);
    if (file.isEmpty()) {
      Optional<Style> ours = Styles.find(wanted.value());
      return new Checked<>(ours, ours.isPresent() ? List.of() : List.of(unknown(wanted)));
    }
    try {
      Style style = Style.read(file.get().text());
      return new Checked<>(Optional.of(style), style.isNote() ? List.of(notes(wanted)) : List.of());
    } catch (UnreadableStyleException e) {
      Optional<Style> parent = e.parent().isEmpty() ? Optional.empty() : Styles.find(e.parent());
      return new Checked<>(
          parent, parent.isPresent() ? List.of() : List.of(unreadable(wanted, file.get(), e)));
    }
  }

  private static Diagnostic unknown(Located<String> wanted) {
    String name = wanted.value().replaceFirst("^.*/", "").replaceFirst("\\.csl$", "");
    List<String> near = Suggestions.nearest(name, Styles.names(), MOST_CANDIDATES);
    return Diagnostic.error(
            "cite/style",
            wanted.span(),
            "there is no file and no style of ours \"%s\"; %s is used"
                .formatted(wanted.value(), Styles.DEFAULT))
        .withHint(
            near.isEmpty()
                ? "the styles are " + String.join(", ", Styles.names())
                : "did you mean %s?".formatted(String.join(" or ", near)));
  }

  private static Diagnostic unreadable(
      Located<String> wanted, SourceFile file, UnreadableStyleException e) {
    Diagnostic diagnostic =
        Diagnostic.error(
            "cite/style",
            wanted.span(),
            "%s cannot be used, for %s; %s is used"
                .formatted(file.path(), e.why(), Styles.DEFAULT));
    boolean known = e.line() > 0 && e.line() <= file.lineCount();
    return known ? diagnostic.withLabel(file.lineSpan(e.line()), "here") : diagnostic;
  }

  /** Returns what to say where a style of the author's did not end. */
  Diagnostic runaway(Document document) {
    SourceSpan place =
        document
            .frontMatter()
            .citing()
            .csl()
            .or(() -> csl)
            .map(Located::span)
            .orElseGet(() -> document.span().part(0, 0));
    return Diagnostic.error(
            "cite/style",
            place,
            "this style takes more than 100,000 steps for one work and is stopped")
        .withHint("look for macros that call others many times");
  }

  private static Diagnostic notes(Located<String> wanted) {
    return Diagnostic.warning(
            "cite/style",
            wanted.span(),
            "%s prints its citations in notes; they stand in the text here"
                .formatted(wanted.value()))
        .withHint("use a style of names and years, or of numbers");
  }

  /** Returns the words of a language for {@link Style}s. */
  CitationProcessor processor(Style style, String language, List<Item> items) {
    return known.processor(
        style,
        language,
        items,
        () -> new CitationProcessor(style, locales(language), language, items));
  }

  List<CslLocale> locales(String language) {
    return locales.computeIfAbsent(language, Styles::locales);
  }

  /** Returns the language of a page, as BCP 47 tag. */
  String language(Document document, Style style) {
    return document
        .frontMatter()
        .lang()
        .map(Located::value)
        .or(() -> lang)
        .orElseGet(() -> style.defaultLocale().isEmpty() ? "en-US" : style.defaultLocale());
  }
}

package org.labpress.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.labpress.document.Located;
import org.labpress.font.BundledFace;
import org.labpress.font.FontFamilies;
import org.labpress.font.FontFile;
import org.labpress.font.UserFace;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** Finds the fonts that {@code paper: {fonts: ...}} names, each family in a folder of its own. */
final class PaperFonts {
  /** From here on a face counts as bold; semibold is 600. */
  private static final int BOLDISH = 600;

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** A family of text has fewer, a family of all weights and widths of one design some dozens. */
  private static final int MOST_FILES = 100;

  private final Workspace workspace;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private PaperFonts(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Returns the families of a paper.
   *
   * @param folders by {@code text}, {@code sans} or {@code mono}, from the root of the project
   * @return the bundled faces where none of the author's can be used. Reports {@code font/missing},
   *     {@code font/family}, {@code font/style} and what {@link FontFile#read} reports
   */
  static Checked<FontFamilies> read(Map<String, Located<String>> folders, Workspace workspace) {
    PaperFonts fonts = new PaperFonts(workspace);
    FontFamilies families = FontFamilies.bundled();
    for (Map.Entry<String, Located<String>> folder : folders.entrySet()) {
      families = fonts.family(families, Kind.of(folder.getKey()), folder.getValue());
    }
    return new Checked<>(families, fonts.diagnostics);
  }

  /** What a family is for; the bundled faces that it replaces have the same name. */
  private enum Kind {
    SERIF("text"),
    SANS("sans"),
    MONO("mono");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    static Kind of(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no family is for " + key);
    }

    BundledFace face(Style style) {
      return BundledFace.valueOf(name() + style.suffix);
    }
  }

  /** The styles of a family. */
  private enum Style {
    REGULAR("", "regular", false, false),
    BOLD("_BOLD", "bold", true, false),
    ITALIC("_ITALIC", "italic", false, true),
    BOLD_ITALIC("_BOLD_ITALIC", "bold italic", true, true);

    private final String suffix;
    private final String words;
    private final boolean bold;
    private final boolean italic;

    Style(String suffix, String words, boolean bold, boolean italic) {
      this.suffix = suffix;
      this.words = words;
      this.bold = bold;
      this.italic = italic;
    }

    /** Returns the file whose weight is nearest to that of the style. */
    Optional<FontFile> among(List<FontFile> files) {
      int wanted = bold ? PaperFonts.BOLD : PaperFonts.REGULAR;
      return files.stream()
          .filter(file -> file.italic() == italic && (file.weight() >= BOLDISH) == bold)
          .min(
              Comparator.comparingInt((FontFile file) -> Math.abs(file.weight() - wanted))
                  .thenComparing(FontFile::path));
    }
  }

  private FontFamilies family(FontFamilies families, Kind kind, Located<String> folder) {
    List<FontFile> files = files(folder.value(), folder.span());
    if (files.isEmpty()) {
      return families;
    }
    TreeSet<String> names = new TreeSet<>(files.stream().map(FontFile::family).toList());
    if (names.size() > 1) {
      diagnostics.add(
          Diagnostic.error(
                  "font/family",
                  folder.span(),
                  "%s holds several families: %s"
                      .formatted(folder.value(), String.join(", ", names)))
              .withHint("give each family a folder of its own"));
      return families;
    }
    Optional<FontFile> regular = Style.REGULAR.among(files);
    if (regular.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  "font/missing",
                  folder.span(),
                  "%s has no regular face of %s".formatted(folder.value(), names.first()))
              .withHint("add it; " + kind.face(Style.REGULAR).face().name() + " is used so far"));
      return families;
    }
    FontFamilies result = families;
    for (Style style : Style.values()) {
      Optional<FontFile> found = style.among(files);
      FontFile used = found.or(() -> instead(kind, style, files)).orElse(null);
      if (found.isEmpty()) {
        report(style, kind, names.first(), Optional.ofNullable(used), folder.span());
      }
      if (used != null) {
        result = result.with(new UserFace(kind.face(style), used.face()));
      }
    }
    return result;
  }

  /**
   * Returns the face that stands in for a style that the family lacks: in code the regular one,
   * since columns must stay aligned; for bold italic the bold one. Otherwise the bundled family has
   * to help, as what is emphasised must look so.
   */
  private static Optional<FontFile> instead(Kind kind, Style style, List<FontFile> files) {
    Optional<FontFile> bold =
        style == Style.BOLD_ITALIC ? Style.BOLD.among(files) : Optional.empty();
    return kind == Kind.MONO ? bold.or(() -> Style.REGULAR.among(files)) : bold;
  }

  private void report(
      Style style, Kind kind, String family, Optional<FontFile> used, SourceSpan place) {
    String instead =
        used.map(file -> file.face().name()).orElseGet(() -> kind.face(style).face().name());
    diagnostics.add(
        Diagnostic.warning(
                "font/style",
                place,
                "%s has no %s face here; %s is used".formatted(family, style.words, instead))
            .withHint("add the file of that style to the folder"));
  }

  private List<FontFile> files(String folder, SourceSpan place) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    List<String> all =
        leavesTheProject(folder)
            ? List.of()
            : workspace.list(prefix.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0") + "*").stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).charAt(0) != '.')
                .toList();
    List<String> trueType = all.stream().filter(path -> ends(path, List.of(".ttf"))).toList();
    if (trueType.isEmpty()) {
      Optional<String> other =
          all.stream()
              .filter(path -> ends(path, List.of(".otf", ".ttc", ".otc", ".woff", ".woff2")))
              .findFirst();
      if (other.isPresent()) {
        return read(List.of(other.get()), place);
      }
      diagnostics.add(
          Diagnostic.error(
                  "font/missing",
                  place,
                  "%s is no folder of the project with TrueType files (.ttf)".formatted(folder))
              .withHint("the path is counted from the folder of labpress.yml"));
      return List.of();
    }
    if (trueType.size() > MOST_FILES) {
      diagnostics.add(
          Diagnostic.error(
                  "font/family",
                  place,
                  "%s holds %d font files, %d are allowed"
                      .formatted(folder, trueType.size(), MOST_FILES))
              .withHint("give each family a folder of its own"));
      return List.of();
    }
    return read(trueType, place);
  }

  private static boolean leavesTheProject(String folder) {
    return folder.isBlank()
        || folder.startsWith("/")
        || List.of(folder.split("/", -1)).contains("..");
  }

  private List<FontFile> read(List<String> paths, SourceSpan place) {
    List<FontFile> files = new ArrayList<>();
    for (String path : paths) {
      workspace
          .bytes(path)
          .flatMap(bytes -> FontFile.read(path, bytes, place).drainTo(diagnostics))
          .ifPresent(files::add);
    }
    return files;
  }

  private static boolean ends(String path, List<String> endings) {
    String lower = path.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }
}

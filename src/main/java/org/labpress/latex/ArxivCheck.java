package org.labpress.latex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Document;
import org.labpress.document.Image;
import org.labpress.document.PlainText;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * One thing that is looked at before a bundle is written, and what was found.
 *
 * @param title what is checked, in a few words
 */
public record ArxivCheck(String title, List<Diagnostic> found) {
  /** Characters of an abstract that arXiv's form takes. */
  static final int LONGEST_ABSTRACT = 1_920;

  /** What arXiv accepts without being asked, and at all; bytes of the files together. */
  private static final long LARGE = 10L << 20;

  private static final long TOO_LARGE = 50L << 20;

  private static final Pattern NAME = Pattern.compile("(?:anc/)?[A-Za-z0-9][A-Za-z0-9_+.,=-]*");
  private static final Pattern TODAY = Pattern.compile("\\\\today(?![A-Za-z])");
  private static final Pattern TYPE_3 = Pattern.compile("/Subtype\\s*/Type3");
  private static final Pattern FONT = Pattern.compile("/Type\\s*/FontDescriptor");
  private static final Pattern FONT_FILE = Pattern.compile("/FontFile[23]?\\s");

  /** Possessive, because Java goes one call deeper for each repetition that it may take back. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\\\includegraphics\\["
              + "(?:[^\\[\\]{}]++|\\{(?:[^{}\\\\]++|\\\\.|\\{[^{}]*+\\})*+\\})*+"
              + "\\]\\{([^{}]*)\\}");

  public ArxivCheck {
    found = List.copyOf(found);
  }

  /**
   * Returns all checks of a bundle in their order.
   *
   * @param paper from which it was made
   */
  public static List<ArxivCheck> all(ArxivBundle bundle, Document paper) {
    SourceSpan place = paper.span().part(0, 0);
    return List.of(
        new ArxivCheck("file names", names(bundle, place)),
        new ArxivCheck("size", size(bundle, place)),
        new ArxivCheck("every picture is there", missing(bundle, paper, place)),
        new ArxivCheck("no file is unused", unused(bundle, place)),
        new ArxivCheck("fonts of the pictures are embedded outlines", fonts(bundle, place)),
        new ArxivCheck("no date of today", today(bundle, place)),
        new ArxivCheck("length of the abstract", abstractLength(paper)));
  }

  private static List<Diagnostic> names(ArxivBundle bundle, SourceSpan place) {
    return bundle.files().keySet().stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map(
            name ->
                Diagnostic.error(
                        "arxiv/file-name",
                        place,
                        "arXiv does not take a file with the name \"%s\"".formatted(name))
                    .withHint("use the letters a to z, digits, and - _ + . , ="))
        .toList();
  }

  private static List<Diagnostic> size(ArxivBundle bundle, SourceSpan place) {
    long size = bundle.size();
    if (size <= LARGE) {
      return List.of();
    }
    String largest =
        bundle.files().entrySet().stream()
            .max((a, b) -> Integer.compare(a.getValue().length, b.getValue().length))
            .map(Map.Entry::getKey)
            .orElse("");
    String message =
        "the files have %,d bytes together, the largest is %s".formatted(size, largest);
    Diagnostic found =
        size > TOO_LARGE
            ? Diagnostic.error("arxiv/size", place, message)
            : Diagnostic.warning("arxiv/size", place, message);
    return List.of(
        found.withHint("save photographs as JPEG, in the resolution they are printed in"));
  }

  /** Pictures that the text names and the bundle lacks, and images that LaTeX cannot print. */
  private static List<Diagnostic> missing(ArxivBundle bundle, Document paper, SourceSpan place) {
    List<Diagnostic> found = new ArrayList<>();
    for (String name : included(bundle)) {
      if (!bundle.files().containsKey(name)) {
        found.add(
            Diagnostic.error(
                "arxiv/figure-missing",
                place,
                "main.tex shows %s, which is not there".formatted(name)));
      }
    }
    paper
        .nodes(Image.class)
        .filter(image -> image.file().isPresent() && image.file().get().header().isEmpty())
        .forEach(
            image ->
                found.add(
                    Diagnostic.warning(
                            "arxiv/figure-missing",
                            image.span(),
                            "pdfLaTeX cannot print %s; a frame with its name stands in its place"
                                .formatted(image.destination()))
                        .withHint("save the image as PNG or JPEG")));
    return found;
  }

  private static List<String> included(ArxivBundle bundle) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PICTURE.matcher(text(bundle, ArxivBundle.MAIN));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static List<Diagnostic> unused(ArxivBundle bundle, SourceSpan place) {
    String main = text(bundle, ArxivBundle.MAIN);
    List<Diagnostic> found = new ArrayList<>();
    for (String name : bundle.files().keySet()) {
      boolean own =
          name.equals(ArxivBundle.MAIN)
              || name.equals(ArxivBundle.README)
              || name.equals(ArxivBundle.WORKS)
              || name.startsWith(ArxivBundle.DATA);
      if (!own && !main.contains("{" + name + "}")) {
        found.add(
            Diagnostic.warning(
                "arxiv/unused-file", place, "nothing in main.tex uses %s".formatted(name)));
      }
    }
    return found;
  }

  private static List<Diagnostic> fonts(ArxivBundle bundle, SourceSpan place) {
    List<Diagnostic> found = new ArrayList<>();
    bundle
        .files()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".pdf")) {
                String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
                boolean drawn = TYPE_3.matcher(pdf).find();
                boolean lacking =
                    FONT.matcher(pdf).results().count() > FONT_FILE.matcher(pdf).results().count();
                if (drawn || lacking) {
                  found.add(
                      Diagnostic.error(
                          "arxiv/figure-font",
                          place,
                          drawn
                              ? "%s has a Type 3 font".formatted(name)
                              : "%s has a font that is not embedded".formatted(name)));
                }
              }
            });
    return found;
  }

  private static List<Diagnostic> today(ArxivBundle bundle, SourceSpan place) {
    boolean dated =
        TODAY.matcher(text(bundle, ArxivBundle.MAIN)).find()
            || TODAY.matcher(text(bundle, LatexSource.REFERENCES)).find();
    return dated
        ? List.of(
            Diagnostic.error(
                "arxiv/today",
                place,
                "the source says \\today, which changes whenever arXiv sets the paper again"))
        : List.of();
  }

  private static List<Diagnostic> abstractLength(Document paper) {
    String words = PlainText.ofParagraphs(paper.frontMatter().abstractText());
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST_ABSTRACT
        ? List.of()
        : List.of(
            Diagnostic.warning(
                    "arxiv/abstract-length",
                    paper.frontMatter().abstractText().get(0).span(),
                    "the abstract has %,d characters, arXiv's form takes %,d"
                        .formatted(length, LONGEST_ABSTRACT))
                .withHint("shorten it, or give arXiv a shorter one"));
  }

  private static String text(ArxivBundle bundle, String name) {
    byte[] bytes = bundle.files().get(name);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}

package org.labpress.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.labpress.source.Suggestions;

/** What a paper can be written as. */
public enum PaperFormat {
  /** The printed paper. */
  PDF,
  /** The bundle for arXiv: LaTeX with pictures and data. */
  LATEX,
  /** One file of LaTeX, with a folder for its pictures. */
  PREPRINT,
  /** A folder with the article in JATS XML and its pictures. */
  JATS,
  /** The deposit by which a journal registers the paper. */
  CROSSREF,
  /** How the software of the paper wants to be cited. */
  CFF;

  /** Returns the name by which the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of its file; of the article, if it is a folder. */
  FileKind kind() {
    return switch (this) {
      case PDF -> FileKind.PDF;
      case LATEX -> FileKind.BUNDLE;
      case PREPRINT -> FileKind.PREPRINT;
      case JATS -> FileKind.JATS;
      case CROSSREF -> FileKind.CROSSREF;
      case CFF -> FileKind.CFF;
    };
  }

  /** Returns whether it is a folder of files, not one file. */
  boolean isFolder() {
    return this == JATS;
  }

  /**
   * Reads the names of formats, each once and in the order of the formats here.
   *
   * @param names as the author wrote them
   * @throws UnusablePathException if one is unknown
   */
  public static Set<PaperFormat> read(List<String> names) {
    List<PaperFormat> formats = new ArrayList<>();
    for (String name : names) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      formats.add(
          Arrays.stream(values())
              .filter(format -> format.label().equals(wanted))
              .findFirst()
              .orElseThrow(() -> new UnusablePathException(unknown(name.strip()))));
    }
    return formats.isEmpty() ? EnumSet.of(PDF) : EnumSet.copyOf(formats);
  }

  private static String unknown(String name) {
    List<String> known = Arrays.stream(values()).map(PaperFormat::label).toList();
    String near =
        Suggestions.nearest(name, known)
            .map("; did you mean %s?"::formatted)
            .orElseGet(() -> "; expected " + known.stream().collect(Collectors.joining(", ")));
    return "--to names the format \"%s\", which there is not%s".formatted(name, near);
  }
}

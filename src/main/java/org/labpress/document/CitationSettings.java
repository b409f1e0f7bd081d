package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * How a page cites.
 *
 * @param bibliography paths as written
 * @param csl path or name of a style as written; of several styles the first
 * @param nocite keys that are listed without being cited; {@code *} stands for all
 * @param linkCitations whether citations lead to their entries; empty where the output decides
 * @param references lines of the front matter that hold works as CSL YAML
 */
public record CitationSettings(
    List<Located<String>> bibliography,
    Optional<Located<String>> csl,
    List<Located<String>> nocite,
    Optional<Boolean> linkCitations,
    Optional<SourceSpan> references) {
  public static final CitationSettings NONE =
      new CitationSettings(
          List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public CitationSettings {
    bibliography = List.copyOf(bibliography);
    nocite = List.copyOf(nocite);
  }

  /** Returns these settings with more keys that are listed without being cited. */
  public CitationSettings withNocite(List<Located<String>> more) {
    List<Located<String>> all = new ArrayList<>(nocite);
    all.addAll(more);
    return new CitationSettings(bibliography, csl, all, linkCitations, references);
  }
}

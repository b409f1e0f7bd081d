package org.labpress.bibliography;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The types of BibTeX and BibLaTeX, and those of CSL 1.0.2 that they mean. */
final class BibTypes {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("suppperiodical", "article-journal"),
          Map.entry("review", "review"),
          Map.entry("book", "book"),
          Map.entry("mvbook", "book"),
          Map.entry("collection", "book"),
          Map.entry("mvcollection", "book"),
          Map.entry("proceedings", "book"),
          Map.entry("mvproceedings", "book"),
          Map.entry("reference", "book"),
          Map.entry("mvreference", "book"),
          Map.entry("manual", "book"),
          Map.entry("booklet", "pamphlet"),
          Map.entry("inbook", "chapter"),
          Map.entry("bookinbook", "chapter"),
          Map.entry("suppbook", "chapter"),
          Map.entry("incollection", "chapter"),
          Map.entry("suppcollection", "chapter"),
          Map.entry("inreference", "entry-encyclopedia"),
          Map.entry("inproceedings", "paper-conference"),
          Map.entry("conference", "paper-conference"),
          Map.entry("thesis", "thesis"),
          Map.entry("phdthesis", "thesis"),
          Map.entry("mastersthesis", "thesis"),
          Map.entry("bachelorsthesis", "thesis"),
          Map.entry("report", "report"),
          Map.entry("techreport", "report"),
          Map.entry("unpublished", "manuscript"),
          Map.entry("online", "webpage"),
          Map.entry("electronic", "webpage"),
          Map.entry("www", "webpage"),
          Map.entry("webpage", "webpage"),
          Map.entry("software", "software"),
          Map.entry("softwareversion", "software"),
          Map.entry("dataset", "dataset"),
          Map.entry("data", "dataset"),
          Map.entry("patent", "patent"),
          Map.entry("periodical", "periodical"),
          Map.entry("standard", "standard"),
          Map.entry("legislation", "legislation"),
          Map.entry("jurisdiction", "legal_case"),
          Map.entry("letter", "personal_communication"),
          Map.entry("audio", "song"),
          Map.entry("music", "song"),
          Map.entry("video", "motion_picture"),
          Map.entry("movie", "motion_picture"),
          Map.entry("image", "graphic"),
          Map.entry("artwork", "graphic"),
          Map.entry("performance", "performance"),
          Map.entry("preprint", "article"),
          Map.entry("misc", "document"));

  private BibTypes() {}

  /** Returns the type in CSL; empty for a type that neither BibTeX nor BibLaTeX knows. */
  static Optional<String> csl(String type) {
    return Optional.ofNullable(TYPES.get(type));
  }

  static SortedSet<String> known() {
    return new TreeSet<>(TYPES.keySet());
  }
}

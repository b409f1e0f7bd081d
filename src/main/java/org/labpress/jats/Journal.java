package org.labpress.jats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;

/**
 * A journal.
 *
 * @param abbreviation also the name by which front matter may call it
 * @param alias last part of its DOI, and of those of its papers up to a full stop
 * @param depositor who sends its papers to Crossref; empty for a journal that is not known here
 */
record Journal(
    String title,
    String abbreviation,
    String alias,
    String url,
    String issn,
    String publisher,
    Optional<Depositor> depositor) {
  /** The prefix of the DOIs of Open Journals. */
  private static final String PREFIX = "10.21105/";

  private static final String OPEN_JOURNALS = "Open Journals";

  /** What Open Journals prints on its papers, and where the licence is. */
  static final String LICENSE =
      "Authors of papers retain copyright and release the work under a Creative Commons"
          + " Attribution 4.0 International License (CC BY 4.0)";

  static final String LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/";

  /** The names under which a deposit is made; as inara 1.3.1 writes them. */
  record Depositor(String name, String email, String registrant) {}

  private static final Depositor OPEN =
      new Depositor("JOSS Admin", "admin@theoj.org", "The Open Journal");

  private static final List<Journal> KNOWN =
      List.of(
          new Journal(
              "Journal of Open Source Software",
              "JOSS",
              "joss",
              "https://joss.theoj.org",
              "2475-9066",
              OPEN_JOURNALS,
              Optional.of(OPEN)),
          new Journal(
              "Journal of Open Source Education",
              "JOSE",
              "jose",
              "https://jose.theoj.org",
              "2577-3569",
              OPEN_JOURNALS,
              Optional.of(OPEN)));

  /**
   * Returns the journal of a paper: the one that front matter names, else that of the DOI, else
   * that of the style of the PDF. Empty where nothing says.
   */
  static Optional<Journal> of(FrontMatter front, String doi) {
    String name = front.joss().journal().map(Located::value).orElse("").strip();
    if (!name.isEmpty()) {
      return known(name)
          .or(() -> Optional.of(new Journal(name, "", "", "", "", "", Optional.empty())));
    }
    return KNOWN.stream()
        .filter(journal -> doi.startsWith(journal.doi() + "."))
        .findFirst()
        .or(() -> front.look().style().map(Located::value).flatMap(Journal::known));
  }

  private static Optional<Journal> known(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(
            journal ->
                journal.alias.equals(wanted)
                    || journal.title.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** Returns whether papers are under {@link #LICENSE}. */
  boolean isOpen() {
    return publisher.equals(OPEN_JOURNALS);
  }

  /** Returns the DOI of the journal itself. */
  String doi() {
    return PREFIX + alias;
  }
}

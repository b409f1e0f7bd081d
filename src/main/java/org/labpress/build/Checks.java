package org.labpress.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Document;
import org.labpress.document.Waiver;
import org.labpress.site.PageCheck;

/** What the report of a page becomes on the page of findings and in the metadata of a PDF. */
final class Checks {
  private Checks() {}

  static PageCheck of(CheckedPage page) {
    Report report = page.report();
    List<Report.Item> counting =
        report.items().stream().filter(item -> item.suppressed().isEmpty()).toList();
    List<Report.Item> shown = counting.stream().filter(Report.Item::printed).toList();
    return new PageCheck(
        page.document().path(),
        shown.stream().map(Report.Item::diagnostic).toList(),
        counting.size() - shown.size(),
        accepted(page));
  }

  /** Returns the findings that the author of a page accepts. */
  static List<PageCheck.Accepted> accepted(CheckedPage page) {
    return page.report().items().stream()
        .filter(item -> item.suppressed().isPresent())
        .map(
            item ->
                new PageCheck.Accepted(
                    item.diagnostic(), item.suppressed().orElse(""), until(page.document(), item)))
        .toList();
  }

  /** A waiver is found again by its rule and its reason. */
  private static Optional<String> until(Document document, Report.Item item) {
    String rule = item.diagnostic().rule();
    String pack = rule.substring(0, rule.indexOf('/') + 1) + "*";
    return document.frontMatter().lint().waivers().stream()
        .filter(waiver -> waiver.rule().equals(rule) || waiver.rule().equals(pack))
        .filter(waiver -> waiver.reason().equals(item.suppressed().orElse("")))
        .map(Waiver::until)
        .flatMap(Optional::stream)
        .map(LocalDate::toString)
        .findFirst();
  }
}

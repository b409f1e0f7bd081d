package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.Cite;
import org.labpress.bibliography.csl.Positions;
import org.labpress.bibliography.csl.Runs;
import org.labpress.bibliography.csl.Style;
import org.labpress.document.Citation;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.ReferenceList;
import org.labpress.document.Rewriter;
import org.labpress.document.Strong;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Gives each citation what the style prints for it. */
final class CitationPrinter extends Rewriter {
  /** Citations stand in the text, even those of styles for notes. */
  private static final int IN_TEXT = 0;

  private final CitationProcessor processor;
  private final Style style;
  private final Map<String, String> ids;
  private final Set<String> known;
  private final Positions positions;

  /**
   * @param ids of the entries to which citations lead, by key
   * @param known keys that the bibliography has
   */
  CitationPrinter(
      CitationProcessor processor, Style style, Map<String, String> ids, Set<String> known) {
    this.processor = processor;
    this.style = style;
    this.ids = ids;
    this.known = known;
    this.positions = new Positions(style);
  }

  /**
   * Returns the list of references.
   *
   * @param place of the whole document
   */
  List<ReferenceList.Entry> references(Map<String, String> entryIds, SourceSpan place) {
    SourceSpan end = place.part(place.length(), place.length());
    PrintedRuns printed = new PrintedRuns();
    List<ReferenceList.Entry> entries = new ArrayList<>();
    for (CitationProcessor.Reference reference : processor.references()) {
      Runs label = reference.label();
      entries.add(
          new ReferenceList.Entry(
              entryIds.getOrDefault(reference.id(), reference.id()),
              reference.id(),
              label.isEmpty() ? Optional.empty() : Optional.of(label.text()),
              printed.inlines(reference.content(), end)));
    }
    return entries;
  }

  @Override
  protected List<Inline> inlines(List<Inline> inlines) {
    List<Inline> rewritten = super.inlines(inlines);
    if (!style.isRaised()) {
      return rewritten;
    }
    // A raised number follows its word without a space.
    List<Inline> close = new ArrayList<>();
    for (int i = 0; i < rewritten.size(); i++) {
      Inline inline = rewritten.get(i);
      boolean before =
          i + 1 < rewritten.size()
              && rewritten.get(i + 1) instanceof Citation citation
              && citation.form() == Citation.Form.BRACKETED
              && citation.printed().isPresent();
      close.add(
          before && inline instanceof Text text
              ? new Text(text.text().stripTrailing(), text.span())
              : inline);
    }
    return close;
  }

  @Override
  public Inline citation(Citation inline) {
    List<Citation.Item> items =
        inline.items().stream().filter(item -> known.contains(item.key())).toList();
    if (items.isEmpty()) {
      return Citation.of(inline.form(), inline.items(), inline.span());
    }
    PrintedRuns printed = new PrintedRuns();
    List<Cite> cites =
        positions.next(items.stream().map(item -> cite(item, printed)).toList(), IN_TEXT);
    List<Citation.Part> parts = new ArrayList<>();
    for (CitationProcessor.Part part : printed(inline.form(), cites)) {
      List<Inline> content = printed.inlines(part.content(), inline.span());
      Optional<String> id = part.id().flatMap(key -> Optional.ofNullable(ids.get(key)));
      parts.add(new Citation.Part(content, id));
    }
    inline.items().stream()
        .filter(item -> !known.contains(item.key()))
        .forEach(item -> addUnknown(item, parts));
    return inline.withPrinted(parts);
  }

  private List<CitationProcessor.Part> printed(Citation.Form form, List<Cite> cites) {
    return switch (form) {
      case BRACKETED -> processor.citation(false, cites);
      case IN_TEXT -> processor.citation(!cites.get(0).suppressAuthor(), cites);
      case AUTHOR -> processor.names(cites);
      case YEAR -> processor.years(cites);
      case OPEN -> processor.open(cites);
    };
  }

  /** Puts the bare key of a missing work before the closing bracket, where nobody overlooks it. */
  private static void addUnknown(Citation.Item item, List<Citation.Part> parts) {
    SourceSpan span = item.span();
    List<Inline> content =
        List.of(new Text("; ", span), new Strong(List.of(new Text(item.key() + "?", span)), span));
    int at = parts.size();
    boolean closed = at > 1 && parts.get(at - 1).entry().isEmpty();
    parts.add(closed ? at - 1 : at, new Citation.Part(content, Optional.empty()));
  }

  private static Cite cite(Citation.Item item, PrintedRuns printed) {
    List<Inline> suffix = item.suffix();
    String text = leadingText(suffix);
    Optional<Locator> locator = Locator.at(text);
    String rest = text.substring(locator.map(Locator::end).orElse(0));
    List<Inline> behind = new ArrayList<>();
    int used = leading(suffix);
    if (!rest.isEmpty()) {
      behind.add(new Text(rest, suffix.get(0).span()));
    }
    behind.addAll(suffix.subList(used, suffix.size()));
    Runs after = printed.standIn(behind);
    return new Cite(
        item.key(),
        printed.standIn(item.prefix()),
        after.isEmpty() ? after : Runs.of(separator(item, locator.isPresent(), behind)).plus(after),
        locator.map(Locator::label).orElse("page"),
        locator.map(Locator::text).orElse(""),
        item.suppressAuthor());
  }

  private static int leading(List<Inline> suffix) {
    int count = 0;
    while (count < suffix.size() && suffix.get(count) instanceof Text) {
      count++;
    }
    return count;
  }

  private static String leadingText(List<Inline> suffix) {
    return PlainText.of(suffix.subList(0, leading(suffix)));
  }

  /** Returns what stands between what is cited and the words behind it. */
  private static String separator(Citation.Item item, boolean locator, List<Inline> behind) {
    String text = PlainText.of(behind);
    if (text.isEmpty()
        || Character.isWhitespace(text.charAt(0))
        || ",;.:)".indexOf(text.charAt(0)) >= 0) {
      return "";
    }
    if (locator) {
      return " ";
    }
    SourceFile file = item.span().file();
    int start = item.suffix().get(0).span().start();
    boolean comma =
        start >= item.span().end() && file.text().substring(item.span().end(), start).contains(",");
    return comma ? ", " : " ";
  }
}

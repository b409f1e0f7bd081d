package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.Callout;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/**
 * Makes callouts of divs such as {@code ::: {.callout-note}} and of quotations that begin with
 * {@code [!NOTE]}, as GitHub and Obsidian write them.
 */
final class Callouts {
  private static final String PREFIX = "callout-";
  private static final Pattern ALERT =
      Pattern.compile(
          "\\[!(\\p{Alpha}[\\p{Alnum}_-]{0,40})(?:\\|[^\\]\\n]{0,80})?\\]([-+]?)[ \\t]*");

  private static final List<String> TYPES =
      List.of("note", "tip", "warning", "important", "caution", "caveat", "tldr");

  /** What other tools call them. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("abstract", "tldr"),
          Map.entry("attention", "warning"),
          Map.entry("bug", "caution"),
          Map.entry("check", "tip"),
          Map.entry("cite", "note"),
          Map.entry("danger", "caution"),
          Map.entry("done", "tip"),
          Map.entry("error", "caution"),
          Map.entry("example", "note"),
          Map.entry("fail", "caution"),
          Map.entry("failure", "caution"),
          Map.entry("faq", "note"),
          Map.entry("help", "note"),
          Map.entry("hint", "tip"),
          Map.entry("info", "note"),
          Map.entry("limitation", "caveat"),
          Map.entry("missing", "caution"),
          Map.entry("question", "note"),
          Map.entry("quote", "note"),
          Map.entry("seealso", "note"),
          Map.entry("success", "tip"),
          Map.entry("summary", "tldr"),
          Map.entry("todo", "note"));

  /** Divs of these names are callouts without the prefix; other names may mean anything. */
  private static final Set<String> BARE =
      Set.of(
          "attention",
          "caution",
          "caveat",
          "danger",
          "hint",
          "important",
          "info",
          "note",
          "seealso",
          "tip",
          "warning");

  private final PageNotes notes;

  Callouts(PageNotes notes) {
    this.notes = notes;
  }

  /** Returns whether a div of this name is a callout. */
  static boolean isName(String name) {
    return BARE.contains(name) || (name.startsWith(PREFIX) && name.length() > PREFIX.length());
  }

  /**
   * Returns the callout that a div is.
   *
   * @param title behind the name of the div; may be empty
   * @param line that opens the div
   */
  Optional<Callout> ofDiv(
      Attributes attributes,
      List<Inline> title,
      List<Block> blocks,
      SourceSpan line,
      SourceSpan span) {
    Optional<String> name = attributes.classes().stream().filter(Callouts::isName).findFirst();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String written = name.get().replaceFirst("^" + PREFIX, "");
    List<String> classes = new ArrayList<>(attributes.classes());
    classes.remove(name.get());
    classes.remove("callout");
    Map<String, String> values = new TreeMap<>(attributes.values());
    values.remove("title");
    String collapse = values.remove("collapse");
    Attributes rest = Attributes.of(attributes.id(), classes, values);
    Callout.Fold fold =
        collapse == null
            ? Callout.Fold.NONE
            : collapse.equals("false") ? Callout.Fold.OPEN : Callout.Fold.CLOSED;
    if (title.isEmpty() && !blocks.isEmpty() && blocks.get(0) instanceof Heading heading) {
      return Optional.of(
          callout(
              written,
              heading.content(),
              fold,
              rest,
              blocks.subList(1, blocks.size()),
              line,
              span));
    }
    return Optional.of(callout(written, title, fold, rest, blocks, line, span));
  }

  /** Returns the callout that a quotation is, or the quotation. */
  Block ofQuote(BlockQuote quote) {
    if (quote.blocks().isEmpty()
        || !(quote.blocks().get(0) instanceof Paragraph first)
        || first.content().isEmpty()
        || !(first.content().get(0) instanceof Text text)) {
      return quote;
    }
    Matcher alert = ALERT.matcher(text.text());
    if (!alert.lookingAt()) {
      return quote;
    }
    List<Inline> line = new ArrayList<>(first.content());
    line.remove(0);
    after(text, alert.end()).ifPresent(rest -> line.add(0, rest));
    int end = 0;
    while (end < line.size()
        && !(line.get(end) instanceof SoftBreak)
        && !(line.get(end) instanceof LineBreak)) {
      end++;
    }
    List<Block> blocks = new ArrayList<>(quote.blocks());
    blocks.remove(0);
    if (end + 1 < line.size()) {
      List<Inline> rest = line.subList(end + 1, line.size());
      SourceSpan span =
          rest.get(0).span().cover(first.span().part(first.span().length(), first.span().length()));
      blocks.add(0, new Paragraph(rest, span));
    }
    Callout.Fold fold =
        switch (alert.group(2)) {
          case "-" -> Callout.Fold.CLOSED;
          case "+" -> Callout.Fold.OPEN;
          default -> Callout.Fold.NONE;
        };
    int marked = Math.min(alert.end(), text.span().length());
    SourceSpan marker = text.span().part(0, marked);
    List<Inline> title = InlineConverter.trimmed(line.subList(0, end));
    return callout(alert.group(1), title, fold, Attributes.NONE, blocks, marker, quote.span());
  }

  private static Optional<Text> after(Text text, int offset) {
    if (offset >= text.text().length()) {
      return Optional.empty();
    }
    SourceSpan span = text.span();
    boolean exact = span.length() == text.text().length();
    return Optional.of(
        new Text(text.text().substring(offset), exact ? span.part(offset, span.length()) : span));
  }

  private Callout callout(
      String written,
      List<Inline> title,
      Callout.Fold fold,
      Attributes attributes,
      List<Block> blocks,
      SourceSpan place,
      SourceSpan span) {
    String name = written.toLowerCase(Locale.ROOT);
    String type = ALIASES.getOrDefault(name, name);
    if (!TYPES.contains(type)) {
      Diagnostic unknown =
          Diagnostic.warning(
              "callout/type",
              place,
              "\"%s\" is not a type of callout; the box is shown with this name"
                  .formatted(written));
      notes.report(
          Suggestions.nearest(name, TYPES)
              .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
              .orElseGet(() -> unknown.withHint("use one of " + String.join(", ", TYPES))));
    }
    boolean named = title.isEmpty() && !type.equals(name);
    List<Inline> shown = named ? List.of(new Text(capital(name), place)) : title;
    return new Callout(type, shown, fold, attributes, blocks, span);
  }

  private static String capital(String name) {
    return name.equals("seealso")
        ? "See also"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

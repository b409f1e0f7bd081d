package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.CodeBlock;
import org.labpress.document.DefinitionItem;
import org.labpress.document.DefinitionList;
import org.labpress.document.Div;
import org.labpress.document.Figure;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.source.SourceSpan;

/**
 * An element of HTML that makes blocks.
 *
 * @param name in lower case
 * @param attributes by their names in lower case
 * @param start offset of its tag
 * @param inner offset behind its tag
 * @param blocks what it holds so far
 */
record HtmlElement(
    String name, Map<String, String> attributes, int start, int inner, List<Block> blocks) {
  /** Parts that have no node of their own until the element around them is closed. */
  private static final Attributes CAPTION = part("figcaption");

  private static final Attributes ITEM = part("li");
  private static final Attributes TERM = part("dt");
  private static final Attributes DEFINITION = part("dd");

  private static final Pattern TEXT_ALIGN =
      Pattern.compile("(?i)text-align\\s*+:\\s*+(center|right)");
  private static final Pattern OPEN = Pattern.compile("(?i)\\s*+open\\s*+");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final int LAST_START = 999_999;

  private static Attributes part(String name) {
    return Attributes.of(Optional.empty(), List.of("html " + name), Map.of());
  }

  /** Returns whether its text stays as it is, with the line breaks. */
  boolean isCode() {
    return name.equals("pre");
  }

  /** Opens the element of a tag. */
  static HtmlElement of(String name, String written, int start, int inner) {
    Map<String, String> attributes = HtmlImage.attributes(written);
    if (OPEN.matcher(written).matches()) {
      attributes.putIfAbsent("open", "");
    }
    return new HtmlElement(name, attributes, start, inner, new ArrayList<>());
  }

  /** Returns whether its text is not read as blocks. */
  boolean isVerbatim() {
    return isCode() || name.equals("summary");
  }

  /** Returns whether images in it are not figures of their own. */
  boolean isFigure() {
    return name.equals("figure");
  }

  /** Returns whether an image in it is no figure. */
  boolean holdsOnlyText() {
    return name.matches("figcaption|dt|h[1-6]") || isCaption();
  }

  private boolean isCaption() {
    return name.equals("figcaption") || (name.equals("p") && has("caption"));
  }

  private boolean has(String given) {
    return HtmlImage.classes(attributes).contains(given);
  }

  /**
   * Returns the blocks that the element is.
   *
   * @param inside the text between the tags
   */
  List<Block> close(String inside, PageNotes notes, SourceSpan span) {
    Attributes shown = shown();
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          List.of(
              new Heading(
                  name.charAt(1) - '0',
                  content(blocks),
                  notes.define(shown, span),
                  Optional.empty(),
                  span));
      case "figure" -> List.of(figure(notes.define(shown, span), span));
      case "figcaption" -> List.of(new Div(CAPTION, blocks, span));
      case "li" -> List.of(new Div(ITEM, blocks, span));
      case "dt" -> List.of(new Div(TERM, blocks, span));
      case "dd" -> List.of(new Div(DEFINITION, blocks, span));
      case "ul", "ol" -> list(span);
      case "dl" -> definitions(span);
      case "blockquote" -> List.of(new BlockQuote(blocks, span));
      case "pre" -> List.of(code(inside, span));
      case "details" -> details(span);
      case "summary" -> List.of(new RawBlock("html", "<summary>" + inside + "</summary>\n", span));
      default -> {
        if (isCaption()) {
          yield List.of(new Div(CAPTION, blocks, span));
        }
        if (name.equals("div")
            && has("figure")
            && blocks.stream().anyMatch(HtmlElement::captions)) {
          yield List.of(
              figure(notes.define(Attributes.of(shown.id(), List.of(), Map.of()), span), span));
        }
        if (shown.isEmpty() || name.equals("picture")) {
          yield withoutParts();
        }
        yield List.of(new Div(notes.define(shown, span), withoutParts(), span));
      }
    };
  }

  /** Returns the id, the classes, and how the text is aligned as a class. */
  private Attributes shown() {
    List<String> classes = new ArrayList<>(HtmlImage.classes(attributes));
    alignment(name, attributes)
        .map("align-"::concat)
        .filter(align -> !classes.contains(align))
        .ifPresent(classes::add);
    return Attributes.of(HtmlImage.id(attributes), classes, new TreeMap<>());
  }

  /** Returns {@code center} or {@code right}, where an element asks for it. */
  static Optional<String> alignment(String name, Map<String, String> attributes) {
    if (name.equals("center")) {
      return Optional.of("center");
    }
    Matcher style = TEXT_ALIGN.matcher(attributes.getOrDefault("style", ""));
    String value = style.find() ? style.group(1) : attributes.getOrDefault("align", "");
    return Optional.of(value.strip().toLowerCase(Locale.ROOT))
        .map(given -> given.equals("middle") ? "center" : given)
        .filter(given -> given.equals("center") || given.equals("right"));
  }

  private static boolean captions(Block block) {
    return block instanceof Div div && div.attributes().equals(CAPTION);
  }

  /** Returns the blocks, with parts that stand where they mean nothing as what they hold. */
  private List<Block> withoutParts() {
    List<Block> plain = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Div div
          && List.of(CAPTION, ITEM, TERM, DEFINITION).contains(div.attributes())) {
        plain.addAll(div.blocks());
      } else {
        plain.add(block);
      }
    }
    return plain;
  }

  private Block figure(Attributes attributes, SourceSpan span) {
    List<Inline> written = List.of();
    List<Block> rest = new ArrayList<>();
    for (Block block : blocks) {
      if (captions(block)) {
        written = content(((Div) block).blocks());
      } else {
        rest.add(block);
      }
    }
    LabelMarks labels = LabelMarks.take(written);
    List<Inline> caption = labels.rest();
    Attributes named = labels.in(attributes);
    if (rest.size() == 1 && rest.get(0) instanceof Figure only) {
      Attributes all =
          Attributes.of(
              named.id().or(() -> only.attributes().id()),
              named.classes(),
              only.attributes().values());
      List<Inline> shown = caption.isEmpty() ? only.caption() : caption;
      return new Figure(only.image(), shown, all, Optional.empty(), span);
    }
    if (!caption.isEmpty()) {
      rest.add(
          new Paragraph(
              caption, caption.get(0).span().cover(caption.get(caption.size() - 1).span())));
    }
    return new Div(named, rest, span);
  }

  private List<Block> list(SourceSpan span) {
    List<ListItem> items = new ArrayList<>();
    boolean tight = true;
    for (Block block : blocks) {
      boolean item = block instanceof Div div && div.attributes().equals(ITEM);
      List<Block> held = item ? ((Div) block).blocks() : List.of(block);
      tight &= held.stream().filter(Paragraph.class::isInstance).count() <= 1;
      items.add(new ListItem(ListItem.Task.NONE, held, block.span()));
    }
    if (items.isEmpty()) {
      return List.of();
    }
    boolean ordered = name.equals("ol");
    String first = attributes.getOrDefault("start", "1").strip();
    int start =
        ordered && first.matches("\\d{1,6}") ? Math.min(LAST_START, Integer.parseInt(first)) : 1;
    ListBlock.Kind kind = ordered ? ListBlock.Kind.ORDERED : ListBlock.Kind.BULLET;
    return List.of(new ListBlock(kind, start, tight, items, span));
  }

  private List<Block> definitions(SourceSpan span) {
    List<DefinitionItem> items = new ArrayList<>();
    List<Block> before = new ArrayList<>();
    for (Block block : blocks) {
      Attributes part = block instanceof Div div ? div.attributes() : Attributes.NONE;
      if (part.equals(TERM)) {
        List<Inline> term = content(((Div) block).blocks());
        items.add(new DefinitionItem(term, List.of(), block.span()));
      } else if (part.equals(DEFINITION) && !items.isEmpty()) {
        DefinitionItem item = items.remove(items.size() - 1);
        List<DefinitionItem.Definition> all = new ArrayList<>(item.definitions());
        all.add(new DefinitionItem.Definition(((Div) block).blocks(), block.span()));
        items.add(new DefinitionItem(item.term(), all, item.span().cover(block.span())));
      } else {
        before.add(block);
      }
    }
    List<Block> all =
        new ArrayList<>(new HtmlElement("div", Map.of(), 0, 0, before).withoutParts());
    if (!items.isEmpty()) {
      all.add(new DefinitionList(true, items, span));
    }
    return all;
  }

  /** What a reader may fold stays HTML around blocks. */
  private List<Block> details(SourceSpan span) {
    String tag = attributes.containsKey("open") ? "<details open>\n" : "<details>\n";
    List<Block> all = new ArrayList<>();
    all.add(new RawBlock("html", tag, span.part(0, 0)));
    all.addAll(withoutParts());
    all.add(new RawBlock("html", "</details>\n", span.part(span.length(), span.length())));
    return all;
  }

  private static CodeBlock code(String html, SourceSpan span) {
    String text = Escaping.unescapeHtml(TAG.matcher(html).replaceAll(""));
    String code = text.startsWith("\n") ? text.substring(1) : text;
    return CodeBlock.of(
        "", Attributes.NONE, code.endsWith("\n") || code.isEmpty() ? code : code + "\n", span);
  }

  private static List<Inline> content(List<Block> blocks) {
    List<Inline> content = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        content.addAll(paragraph.content());
      }
    }
    return content;
  }
}

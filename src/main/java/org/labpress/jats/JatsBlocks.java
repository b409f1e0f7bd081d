package org.labpress.jats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.BlockVisitor;
import org.labpress.document.Callout;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Contents;
import org.labpress.document.DefinitionItem;
import org.labpress.document.DefinitionList;
import org.labpress.document.Div;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Heading;
import org.labpress.document.HtmlText;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.ListMarker;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;
import org.labpress.math.Formula;
import org.labpress.math.MathMlWriter;

/** Writes blocks, one below the other, into the element that is open. */
final class JatsBlocks implements BlockVisitor<XmlWriter> {
  /** What an element may hold. */
  enum Place {
    /** Whatever stands in a section. */
    SECTION,
    /** Paragraphs and lists. */
    ITEM,
    /** Paragraphs, in which everything else can stand. */
    PARAGRAPHS
  }

  private final ArticleState state;
  private final XmlWriter out;
  private final Place place;

  JatsBlocks(ArticleState state, Place place) {
    this.state = state;
    this.out = state.out();
    this.place = place;
  }

  XmlWriter all(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
    return out;
  }

  /** Writes blocks where JATS wants at least one paragraph. */
  XmlWriter some(List<Block> blocks) {
    int before = out.elements();
    all(blocks);
    return out.elements() == before ? out.block("p").close() : out;
  }

  private JatsBlocks in(Place other) {
    return other == place ? this : new JatsBlocks(state, other);
  }

  private JatsInlines inlines() {
    return new JatsInlines(state);
  }

  private String id(Attributes attributes) {
    return attributes.id().map(state.ids()::give).orElse("");
  }

  /** Writes what is neither a paragraph nor a list: in a paragraph, where nothing else may be. */
  private XmlWriter display(Runnable element) {
    if (place == Place.SECTION) {
      element.run();
      return out;
    }
    out.block("p");
    element.run();
    return out.close();
  }

  /** A heading outside the sections, as in a quotation, is a line of its own. */
  @Override
  public XmlWriter heading(Heading block) {
    out.block("p", "id", id(block.attributes())).inline("bold");
    inlines().all(block.content());
    return out.close().close();
  }

  @Override
  public XmlWriter paragraph(Paragraph block) {
    out.block("p");
    inlines().all(block.content());
    return out.close();
  }

  @Override
  public XmlWriter list(ListBlock block) {
    if (place == Place.PARAGRAPHS) {
      out.block("p");
      listElement(block);
      return out.close();
    }
    return listElement(block);
  }

  private XmlWriter listElement(ListBlock block) {
    boolean ordered = block.kind() == ListBlock.Kind.ORDERED;
    boolean labelled =
        ordered
            && (block.start() != 1 || block.marker().delimiter() != ListMarker.Delimiter.PERIOD);
    out.block("list", "list-type", ordered ? listType(block.marker().style()) : "bullet");
    long number = block.start();
    for (ListItem item : block.items()) {
      out.block("list-item");
      String label = labelled ? block.marker().label(number) : task(item.task());
      out.known("label", label);
      in(Place.ITEM).some(item.blocks());
      out.close();
      number++;
    }
    return out.close();
  }

  private static String listType(ListMarker.Style style) {
    return switch (style) {
      case DECIMAL -> "order";
      case LOWER_ALPHA -> "alpha-lower";
      case UPPER_ALPHA -> "alpha-upper";
      case LOWER_ROMAN -> "roman-lower";
      case UPPER_ROMAN -> "roman-upper";
    };
  }

  private static String task(ListItem.Task task) {
    return switch (task) {
      case NONE -> "";
      case OPEN -> "\u2610";
      case DONE -> "\u2611";
    };
  }

  @Override
  public XmlWriter blockQuote(BlockQuote block) {
    return display(
        () -> {
          out.block("disp-quote");
          in(Place.SECTION).some(block.blocks());
          out.close();
        });
  }

  @Override
  public XmlWriter definitionList(DefinitionList block) {
    if (place == Place.PARAGRAPHS) {
      out.block("p");
    }
    out.block("def-list");
    for (DefinitionItem item : block.items()) {
      out.block("def-item").block("term");
      inlines().all(item.term());
      out.close();
      for (DefinitionItem.Definition definition : item.definitions()) {
        out.block("def");
        in(Place.PARAGRAPHS).some(definition.blocks());
        out.close();
      }
      out.close();
    }
    out.close();
    return place == Place.PARAGRAPHS ? out.close() : out;
  }

  @Override
  public XmlWriter div(Div block) {
    if (block.attributes().hasClass("tldr")) {
      return box("tldr", id(block.attributes()), "TL;DR", List.of(), block.blocks());
    }
    return all(block.blocks());
  }

  @Override
  public XmlWriter callout(Callout block) {
    return box(
        block.type(),
        id(block.attributes()),
        block.title().isEmpty() ? block.typeName(state.language()) : "",
        block.title(),
        block.blocks());
  }

  private XmlWriter box(
      String type, String id, String name, List<Inline> title, List<Block> blocks) {
    return display(
        () -> {
          out.block("boxed-text", "id", id, "content-type", type, "position", "anchor");
          out.block("caption").block("title").text(name);
          inlines().all(title);
          out.close().close();
          in(Place.SECTION).all(blocks);
          out.close();
        });
  }

  @Override
  public XmlWriter theorem(Theorem block) {
    return display(
        () -> {
          String kind = block.kind().name().toLowerCase(Locale.ROOT);
          out.block("statement", "id", id(block.attributes()), "content-type", kind);
          if (!block.namesItself()) {
            out.leaf("label", block.label(state.language()));
          }
          if (!block.name().isEmpty()) {
            out.block("title");
            inlines().all(block.name());
            out.close();
          }
          in(Place.PARAGRAPHS).some(block.blocks());
          out.close();
        });
  }

  @Override
  public XmlWriter codeBlock(CodeBlock block) {
    boolean captioned = block.number().isPresent() || !block.caption().isEmpty();
    if (!captioned) {
      return display(() -> code(block, id(block.attributes())));
    }
    return display(
        () -> {
          out.block("fig", "id", id(block.attributes()), "fig-type", "listing");
          caption(block);
          code(block, "");
          out.close();
        });
  }

  private void code(CodeBlock block, String id) {
    String code = block.code();
    String bare = code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    boolean known = !block.language().isEmpty();
    out.block(known ? "code" : "preformat", "id", id, "language", block.language());
    out.text(bare).close();
  }

  @Override
  public XmlWriter figure(Figure block) {
    return display(
        () -> {
          out.block("fig", "id", id(block.attributes()));
          caption(block);
          Optional<String> address = inlines().address(block.image());
          if (address.isPresent()) {
            graphic(address.get(), JatsInlines.shown(block.image()));
          } else {
            out.leaf("p", "[" + block.image().destination() + "]");
          }
          out.close();
        });
  }

  private void graphic(String address, String shown) {
    String[] type = Pictures.mediaType(address).split("/", 2);
    out.block("graphic", "mimetype", type[0], "mime-subtype", type[1], "xlink:href", address);
    out.known("alt-text", shown).close();
  }

  /** Writes label and caption. */
  void caption(Captioned block) {
    label(block);
    if (!block.caption().isEmpty()) {
      out.block("caption").block("p");
      inlines().all(block.caption());
      out.close().close();
    }
  }

  private void label(Captioned block) {
    out.known("label", block.captionLabel(state.language()).orElse("").replaceFirst("\\.$", ""));
  }

  @Override
  public XmlWriter table(TableBlock block) {
    return display(
        () -> {
          out.block("table-wrap", "id", id(block.attributes()));
          caption(block);
          new JatsTable(state).write(block);
          out.close();
        });
  }

  @Override
  public XmlWriter chart(ChartBlock block) {
    return display(
        () -> {
          out.block("fig", "id", id(block.attributes()), "fig-type", "chart");
          caption(block);
          new JatsChart(state).write(block);
          out.close();
        });
  }

  @Override
  public XmlWriter samples(SamplesBlock block) {
    return display(
        () -> {
          out.block("boxed-text", "id", id(block.attributes()), "content-type", "samples");
          caption(block);
          new JatsSamples(state).write(block);
          out.close();
        });
  }

  /** Parts that are pictures make a group of figures; with others among them it is a box. */
  @Override
  public XmlWriter figureGroup(FigureGroup block) {
    boolean pictures =
        block.blocks().stream().allMatch(b -> b instanceof Figure || b instanceof ChartBlock);
    return display(
        () -> {
          out.block(pictures ? "fig-group" : "boxed-text", "id", id(block.attributes()));
          caption(block);
          in(Place.SECTION).all(block.blocks());
          out.close();
        });
  }

  @Override
  public XmlWriter equation(EquationBlock block) {
    if (block.formula().isEmpty()) {
      return display(() -> out.leaf("preformat", block.tex().value()));
    }
    Formula formula = block.formula().get();
    boolean byRow = formula.rows().size() > 1 && !block.numbers().isEmpty();
    return display(
        () -> {
          Optional<String> own =
              block
                  .attributes()
                  .id()
                  .or(
                      () ->
                          byRow
                              ? Optional.empty()
                              : block.numbers().stream()
                                  .flatMap(number -> number.id().stream())
                                  .findFirst());
          out.block("disp-formula", "id", own.map(state.ids()::give).orElse(""));
          if (!byRow) {
            block.numbers().forEach(number -> out.inline("label").text(number.printed()).close());
          }
          new JatsFormula(out, state.ids()).write(formula, byRow ? rows(block, own) : Map.of());
          out.close();
        });
  }

  private static Map<Integer, MathMlWriter.RowNumber> rows(
      EquationBlock block, Optional<String> own) {
    Map<Integer, MathMlWriter.RowNumber> rows = new HashMap<>();
    block
        .numbers()
        .forEach(
            number ->
                rows.put(
                    number.row(),
                    new MathMlWriter.RowNumber(
                        number.printed(), number.id().filter(id -> !own.equals(Optional.of(id))))));
    return rows;
  }

  /** The list stands at the end of the article. */
  @Override
  public XmlWriter referenceList(ReferenceList block) {
    return out;
  }

  /** Readers of JATS make a list of contents themselves. */
  @Override
  public XmlWriter contents(Contents block) {
    return out;
  }

  @Override
  public XmlWriter include(IncludeBlock block) {
    return out;
  }

  @Override
  public XmlWriter embed(EmbedBlock block) {
    return block.embedded().map(found -> found.figure().accept(this)).orElse(out);
  }

  @Override
  public XmlWriter thematicBreak(ThematicBreak block) {
    return out;
  }

  @Override
  public XmlWriter rawBlock(RawBlock block) {
    if (block.isPageBreak() || block.isDefinition()) {
      return out;
    }
    if (!block.format().equals("html")) {
      return display(() -> out.leaf("preformat", block.text().stripTrailing()));
    }
    String words = HtmlText.of(block.text());
    return words.isEmpty() ? out : out.leaf("p", words);
  }
}

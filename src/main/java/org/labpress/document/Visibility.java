package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what the author shows in other outputs only: divs and spans of the classes {@code
 * content-visible} and {@code content-hidden} with {@code when-format=} or {@code unless-format=},
 * as in Quarto. Numbers and references are made before, so that all outputs agree on them.
 */
public final class Visibility extends Rewriter {
  private final Set<String> formats;

  private Visibility(Set<String> formats) {
    this.formats = formats;
  }

  /**
   * Returns the document as an output shows it.
   *
   * @param formats the names of the output, such as {@code pdf}
   */
  public static Document in(Document document, Set<String> formats) {
    boolean conditional = document.nodes().anyMatch(node -> isConditional(node.attributes()));
    return conditional ? new Visibility(Set.copyOf(formats)).rewrite(document) : document;
  }

  private static boolean isConditional(Attributes attributes) {
    return attributes.hasClass("content-visible") || attributes.hasClass("content-hidden");
  }

  private boolean isShown(Node node) {
    Attributes attributes = node.attributes();
    if (!isConditional(attributes)) {
      return true;
    }
    boolean holds =
        attributes.value("when-format").map(this::isOneOf).orElse(true)
            && !attributes.value("unless-format").map(this::isOneOf).orElse(false);
    return holds == attributes.hasClass("content-visible");
  }

  private boolean isOneOf(String names) {
    for (String name : names.split("[,\\s]+", -1)) {
      if (formats.contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected List<Block> blocks(List<Block> blocks) {
    List<Block> shown = new ArrayList<>();
    for (Block block : blocks) {
      if (isShown(block)) {
        shown.add(block.accept(this));
      }
    }
    return shown;
  }

  @Override
  protected List<Inline> inlines(List<Inline> inlines) {
    List<Inline> shown = new ArrayList<>();
    for (Inline inline : inlines) {
      if (isShown(inline)) {
        shown.add(inline.accept(this));
      }
    }
    return shown;
  }
}

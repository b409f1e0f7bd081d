package org.labpress.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.RawBlock;

/**
 * Makes one div of the blocks between {@code <div align="center">} and {@code </div>} where blank
 * lines part the tags from Markdown, so that every output aligns them.
 */
final class HtmlAlignment {
  private static final Pattern OPEN =
      Pattern.compile("<(div|center|p|section)\\b((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>");
  private static final Pattern CLOSE = Pattern.compile("</(div|center|p|section)\\s*+>");

  private record Open(String name, Optional<String> alignment, int index) {}

  private HtmlAlignment() {}

  /** Returns the blocks of one container with those in aligned elements as divs. */
  static List<Block> fold(List<Block> blocks) {
    if (blocks.stream().noneMatch(RawBlock.class::isInstance)) {
      return blocks;
    }
    List<Block> folded = new ArrayList<>();
    Deque<Open> stack = new ArrayDeque<>();
    for (Block block : blocks) {
      String html = block instanceof RawBlock raw && raw.format().equals("html") ? raw.text() : "";
      String tag = html.strip().toLowerCase(Locale.ROOT);
      Matcher open = OPEN.matcher(tag);
      Matcher close = CLOSE.matcher(tag);
      if (open.matches()) {
        Map<String, String> attributes = HtmlImage.attributes(open.group(2));
        stack.push(
            new Open(
                open.group(1), HtmlElement.alignment(open.group(1), attributes), folded.size()));
      } else if (close.matches() && !stack.isEmpty()) {
        Open start = stack.pop();
        if (!start.name().equals(close.group(1))) {
          stack.clear();
        } else if (start.alignment().isPresent()) {
          List<Block> rest = folded.subList(start.index(), folded.size());
          Div div =
              new Div(
                  Attributes.of(
                      Optional.empty(), List.of("align-" + start.alignment().get()), Map.of()),
                  rest.subList(1, rest.size()),
                  rest.get(0).span().cover(block.span()));
          rest.clear();
          folded.add(div);
          continue;
        }
      }
      folded.add(block);
    }
    return folded;
  }
}

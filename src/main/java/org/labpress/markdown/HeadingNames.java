package org.labpress.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headings of a page by their words, to which {@code [Heading]} leads. */
final class HeadingNames {
  private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{[^{}]*\\}\\s*$");
  private static final Pattern MARKS = Pattern.compile("[*_`\\\\]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, String> words = new HashMap<>();

  /** Returns the headings below a node. */
  static HeadingNames below(Node root) {
    HeadingNames names = new HeadingNames();
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Heading heading) {
        String text = ATTRIBUTES.matcher(heading.getText()).replaceFirst("");
        names.words.putIfAbsent(key(text), shown(text));
      } else if (node instanceof com.vladsch.flexmark.util.ast.Block
          && !(node instanceof com.vladsch.flexmark.ast.Paragraph)) {
        node.getChildren().forEach(open::push);
      }
    }
    return names;
  }

  /**
   * Returns the words of the heading that a name means, as readers see them.
   *
   * @param name case, emphasis and the amount of white space do not count
   */
  Optional<String> find(CharSequence name) {
    return words.isEmpty() ? Optional.empty() : Optional.ofNullable(words.get(key(name)));
  }

  private static String key(CharSequence text) {
    return shown(text).toLowerCase(Locale.ROOT);
  }

  private static String shown(CharSequence text) {
    return SPACE.matcher(MARKS.matcher(text).replaceAll("").strip()).replaceAll(" ");
  }
}

package org.labpress.markdown.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Arguments.Value;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes the shortcodes of Hugo and Quarto in our dialect; one that is not known is shown. */
final class Shortcodes extends Tags {
  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{(?<open>[<%])(?<escape>/\\*)?+[ \\t]*+(?<slash>/)?+[ \\t]*+"
              + "(?<name>[A-Za-z][\\w/.-]*+)");
  private static final Set<String> OURS = Set.of("include", "embed");
  private static final Set<String> LEFT_OUT = Set.of("fa", "lipsum", "placeholder");
  private static final Set<String> BOXES =
      Set.of(
          "alert",
          "notice",
          "callout",
          "admonition",
          "hint",
          "details",
          "expand",
          "note",
          "tip",
          "warning",
          "info",
          "important",
          "caution",
          "danger");

  private final Function<String, Optional<String>> fields;
  private final Endings endings;
  private final Marks marks;
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param fields finds the text of a field of the front matter
   */
  Shortcodes(String text, Rewriting rewriting, Function<String, Optional<String>> fields) {
    super(text, rewriting);
    this.fields = fields;
    this.endings = Endings.ofShortcodes(text);
    this.marks = new Marks(text);
  }

  /**
   * Writes a shortcode.
   *
   * @param start offset of its first brace
   * @return offset behind what was read, or the start if there is no shortcode
   */
  int write(int start) {
    Matcher tag = TAG.matcher(text).region(start, text.length());
    if (!tag.lookingAt()) {
      return start;
    }
    boolean escaped = tag.group("escape") != null;
    String mark = (escaped ? "*/" : "") + (tag.group("open").equals("<") ? ">" : "%") + "}}";
    int close = marks.next(mark, tag.end());
    int blank = marks.next("\n\n", tag.end());
    if (close < 0 || (blank >= 0 && blank < close)) {
      return start;
    }
    int end = close + mark.length();
    String name = tag.group("name");
    if (escaped) {
      String inner = text.substring(start + 5, close);
      String sign = tag.group("open");
      replace(start, end, "\\{\\{\\" + sign + inner + (sign.equals("<") ? "\\>" : "%") + "}}");
      return end;
    }
    if (tag.group("slash") != null) {
      return closing(name, start, end);
    }
    if (OURS.contains(name)) {
      return end;
    }
    return opening(name, Arguments.read(text, tag.end(), close), start, end);
  }

  private int closing(String name, int start, int end) {
    if (name.equals(open.peek())) {
      open.pop();
      line(start, end, ":::");
    } else {
      show(start, end);
    }
    return end;
  }

  private int opening(String name, Arguments arguments, int start, int end) {
    int close = endings.start(name, end);
    if (BOXES.contains(name) && close >= 0) {
      open.push(name);
      line(start, end, box(name, arguments));
      return end;
    }
    switch (name) {
      case "highlight", "code", "mermaid" -> {
        if (close >= 0) {
          String info =
              name.equals("mermaid")
                  ? "mermaid"
                  : arguments.either(0, "lang", "language").map(Value::text).orElse("");
          return verbatim(start, end, close, endings.end(close), info);
        }
      }
      case "math", "katex", "latex" -> {
        if (close >= 0) {
          boolean block = text.substring(end, close).contains("\n");
          replace(start, end, block ? "$$" : "$");
          replace(close, endings.end(close), block ? "$$" : "$");
          return endings.end(close);
        }
      }
      case "figure", "img" -> {
        Optional<List<Piece>> figure = Pictures.pieces(arguments);
        if (figure.isPresent()) {
          rewriting.add(new Edit(start, end, figure.get()));
          return end;
        }
      }
      case "ref", "relref" -> {
        Optional<Value> target = arguments.either(0, "path");
        if (target.isPresent()) {
          replace(start, end, target.get().text());
          return end;
        }
      }
      case "youtube", "vimeo", "gist", "video" -> {
        Optional<String> address = address(name, arguments);
        if (address.isPresent()) {
          replace(start, end, linked(address.get()));
          return end;
        }
      }
      case "meta", "param" -> {
        Optional<String> field = arguments.word(0).map(Value::text).flatMap(fields);
        if (field.isPresent()) {
          replace(start, end, field.get());
        } else {
          show(start, end);
          rewriting.warn(
              "import/shortcode",
              start,
              end,
              "the front matter has no text under the key that this shortcode names",
              "add the key, or write the words themselves");
        }
        return end;
      }
      case "var" -> {
        Optional<Value> variable = arguments.word(0);
        if (variable.isPresent() && variable.get().text().matches("[\\w.-]{1,100}")) {
          replace(start, end, "`" + variable.get().text() + "`{=variable}");
          return end;
        }
      }
      case "kbd" -> {
        replace(start, end, "<kbd>" + words(arguments) + "</kbd>");
        return end;
      }
      case "toc", "table-of-contents", "tableofcontents" -> {
        line(start, end, "[TOC]");
        return end;
      }
      case "pagebreak" -> {
        line(start, end, "\\newpage");
        return end;
      }
      default -> {}
    }
    return unknown(name, start, end);
  }

  private int unknown(String name, int start, int end) {
    if (LEFT_OUT.contains(name)) {
      replace(start, end, "");
      rewriting.inform(
          "import/ignored", start, end, "the shortcode \"%s\" is left out".formatted(name));
      return end;
    }
    show(start, end);
    rewriting.warn(
        "import/shortcode",
        start,
        end,
        "the shortcode \"%s\" is not known; it is shown as it is".formatted(name),
        "write what it stands for as Markdown");
    return end;
  }

  private static String words(Arguments arguments) {
    return String.join("+", arguments.words().stream().map(Value::text).toList());
  }

  private static String box(String name, Arguments arguments) {
    boolean folds = name.equals("details") || name.equals("expand");
    boolean kind = Names.callout(name).isPresent();
    Optional<Value> type = arguments.either(0, "type", "context", "icon", "color");
    boolean typed = type.filter(value -> Names.callout(value.text()).isPresent()).isPresent();
    String title =
        arguments
            .named("title", "summary")
            .or(() -> arguments.word(typed && !kind ? 1 : 0))
            .map(Value::text)
            .orElse("");
    boolean open = arguments.named("open").filter(value -> value.text().equals("true")).isPresent();
    return callout(
        typed ? type.get().text() : name,
        typed && title.equals(type.get().text()) ? "" : title,
        folds ? "collapse=" + !open : "");
  }

  private static Optional<String> address(String name, Arguments arguments) {
    Optional<String> id = arguments.either(0, "id").map(Value::text);
    return switch (name) {
      case "youtube" -> id.map(video -> "https://www.youtube.com/watch?v=" + video);
      case "vimeo" -> id.map(video -> "https://vimeo.com/" + video);
      case "gist" ->
          id.flatMap(
              user ->
                  arguments
                      .word(1)
                      .map(gist -> "https://gist.github.com/" + user + "/" + gist.text()));
      default -> id;
    };
  }
}

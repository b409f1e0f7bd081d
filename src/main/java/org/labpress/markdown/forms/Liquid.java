package org.labpress.markdown.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Arguments.Value;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes the Liquid tags of Jekyll in our dialect; one that is not known is shown. */
final class Liquid extends Tags {
  private static final Pattern TAG =
      Pattern.compile("\\{%-?[ \\t]*+(?<name>[a-z_]++)(?<rest>[^%\\n]*+)-?%\\}");
  private static final Pattern VALUE =
      Pattern.compile(
          "\\{\\{-?[ \\t]++(?:(?<quote>['\"])(?<text>[^'\"\\n"
              + "]*+)\\k<quote>|(?<name>[a-z][\\w.-]*+))[ \\t]*+(?<filters>\\|[^{}\\n"
              + "]*+)?-?\\}\\}");

  private final Endings endings;
  private final Deque<String> open = new ArrayDeque<>();

  Liquid(String text, Rewriting rewriting) {
    super(text, rewriting);
    this.endings = Endings.ofLiquid(text);
  }

  /**
   * Writes a tag.
   *
   * @param start offset of its first brace
   * @return offset behind what was read, or the start if there is no tag
   */
  int write(int start) {
    return text.startsWith("{%", start) ? tag(start) : value(start);
  }

  private int tag(int start) {
    Matcher tag = TAG.matcher(text).region(start, text.length());
    if (!tag.lookingAt()) {
      return start;
    }
    String name = tag.group("name");
    int end = tag.end();
    Arguments arguments = Arguments.read(text, tag.start("rest"), tag.end("rest"));
    int close = endings.start(name, end);
    switch (name) {
      case "highlight" -> {
        if (close >= 0) {
          String language = arguments.word(0).map(Value::text).orElse("");
          return verbatim(start, end, close, endings.end(close), language);
        }
      }
      case "raw" -> {
        if (close >= 0) {
          replace(start, end, "");
          replace(close, endings.end(close), "");
          return endings.end(close);
        }
      }
      case "comment" -> {
        if (close >= 0) {
          replace(start, endings.end(close), "");
          return endings.end(close);
        }
      }
      case "details" -> {
        if (close >= 0) {
          open.push("enddetails");
          line(start, end, callout("note", tag.group("rest").strip(), "collapse=true"));
          return end;
        }
      }
      case "include", "include_relative" -> {
        Optional<List<Piece>> figure = figure(arguments);
        if (figure.isPresent()) {
          rewriting.add(new Edit(start, end, figure.get()));
          return end;
        }
      }
      case "post_url", "link" -> {
        String page = tag.group("rest").strip();
        replace(start, end, name.equals("post_url") ? page + ".md" : page);
        return end;
      }
      case "cite" -> {
        if (arguments.word(0).isPresent()) {
          List<String> keys = arguments.words().stream().map(word -> "@" + word.text()).toList();
          replace(start, end, "[" + String.join("; ", keys) + "]");
          return end;
        }
      }
      default -> {
        if (name.equals(open.peek())) {
          open.pop();
          line(start, end, ":::");
          return end;
        }
      }
    }
    show(start, end);
    warn(start, end, "the tag \"%s\" is not known; it is shown as it is".formatted(name));
    return end;
  }

  private static Optional<List<Piece>> figure(Arguments arguments) {
    boolean figure =
        arguments
            .word(0)
            .filter(file -> file.text().matches("(?:.*/)?(?:figure|image|img)(?:\\.\\w+)?"))
            .isPresent();
    return figure ? Pictures.pieces(arguments) : Optional.empty();
  }

  private int value(int start) {
    Matcher value = VALUE.matcher(text).region(start, text.length());
    if (!value.lookingAt()) {
      return start;
    }
    String name = value.group("name");
    String filters = value.group("filters");
    if (name == null) {
      boolean address =
          filters != null && filters.matches("\\|\\s*(?:relative_url|absolute_url)\\s*-?");
      if (address) {
        rewriting.add(
            new Edit(
                start, value.end(), List.of(Piece.copy(value.start("text"), value.end("text")))));
        return value.end();
      }
    } else if (name.equals("site.baseurl") || name.equals("site.url")) {
      replace(start, value.end(), "");
      return value.end();
    } else if (filters == null && !name.startsWith("site.") && !name.startsWith("page.")) {
      return start;
    }
    show(start, value.end());
    warn(start, value.end(), "values of Jekyll are not worked out; this is shown as it is");
    return value.end();
  }

  private void warn(int start, int end, String message) {
    rewriting.warn("import/liquid", start, end, message, "write what it stands for as Markdown");
  }
}

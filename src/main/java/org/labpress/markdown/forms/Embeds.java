package org.labpress.markdown.forms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/**
 * Writes what Obsidian puts into a note, <code>![[loss.png|300]]</code>, as an image; another note
 * becomes a link to it.
 */
final class Embeds {
  private static final Pattern EMBED =
      Pattern.compile(
          "!\\[\\[(?<name>[^\\[\\]|<>\\n]{1,200})(?:\\|(?<more>[^\\[\\]\\n]{0,200}))?\\]\\]");

  private static final Pattern IMAGE =
      Pattern.compile("(?i)[^#]*\\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?|pdf|csv)");

  /** A figure of another page, which is ours to show. */
  private static final Pattern FIGURE =
      Pattern.compile("(?:[^#]*#)?(?:fig|tbl|tab|lst)[-:_][\\p{L}\\p{N}_:-]{1,100}");

  private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,4})(?:x\\d{1,4})?\\s*");

  private Embeds() {}

  /** Returns whether nothing but attributes stands beside it on its line. */
  private static boolean isAlone(String text, int start, int end) {
    int line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    if (!text.substring(line, start).isBlank()) {
      return false;
    }
    int close = end;
    while (close < text.length() && text.charAt(close) != '\n' && text.charAt(close) != '\r') {
      close++;
    }
    String behind = text.substring(end, close).strip();
    return behind.isEmpty() || (behind.startsWith("{") && behind.endsWith("}"));
  }

  /** Returns the offset behind what was read, or the start if nothing is put in there. */
  static int write(String text, int start, int limit, Rewriting rewriting) {
    Matcher embed = EMBED.matcher(text).region(start, limit);
    if (!embed.lookingAt()) {
      return start;
    }
    String name = embed.group("name").strip();
    if (!IMAGE.matcher(name).matches()) {
      if (FIGURE.matcher(name).matches() && isAlone(text, start, embed.end())) {
        return embed.end();
      }
      rewriting.add(Edit.removal(start, start + 1));
      rewriting.inform(
          "import/ignored",
          start,
          embed.end(),
          "the note \"%s\" is not put in here; this is a link to it".formatted(name));
      return embed.end();
    }
    String more = embed.group("more") == null ? "" : embed.group("more");
    Matcher size = SIZE.matcher(more.substring(more.lastIndexOf('|') + 1));
    boolean sized = size.matches();
    String words = sized ? more.substring(0, Math.max(0, more.lastIndexOf('|'))) : more;
    String width = sized ? "{width=" + size.group(1) + "px}" : "";
    String image = "![" + words.strip() + "](<" + name + ">)" + width;
    rewriting.add(new Edit(start, embed.end(), List.of(Piece.of(image))));
    return embed.end();
  }
}

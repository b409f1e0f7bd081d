package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.source.SourceSpan;

/**
 * What stands behind the mark that opens a fence: a language, and attributes in braces. Also read
 * are lines in braces, {@code {1,3-4}}; options separated by commas as Hugo has them, {@code
 * {linenos=true,hl_lines=[2,"4-6"]}}; and options without braces, {@code title="run.py"}.
 *
 * @param language empty if there is none
 * @param place of the attributes
 * @param caption of a listing, as written
 */
record FenceInfo(
    String language,
    Attributes attributes,
    Optional<SourceSpan> place,
    Optional<PreparedText> caption) {
  // Quarto names the caption of a listing after its kind.
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:caption|lst-cap)=(?:\"(?<double>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'(?<single>[^']*+)')");

  private static final Pattern WORD_IN_BRACES = Pattern.compile("\\{[.=]?([^\\s,}]*)");
  private static final Pattern LINES = Pattern.compile("\\{([\\d\\s,|–-]{1,500})\\}");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<key>[\\p{L}_][\\p{L}\\p{N}_-]*+)"
              + "(?:=(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|(?<list>\\[[^\\]\\n]*+\\])"
              + "|(?<bare>[^\\s\"'{},=\\[]++)))?+");

  /** Words without a value that say something of the code. */
  private static final List<String> FLAGS =
      List.of("showLineNumbers", "numberLines", "linenos", "lineNumbers", "line-numbers");

  private static final FenceInfo NONE = plain("");

  private static FenceInfo plain(String language) {
    return new FenceInfo(language, Attributes.NONE, Optional.empty(), Optional.empty());
  }

  /** Reads an info string; ids are noted, and braces that say nothing are reported. */
  static FenceInfo read(BasedSequence info, PreparedText source, PageNotes notes) {
    BasedSequence chars = info.trimEnd();
    int start = chars.length() - chars.trimStart().length();
    int end = start;
    while (end < chars.length()
        && !Character.isWhitespace(chars.charAt(end))
        && chars.charAt(end) != '{') {
      end++;
    }
    String language = Escaping.unescapeString(chars.subSequence(start, end));
    if (chars.subSequence(end).isBlank()) {
      return plain(language);
    }
    int from = end + leadingSpace(chars, end);
    if (language.isEmpty() && AttributesReader.read(chars, from).isEmpty()) {
      // A cell, or a directive: its word is the language, its options are read elsewhere.
      Matcher word = WORD_IN_BRACES.matcher(chars).region(from, chars.length());
      return word.lookingAt() ? plain(word.group(1)) : NONE;
    }
    SourceSpan place =
        source.span(
            chars.getIndexOffset(from), Math.max(chars.getIndexOffset(from), chars.getEndOffset()));
    Options options = new Options(chars, end);
    if (!options.read()) {
      notes.refuseAttributes(place);
      return plain(language);
    }
    FenceInfo found =
        new FenceInfo(
            language,
            notes.define(options.attributes(), place),
            Optional.of(place),
            caption(chars, from, source));
    return language.isEmpty() ? found.withClassAsLanguage() : found;
  }

  private static Optional<PreparedText> caption(
      BasedSequence chars, int from, PreparedText source) {
    Matcher caption = CAPTION.matcher(chars).region(from, chars.length());
    if (!caption.find()) {
      return Optional.empty();
    }
    String form = caption.group("double") != null ? "double" : "single";
    int start = caption.start(form);
    int end = caption.end(form);
    if (start == end) {
      return Optional.empty();
    }
    int first = chars.getIndexOffset(start);
    int last = chars.getIndexOffset(end - 1) + 1;
    PreparedText.Builder text =
        new PreparedText.Builder(source.file(), source.span(first, last).start());
    text.append(source, first, last);
    return Optional.of(text.build());
  }

  private static int leadingSpace(CharSequence chars, int from) {
    int i = from;
    while (i < chars.length() && Character.isWhitespace(chars.charAt(i))) {
      i++;
    }
    return i - from;
  }

  private FenceInfo withClassAsLanguage() {
    if (attributes.classes().isEmpty()) {
      return this;
    }
    List<String> others = attributes.classes().subList(1, attributes.classes().size());
    return new FenceInfo(
        attributes.classes().get(0),
        new Attributes(attributes.id(), others, attributes.values()),
        place,
        caption);
  }

  /** Collects the attributes of an info string from all that stands behind its first word. */
  private static final class Options {
    private final CharSequence chars;
    private int at;
    private Optional<String> id = Optional.empty();
    private final List<String> classes = new ArrayList<>();
    private final TreeMap<String, String> values = new TreeMap<>();

    Options(CharSequence chars, int at) {
      this.chars = chars;
      this.at = at;
    }

    Attributes attributes() {
      return new Attributes(id, classes, values);
    }

    /** Returns whether all braces could be read. */
    boolean read() {
      while (at < chars.length()) {
        char c = chars.charAt(at);
        if (c == '{') {
          if (!standard() && !lines() && !commas()) {
            return false;
          }
        } else if (!option()) {
          at++;
        }
      }
      return true;
    }

    private boolean standard() {
      Optional<AttributesReader.Found> found = AttributesReader.read(chars, at);
      found.ifPresent(
          list -> {
            id = list.attributes().id().or(() -> id);
            classes.addAll(list.attributes().classes());
            values.putAll(list.attributes().values());
            at = list.end();
          });
      return found.isPresent();
    }

    private boolean lines() {
      Matcher lines = LINES.matcher(chars).region(at, chars.length());
      if (!lines.lookingAt()) {
        return false;
      }
      values.put("highlight", lines.group(1).strip());
      at = lines.end();
      return true;
    }

    /** Reads options with commas between them, up to the closing brace. */
    private boolean commas() {
      int start = at;
      at++;
      while (at < chars.length() && chars.charAt(at) != '}') {
        if (Character.isWhitespace(chars.charAt(at)) || chars.charAt(at) == ',') {
          at++;
        } else if (!option()) {
          at = start;
          return false;
        }
      }
      at = Math.min(at + 1, chars.length());
      return true;
    }

    /** Reads one option; a word that stands alone is kept only if it is known. */
    private boolean option() {
      Matcher option = OPTION.matcher(chars).region(at, chars.length());
      if (!option.lookingAt()) {
        return false;
      }
      at = option.end();
      String key = option.group("key");
      for (String form : List.of("double", "single", "list", "bare")) {
        if (option.group(form) != null) {
          values.put(key, option.group(form));
          return true;
        }
      }
      if (FLAGS.contains(key)) {
        classes.add(key);
      }
      return true;
    }
  }
}

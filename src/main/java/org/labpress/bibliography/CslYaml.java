package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonText;
import org.labpress.json.JsonWord;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * The works of CSL-JSON written in YAML, as Pandoc and Zotero write them. A list of works is read
 * item by item, so that a fault in one does not touch the others and a long file is no large block.
 */
final class CslYaml {
  private static final Pattern ITEM = Pattern.compile("( *)-(?:[ \\t].*)?");

  private final List<Diagnostic> found;

  CslYaml(List<Diagnostic> found) {
    this.found = found;
  }

  /**
   * Returns the works in whole lines of a file, as the JSON that says the same.
   *
   * @return empty where no line begins an item
   */
  List<JsonNode> works(SourceSpan span) {
    SourceFile file = span.file();
    int last = file.lineAt(Math.max(span.start(), span.end() - 1));
    List<JsonNode> works = new ArrayList<>();
    int start = 0;
    int indent = -1;
    for (int line = file.lineAt(span.start()); line <= last; line++) {
      String text = file.line(line).stripTrailing();
      Matcher item = ITEM.matcher(text);
      boolean begins = item.matches() && (indent < 0 || item.group(1).length() == indent);
      boolean ends = start > 0 && isOutside(text, indent);
      if (start > 0 && (begins || ends)) {
        works.addAll(read(file.span(file.lineStart(start), file.lineEnd(line - 1))));
        start = 0;
      }
      if (begins) {
        start = line;
        indent = item.group(1).length();
      } else if (ends) {
        return works;
      }
    }
    if (start > 0) {
      works.addAll(
          read(file.span(file.lineStart(start), Math.max(span.end(), file.lineStart(start)))));
    }
    return works;
  }

  /** Returns whether a line belongs to what follows the list: a key, or the end of the document. */
  private static boolean isOutside(String line, int indent) {
    String bare = line.stripLeading();
    int columns = line.length() - bare.length();
    return !bare.isEmpty()
        && !bare.startsWith("#")
        && (columns < indent || (columns == indent && !bare.startsWith("-")) || line.equals("---"));
  }

  private List<JsonNode> read(SourceSpan item) {
    return YamlReader.read(item).drainTo(found) instanceof YamlList list
        ? list.items().stream().map(CslYaml::json).toList()
        : List.of();
  }

  /** Returns the JSON that says the same as some YAML. */
  static JsonNode json(YamlNode node) {
    return node.accept(
        new YamlNode.Visitor<JsonNode>() {
          @Override
          public JsonNode map(YamlMap map) {
            return new JsonObject(
                map.entries().stream()
                    .map(
                        entry ->
                            new JsonObject.Member(
                                new JsonText(entry.key().text(), entry.key().span()),
                                json(entry.value())))
                    .toList(),
                map.span());
          }

          @Override
          public JsonNode list(YamlList list) {
            return new JsonArray(list.items().stream().map(CslYaml::json).toList(), list.span());
          }

          @Override
          public JsonNode scalar(YamlScalar scalar) {
            Optional<Boolean> truth = scalar.asBoolean();
            if (truth.isPresent()) {
              JsonWord.Word word = truth.get() ? JsonWord.Word.TRUE : JsonWord.Word.FALSE;
              return new JsonWord(word, scalar.span());
            }
            return new JsonText(scalar.isNull() ? "" : scalar.text(), scalar.span());
          }
        });
  }
}

package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonNumber;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonReader;
import org.labpress.json.JsonText;
import org.labpress.json.JsonWord;
import org.labpress.source.SourceFile;

/** A file of the CSL test suite: sections between lines of arrows. */
final class CslFixture {
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^>>=+ ?([A-Z-]+) ?=+>>$(.*?)^<<=+ ?\\1 ?=+<<$");

  private final Map<String, String> sections = new LinkedHashMap<>();

  private CslFixture() {}

  static CslFixture read(String text) {
    CslFixture fixture = new CslFixture();
    Matcher section = SECTION.matcher(text.replace("\r\n", "\n"));
    while (section.find()) {
      fixture.sections.put(section.group(1), section.group(2).strip());
    }
    return fixture;
  }

  String style() {
    return sections.getOrDefault("CSL", "");
  }

  /** Returns the works; those that nothing can cite get an id. */
  String input() {
    StringBuilder named = new StringBuilder();
    int from = 0;
    String input = sections.getOrDefault("INPUT", "[]");
    for (JsonNode work : array("INPUT").elements()) {
      int brace = work.span().start();
      named.append(input, from, brace + 1);
      from = brace + 1;
      if (((JsonObject) work).get("id").isEmpty()) {
        named.append("\"id\": \"work-").append(from).append("\", ");
      }
    }
    return named.append(input.substring(from)).toString();
  }

  boolean isBibliography() {
    return sections.getOrDefault("MODE", "citation").startsWith("bibliography");
  }

  boolean hasCitations() {
    return sections.containsKey("CITATIONS");
  }

  /**
   * Returns what is to be printed, in the form of {@link SuiteText}: an entry or citation a line.
   */
  String expected() {
    String result = sections.getOrDefault("RESULT", "");
    if (isBibliography()) {
      Matcher entry =
          Pattern.compile(
                  "(?s)<div class=\"csl-entry\">(.*?)</div>\\s*(?=<div class=\"csl-entry|</div>\\s*$)")
              .matcher(result);
      List<String> entries = new ArrayList<>();
      while (entry.find()) {
        entries.add(SuiteText.of(entry.group(1)));
      }
      return String.join("\n", entries);
    }
    return result
        .lines()
        .map(line -> hasCitations() ? line.replaceFirst("^(?:>>|\\.\\.)\\[\\d+\\] ", "") : line)
        .map(SuiteText::of)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the citations of the document, each a list of the works it names. */
  List<JsonArray> clusters() {
    if (hasCitations()) {
      return inDocument();
    }
    return array("CITATION-ITEMS").elements().stream().map(JsonArray.class::cast).toList();
  }

  /** Returns the notes in which the citations stand; 0 for the text. */
  List<Integer> notes() {
    Map<String, Integer> notes = new LinkedHashMap<>();
    List<String> order = List.of();
    for (JsonNode step : array("CITATIONS").elements()) {
      List<JsonNode> parts = ((JsonArray) step).elements();
      JsonObject citation = (JsonObject) parts.get(0);
      String id = citation.get("citationID").map(CslFixture::textOf).orElse("#" + notes.size());
      String index =
          citation
              .object("properties")
              .flatMap(p -> p.get("noteIndex"))
              .map(CslFixture::textOf)
              .orElse("0");
      notes.put(id, Integer.parseInt(index));
      List<String> ids = new ArrayList<>();
      for (int side = 1; side <= 2; side++) {
        for (JsonNode pair : ((JsonArray) parts.get(side)).elements()) {
          List<JsonNode> both = ((JsonArray) pair).elements();
          notes.put(textOf(both.get(0)), Integer.parseInt(textOf(both.get(1))));
          ids.add(textOf(both.get(0)));
        }
        if (side == 1) {
          ids.add(id);
        }
      }
      order = ids;
    }
    return order.stream().map(notes::get).toList();
  }

  /** A word processor sends one citation after the other, with what stands before and behind. */
  private List<JsonArray> inDocument() {
    Map<String, JsonArray> known = new LinkedHashMap<>();
    List<String> order = List.of();
    for (JsonNode step : array("CITATIONS").elements()) {
      List<JsonNode> parts = ((JsonArray) step).elements();
      JsonObject citation = (JsonObject) parts.get(0);
      String id = citation.get("citationID").map(CslFixture::textOf).orElse("#" + known.size());
      known.put(id, citation.array("citationItems").orElseThrow());
      List<String> ids = new ArrayList<>(ids(parts.get(1)));
      ids.add(id);
      ids.addAll(ids(parts.get(2)));
      order = ids;
    }
    return order.stream().map(known::get).toList();
  }

  private static List<String> ids(JsonNode pairs) {
    return ((JsonArray) pairs)
        .elements().stream().map(pair -> textOf(((JsonArray) pair).elements().get(0))).toList();
  }

  private JsonArray array(String section) {
    SourceFile file = SourceFile.of(section, sections.getOrDefault(section, "[]"));
    return (JsonArray) JsonReader.read(file).value();
  }

  static String textOf(JsonNode node) {
    if (node instanceof JsonText text) {
      return text.text();
    }
    if (node instanceof JsonNumber number) {
      return number.text();
    }
    return node instanceof JsonWord word
        ? word.word().name().toLowerCase(java.util.Locale.ROOT)
        : "";
  }
}

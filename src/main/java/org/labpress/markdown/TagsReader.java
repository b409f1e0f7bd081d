package org.labpress.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads tags, keywords and categories as one list without repetitions. */
final class TagsReader {
  private static final Pattern PART = Pattern.compile("[^,\\s](?:[^,]*[^,\\s])?");

  private final FrontFields fields;
  private final PageNotes notes;
  private final Map<String, Located<String>> tags = new LinkedHashMap<>();

  TagsReader(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  List<Located<String>> read() {
    for (String name : List.of("tags", "keywords", "categories")) {
      Optional<YamlNode> value = fields.value(name);
      if (value.isPresent() && value.get() instanceof YamlScalar scalar) {
        split(scalar);
      } else if (value.isPresent()) {
        fields.texts(name).forEach(this::add);
      }
    }
    return new ArrayList<>(tags.values());
  }

  private void split(YamlScalar scalar) {
    Matcher part = PART.matcher(scalar.text());
    boolean plain = scalar.span().text().equals(scalar.text());
    while (part.find()) {
      SourceSpan span = plain ? scalar.span().part(part.start(), part.end()) : scalar.span();
      add(new Located<>(part.group(), span));
    }
  }

  private void add(Located<String> tag) {
    if (tag.value().isEmpty()) {
      return;
    }
    Located<String> first = tags.putIfAbsent(tag.value().toLowerCase(Locale.ROOT), tag);
    if (first != null) {
      notes.report(
          Diagnostic.info(
                  "front/duplicate-tag",
                  tag.span(),
                  "tag \"%s\" is given twice".formatted(tag.value()))
              .withLabel(first.span(), "first given here"));
    }
  }
}

package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import org.labpress.document.EntryRecord;
import org.labpress.document.Located;
import org.labpress.document.Meeting;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads the fields about the work that an entry of the log stands for. */
final class EntryFields {
  private EntryFields() {}

  static EntryRecord entry(FrontFields fields) {
    return new EntryRecord(
        fields.choice(EntryRecord.Phase.class, "phase"),
        fields.text("epistemic-status"),
        fields.choice(EntryRecord.Evidence.class, "evidence"),
        fields.text("owner"),
        fields.text("project"),
        fields.text("status"),
        fields.text("question"),
        fields.probability("belief-before"),
        fields.probability("belief-after"),
        discuss(fields),
        fields.integer(1, 1_440, "minutes"),
        fields.integer(1, 99, "priority"),
        fields.date("feedback-by"),
        fields.choice(EntryRecord.Audience.class, "audience"),
        fields.texts("results"),
        fields.choice(EntryRecord.Relation.class, "relation"),
        fields.choice(EntryRecord.Depth.class, "depth"),
        keys(fields));
  }

  static Optional<Meeting> meeting(FrontFields fields) {
    return fields
        .map("meeting", "a map with when, length, where, link or order")
        .map(
            own -> {
              own.refuseOthers("meeting", List.of("when", "length", "where", "link", "order"));
              return new Meeting(
                  own.text("when"),
                  own.duration("length"),
                  own.text("where"),
                  own.text("link"),
                  own.text("order"));
            });
  }

  /** {@code discuss: yes} puts the entry as a whole on the agenda. */
  private static List<Located<String>> discuss(FrontFields fields) {
    Optional<YamlNode> value = fields.value("discuss");
    if (value.orElse(null) instanceof YamlScalar scalar && scalar.asBoolean().isPresent()) {
      return scalar.asBoolean().get() ? List.of(new Located<>("", scalar.span())) : List.of();
    }
    return fields.texts("discuss");
  }

  private static List<Located<String>> keys(FrontFields fields) {
    return fields.texts("cite").stream()
        .map(key -> new Located<>(key.value().replaceFirst("^@", ""), key.span()))
        .toList();
  }
}

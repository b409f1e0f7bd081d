package org.labpress.pdf;

import java.util.List;
import java.util.Optional;
import org.labpress.layout.CheckResult;

/**
 * What XMP says of the check of a document. The schema is our own, so it is described in the file,
 * as PDF/A wants (ISO 19005-2, 6.6.2.3).
 */
final class CheckMetadata {
  private static final String NAMESPACE = "http://labpress.org/ns/check/1.0/";

  private static final String SCHEMA =
      """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>Check of the document</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>check</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>
      %s</rdf:Seq></pdfaSchema:property>
      </rdf:li>
      """;

  private static final String PROPERTY =
      """
      <rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>%s</pdfaProperty:name>
      <pdfaProperty:valueType>%s</pdfaProperty:valueType>
      <pdfaProperty:category>external</pdfaProperty:category>
      <pdfaProperty:description>%s</pdfaProperty:description>
      </rdf:li>
      """;

  private final StringBuilder properties = new StringBuilder();
  private final StringBuilder values = new StringBuilder();

  /**
   * @param accepted findings that the author accepts, with the reason
   */
  CheckMetadata(Optional<CheckResult> check, List<String> accepted) {
    check.ifPresent(this::add);
    if (!accepted.isEmpty()) {
      add(
          "accepted",
          "bag Text",
          "findings that the author accepts, with the reason",
          DocumentInformation.list("Bag", accepted));
    }
  }

  private void add(CheckResult check) {
    text("profile", "profiles of rules, the last of which held", check.profile());
    text("stage", "draft, usual or final", check.stage());
    number("rules", "number of rules that ran", check.rules());
    text("version", "hash of the rules and how strict they were", check.version());
    number("errors", "findings that stop a paper", check.errors());
    number("warnings", "findings that are conventions", check.warnings());
    number("acceptedCount", "number of findings that the author accepts", check.accepted());
  }

  private void text(String name, String description, String value) {
    add(name, "Text", description, DocumentInformation.escaped(PlainString.of(value)));
  }

  private void number(String name, String description, int value) {
    add(name, "Integer", description, Integer.toString(value));
  }

  private void add(String name, String type, String description, String value) {
    properties.append(PROPERTY.formatted(name, type, description));
    values.append("<check:%s>%s</check:%s>\n".formatted(name, value, name));
  }

  /** Returns the description of the properties that are given; empty if there is none. */
  String schema() {
    return properties.isEmpty() ? "" : SCHEMA.formatted(NAMESPACE, properties);
  }

  /** Returns the properties as a description of the document; empty if there is none. */
  String values() {
    return values.isEmpty()
        ? ""
        : DocumentInformation.description(new StringBuilder(), "check", NAMESPACE)
            .append(values)
            .append("</rdf:Description>\n")
            .toString();
  }
}

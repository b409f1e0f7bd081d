package org.labpress.pdf;

import java.util.Locale;

/**
 * A data file that goes along in a PDF.
 *
 * @param path from the root of the project
 * @param name without folders, different from those of other attachments
 * @param description for the list of attachments of a reader
 */
public record Attachment(String path, String name, String description) {
  /** Returns the media type, by the ending of the name (IANA, and RFC 7111 for CSV). */
  String mediaType() {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "csv" -> "text/csv";
      case "tsv", "tab" -> "text/tab-separated-values";
      case "json" -> "application/json";
      case "jsonl", "ndjson" -> "application/x-ndjson";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> "text/plain";
    };
  }
}

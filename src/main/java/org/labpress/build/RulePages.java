package org.labpress.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages of the manual that explain findings, packed in the jar: one for each id. */
public final class RulePages {
  private static final String FOLDER = "/rules/";

  /** A row of the index; a test holds it against the files. */
  private static final Pattern ROW = Pattern.compile("\\]\\(([a-z0-9-]+/[a-z0-9-]+)\\.md\\)");

  private RulePages() {}

  /** Returns the ids of all findings that labpress can report. */
  public static SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    ROW.matcher(resource("index.md").orElse("")).results().forEach(row -> ids.add(row.group(1)));
    return Collections.unmodifiableSortedSet(ids);
  }

  /** Returns the page of an id, as Markdown; empty if there is no such id. */
  public static Optional<String> page(String id) {
    return ids().contains(id) ? resource(id + ".md") : Optional.empty();
  }

  private static Optional<String> resource(String name) {
    try (InputStream stream = RulePages.class.getResourceAsStream(FOLDER + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + name, e);
    }
  }
}

package org.labpress.markdown;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;

/**
 * The examples of the CommonMark specification, from the test-scope artifact that carries it or
 * from the file that {@code -Dlabpress.spec} names.
 */
final class SpecExamples {
  private SpecExamples() {}

  static List<Example> all() {
    return ExampleReader.readExamples(file());
  }

  private static URL file() {
    String path = System.getProperty("labpress.spec");
    try {
      return path == null ? TestResources.getSpec() : Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("labpress.spec is " + path, e);
    }
  }

  /** The specification prints tabs as arrows. */
  static String withTabs(String text) {
    return text.replace('\u2192', '\t');
  }
}

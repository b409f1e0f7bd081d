package org.labpress.jats;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** The schemas of the files for journals, read from disk and never from the network. */
public final class Schemas {
  private static final Path FOLDER = Path.of("src/test/resources/schemas");

  private Schemas() {}

  /**
   * Returns what is wrong with an article by the Journal Publishing tag set of JATS 1.1, of which
   * JATS 1.2 is an extension: what is valid there is valid in 1.2.
   */
  public static List<String> ofJats(String xml) {
    return JatsHolder.check(xml.replaceFirst("dtd-version=\"1.2\"", "dtd-version=\"1.1\""));
  }

  /** Read once: it takes a second. */
  private static final class JatsHolder {
    private static final Schema SCHEMA =
        xsd(FOLDER.resolve("jats-publishing-1.1/JATS-journalpublishing1-mathml3.xsd"));

    static List<String> check(String xml) {
      return errors(SCHEMA, xml);
    }
  }

  /** Returns what is wrong with XML by a schema in a file. */
  public static List<String> of(Path schema, String xml) {
    return errors(xsd(schema), xml);
  }

  /** Returns what is wrong with a {@code CITATION.cff} by the schema of version 1.2.0. */
  public static List<String> ofCff(String yaml) {
    return new JsonSchema((Map<?, ?>) tree(text(FOLDER.resolve("cff-1.2.0/schema.json"))))
        .check(tree(yaml));
  }

  /** Returns a tree of maps, lists, texts and numbers; JSON is YAML too. */
  public static Object tree(String yaml) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
    return new Load(settings).loadFromString(yaml);
  }

  private static Schema xsd(Path file) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
      return factory.newSchema(file.toFile());
    } catch (SAXException e) {
      throw new IllegalStateException("the schema %s is broken".formatted(file), e);
    }
  }

  private static List<String> errors(Schema schema, String xml) {
    Errors errors = new Errors();
    try {
      SAXParserFactory parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = parsers.newSAXParser().getXMLReader();
      reader.setErrorHandler(errors);
      Validator validator = schema.newValidator();
      validator.setErrorHandler(errors);
      validator.validate(new SAXSource(reader, new InputSource(new StringReader(xml))));
    } catch (SAXException e) {
      errors.found.add(e.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return errors.found;
  }

  private static final class Errors implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      add(e);
    }

    @Override
    public void error(SAXParseException e) {
      add(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(e);
    }

    private void add(SAXParseException e) {
      found.add("%d:%d: %s".formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

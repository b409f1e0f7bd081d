package org.labpress.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks pages with the Nu validator of the WHATWG. */
public final class ValidHtml {
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
  private final List<String> errors;

  /**
   * @param errors to which what is wrong is added
   */
  public ValidHtml(List<String> errors) throws Exception {
    this.errors = errors;
    validator.setUpMainSchema(
        "http://s.validator.nu/html5-rdfalite.rnc", new Collector("", errors));
  }

  public void check(String page, byte[] html) throws IOException, SAXException {
    validator.setUpValidatorAndParsers(new Collector(page, errors), false, false);
    InputSource source = new InputSource(new ByteArrayInputStream(html));
    source.setEncoding("UTF-8");
    validator.checkHtmlInputSource(source);
  }

  private record Collector(String page, List<String> errors) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // Warnings concern taste, such as a section without a heading.
    }

    @Override
    public void error(SAXParseException e) {
      errors.add("%s:%d: %s".formatted(page, e.getLineNumber(), e.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}

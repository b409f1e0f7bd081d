package org.labpress.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps a standard. */
public final class Conformance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Returns the rules that a file breaks, with the place; none if it conforms. */
  public static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  "%s: %s at %s"
                      .formatted(
                          assertion.getRuleId().getClause(),
                          assertion.getMessage(),
                          assertion.getLocation().getContext()))
          .toList();
    }
  }
}

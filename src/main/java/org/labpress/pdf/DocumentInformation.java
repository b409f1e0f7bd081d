package org.labpress.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.labpress.layout.CheckResult;
import org.labpress.layout.Typeset;

/**
 * What a file says about itself: the information dictionary and the same in XMP (ISO 16684-1), with
 * the marks of PDF/A and PDF/UA-1.
 */
final class DocumentInformation {
  private static final String PRODUCER = "labpress";
  private static final String UNTITLED = "Untitled";

  private final String title;
  private final List<String> authors;
  private final List<String> keywords;
  private final Optional<String> subject;
  private final String lang;
  private final Optional<LocalDate> date;
  private final List<String> accepted;
  private final Optional<CheckResult> check;
  private final int part;

  /**
   * @param part of PDF/A that the file follows: 2, or 3 if it holds other files
   */
  DocumentInformation(Typeset.Metadata metadata, int part) {
    this.part = part;
    String plainTitle = PlainString.of(metadata.title());
    this.title = plainTitle.isEmpty() ? UNTITLED : plainTitle;
    this.authors = plain(metadata.authors());
    this.keywords = plain(metadata.keywords());
    this.subject = metadata.subject().map(PlainString::of).filter(text -> !text.isEmpty());
    this.lang = language(metadata.lang());
    this.date = metadata.date().flatMap(DocumentInformation::day);
    this.accepted = plain(metadata.accepted());
    this.check = metadata.check();
  }

  /** Returns the language as a well-formed BCP 47 tag. */
  String lang() {
    return lang;
  }

  /** Returns the information dictionary (ISO 32000-1, 14.3.3). */
  COSDictionary dictionary() {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.TITLE, PdfObjects.text(title));
    if (!authors.isEmpty()) {
      info.setItem(COSName.AUTHOR, PdfObjects.text(String.join(", ", authors)));
    }
    subject.ifPresent(text -> info.setItem(COSName.SUBJECT, PdfObjects.text(text)));
    if (!keywords.isEmpty()) {
      info.setItem(COSName.KEYWORDS, PdfObjects.text(String.join(", ", keywords)));
    }
    info.setItem(COSName.CREATOR, PdfObjects.text(PRODUCER));
    info.setItem(COSName.PRODUCER, PdfObjects.text(PRODUCER));
    date.ifPresent(
        day -> {
          String moment = "D:" + day.toString().replace("-", "") + "000000Z";
          info.setItem(COSName.CREATION_DATE, PdfObjects.text(moment));
          info.setItem(COSName.MOD_DATE, PdfObjects.text(moment));
        });
    return info;
  }

  /** Returns the XMP packet. */
  byte[] xmp() {
    StringBuilder xmp = new StringBuilder();
    xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    xmp.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    xmp.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    xmp.append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    xmp.append("<dc:format>application/pdf</dc:format>\n");
    xmp.append("<dc:title>").append(alternatives(title)).append("</dc:title>\n");
    if (!authors.isEmpty()) {
      xmp.append("<dc:creator>").append(list("Seq", authors)).append("</dc:creator>\n");
    }
    subject.ifPresent(
        text ->
            xmp.append("<dc:description>")
                .append(alternatives(text))
                .append("</dc:description>\n"));
    if (!keywords.isEmpty()) {
      xmp.append("<dc:subject>").append(list("Bag", keywords)).append("</dc:subject>\n");
    }
    xmp.append("<dc:language>").append(list("Bag", List.of(lang))).append("</dc:language>\n");
    xmp.append("</rdf:Description>\n");
    description(xmp, "xmp", "http://ns.adobe.com/xap/1.0/")
        .append("<xmp:CreatorTool>" + PRODUCER + "</xmp:CreatorTool>\n");
    date.ifPresent(
        day ->
            xmp.append("<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>\n".formatted(day))
                .append("<xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>\n".formatted(day)));
    xmp.append("</rdf:Description>\n");
    description(xmp, "pdf", "http://ns.adobe.com/pdf/1.3/")
        .append("<pdf:Producer>" + PRODUCER + "</pdf:Producer>\n");
    if (!keywords.isEmpty()) {
      String joined = escaped(String.join(", ", keywords));
      xmp.append("<pdf:Keywords>").append(joined).append("</pdf:Keywords>\n");
    }
    xmp.append("</rdf:Description>\n").append(CONFORMANCE.formatted(part));
    CheckMetadata checked = new CheckMetadata(check, accepted);
    xmp.append(checked.schema()).append(END_OF_SCHEMAS).append(checked.values());
    xmp.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    return xmp.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** PDF/A knows no {@code pdfuaid}, so its schema has to be described (ISO 19005-2, 6.6.2.3). */
  private static final String CONFORMANCE =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>%d</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>part of ISO 14289 that the file follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li>
      """;

  private static final String END_OF_SCHEMAS =
      """
      </rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  static StringBuilder description(StringBuilder xmp, String prefix, String namespace) {
    return xmp.append(
        "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n".formatted(prefix, namespace));
  }

  private static String alternatives(String text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt>";
  }

  static String list(String kind, List<String> items) {
    return items.stream()
        .map(item -> "<rdf:li>" + escaped(item) + "</rdf:li>")
        .collect(Collectors.joining("", "<rdf:" + kind + ">", "</rdf:" + kind + ">"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().map(PlainString::of).filter(text -> !text.isEmpty()).toList();
  }

  private static String language(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
    return language.equals("und") ? "en" : language;
  }

  /** The date of the front matter may be more than a day; a file has no use for the rest. */
  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

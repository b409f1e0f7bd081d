package org.labpress.markdown;

import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Citation;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.Reference;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes links, references and images of what stands in their brackets and parentheses. */
final class LinkConverter {
  private final PreparedText source;
  private final PageNotes notes;

  LinkConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /**
   * Returns a link, or the reference that a link without text is; empty if only its content may
   * stand here.
   *
   * @param inLink whether the content stands in the text of another link
   */
  static Optional<Inline> link(
      List<Inline> content,
      BasedSequence url,
      BasedSequence title,
      SourceSpan span,
      boolean inLink) {
    String destination = decoded(url);
    if (content.isEmpty() && destination.length() > 1 && destination.startsWith("#")) {
      return Optional.of(
          new Reference(destination.substring(1), Reference.Form.FULL, Optional.empty(), span));
    }
    return inLink
        ? Optional.empty()
        : Optional.of(
            new Link(
                destination,
                decoded(title),
                withoutNames(content),
                Attributes.NONE,
                Optional.empty(),
                span));
  }

  /** In the text of a link {@code @name} is the name of somebody, not a citation. */
  private static List<Inline> withoutNames(List<Inline> content) {
    if (content.size() == 1
        && content.get(0) instanceof Citation citation
        && citation.form() == Citation.Form.IN_TEXT) {
      return List.of(new Text(citation.span().text(), citation.span()));
    }
    return content;
  }

  /** Returns an image; a label in its description is that of the image. */
  static Image image(
      List<Inline> content, BasedSequence url, BasedSequence title, SourceSpan span) {
    LabelMarks labels = LabelMarks.take(content);
    return new Image(
        decoded(url),
        decoded(title),
        labels.rest(),
        labels.in(Attributes.NONE),
        Optional.empty(),
        span);
  }

  /**
   * Returns the link that an address between angle brackets is.
   *
   * @param scheme what the address lacks
   */
  Link autoLink(DelimitedLinkNode node, String scheme, SourceSpan span) {
    BasedSequence inner = node.getText();
    String address = inner.toString();
    Text text = new Text(address, source.span(inner.getStartOffset(), inner.getEndOffset()));
    return Link.of(scheme + address, List.of(text), span);
  }

  /** Returns what defines the name that a link or an image gives; empty if nothing does. */
  static Optional<com.vladsch.flexmark.ast.Reference> definition(RefNode node) {
    return node.isDefined()
        ? Optional.ofNullable(node.getReferenceNode(node.getDocument()))
        : Optional.empty();
  }

  void reportSpaces(InlineLinkNode node) {
    BasedSequence url = node.getUrl();
    if (url.indexOf(' ') >= 0 && node.getUrlOpeningMarker().isEmpty()) {
      notes.report(
          Diagnostic.info(
                  "md/link-space",
                  source.span(url.getStartOffset(), url.getEndOffset()),
                  "this path has spaces, which other programs take for its end")
              .withHint("write <%s>".formatted(url)));
    }
  }

  private static String decoded(BasedSequence chars) {
    return chars.isNull() ? "" : Escaping.unescapeString(chars);
  }
}

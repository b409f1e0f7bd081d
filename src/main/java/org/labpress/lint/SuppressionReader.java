package org.labpress.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.Waiver;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Finds what silences findings on a page: comments, {@code lint-ok} attributes and waivers. */
final class SuppressionReader {
  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*lint-disable-(next-line|line|start|end)\\b\\s*([^:]*?)\\s*(?::\\s*(.*?))?\\s*-->",
          Pattern.DOTALL);
  private static final Pattern ANY_FORM =
      Pattern.compile("<!--\\s*lint-disable\\b.*", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("[a-z0-9]+/(?:[a-z0-9-]+|\\*)");
  private static final String ATTRIBUTE = "lint-ok";
  private static final String FORMS =
      "write \"lint-disable-line area/name: reason\", or -next-line, -start and -end";

  private final Document document;
  private final SourceFile file;
  private final List<Suppression> found = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private SuppressionReader(Document document) {
    this.document = document;
    this.file = document.span().file();
  }

  /**
   * What a page silences.
   *
   * @param problems comments that mean to silence something and are in no known form
   */
  record Result(List<Suppression> suppressions, List<Diagnostic> problems) {}

  static Result read(LintInput input) {
    SuppressionReader reader = new SuppressionReader(input.document());
    reader.comments(input.comments());
    input.document().nodes().forEach(reader::attribute);
    input.document().frontMatter().lint().waivers().forEach(reader::waiver);
    return new Result(reader.found, reader.problems);
  }

  private void comments(List<SourceSpan> comments) {
    Deque<Suppression> open = new ArrayDeque<>();
    for (SourceSpan comment : comments) {
      Matcher matcher = COMMENT.matcher(comment.text());
      if (!matcher.matches()) {
        if (ANY_FORM.matcher(comment.text()).matches()) {
          problem(comment, "this comment silences nothing: its form is not known");
        }
        continue;
      }
      String form = matcher.group(1);
      if (form.equals("end")) {
        if (open.isEmpty()) {
          problem(comment, "\"lint-disable-end\" closes nothing");
        } else {
          found.add(upTo(open.pop(), comment.start()));
        }
        continue;
      }
      List<String> rules = rules(matcher.group(2), comment);
      if (rules.isEmpty()) {
        continue;
      }
      Suppression suppression =
          new Suppression(
              Suppression.Kind.COMMENT,
              rules,
              Optional.ofNullable(matcher.group(3)).orElse(""),
              comment,
              Optional.of(covered(form, comment)),
              Optional.empty());
      if (form.equals("start")) {
        open.push(suppression);
      } else {
        found.add(suppression);
      }
    }
    // A start without its end reaches to the end of the page.
    open.forEach(suppression -> found.add(upTo(suppression, file.text().length())));
  }

  private SourceSpan covered(String form, SourceSpan comment) {
    int first = comment.line();
    int last = file.lineAt(comment.end());
    if (form.equals("line")) {
      return file.span(file.lineStart(first), file.lineEnd(last));
    }
    int next = last + 1;
    while (next < file.lineCount() && file.line(next).isBlank()) {
      next++;
    }
    return next > file.lineCount() ? file.span(comment.end(), comment.end()) : file.lineSpan(next);
  }

  private Suppression upTo(Suppression start, int end) {
    return new Suppression(
        start.kind(),
        start.rules(),
        start.reason(),
        start.place(),
        Optional.of(file.span(start.place().end(), end)),
        start.label());
  }

  private List<String> rules(String list, SourceSpan place) {
    List<String> rules = new ArrayList<>();
    for (String rule : list.split("[,\\s]+", -1)) {
      if (RULE.matcher(rule).matches()) {
        rules.add(rule);
      } else if (!rule.isEmpty()) {
        problem(place, "\"%s\" is not a rule, expected area/name or area/*".formatted(rule));
        return List.of();
      }
    }
    if (rules.isEmpty()) {
      problem(place, "this comment names no rule");
    }
    return rules;
  }

  private void problem(SourceSpan place, String message) {
    problems.add(Diagnostic.warning("meta/unused-suppression", place, message).withHint(FORMS));
  }

  private void attribute(Node node) {
    node.attributes()
        .value(ATTRIBUTE)
        .ifPresent(
            value -> {
              for (String part : value.split(";", -1)) {
                int colon = part.indexOf(':');
                String rule = (colon < 0 ? part : part.substring(0, colon)).strip();
                String reason = colon < 0 ? "" : part.substring(colon + 1).strip();
                found.add(
                    new Suppression(
                        Suppression.Kind.ATTRIBUTE,
                        List.of(rule),
                        reason,
                        attributePlace(node),
                        Optional.of(node.span()),
                        Optional.empty()));
              }
            });
  }

  private static SourceSpan attributePlace(Node node) {
    int at = node.span().text().lastIndexOf(ATTRIBUTE);
    return at < 0 ? node.span() : node.span().part(at, at + ATTRIBUTE.length());
  }

  private void waiver(Waiver waiver) {
    Optional<SourceSpan> construct = waiver.at().flatMap(this::construct);
    found.add(
        new Suppression(
            Suppression.Kind.WAIVER,
            List.of(waiver.rule()),
            waiver.reason(),
            waiver.span(),
            construct,
            waiver.at().filter(label -> construct.isEmpty())));
  }

  private Optional<SourceSpan> construct(String label) {
    return document
        .nodes()
        .filter(node -> node.attributes().id().filter(label::equals).isPresent())
        .map(Node::span)
        .findFirst();
  }
}

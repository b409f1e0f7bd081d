package org.labpress.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the tree from the parser's events. The library's own composer is not used: it recurses,
 * and 20,000 levels overflow its stack.
 */
final class TreeBuilder {
  private static final int MOST_LEVELS = 50;
  private static final int MOST_ALIASED = 1_000;

  /** The tags with which R Markdown marks code; its result cannot be known. */
  private static final Set<String> CODE = Set.of("!r", "!expr");

  private final Offsets offsets;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private @Nullable YamlNode root;
  private int aliased;

  private TreeBuilder(Offsets offsets) {
    this.offsets = offsets;
  }

  /**
   * What could be read.
   *
   * @param error what ended the reading; the root then holds what came before
   */
  record Result(YamlNode root, List<Diagnostic> diagnostics, Optional<Diagnostic> error) {}

  static Result build(SourceSpan span) {
    TreeBuilder builder = new TreeBuilder(new Offsets(span));
    Optional<Diagnostic> error = builder.run(span);
    while (!builder.open.isEmpty()) {
      builder.close(builder.open.element().end);
    }
    YamlNode root = builder.root == null ? new YamlMap(List.of(), span) : builder.root;
    return new Result(root, builder.diagnostics, error);
  }

  private Optional<Diagnostic> run(SourceSpan span) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, offsets.text()));
      boolean second = false;
      while (parser.hasNext()) {
        Event event = parser.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          if (second) {
            return Optional.of(error(event, "a second YAML document starts here"));
          }
          second = true;
        }
        Optional<Diagnostic> error = accept(event);
        if (error.isPresent()) {
          return error;
        }
      }
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      return Optional.of(new PlainWords(span, offsets).of(e));
    } catch (YamlEngineException e) {
      return Optional.of(
          Diagnostic.error("yaml/syntax", span.part(0, 0), "YAML cannot be read here"));
    }
  }

  private Optional<Diagnostic> accept(Event event) {
    return switch (event.getEventId()) {
      case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> {
        close(offsets.end(event));
        yield Optional.empty();
      }
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> Optional.empty();
    };
  }

  private Optional<Diagnostic> start(CollectionStartEvent event) {
    event.getTag().ifPresent(tag -> refuseTag(event));
    if (open.size() >= MOST_LEVELS) {
      return Optional.of(
          Diagnostic.error(
              "yaml/too-large", offsets.span(event), "values nested deeper than " + MOST_LEVELS));
    }
    open.push(new Open(event.getEventId() == Event.ID.MappingStart, event, offsets.start(event)));
    return Optional.empty();
  }

  private Optional<Diagnostic> scalar(ScalarEvent event) {
    event.getTag().ifPresent(tag -> refuseTag(event));
    YamlScalar.Quoting quoting =
        switch (event.getScalarStyle()) {
          case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Quoting.PLAIN;
          case SINGLE_QUOTED -> YamlScalar.Quoting.SINGLE;
          case DOUBLE_QUOTED -> YamlScalar.Quoting.DOUBLE;
          case LITERAL -> YamlScalar.Quoting.LITERAL;
          case FOLDED -> YamlScalar.Quoting.FOLDED;
        };
    boolean code = event.getTag().filter(CODE::contains).isPresent();
    YamlScalar scalar = new YamlScalar(code ? "" : event.getValue(), quoting, offsets.span(event));
    if (quoting == YamlScalar.Quoting.PLAIN) {
      CutText.check(scalar, diagnostics);
    }
    add(scalar, event);
    return Optional.empty();
  }

  private Optional<Diagnostic> alias(AliasEvent event) {
    YamlNode target = anchors.get(event.getAlias());
    if (target == null) {
      return Optional.of(
          new PlainWords(offsets.all(), offsets)
              .unknownAnchor(offsets.span(event), event.getAlias().getValue()));
    }
    aliased += size(target);
    if (aliased > MOST_ALIASED) {
      return Optional.of(
          Diagnostic.error(
              "yaml/too-large",
              offsets.span(event),
              "aliases expand to more than %d values".formatted(MOST_ALIASED)));
    }
    add(target, event);
    return Optional.empty();
  }

  private void refuseTag(NodeEvent event) {
    diagnostics.add(
        Diagnostic.error("yaml/syntax", offsets.span(event), "a tag (\"!\") has no meaning here")
            .withHint("quote the value"));
  }

  private void close(int end) {
    Open closed = open.pop();
    SourceSpan span = offsets.span(closed.start, Math.max(end, closed.end));
    YamlNode node =
        closed.isMap
            ? new YamlMap(DuplicateKeys.keepLast(closed.entries, diagnostics), trimmed(span))
            : new YamlList(closed.items, trimmed(span));
    add(node, closed.event);
  }

  private static SourceSpan trimmed(SourceSpan span) {
    return span.part(0, span.text().stripTrailing().length());
  }

  private void add(YamlNode node, NodeEvent event) {
    event
        .getAnchor()
        .filter(a -> !(event instanceof AliasEvent))
        .ifPresent(a -> anchors.put(a, node));
    Open parent = open.peek();
    if (parent == null) {
      root = node;
      return;
    }
    parent.end = Math.max(parent.end, offsets.end(event));
    if (!parent.isMap) {
      parent.items.add(node);
    } else if (parent.key == null) {
      parent.key = node;
    } else {
      if (parent.key instanceof YamlScalar key) {
        parent.entries.add(new YamlMap.Entry(key, node));
      } else {
        diagnostics.add(
            Diagnostic.error("yaml/syntax", parent.key.span(), "a key has to be a text"));
      }
      parent.key = null;
    }
  }

  private Diagnostic error(Event event, String message) {
    return Diagnostic.error("yaml/syntax", offsets.span(event), message);
  }

  private static int size(YamlNode node) {
    int size = 1;
    if (node instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        size += size(item);
      }
    } else if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        size += size(entry.value());
      }
    }
    return Math.min(size, MOST_ALIASED + 1);
  }

  /** A map or list that is not at its end yet. */
  private static final class Open {
    private final boolean isMap;
    private final CollectionStartEvent event;
    private final int start;
    private final List<YamlMap.Entry> entries = new ArrayList<>();
    private final List<YamlNode> items = new ArrayList<>();
    private @Nullable YamlNode key;
    private int end;

    Open(boolean isMap, CollectionStartEvent event, int start) {
      this.isMap = isMap;
      this.event = event;
      this.start = start;
      this.end = start;
    }
  }
}

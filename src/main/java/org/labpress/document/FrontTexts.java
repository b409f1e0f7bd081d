package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The fields of front matter that hold Markdown; what is not given is empty.
 *
 * @param tldr the short version
 * @param summary what the page says, for a digest; stands in for a missing short version
 * @param opinion what the author thinks of what is summarised
 * @param learned what an experiment taught, however it ended
 * @param context what a reader has to know before
 * @param idea what a paper that was read leads to
 */
public record FrontTexts(
    Optional<RichText> title,
    Optional<RichText> subtitle,
    List<Block> tldr,
    List<Block> summary,
    List<Block> abstractText,
    List<Block> description,
    List<Block> opinion,
    List<Block> learned,
    List<Block> context,
    List<Block> idea) {
  public static final FrontTexts NONE =
      new FrontTexts(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public FrontTexts {
    tldr = List.copyOf(tldr);
    summary = List.copyOf(summary);
    abstractText = List.copyOf(abstractText);
    description = List.copyOf(description);
    opinion = List.copyOf(opinion);
    learned = List.copyOf(learned);
    context = List.copyOf(context);
    idea = List.copyOf(idea);
  }

  /** Returns the nodes of all texts, in the order of the fields here. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    title.ifPresent(text -> nodes.addAll(text.content()));
    subtitle.ifPresent(text -> nodes.addAll(text.content()));
    Stream.of(tldr, summary, abstractText, description, opinion, learned, context, idea)
        .forEach(nodes::addAll);
    return nodes;
  }

  /** Returns the texts with each changed, in the order of the fields here. */
  public FrontTexts map(UnaryOperator<List<Inline>> inlines, UnaryOperator<List<Block>> blocks) {
    return new FrontTexts(
        title.map(text -> new RichText(inlines.apply(text.content()), text.span())),
        subtitle.map(text -> new RichText(inlines.apply(text.content()), text.span())),
        blocks.apply(tldr),
        blocks.apply(summary),
        blocks.apply(abstractText),
        blocks.apply(description),
        blocks.apply(opinion),
        blocks.apply(learned),
        blocks.apply(context),
        blocks.apply(idea));
  }

  /** Returns the texts with another title and subtitle. */
  public FrontTexts withTitles(Optional<RichText> other, Optional<RichText> otherSubtitle) {
    return new FrontTexts(
        other,
        otherSubtitle,
        tldr,
        summary,
        abstractText,
        description,
        opinion,
        learned,
        context,
        idea);
  }

  /** Returns the texts with another short version, for which no summary stands in. */
  public FrontTexts withShortVersion(List<Block> other) {
    return new FrontTexts(
        title,
        subtitle,
        other,
        List.of(),
        abstractText,
        description,
        opinion,
        learned,
        context,
        idea);
  }

  public FrontTexts withAbstract(List<Block> other) {
    return new FrontTexts(
        title, subtitle, tldr, summary, other, description, opinion, learned, context, idea);
  }
}

package org.labpress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.source.SourceFile;

class CommentsTest {
  @Test
  void commentMayGoOverBlankLinesAndStandTwiceInALine() {
    assertThat(comments("a <!-- one --> b <!-- two\n\nthree --> c\n"))
        .containsExactly("one", "two\n\nthree");
  }

  @Test
  void codeSpanHidesACommentAndItsEndShowsItAgain() {
    assertThat(comments("`<!-- code -->` <!-- real --> `a\n<!-- code --> b`\n"))
        .containsExactly("real");
  }

  @Test
  void backtickWithoutPartnerHidesNothing() {
    assertThat(comments("a ` b <!-- real -->\n\n` c\n")).containsExactly("real");
  }

  @Test
  void fenceHidesACommentAlsoInAListInAQuote() {
    assertThat(comments("> - ```html\n>   <!-- code -->\n>   ```\n>\n>   <!-- real -->\n"))
        .containsExactly("real");
  }

  @Test
  void indentedCodeHidesACommentButAnIndentedItemDoesNot() {
    assertThat(comments("    <!-- code -->\n\n1.  item\n\n    <!-- real -->\n"))
        .containsExactly("real");
  }

  @Test
  void escapedOpeningIsText() {
    assertThat(comments("\\<!-- text -->\n")).isEmpty();
  }

  @Test
  void frontMatterHasNoComments() {
    assertThat(comments("---\ntitle: a <!-- b -->\n---\n<!-- c -->\n")).containsExactly("c");
  }

  @Test
  void commentAloneOnItsLinesIsKnown() {
    List<Comment> comments =
        Comments.of(SourceFile.of("a.md", "- <!-- a\n  b -->\n\nx <!-- c -->\n"));

    assertThat(comments).extracting(Comment::alone).containsExactly(true, false);
  }

  @Test
  void openCommentGoesToTheEnd() {
    Comment comment = Comments.of(SourceFile.of("a.md", "a <!-- b\n\nc\n")).get(0);

    assertThat(comment.closed()).isFalse();
    assertThat(comment.text()).isEqualTo("b\n\nc");
  }

  @Test
  void longRunsOfBackticksTakeLinearTime() {
    StringBuilder text = new StringBuilder();
    for (int run = 1; run < 2_000; run++) {
      text.append("`".repeat(run)).append(" <");
    }
    text.append(" <!-- found -->");

    assertThat(comments(text.toString())).containsExactly("found");
  }

  private static List<String> comments(String text) {
    return Comments.of(SourceFile.of("a.md", text)).stream().map(Comment::text).toList();
  }
}

package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.FigureGroup;
import org.labpress.document.RawBlock;

class FigureGroupTest {
  private static List<Placed.Photo> photos(Typeset set, int page) {
    return set.pages().get(page).items().stream()
        .filter(Placed.Photo.class::isInstance)
        .map(Placed.Photo.class::cast)
        .toList();
  }

  private static FigureGroup group(int columns, Block... parts) {
    return new FigureGroup(
        List.of(parts),
        columns,
        List.of(Papers.text("All.")),
        Attributes.NONE,
        Optional.of("1"),
        Papers.PLACE);
  }

  @Test
  void figuresOfARowStandSideBySideAndTheNextRowBelow() {
    Typeset set =
        Papers.set(
            group(
                2,
                Papers.figure(1, 200, 100),
                Papers.figure(2, 200, 100),
                Papers.figure(3, 200, 100)));

    List<Placed.Photo> photos = photos(set, 0);
    assertThat(photos).hasSize(3);
    assertThat(photos.get(1).y()).isEqualTo(photos.get(0).y());
    assertThat(photos.get(1).x()).isGreaterThan(photos.get(0).x() + photos.get(0).width());
    assertThat(photos.get(2).y()).isGreaterThan(photos.get(0).y() + photos.get(0).height());
  }

  @Test
  void newPageBeginsWhereTheAuthorSays() {
    RawBlock newPage = new RawBlock("latex", "\\newpage", Papers.PLACE);
    Typeset set = Papers.set(Papers.paragraph("One."), newPage, Papers.paragraph("Two."));

    assertThat(set.pages()).hasSize(2);
  }

  @Test
  void newPageAtTheStartOfAPageLeavesNoneEmpty() {
    RawBlock newPage = new RawBlock("latex", "\\clearpage", Papers.PLACE);
    Typeset set = Papers.set(newPage, Papers.paragraph("One."), newPage, newPage);

    assertThat(set.pages()).hasSize(1);
  }
}

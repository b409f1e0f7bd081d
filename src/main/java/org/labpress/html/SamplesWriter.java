package org.labpress.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.PrintedWord;
import org.labpress.document.SampleExcerpt;
import org.labpress.document.SampleList;
import org.labpress.document.SampleList.Group;
import org.labpress.document.SampleList.Kind;
import org.labpress.document.SampleList.Pick;
import org.labpress.document.SampleList.Sample;
import org.labpress.document.SamplesBlock;
import org.labpress.document.SamplesResult;

/**
 * Writes samples. On a page: a table of the picks, and all samples as data, of which our script
 * makes a browser. On a slide: cards, folded to fit.
 */
final class SamplesWriter {
  /** A longer text is folded behind its beginning. */
  private static final int LONGEST_OPEN = 700;

  private static final int BEGINNING = 400;

  /** What a slide has room for, in characters and in lines. */
  private static final int SLIDE_CHARACTERS = 1_100;

  private static final int SLIDE_LINES = 14;

  /** Beside other things of a slide, one sample of each group stands for all. */
  private static final int MOST_CARDS = 3;

  private final HtmlBuffer out;
  private final PageBlockWriter blocks;
  private final PageState state;

  /** Those of samples that are written: a key may stand twice, which was reported. */
  private final Set<String> ids = new HashSet<>();

  SamplesWriter(HtmlBuffer out, PageBlockWriter blocks, PageState state) {
    this.out = out;
    this.blocks = blocks;
    this.state = state;
  }

  HtmlBuffer write(SamplesBlock block) {
    Optional<SampleList> list = block.list();
    if (list.isEmpty()) {
      return failure(block);
    }
    return state.place == PageState.Place.SLIDE
        ? slide(block, list.get())
        : page(block, list.get());
  }

  private HtmlBuffer failure(SamplesBlock block) {
    String reason =
        block.result().isPresent() && block.result().get() instanceof SamplesResult.Failed failed
            ? failed.reason()
            : "they are not read yet";
    open(block, "table samples");
    out.markup("<div class=\"failed\" role=\"note\"><strong>These samples could not be listed.");
    out.markup("</strong> ").text(reason).markup("</div>").line();
    return blocks.caption(block, "").markup("</figure>").line();
  }

  private void open(SamplesBlock block, String classes) {
    out.line().markup("<figure");
    blocks.attributes(classes, block.attributes()).markup(">").line();
  }

  private HtmlBuffer page(SamplesBlock block, SampleList list) {
    String name = block.attributes().id().map(ContentNames::id).orElseGet(state::nextSamples);
    open(block, "table samples");
    blocks.caption(block, list.selection(state.language) + ".");
    String label =
        block
            .number()
            .map(number -> block.kind().word(state.language) + " " + number)
            .orElse(PrintedWord.SAMPLES.in(state.language));
    blocks.scrollBox(label).markup("<table>").line();
    out.markup("<thead><tr><th scope=\"col\">")
        .text(PrintedWord.SAMPLE.in(state.language))
        .markup("</th>");
    list.columns()
        .forEach(
            column -> {
              out.markup("<th scope=\"col\"");
              numeric(column).text(column.label()).markup("</th>");
            });
    out.markup("</tr></thead>").line();
    for (Group group : Group.values()) {
      group(list, group, name);
    }
    out.markup("</table></div>").line();
    out.markup("<script type=\"application/json\" class=\"samples-data\">");
    out.markup(SamplesData.json(list, name)).markup("</script>").line();
    block.provenance().ifPresent(made -> blocks.source(made, label, Optional.empty()));
    return out.markup("</figure>").line();
  }

  private HtmlBuffer numeric(SampleList.Column column) {
    return out.markup(column.kind() == Kind.NUMBER ? " class=\"align-right\">" : ">");
  }

  private void group(SampleList list, Group group, String name) {
    List<Sample> picked = list.picked(group);
    if (picked.isEmpty()) {
      return;
    }
    out.markup("<tbody><tr class=\"samples-group\"><th scope=\"rowgroup\"");
    out.attribute("colspan", Integer.toString(list.columns().size() + 1)).markup(">");
    out.text(list.title(group, state.language)).markup("</th></tr>").line();
    for (Sample sample : picked) {
      String id = anchor(name, sample);
      out.markup("<tr");
      if (ids.add(id)) {
        out.attribute("id", id);
      }
      out.markup("><th scope=\"row\">").text(sample.key()).markup("</th>");
      for (int i = 0; i < list.columns().size(); i++) {
        cell(list.columns().get(i), sample.cells().get(i));
      }
      out.markup("</tr>").line();
    }
    out.markup("</tbody>").line();
  }

  /** Returns the id of a sample; an id holds no white space. */
  private static String anchor(String name, Sample sample) {
    return name + "-" + sample.key().replaceAll("\\s+", "-");
  }

  private void cell(SampleList.Column column, String cell) {
    out.markup("<td");
    if (column.kind() != Kind.TEXT) {
      numeric(column).text(cell).markup("</td>");
      return;
    }
    out.markup(" class=\"samples-cell\">");
    if (cell.length() <= LONGEST_OPEN) {
      out.markup("<div class=\"samples-text\" dir=\"auto\">").text(cell).markup("</div></td>");
      return;
    }
    int end = SampleExcerpt.wordEnd(cell, BEGINNING);
    out.markup("<details class=\"samples-fold\"><summary class=\"samples-text\" dir=\"auto\">");
    out.text(cell.substring(0, end)).markup("<span class=\"samples-more\">… ");
    out.text(PrintedWord.ALL_CHARACTERS.in(state.language).formatted(cell.length()))
        .markup("</span></summary>");
    out.markup("<div class=\"samples-text\" dir=\"auto\">").text(cell.substring(end).strip());
    out.markup("</div></details></td>");
  }

  private HtmlBuffer slide(SamplesBlock block, SampleList list) {
    boolean goesOn = list.only().isPresent() && list.only().getAsInt() > 0;
    Attributes named = block.attributes();
    Attributes unnamed = Attributes.of(Optional.empty(), named.classes(), named.values());
    open(goesOn ? block.withAttributes(unnamed) : block, "samples");
    List<Pick> cards = cards(list);
    for (Pick pick : cards) {
      card(block, list, pick, cards.size());
    }
    String remark =
        list.only().isPresent() && list.picks().size() > 1
            ? "%d %s %d. "
                .formatted(
                    list.only().getAsInt() + 1,
                    PrintedWord.OF.in(state.language),
                    list.picks().size())
            : "";
    return blocks
        .caption(block, remark + list.selection(state.language) + ".")
        .markup("</figure>")
        .line();
  }

  private static List<Pick> cards(SampleList list) {
    if (list.only().isPresent()) {
      return List.of(list.picks().get(list.only().getAsInt()));
    }
    List<Pick> first =
        Arrays.stream(Group.values())
            .flatMap(g -> list.picks().stream().filter(pick -> pick.group() == g).limit(1))
            .toList();
    return list.picks().size() <= MOST_CARDS ? list.picks() : first;
  }

  private void card(SamplesBlock block, SampleList list, Pick pick, int cards) {
    Sample sample = list.samples().get(pick.sample());
    out.markup("<article class=\"sample\"");
    block
        .attributes()
        .id()
        .ifPresent(id -> out.attribute("id", anchor(ContentNames.id(id), sample)));
    out.markup("><p class=\"sample-head\"><strong>").text(sample.key()).markup("</strong>");
    int texts = 0;
    for (int i = 0; i < list.columns().size(); i++) {
      SampleList.Column column = list.columns().get(i);
      if (column.kind() == Kind.TEXT) {
        texts++;
      } else if (!sample.cells().get(i).isEmpty()) {
        out.markup(" <span>").text(column.label() + " ").markup("<b>");
        out.text(sample.cells().get(i)).markup("</b></span>");
      }
    }
    out.markup(" <em>").text(list.title(pick.group(), state.language)).markup("</em></p>").line();
    int share = Math.max(1, cards * texts);
    for (int i = 0; i < list.columns().size(); i++) {
      if (list.columns().get(i).kind() == Kind.TEXT && !sample.cells().get(i).isEmpty()) {
        if (texts > 1) {
          out.markup("<p class=\"sample-label\">").text(list.columns().get(i).label());
          out.markup("</p>").line();
        }
        String text =
            SampleExcerpt.of(
                sample.cells().get(i), SLIDE_CHARACTERS / share, Math.max(2, SLIDE_LINES / share));
        out.markup("<div class=\"samples-text\" dir=\"auto\">").text(text).markup("</div>").line();
      }
    }
    out.markup("</article>").line();
  }
}

package org.labpress.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The entries of the log, newest first, and what pages are tagged with. */
final class Collection {
  /** Newest first; pages of one day by path; pages without a date last. */
  static final Comparator<PageFacts> NEWEST_FIRST =
      Comparator.comparing(
              (PageFacts facts) -> facts.date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(facts -> facts.page().path());

  private final List<PageFacts> entries;
  private final Map<String, Tag> tags;

  /**
   * A tag.
   *
   * @param name as first written, by path of the pages
   * @param route of the list of its pages
   * @param pages newest first
   */
  record Tag(String name, Route route, List<PageFacts> pages) {
    Tag {
      pages = List.copyOf(pages);
    }
  }

  Collection(List<PageFacts> all) {
    this.entries = all.stream().filter(PageFacts::isEntry).sorted(NEWEST_FIRST).toList();
    this.tags = tags(all);
  }

  /** Tags that differ in case only are one tag. Tags of one slug get numbers, in order of names. */
  private static Map<String, Tag> tags(List<PageFacts> all) {
    SortedMap<String, List<PageFacts>> pages = new TreeMap<>();
    SortedMap<String, String> names = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(facts -> facts.page().path()))
        .forEach(
            facts -> {
              for (String tag : facts.tags()) {
                List<PageFacts> tagged = pages.computeIfAbsent(key(tag), key -> new ArrayList<>());
                if (!tagged.contains(facts)) {
                  tagged.add(facts);
                }
                names.putIfAbsent(key(tag), tag);
              }
            });
    Map<String, Tag> tags = new LinkedHashMap<>();
    Map<String, Integer> slugs = new TreeMap<>();
    pages.forEach(
        (key, tagged) -> {
          String name = names.getOrDefault(key, key);
          String slug = Route.slug(name).isEmpty() ? "tag" : Route.slug(name);
          int count = slugs.merge(slug, 1, Integer::sum);
          Route route = Route.ofFolder("tags/" + (count == 1 ? slug : slug + "-" + count));
          tags.put(key, new Tag(name, route, tagged.stream().sorted(NEWEST_FIRST).toList()));
        });
    return tags;
  }

  private static String key(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }

  List<PageFacts> entries() {
    return entries;
  }

  /** Returns the tags by name. */
  List<Tag> tags() {
    return List.copyOf(tags.values());
  }

  Optional<Tag> tag(String name) {
    return Optional.ofNullable(tags.get(key(name)));
  }

  /** Returns the entry written before this one. */
  Optional<PageFacts> previous(PageFacts entry) {
    return beside(entry, 1);
  }

  /** Returns the entry written after this one. */
  Optional<PageFacts> next(PageFacts entry) {
    return beside(entry, -1);
  }

  private Optional<PageFacts> beside(PageFacts entry, int offset) {
    int index = entries.indexOf(entry);
    int other = index + offset;
    return index < 0 || other < 0 || other >= entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(other));
  }
}

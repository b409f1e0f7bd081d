package org.labpress.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * The places of the site that are taken. Names that differ in case only are the same place, since
 * they are on many disks; a file cannot lie where a folder is.
 */
final class Outputs {
  private final Map<String, Owner> files = new HashMap<>();
  private final Map<String, Owner> folders = new HashMap<>();
  private final SortedMap<String, byte[]> bytes = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private record Owner(String source, String path) {}

  /**
   * Takes a place for a source file.
   *
   * @param source what is printed for the place, such as the path of the source file
   * @param place where a conflict is reported
   * @return whether the place was free or the source's own already; if not, {@code site/collision}
   *     or {@code site/reserved} is reported
   */
  boolean claim(Route route, String source, SourceSpan place) {
    Optional<String> device = route.deviceName();
    if (device.isPresent()) {
      diagnostics.add(
          Diagnostic.error(
                  "site/reserved",
                  place,
                  "\"%s\" in the address %s is a device on Windows, no name of a file"
                      .formatted(device.get(), route.path()))
              .withHint("rename the file, or give the page a slug:"));
      return false;
    }
    Optional<Owner> other = occupant(route, source);
    if (other.isPresent()) {
      diagnostics.add(
          Diagnostic.error("site/collision", place, collision(route, source, other.get()))
              .withHint("rename one of them, or give one a slug:"));
      return false;
    }
    claimOurs(route, source);
    return true;
  }

  /**
   * Puts a file that a page can do without where nothing else lies.
   *
   * @return whether the place was free or the source's own already
   */
  boolean offer(Route route, String source, byte[] content) {
    if (route.deviceName().isPresent() || occupant(route, source).isPresent()) {
      return false;
    }
    claimOurs(route, source);
    put(route, content);
    return true;
  }

  /** Takes a place for a file of ours, before any page can have taken it. */
  void claimOurs(Route route, String source) {
    Owner owner = new Owner(source, route.path());
    String folded = fold(route.path());
    files.put(folded, owner);
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      folders.putIfAbsent(folded.substring(0, slash), owner);
    }
  }

  private static String collision(Route route, String source, Owner other) {
    return route.path().equals(other.path())
        ? "%s and %s both become %s".formatted(other.source(), source, route.path())
        : "%s becomes %s and %s becomes %s, which many disks take for one place"
            .formatted(other.source(), other.path(), source, route.path());
  }

  private Optional<Owner> occupant(Route route, String source) {
    String folded = fold(route.path());
    Optional<Owner> same =
        Optional.ofNullable(files.get(folded)).or(() -> Optional.ofNullable(folders.get(folded)));
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      String folder = folded.substring(0, slash);
      same = same.or(() -> Optional.ofNullable(files.get(folder)));
    }
    return same.filter(
        owner -> !owner.source().equals(source) || !owner.path().equals(route.path()));
  }

  private static String fold(String path) {
    return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  void put(Route route, byte[] content) {
    bytes.put(route.path(), content);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  SortedMap<String, byte[]> bytes() {
    return new TreeMap<>(bytes);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}

package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Located;
import org.labpress.query.remote.NamedQuery;
import org.labpress.query.remote.RemoteSource;
import org.labpress.query.remote.Secrets;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads {@code sources:} and {@code queries:} of {@code labpress.yml}. */
final class SourcesReader {
  private static final List<String> SOURCE_KEYS =
      List.of(
          "jdbc",
          "driver",
          "user",
          "user-env",
          "password",
          "password-env",
          "properties",
          "timeout",
          "rows");

  private static final List<String> QUERY_KEYS = List.of("source", "sql", "to");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(s|m|min|h)?");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  private final ConfigReader reader;

  SourcesReader(ConfigReader reader) {
    this.reader = reader;
  }

  SortedMap<String, RemoteSource> sources(Optional<YamlNode> value) {
    SortedMap<String, RemoteSource> sources = new TreeMap<>();
    for (YamlMap.Entry entry : entries(value, "sources", "a map from names to databases")) {
      String name = entry.key().text();
      String prefix = "sources." + name + ".";
      if (entry.value() instanceof YamlMap map) {
        reader.checkKeys(map, prefix, SOURCE_KEYS);
        source(entry.key(), map, prefix).ifPresent(source -> sources.put(name, source));
      } else {
        reader.wrongType(entry.value(), "sources." + name, "a map with the key jdbc");
      }
    }
    return sources;
  }

  private Optional<RemoteSource> source(YamlScalar name, YamlMap map, String prefix) {
    Optional<String> url = reader.text(map, "jdbc");
    boolean address =
        url.filter(text -> text.startsWith("jdbc:") || Secrets.isVariable(text)).isPresent();
    if (url.isEmpty() || !address) {
      map.get("jdbc")
          .ifPresentOrElse(
              node -> addressType(node, prefix),
              () -> missing(name, prefix + "jdbc", "an address that begins with jdbc:"));
      return Optional.empty();
    }
    if (!Secrets.written(url.get()).isEmpty()) {
      reader.secret(
          map.get("jdbc").orElseThrow(),
          prefix + "jdbc",
          "leave it out of the address and write password-env: LAB_PASSWORD");
    }
    return Optional.of(
        new RemoteSource(
            name.text(),
            name.span(),
            url.get(),
            reader.text(map, "driver"),
            reader.text(map, "user").or(() -> variable(map, prefix, "user-env")),
            password(map, prefix).or(() -> variable(map, prefix, "password-env")),
            properties(map, prefix),
            seconds(map, prefix),
            rows(map, prefix)));
  }

  private void addressType(YamlNode node, String prefix) {
    if (node instanceof YamlScalar) {
      reader.report(
          Diagnostic.error(
              "config/type",
              node.span(),
              "%sjdbc is no address that begins with jdbc:".formatted(prefix)));
    }
  }

  private Optional<String> password(YamlMap map, String prefix) {
    Optional<String> password = reader.text(map, "password");
    if (password.isPresent() && !Secrets.isVariable(password.get())) {
      reader.secret(
          map.get("password").orElseThrow(),
          prefix + "password",
          "write password-env: LAB_PASSWORD, and set that in the environment");
    }
    return password;
  }

  /** Returns the value of a key that names a variable of the environment, as {@code ${NAME}}. */
  private Optional<String> variable(YamlMap map, String prefix, String key) {
    Optional<String> name = reader.text(map, key);
    if (name.isPresent() && !VARIABLE.matcher(name.get()).matches()) {
      reader.secret(
          map.get(key).orElseThrow(),
          prefix + key,
          "write the name of a variable of the environment, such as LAB_PASSWORD");
      return Optional.empty();
    }
    return name.map("${%s}"::formatted);
  }

  private SortedMap<String, String> properties(YamlMap map, String prefix) {
    SortedMap<String, String> properties = new TreeMap<>();
    String key = prefix + "properties";
    for (YamlMap.Entry entry :
        entries(map.get("properties"), key, "a map of what the driver understands")) {
      String name = entry.key().text();
      Optional<String> value = reader.scalar(entry.value(), key + "." + name);
      if (value.isPresent() && Secrets.isSecret(name) && !Secrets.isVariable(value.get())) {
        reader.secret(
            entry.value(), key + "." + name, "write \"${NAME}\", and set NAME in the environment");
      }
      properties.put(name, value.orElse(""));
    }
    return properties;
  }

  private int seconds(YamlMap map, String prefix) {
    Optional<String> text = reader.text(map, "timeout");
    Matcher time = TIME.matcher(text.orElse("").toLowerCase(Locale.ROOT));
    if (text.isEmpty()) {
      return RemoteSource.STANDARD_SECONDS;
    }
    long seconds = 0;
    if (time.matches()) {
      String unit = time.group(2) == null ? "s" : time.group(2).substring(0, 1);
      long factor = unit.equals("h") ? 3_600 : unit.equals("m") ? 60 : 1;
      seconds = Long.parseLong(time.group(1)) * factor;
    }
    if (seconds < 1 || seconds > RemoteSource.MOST_SECONDS) {
      wrong(map, "timeout", prefix, text.get(), "a time such as 90s, 10m or 2h, up to 24h");
      return RemoteSource.STANDARD_SECONDS;
    }
    return (int) seconds;
  }

  private long rows(YamlMap map, String prefix) {
    Optional<String> text = reader.text(map, "rows");
    if (text.isEmpty()) {
      return RemoteSource.STANDARD_ROWS;
    }
    String digits = text.get().replace("_", "");
    OptionalLong rows =
        digits.matches("\\d{1,12}")
            ? OptionalLong.of(Long.parseLong(digits))
            : OptionalLong.empty();
    if (rows.isEmpty() || rows.getAsLong() < 1 || rows.getAsLong() > RemoteSource.MOST_ROWS) {
      wrong(map, "rows", prefix, text.get(), "a number from 1 to " + RemoteSource.MOST_ROWS);
      return RemoteSource.STANDARD_ROWS;
    }
    return rows.getAsLong();
  }

  private void wrong(YamlMap map, String key, String prefix, String found, String expected) {
    reader.report(
        Diagnostic.error(
            "config/type",
            map.get(key).orElse(map).span(),
            "%s is \"%s\", expected %s".formatted(prefix + key, found, expected)));
  }

  List<ConfiguredQuery> queries(Optional<YamlNode> value) {
    List<ConfiguredQuery> queries = new ArrayList<>();
    for (YamlMap.Entry entry : entries(value, "queries", "a map from names to queries")) {
      String name = entry.key().text();
      String prefix = "queries." + name + ".";
      if (!(entry.value() instanceof YamlMap map)) {
        reader.wrongType(entry.value(), "queries." + name, "a map with the keys source and sql");
        continue;
      }
      reader.checkKeys(map, prefix, QUERY_KEYS);
      Optional<Located<String>> source = required(entry.key(), map, prefix, "source");
      Optional<Located<String>> sql = required(entry.key(), map, prefix, "sql");
      Optional<Located<String>> to = reader.located(map, "to").stream().findFirst();
      boolean usable = isUsable(entry.key(), to, prefix);
      if (source.isPresent() && sql.isPresent() && usable) {
        Located<String> located = new Located<>(name, entry.key().span());
        queries.add(new ConfiguredQuery(located, source.get(), sql.get(), to));
      }
    }
    return queries;
  }

  private boolean isUsable(YamlScalar name, Optional<Located<String>> to, String prefix) {
    if (!NamedQuery.isName(name.text())) {
      reader.report(
          Diagnostic.error(
              "config/type",
              name.span(),
              "the name of a query is \"%s\", expected letters, digits, - and _"
                  .formatted(name.text())));
      return false;
    }
    boolean path = NamedQuery.path(to.map(Located::value), name.text(), Project.CONFIG).isPresent();
    if (!path) {
      reader.report(
          Diagnostic.error(
              "config/type",
              to.map(Located::span).orElse(name.span()),
              "%sto is no path of a CSV file inside the project".formatted(prefix)));
    }
    return path;
  }

  private Optional<Located<String>> required(
      YamlScalar name, YamlMap map, String prefix, String key) {
    Optional<Located<String>> value = reader.located(map, key).stream().findFirst();
    if (value.isEmpty() && map.get(key).isEmpty()) {
      missing(name, prefix + key, key.equals("sql") ? "the path of a file" : "a name");
    }
    return value;
  }

  private void missing(YamlScalar name, String key, String expected) {
    reader.report(
        Diagnostic.error(
            "config/type", name.span(), "%s is missing, expected %s".formatted(key, expected)));
  }

  private List<YamlMap.Entry> entries(Optional<YamlNode> value, String key, String expected) {
    if (value.isPresent() && value.get() instanceof YamlMap map) {
      return map.entries();
    }
    boolean empty =
        value.isEmpty() || (value.get() instanceof YamlScalar scalar && scalar.isNull());
    if (!empty) {
      reader.wrongType(value.get(), key, expected);
    }
    return List.of();
  }
}

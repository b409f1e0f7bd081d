package org.labpress.query.remote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.source.Diagnostic;

/**
 * What a driver is given, with the values of the environment filled in. Nothing of it is printed.
 *
 * @param secrets takes them out of the messages of the driver
 */
record Login(String url, Map<String, String> properties, Secrets secrets) {

  /**
   * @throws RemoteProblem if the environment lacks a variable
   */
  static Login of(RemoteSource source, Map<String, String> environment) throws RemoteProblem {
    Set<String> used = new LinkedHashSet<>();
    Variables variables = new Variables(environment, used);
    List<String> texts = new ArrayList<>(source.properties().values());
    texts.add(source.url());
    source.user().ifPresent(texts::add);
    source.password().ifPresent(texts::add);
    for (String text : texts) {
      Optional<String> missing = variables.missing(text);
      if (missing.isPresent()) {
        throw new RemoteProblem(
            Diagnostic.error(
                    "sql/connect",
                    source.place(),
                    "%s needs %s, which the environment does not have"
                        .formatted(source.name(), missing.get()))
                .withHint("set %s before you run the query".formatted(missing.get())));
      }
    }
    Map<String, String> properties = new TreeMap<>();
    source.properties().forEach((key, value) -> properties.put(key, variables.fill(value)));
    source.user().ifPresent(user -> properties.put("user", variables.fill(user)));
    source.password().ifPresent(word -> properties.put("password", variables.fill(word)));
    properties.forEach(
        (key, value) -> {
          if (Secrets.isSecret(key)) {
            used.add(value);
          }
        });
    String url = variables.fill(source.url());
    return new Login(url, properties, Secrets.of(used, url));
  }

  /** Returns properties as JDBC takes them. */
  Properties forDriver() {
    Properties all = new Properties();
    properties.forEach(all::setProperty);
    return all;
  }

  /** A record would print its components. */
  @Override
  public String toString() {
    return "Login";
  }
}

package org.labpress.query.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/lab?user=ana&password=hunter2",
        "jdbc:postgresql://ana:hunter2@db:5432/lab",
        "jdbc:sqlserver://db;databaseName=lab;Password=hunter2;encrypt=true",
        "jdbc:oracle:thin:ana/hunter2@db:1521:lab",
        "jdbc:trino://db:443/hive?accessToken=hunter2",
        "jdbc:x://db/lab?sslpassword=hunter2",
        "jdbc:x://db/lab?api_key='hunter2'",
      })
  void passwordOfAnAddressIsFoundAndTakenOut(String address) {
    assertThat(Secrets.written(address)).containsExactly("hunter2");
    assertThat(Secrets.of(Set.of(), address).scrub("cannot open " + address))
        .doesNotContain("hunter2")
        .startsWith("cannot open jdbc:");
    assertThat(Secrets.masked(address)).hasSameSizeAs(address).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db:5432/lab?user=ana",
        "jdbc:postgresql://db/lab?password=${LAB_PASSWORD}",
        "jdbc:postgresql://ana:${LAB_PASSWORD}@db/lab",
        "password-env: LAB_PASSWORD",
        "jdbc:duckdb:/data/lab.db",
      })
  void addressWithoutASecretStays(String address) {
    assertThat(Secrets.written(address)).isEmpty();
    assertThat(Secrets.masked(address)).isEqualTo(address);
  }

  @Test
  void secretIsTakenOutInEveryFormInWhichADriverRepeatsIt() {
    Secrets secrets = Secrets.of(Set.of("a b&c/ü"), "jdbc:x:");

    assertThat(secrets.scrub("no a b&c/ü, a+b%26c%2F%C3%BC, a%20b%26c%2F%C3%BC"))
        .isEqualTo("no ***, ***, ***");
  }

  @Test
  void partsOfASecretThatBreaksItsAddressAreTakenOut() {
    String address = "jdbc:x://ana:p4ss@w0rd/z9z@db/lab";

    assertThat(Secrets.of(Set.of("p4ss@w0rd/z9z"), address).scrub("no host W0RD, no file z9z"))
        .isEqualTo("no host ***, no file ***");
  }

  @Test
  void longSecretGoesBeforeAShortOneThatItHolds() {
    assertThat(Secrets.of(Set.of("abc", "abcdef"), "").scrub("abcdef")).isEqualTo("***");
  }

  @Test
  void hostileTextIsScrubbedInTimeThatGrowsWithIt() {
    String text = "//a:".repeat(50_000) + "password=".repeat(20_000) + ":thin:".repeat(20_000);
    long before = System.nanoTime();

    Secrets.of(Set.of(), "").scrub(text);

    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }
}

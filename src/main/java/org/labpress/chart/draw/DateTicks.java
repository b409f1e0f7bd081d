package org.labpress.chart.draw;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Marks of axes of dates: at the start of hours, days, months or years, in UTC. */
final class DateTicks {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** From the finest; days of a month start again with each month only if they are weeks. */
  private static final List<Step> STEPS =
      List.of(
          new Step(ChronoUnit.SECONDS, 1),
          new Step(ChronoUnit.SECONDS, 5),
          new Step(ChronoUnit.SECONDS, 15),
          new Step(ChronoUnit.SECONDS, 30),
          new Step(ChronoUnit.MINUTES, 1),
          new Step(ChronoUnit.MINUTES, 2),
          new Step(ChronoUnit.MINUTES, 5),
          new Step(ChronoUnit.MINUTES, 15),
          new Step(ChronoUnit.MINUTES, 30),
          new Step(ChronoUnit.HOURS, 1),
          new Step(ChronoUnit.HOURS, 3),
          new Step(ChronoUnit.HOURS, 6),
          new Step(ChronoUnit.HOURS, 12),
          new Step(ChronoUnit.DAYS, 1),
          new Step(ChronoUnit.DAYS, 2),
          new Step(ChronoUnit.DAYS, 7),
          new Step(ChronoUnit.DAYS, 14),
          new Step(ChronoUnit.MONTHS, 1),
          new Step(ChronoUnit.MONTHS, 3),
          new Step(ChronoUnit.MONTHS, 6),
          new Step(ChronoUnit.YEARS, 1),
          new Step(ChronoUnit.YEARS, 2),
          new Step(ChronoUnit.YEARS, 5),
          new Step(ChronoUnit.YEARS, 10),
          new Step(ChronoUnit.YEARS, 50),
          new Step(ChronoUnit.YEARS, 200),
          new Step(ChronoUnit.YEARS, 1000));

  /** Years and months are not all as long as their mean. */
  private static final double LEAP = 0.02;

  private DateTicks() {}

  private record Step(ChronoUnit unit, int count) {
    double millis() {
      return unit.getDuration().toMillis() * (double) count;
    }
  }

  /** Returns the marks between two moments in milliseconds of Unix time. */
  static List<Ticks.Tick> between(double low, double high, int most) {
    Step step =
        STEPS.stream()
            .filter(s -> (high - low) / s.millis() <= Math.max(1, most) + LEAP)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    List<Ticks.Tick> ticks = new ArrayList<>();
    LocalDateTime at = start(time(low), step);
    while (millis(at) <= high) {
      if (millis(at) >= low) {
        ticks.add(new Ticks.Tick(millis(at), label(at, step, ticks.isEmpty())));
      }
      at = at.plus(step.count, step.unit);
    }
    return ticks;
  }

  /** Returns the last start of a step at or before a moment. */
  private static LocalDateTime start(LocalDateTime moment, Step step) {
    LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
    return switch (step.unit) {
      case SECONDS ->
          day.plusSeconds((long) moment.toLocalTime().toSecondOfDay() / step.count * step.count);
      case MINUTES ->
          day.plusMinutes(
              (long) (moment.getHour() * 60 + moment.getMinute()) / step.count * step.count);
      case HOURS -> day.plusHours((long) moment.getHour() / step.count * step.count);
      case DAYS -> startOfDays(day, step.count);
      case MONTHS ->
          day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / step.count * step.count + 1);
      default ->
          day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), step.count) * step.count);
    };
  }

  /** Weeks start on Mondays. */
  private static LocalDateTime startOfDays(LocalDateTime day, int count) {
    long number = day.toLocalDate().toEpochDay();
    long monday = 4; // 1970-01-05, the first Monday of Unix time, is day 4.
    long start = count % 7 == 0 ? Math.floorMod(number - monday, (long) count) : number % count;
    return day.minusDays(Math.floorMod(start, (long) count));
  }

  private static String label(LocalDateTime at, Step step, boolean first) {
    String month = MONTHS.get(at.getMonthValue() - 1);
    boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
    return switch (step.unit) {
      case SECONDS, MINUTES, HOURS -> {
        String clock = clock(at, step.unit == ChronoUnit.SECONDS);
        yield first || midnight
            ? at.getDayOfMonth() + " " + month + (midnight ? "" : " " + clock)
            : clock;
      }
      case DAYS -> at.getDayOfMonth() + " " + month + (first ? " " + at.getYear() : "");
      case MONTHS -> month + (first || at.getMonthValue() == 1 ? " " + at.getYear() : "");
      default -> Integer.toString(at.getYear());
    };
  }

  private static String clock(LocalDateTime at, boolean seconds) {
    String minutes = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    return seconds ? minutes + ":%02d".formatted(at.getSecond()) : minutes;
  }

  private static LocalDateTime time(double millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC);
  }

  private static double millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}

package org.cpting.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of a list of which several may be versions of one thing, each with {@code valid_from}
 * and {@code valid_to}. On every day from the first version on to the end of the last exactly one
 * must hold.
 */
final class Versions {

  private final Map<String, List<Version>> all = new LinkedHashMap<>();

  private record Version(YamlNode yaml, Validity validity) {}

  /**
   * Gathers entries.
   *
   * @param what what they are, for complaints
   * @param name tells which thing an entry is a version of
   */
  Versions(List<YamlNode> entries, String what, Function<YamlNode, String> name) {
    for (YamlNode entry : entries) {
      all.computeIfAbsent(name.apply(entry), one -> new ArrayList<>())
          .add(new Version(entry, validity(entry)));
    }
    all.forEach((one, versions) -> check(what + " '" + one + "'", versions));
  }

  /** When an entry holds. */
  static Validity validity(YamlNode yaml) {
    if (yaml.single()) {
      return Validity.ALWAYS;
    }
    YamlNode from = yaml.find("valid_from");
    YamlNode to = yaml.find("valid_to");
    Validity validity =
        new Validity(from == null ? null : from.date(), to == null ? null : to.date());
    if (from != null && to != null && to.date().isBefore(from.date())) {
      throw to.complaint("valid_to lies before valid_from (" + from.date() + ")");
    }
    return validity;
  }

  private static void check(String what, List<Version> versions) {
    versions.sort(
        Comparator.comparing(
            version -> version.validity.from() == null ? LocalDate.MIN : version.validity.from()));
    for (int i = 1; i < versions.size(); i++) {
      Version earlier = versions.get(i - 1);
      Version later = versions.get(i);
      LocalDate from = later.validity.from();
      LocalDate to = earlier.validity.to();
      if (from == null) {
        throw later.yaml.complaint(
            what
                + " stands here twice (also in line "
                + earlier.yaml.line()
                + "); two versions need valid_from and valid_to");
      }
      if (to == null || !to.isBefore(from)) {
        throw later.yaml.complaint(
            "two versions of %s hold on %s; end the one in line %d with valid_to: %s"
                .formatted(what, from, earlier.yaml.line(), from.minusDays(1)));
      }
      if (!to.plusDays(1).equals(from)) {
        throw later.yaml.complaint(
            "no version of %s holds from %s to %s, between this one and the one in line %d"
                .formatted(what, to.plusDays(1), from.minusDays(1), earlier.yaml.line()));
      }
    }
  }

  /**
   * One entry of each thing: the one that holds on a day; before the first the first, after the
   * last the last.
   */
  List<YamlNode> on(LocalDate day) {
    List<YamlNode> chosen = new ArrayList<>();
    for (List<Version> versions : all.values()) {
      Version best = versions.get(0);
      for (Version version : versions) {
        LocalDate from = version.validity.from();
        if (from == null || !day.isBefore(from)) {
          best = version;
        }
      }
      chosen.add(best.yaml);
    }
    return chosen;
  }

  /** From when to when there is any version of a thing. */
  Validity span(String name) {
    List<Version> versions = all.getOrDefault(name, List.of());
    return versions.isEmpty()
        ? Validity.ALWAYS
        : new Validity(
            versions.get(0).validity.from(), versions.get(versions.size() - 1).validity.to());
  }

  /** Adds the days on which another version begins. */
  void addChanges(Set<LocalDate> days) {
    for (List<Version> versions : all.values()) {
      versions.stream()
          .skip(1)
          .map(version -> version.validity.from())
          .forEach(
              day -> {
                if (day != null) {
                  days.add(day);
                }
              });
    }
  }
}

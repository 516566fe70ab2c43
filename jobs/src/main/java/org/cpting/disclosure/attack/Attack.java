package org.cpting.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.DisclosurePolicy.NeverMore;
import org.cpting.disclosure.Edition;
import org.cpting.disclosure.attack.Printed.Counted;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureNote;

/**
 * Tries to find out hidden counts from everything published, by linear programming over all tables
 * and editions. A count is safe where two tables of whole numbers that fit everything published
 * differ in it: one as low, one as high as the policy asks for.
 */
public final class Attack {

  private final DisclosurePolicy policy;
  private final Set<String> persons;
  private final Set<String> indicators;

  /** An attack that judges by a policy. */
  public Attack(DisclosurePolicy policy, Logframe logframe) {
    this.policy = policy;
    persons = policy.persons(logframe);
    indicators = new TreeSet<>(persons);
    indicators.addAll(policy.bounding(logframe));
  }

  /**
   * What can be found out.
   *
   * @param truth the figures as they are, to judge by
   * @param published the figures as they are published now
   * @param earlier what was published before
   */
  public Result run(List<Figure> truth, List<Figure> published, List<Edition> earlier) {
    NavigableSet<Integer> quarters = Printed.quarters(truth);
    if (quarters.isEmpty()) {
      return new Result(0, List.of());
    }
    Printed current = printed(published, quarters);
    Picture picture = new Picture(current, printed(truth, quarters), persons);
    List<Printed> all = new ArrayList<>(List.of(current));
    earlier.forEach(edition -> all.add(printed(edition.figures(), quarters)));
    picture.knowTables();
    all.forEach(edition -> knowPrinted(picture, edition));
    all.subList(1, all.size()).forEach(edition -> knowDifferences(picture, edition));
    policy.known().forEach(known -> know(picture, known, quarters.first()));
    knowProvinces(picture, quarters.first());
    return new Search(policy, picture, targets(picture, current)).judge();
  }

  private Printed printed(List<Figure> figures, NavigableSet<Integer> quarters) {
    return new Printed(figures, indicators, quarters.first(), quarters.last());
  }

  /** Numbers are what they are; what is hidden is not 0, or it would be shown. */
  private static void knowPrinted(Picture picture, Printed edition) {
    for (Counted counted : edition.all()) {
      Long number = edition.number(counted);
      picture.know(picture.sum(counted), number == null ? 1 : number, number != null);
      remark(edition, counted).ifPresent(count -> knowReported(picture, edition, counted, count));
    }
  }

  private static Optional<String> remark(Printed edition, Counted counted) {
    Figure figure = edition.get(counted);
    return figure == null
        ? Optional.empty()
        : FigureNote.parse(figure.reason()).stream()
            .filter(note -> note.kind() == FigureNote.Kind.NOT_DEDUPLICATED)
            .map(FigureNote::detail)
            .findFirst();
  }

  /** A remark counts the persons that provinces reported as counts; some report nothing else. */
  private static void knowReported(
      Picture picture, Printed edition, Counted counted, String count) {
    if (count.isEmpty()) {
      return;
    }
    Counted whole = counted.part("");
    if (!whole.scope().equals(Figure.PROGRAMME)) {
      picture.know(picture.sum(whole), Long.parseLong(count), true);
      picture.know(picture.sum(whole), Long.parseLong(count), false);
      return;
    }
    Sum reporting = Sum.ZERO;
    for (String province : picture.provinces()) {
      if (remark(edition, whole.in(province)).isPresent()) {
        reporting = reporting.plus(picture.sum(whole.in(province)));
      }
    }
    picture.know(reporting, Long.parseLong(count), true);
    picture.know(reporting, Long.parseLong(count), false);
  }

  /**
   * An earlier edition may print numbers that have changed since. Taken from one another they still
   * tell the sum of what was hidden there.
   */
  private static void knowDifferences(Picture picture, Printed edition) {
    for (Counted counted : picture.counts()) {
      if (counted.part().isEmpty()) {
        picture
            .breakdowns(counted.indicator())
            .values()
            .forEach(
                parts ->
                    knowDifference(
                        picture, edition, counted, parts.stream().map(counted::part).toList()));
      }
      if (counted.from() < counted.to()) {
        List<Counted> quarters = new ArrayList<>();
        for (int quarter = counted.from(); quarter <= counted.to(); quarter++) {
          quarters.add(counted.quarter(quarter));
        }
        knowDifference(picture, edition, counted, quarters);
      }
    }
  }

  private static void knowDifference(
      Picture picture, Printed edition, Counted whole, List<Counted> parts) {
    Sum hidden = Sum.ZERO;
    long shown = 0;
    for (Counted part : parts) {
      Long number = edition.number(part);
      shown += number == null ? 0 : number;
      hidden = number == null ? hidden.plus(picture.sum(part)) : hidden;
    }
    Long number = edition.number(whole);
    if (number == null) {
      picture.know(picture.sum(whole).minus(hidden), shown, true);
    } else {
      picture.know(hidden, number - shown, true);
    }
  }

  private static void know(Picture picture, NeverMore known, int first) {
    for (Counted counted : picture.counts()) {
      boolean meant =
          counted.indicator().equals(known.indicator())
              && counted.part().equals(known.part())
              && (counted.from() == first || !known.toDate());
      if (meant) {
        Counted than = counted.of(known.thanIndicator(), known.thanPart());
        picture.know(picture.sum(than).minus(picture.sum(counted)), 0, false);
      }
    }
  }

  /** A province's persons to date are persons of the programme. */
  private void knowProvinces(Picture picture, int first) {
    for (Counted counted : picture.counts()) {
      if (persons.contains(counted.indicator())
          && counted.part().isEmpty()
          && counted.from() == first) {
        picture.know(
            picture.sum(counted.in(Figure.PROGRAMME)).minus(picture.sum(counted)), 0, false);
      }
    }
  }

  /** Hidden counts, and counts of persons met in several provinces, by how they are made up. */
  private Map<Sum, Target> targets(Picture picture, Printed current) {
    Map<Sum, Target> targets = new LinkedHashMap<>();
    Map<Counted, Boolean> done = new HashMap<>();
    for (Counted counted : picture.counts()) {
      boolean person = persons.contains(counted.indicator());
      Sum sum = picture.sum(counted);
      if (current.isHidden(counted)) {
        targets.merge(sum, target(picture, counted.toString(), sum, person), Target::stricter);
      }
      if (person && counted.scope().equals(Figure.PROGRAMME) && done.put(counted, true) == null) {
        Sum several = picture.several(counted);
        Target target = target(picture, "met in several provinces: " + counted, several, true);
        if (target.small()) {
          targets.merge(several, target, Target::stricter);
        }
      }
    }
    return targets;
  }

  private Target target(Picture picture, String name, Sum sum, boolean person) {
    long value = picture.value(sum);
    boolean small = person && value >= 1 && value <= policy.threshold();
    return new Target(name, value, small, picture.hiddenParts(sum));
  }

  /**
   * A count to find out.
   *
   * @param name what it is
   * @param value what it truly is
   * @param small whether it must not be bounded
   * @param parts hidden parts that are not 0
   */
  record Target(String name, long value, boolean small, long parts) {

    Target stricter(Target other) {
      return other.small && !small ? other : this;
    }
  }

  /**
   * What the attack gave.
   *
   * @param attacked how many hidden counts were attacked
   * @param found those that were found out
   */
  public record Result(int attacked, List<Found> found) {}

  /**
   * A hidden count that was found out.
   *
   * @param count what it is
   * @param low it can be shown to be no less
   * @param high it can be shown to be no more
   * @param asked what the policy asks for
   */
  public record Found(String count, long low, long high, String asked) {}
}

package org.cpting.indicator;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.PopulationGroup;

/** Tells which classes of facts a count takes in, and under which breakdown values they fall. */
final class FactClassifier {

  private final CodeLists lists;
  private final Map<String, PopulationGroup> groups;

  FactClassifier(CodeLists lists, List<PopulationGroup> groups) {
    this.lists = lists;
    this.groups = groups.stream().collect(Collectors.toMap(PopulationGroup::code, group -> group));
  }

  /** Whether facts of a class count. */
  boolean takes(Count count, ClassScheme scheme, int factClass) {
    return count.where().entrySet().stream()
        .allMatch(
            condition ->
                condition.getValue().stream()
                    .anyMatch(code -> is(condition.getKey(), code, scheme, factClass)));
  }

  /** The first condition of a count that facts of a class do not meet; none if they count. */
  Optional<Dimension> failing(Count count, ClassScheme scheme, int factClass) {
    return count.where().entrySet().stream()
        .filter(
            condition ->
                condition.getValue().stream()
                    .noneMatch(code -> is(condition.getKey(), code, scheme, factClass)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What facts of a class are in a dimension, in codes; empty where it is not stated. */
  String found(Dimension dimension, ClassScheme scheme, int factClass) {
    return switch (dimension) {
      case GROUP ->
          code(Dimension.SEX, scheme.id(factClass, Dimension.SEX))
              + " "
              + code(Dimension.AGE, scheme.id(factClass, Dimension.AGE));
      case COURSE -> code(Dimension.SERVICE, scheme.id(factClass, Dimension.SERVICE));
      case COMPLETED ->
          switch (scheme.id(factClass, Dimension.COMPLETED)) {
            case 0 -> "no";
            case 1 -> "yes";
            default -> "";
          };
      default -> code(dimension, scheme.id(factClass, dimension));
    };
  }

  private boolean is(Dimension dimension, String code, ClassScheme scheme, int factClass) {
    return switch (dimension) {
      case SERVICE, SEX, AGE, ACTIVITY, AGENCY ->
          code.equals(code(dimension, scheme.id(factClass, dimension)));
      case GROUP -> inGroup(code, scheme, factClass);
      case COURSE -> {
        CodeList.Code service =
            lists
                .get("services")
                .find(code(Dimension.SERVICE, scheme.id(factClass, Dimension.SERVICE)));
        yield service != null && code.equals(service.more("course"));
      }
      case COMPLETED -> completed(code, scheme.id(factClass, Dimension.COMPLETED));
      case PLAN_ADOPTED, IN_WORK_PLAN, SERVICE_POINT, MODELS ->
          throw new IllegalArgumentException("A condition on counties: " + dimension.id());
    };
  }

  private static boolean completed(String word, int id) {
    return switch (word) {
      case "yes" -> id == 1;
      case "no" -> id == 0;
      default -> id >= 0;
    };
  }

  private boolean inGroup(String code, ClassScheme scheme, int factClass) {
    PopulationGroup group = groups.get(code);
    return group != null
        && group.sex().equals(code(Dimension.SEX, scheme.id(factClass, Dimension.SEX)))
        && group.ages().contains(code(Dimension.AGE, scheme.id(factClass, Dimension.AGE)));
  }

  private String code(Dimension dimension, int id) {
    if (id < 0) {
      return "";
    }
    for (CodeList.Code code : lists.get(dimension.codeList()).codes()) {
      if (code.id() == id) {
        return code.code();
      }
    }
    return "";
  }

  /** The breakdown value of a class, e.g. {@code sex=F;age=U18}; empty if it has none. */
  String label(List<Dimension> axes, Count count, ClassScheme scheme, int factClass) {
    StringBuilder label = new StringBuilder();
    for (Dimension axis : axes) {
      String code = value(axis, count, scheme, factClass);
      if (code.isEmpty()) {
        return "";
      }
      label.append(label.isEmpty() ? "" : ";").append(axis.id()).append('=').append(code);
    }
    return label.toString();
  }

  private String value(Dimension axis, Count count, ClassScheme scheme, int factClass) {
    if (axis != Dimension.GROUP) {
      return code(axis, scheme.id(factClass, axis));
    }
    return count.where().getOrDefault(Dimension.GROUP, List.of()).stream()
        .filter(group -> inGroup(group, scheme, factClass))
        .findFirst()
        .orElse("");
  }

  /** Every breakdown value an indicator is printed with, those that nobody falls under too. */
  List<String> labels(Indicator indicator, List<Dimension> axes) {
    List<String> labels = List.of("");
    for (Dimension axis : axes) {
      Set<String> codes = new LinkedHashSet<>();
      Stream.concat(indicator.counts().stream(), indicator.denominator().stream())
          .forEach(count -> codes.addAll(count.where().getOrDefault(axis, allCodes(axis))));
      labels =
          labels.stream()
              .flatMap(
                  label ->
                      codes.stream()
                          .map(
                              code ->
                                  (label.isEmpty() ? "" : label + ";") + axis.id() + "=" + code))
              .toList();
    }
    return labels;
  }

  private List<String> allCodes(Dimension axis) {
    return axis == Dimension.GROUP ? List.of() : lists.get(axis.codeList()).codeNames();
  }

  /** Numbers of the classes of a scheme that a count takes in. */
  int[] classes(Count count, ClassScheme scheme) {
    int[] all = new int[scheme.size()];
    int size = 0;
    for (int factClass = 0; factClass < all.length; factClass++) {
      if (takes(count, scheme, factClass)) {
        all[size++] = factClass;
      }
    }
    return Arrays.copyOf(all, size);
  }
}

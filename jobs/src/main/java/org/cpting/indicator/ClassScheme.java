package org.cpting.indicator;

import java.util.Arrays;
import java.util.List;
import org.cpting.core.Facts;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Dimension;
import org.cpting.definition.Quantity;

/**
 * Numbers the classes of facts of one quantity: facts of a class agree in every dimension the
 * quantity is told apart by, so conditions need be looked at once a class and not once a fact.
 *
 * @param quantity the quantity
 * @param dimensions its dimensions
 * @param sizes number of values of each, "not stated" included
 */
record ClassScheme(Quantity quantity, List<Dimension> dimensions, List<Integer> sizes) {

  /** Values of {@link Dimension#COMPLETED}: not stated, no, yes. */
  private static final int COMPLETED_VALUES = 3;

  static ClassScheme of(Quantity quantity, CodeLists lists) {
    List<Dimension> dimensions =
        Arrays.stream(Dimension.values()).filter(quantity.dimensions()::contains).toList();
    return new ClassScheme(
        quantity,
        dimensions,
        dimensions.stream().map(dimension -> size(dimension, lists)).toList());
  }

  private static int size(Dimension dimension, CodeLists lists) {
    if (dimension == Dimension.COMPLETED) {
      return COMPLETED_VALUES;
    }
    int largest = 0;
    for (var code : lists.get(dimension.codeList()).codes()) {
      largest = Math.max(largest, code.id());
    }
    return largest + 2;
  }

  /** Number of classes. */
  int size() {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }

  /** What an id adds to the number of the class; not stated adds nothing. */
  int part(Dimension dimension, long id) {
    return encoder(dimension).part(id);
  }

  /** Turns ids of one dimension into their part of the class number, without look-up. */
  Encoder encoder(Dimension dimension) {
    int position = dimensions.indexOf(dimension);
    int multiplier = 1;
    for (int before = 0; before < position; before++) {
      multiplier *= sizes.get(before);
    }
    return new Encoder(dimension, multiplier, sizes.get(position));
  }

  /** Id of a class in a dimension, -1 where it is not stated. */
  int id(int factClass, Dimension dimension) {
    Encoder encoder = encoder(dimension);
    return factClass / encoder.multiplier() % encoder.size() - 1;
  }

  record Encoder(Dimension dimension, int multiplier, int size) {

    int part(long id) {
      if (id == Facts.NULL) {
        return 0;
      }
      if (id < 0 || id > size - 2) {
        throw new IllegalStateException(
            "A fact has the %s id %d, which no code list has".formatted(dimension.id(), id));
      }
      return (int) (id + 1) * multiplier;
    }
  }
}

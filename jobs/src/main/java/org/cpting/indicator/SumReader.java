package org.cpting.indicator;

import static org.cpting.core.Facts.NULL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.FactVisitor;
import org.cpting.core.LoadedSheet;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Dimension;
import org.cpting.definition.Quantity;

/** Adds the facts of every kind but the register's into a tally. */
final class SumReader {

  private static final List<String> AGGREGATE =
      List.of("row_no", "service_id", "sex_id", "age_group_id", "measure_id", "quantity");
  private static final List<String> OUTREACH =
      List.of("activity_id", "sex_id", "age_group_id", "measure_id", "quantity", "row_no");
  private static final List<String> CAPACITY =
      List.of("agency_id", "women", "men", "tested", "improved", "row_no");
  private static final List<String> COUNTY_STATUS =
      List.of(
          "place_id",
          "plan_adopted",
          "in_work_plan",
          "service_point",
          "models",
          "local_funding_fen",
          "leaders",
          "meetings",
          "row_no");

  /** Ids of sexes that the columns women and men stand for. */
  private record Sexes(int women, int men) {}

  private record StatedRow(long row, long service) {}

  /** Takes what facts were turned into. */
  interface Sink {

    /**
     * Takes a quantity.
     *
     * @param row physical row it stands in
     * @param frameClass its class in the frame
     */
    void add(int sheetId, long row, int frameClass, long quantity);

    /** Takes the state of a county, by its number. */
    void state(int sheetId, long row, int county, CountyState state);
  }

  private final Sink sink;
  private final Frame frame;
  private final Map<Long, Quantity> measures = new HashMap<>();
  private final Sexes sexes;

  SumReader(Tally tally, Map<Integer, SheetPlace> places, CodeLists lists) {
    this(tally.frame(), lists, new TallySink(tally, places));
  }

  SumReader(Frame frame, CodeLists lists, Sink sink) {
    this.sink = sink;
    this.frame = frame;
    lists
        .get("measures")
        .codes()
        .forEach(
            code ->
                measures.put(
                    (long) code.id(), Quantity.valueOf(code.code().toUpperCase(Locale.ROOT))));
    sexes = new Sexes(lists.get("sexes").get("F").id(), lists.get("sexes").get("M").id());
  }

  private record TallySink(Tally tally, Map<Integer, SheetPlace> places) implements Sink {

    @Override
    public void add(int sheetId, long row, int frameClass, long quantity) {
      SheetPlace place = SheetPlace.of(places, sheetId);
      tally.add(place.province(), place.quarter(), frameClass, quantity);
    }

    @Override
    public void state(int sheetId, long row, int county, CountyState state) {
      tally.putState(county, SheetPlace.of(places, sheetId).quarter(), state);
    }
  }

  void read(Collection<LoadedSheet> sheets, FactScanner facts) {
    AggregateSheet aggregates = new AggregateSheet();
    scan(sheets, facts, FactKind.AGGREGATE, AGGREGATE, aggregates);
    aggregates.end();
    scan(sheets, facts, FactKind.OUTREACH, OUTREACH, this::outreach);
    scan(sheets, facts, FactKind.CAPACITY, CAPACITY, this::capacity);
    scan(sheets, facts, FactKind.COUNTY_STATUS, COUNTY_STATUS, this::countyStatus);
  }

  private static void scan(
      Collection<LoadedSheet> sheets,
      FactScanner facts,
      FactKind kind,
      List<String> columns,
      FactVisitor visitor) {
    for (FactRange range : FactRange.of(sheets, kind)) {
      facts.scan(kind, columns, range.from(), range.to(), visitor);
    }
  }

  private void outreach(int sheetId, long[] values) {
    Quantity quantity = measure(values[3]);
    int factClass = part(quantity, Dimension.ACTIVITY, values[0]);
    if (quantity == Quantity.PARTICIPANTS) {
      factClass += part(quantity, Dimension.SEX, values[1]);
      factClass += part(quantity, Dimension.AGE, values[2]);
    }
    add(sheetId, values[5], quantity, factClass, values[4]);
  }

  private void capacity(int sheetId, long[] values) {
    int trained = part(Quantity.TRAINED, Dimension.AGENCY, values[0]);
    int women = part(Quantity.TRAINED, Dimension.SEX, sexes.women());
    int men = part(Quantity.TRAINED, Dimension.SEX, sexes.men());
    long row = values[5];
    add(sheetId, row, Quantity.TRAINED, trained + women, values[1]);
    add(sheetId, row, Quantity.TRAINED, trained + men, values[2]);
    add(
        sheetId,
        row,
        Quantity.TESTED,
        part(Quantity.TESTED, Dimension.AGENCY, values[0]),
        values[3]);
    add(
        sheetId,
        row,
        Quantity.IMPROVED,
        part(Quantity.IMPROVED, Dimension.AGENCY, values[0]),
        values[4]);
  }

  private void countyStatus(int sheetId, long[] values) {
    long row = values[8];
    sink.state(
        sheetId,
        row,
        frame.county(values[0]).number(),
        CountyState.of(values[1], values[2], values[3], values[4]));
    add(sheetId, row, Quantity.LOCAL_FUNDING, 0, values[5]);
    add(sheetId, row, Quantity.LEADERS, 0, values[6]);
    add(sheetId, row, Quantity.MEETINGS, 0, values[7]);
  }

  private Quantity measure(long id) {
    Quantity quantity = measures.get(id);
    if (quantity == null) {
      throw new IllegalStateException("A fact has the measure id " + id + ", which no list has");
    }
    return quantity;
  }

  private int part(Quantity quantity, Dimension dimension, long id) {
    return frame.scheme(quantity).part(dimension, id);
  }

  private void add(int sheetId, long row, Quantity quantity, int factClass, long value) {
    if (value != NULL) {
      sink.add(sheetId, row, frame.offset(quantity) + factClass, value);
    }
  }

  /**
   * Holds back a sheet of aggregates until it is known in which rows it is stated how many
   * completed.
   */
  private final class AggregateSheet implements FactVisitor {

    private final List<long[]> facts = new ArrayList<>();
    private final Set<StatedRow> stated = new HashSet<>();
    private int sheet = -1;

    @Override
    public void visit(int sheetId, long[] values) {
      if (sheetId != sheet) {
        end();
        sheet = sheetId;
      }
      facts.add(values.clone());
      if (measure(values[4]) == Quantity.CONTACTS_COMPLETED && values[5] != NULL) {
        stated.add(new StatedRow(values[0], values[1]));
      }
    }

    private void end() {
      facts.forEach(this::addFact);
      facts.clear();
      stated.clear();
    }

    private void addFact(long[] values) {
      Quantity quantity = measure(values[4]);
      int factClass = 0;
      for (Dimension dimension : frame.scheme(quantity).dimensions()) {
        factClass += part(quantity, dimension, id(dimension, values));
      }
      add(sheet, values[0], quantity, factClass, values[5]);
    }

    private long id(Dimension dimension, long[] values) {
      return switch (dimension) {
        case SERVICE -> values[1];
        case SEX -> values[2];
        case AGE -> values[3];
        case COMPLETED -> stated.contains(new StatedRow(values[0], values[1])) ? 0 : NULL;
        default -> throw new IllegalStateException("Aggregates have no " + dimension.id());
      };
    }
  }
}

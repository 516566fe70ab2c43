package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_MEASURE;
import static org.cpting.warehouse.db.Tables.RETURN_MEASURE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Facts;
import org.cpting.core.LongSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Sums up what a return says of each county. */
final class MeasureSums {

  private final Map<Long, Map<String, Long>> sums = new TreeMap<>();
  private final Map<Long, Register> registers = new TreeMap<>();
  private @Nullable Register last;
  private final Map<Long, String> measures = new HashMap<>();

  /** What the registers of persons say of one county. */
  private static final class Register {
    private final long county;
    private final LongSet persons = new LongSet();
    private long services;
    private long completed;

    Register(long county) {
      this.county = county;
    }
  }

  MeasureSums(DSLContext dsl) {
    dsl.select(DIM_MEASURE.MEASURE_ID, DIM_MEASURE.CODE)
        .from(DIM_MEASURE)
        .forEach(row -> measures.put(row.value1().longValue(), row.value2()));
  }

  /** Adds the facts of a sheet. */
  void add(Facts facts) {
    switch (facts.kind()) {
      case SERVICE -> services(facts);
      case AGGREGATE, OUTREACH -> quantities(facts);
      case CAPACITY -> trainings(facts);
      case COUNTY_STATUS ->
          columns(
              facts,
              "plan_adopted",
              "in_work_plan",
              "service_point",
              "local_funding_fen",
              "leaders",
              "models",
              "meetings");
    }
  }

  private void services(Facts facts) {
    int place = facts.kind().column("place_id");
    int person = facts.kind().column("person_key");
    int completed = facts.kind().column("completed");
    for (int fact = 0; fact < facts.size(); fact++) {
      Register register = register(facts.get(fact, place));
      register.services++;
      register.completed += facts.get(fact, completed) == 1 ? 1 : 0;
      register.persons.add(facts.get(fact, person));
    }
  }

  /** The register of a county. Rows of one county mostly follow one another. */
  private Register register(long county) {
    if (last == null || county != last.county) {
      last = registers.computeIfAbsent(county, Register::new);
    }
    return last;
  }

  private void quantities(Facts facts) {
    int place = facts.kind().column("place_id");
    int measure = facts.kind().column("measure_id");
    int quantity = facts.kind().column("quantity");
    for (int fact = 0; fact < facts.size(); fact++) {
      String name = measures.getOrDefault(facts.get(fact, measure), "");
      sum(facts.get(fact, place), name, facts.get(fact, quantity));
    }
  }

  private void trainings(Facts facts) {
    int place = facts.kind().column("place_id");
    int women = facts.kind().column("women");
    int men = facts.kind().column("men");
    for (int fact = 0; fact < facts.size(); fact++) {
      long county = facts.get(fact, place);
      sum(county, "trainings", 1);
      sum(county, "trainees", facts.get(fact, women) + facts.get(fact, men));
    }
    columns(facts, "tested", "improved");
  }

  private void columns(Facts facts, String... names) {
    int place = facts.kind().column("place_id");
    for (String name : List.of(names)) {
      int column = facts.kind().column(name);
      for (int fact = 0; fact < facts.size(); fact++) {
        if (facts.get(fact, column) != Facts.NULL) {
          sum(facts.get(fact, place), name, facts.get(fact, column));
        }
      }
    }
  }

  private void sum(long place, String measure, long quantity) {
    sums.computeIfAbsent(place, key -> new TreeMap<>()).merge(measure, quantity, Long::sum);
  }

  void write(DSLContext dsl, int returnId) {
    for (Register register : registers.values()) {
      sum(register.county, "services", register.services);
      if (register.completed > 0) {
        sum(register.county, "completed", register.completed);
      }
      sum(register.county, "persons", register.persons.size());
    }
    sums.forEach(
        (place, ofPlace) ->
            ofPlace.forEach(
                (measure, quantity) ->
                    dsl.insertInto(RETURN_MEASURE)
                        .values(returnId, Math.toIntExact(place), measure, quantity)
                        .execute()));
  }
}

package org.cpting.indicator;

import java.util.List;
import java.util.Map;
import org.cpting.core.FactVisitor;
import org.cpting.definition.Dimension;
import org.cpting.definition.Quantity;
import org.cpting.indicator.ClassScheme.Encoder;

/** Turns services given to persons into classes and {@link RegisterEvent}s, one sheet at a time. */
final class RegisterReader implements FactVisitor {

  /** Takes what a fact was turned into. */
  interface Sink {

    /**
     * Takes one service.
     *
     * @param sumsAt where the sums of its province and quarter begin
     * @param factClass its class
     * @param key its person
     * @param packed as of {@link RegisterEvent}
     */
    void take(int sumsAt, int factClass, long key, long packed);
  }

  static final List<String> COLUMNS =
      List.of(
          "service_id", "sex_id", "age_group_id", "completed", "date_id", "person_key", "key_kind");

  private final Frame frame;
  private final Map<Integer, SheetPlace> places;
  private final Sink sink;
  private final Encoder service;
  private final Encoder sex;
  private final Encoder age;
  private final Encoder completed;
  private int sheet = -1;
  private int sumsAt;
  private int province;
  private int quarter;

  RegisterReader(Frame frame, Map<Integer, SheetPlace> places, Sink sink) {
    this.frame = frame;
    this.places = places;
    this.sink = sink;
    ClassScheme scheme = frame.scheme(Quantity.SERVICES);
    service = scheme.encoder(Dimension.SERVICE);
    sex = scheme.encoder(Dimension.SEX);
    age = scheme.encoder(Dimension.AGE);
    completed = scheme.encoder(Dimension.COMPLETED);
  }

  @Override
  public void visit(int sheetId, long[] values) {
    if (sheetId != sheet) {
      begin(sheetId);
    }
    int factClass =
        service.part(values[0])
            + sex.part(values[1])
            + age.part(values[2])
            + completed.part(values[3]);
    int day = RegisterEvent.day(values[4]);
    long packed = RegisterEvent.pack(province, quarter, day, factClass, values[6]);
    sink.take(sumsAt, factClass, values[5], packed);
  }

  private void begin(int sheetId) {
    SheetPlace place = SheetPlace.of(places, sheetId);
    sheet = sheetId;
    province = place.province();
    quarter = place.quarter();
    sumsAt = Tally.sumsAt(frame, province, quarter) + frame.offset(Quantity.SERVICES);
  }
}

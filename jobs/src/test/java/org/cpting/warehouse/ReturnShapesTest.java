package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.util.List;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class ReturnShapesTest extends WarehouseContract {

  ReturnShapesTest(Engine engine) {
    super(engine);
  }

  private static ReturnShape shape(String heading) {
    return new ReturnShape(
        "Excel .xlsx",
        List.of(
            new ReturnShape.Sheet("说明", true, 0, List.of()),
            new ReturnShape.Sheet(
                "表一",
                false,
                3,
                List.of(
                    new ReturnShape.Column(0, "", "序号"),
                    new ReturnShape.Column(2, "county", heading)))));
  }

  private ReturnShapes loaded(String file, ReturnKey key, String heading) {
    load(file, services(key, 1));
    write(
        dsl -> {
          new ReturnShapes(dsl).remember(key, shape(heading));
          return key;
        });
    return new ReturnShapes(warehouse.reading());
  }

  @Test
  void theShapeOfTheReturnAcceptedLastIsRemembered() {
    ReturnKey key = key("YN", "A");
    assertThat(new ReturnShapes(warehouse.reading()).last(key)).isEmpty();
    assertThat(loaded("a.xlsx", key, "县区").last(key)).contains(shape("县区"));
    assertThat(loaded("b.xlsx", key, "区县").last(key)).contains(shape("区县"));
  }

  @Test
  void otherFormsProvincesAndUnitsHaveShapesOfTheirOwn() {
    ReturnShapes shapes = loaded("a.xlsx", key("YN", "A"), "县区");
    assertThat(shapes.last(key("YN", "B"))).isEmpty();
    assertThat(shapes.last(key("JS", "A"))).isEmpty();
    assertThat(shapes.last(new ReturnKey("YN", "昆明市", "A", Sample.QUARTER))).isEmpty();
    assertThat(shapes.last(new ReturnKey("YN", "", "A", Sample.QUARTER.plus(1))))
        .contains(shape("县区"));
  }
}

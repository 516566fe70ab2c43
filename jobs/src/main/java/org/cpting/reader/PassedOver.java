package org.cpting.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/** Rows between the data of a sheet that were not taken for data, and why. */
final class PassedOver {

  private static final Map<RowSorter.Kind, Bilingual> REASONS =
      Map.of(
          RowSorter.Kind.EXAMPLE,
          new Bilingual("是填写示例", "show how to fill in the form"),
          RowSorter.Kind.OF_WHICH,
          new Bilingual("是“其中”项", "tell a part of a total (其中)"),
          RowSorter.Kind.LABEL,
          new Bilingual("只有一个不是县名的标签", "hold one text only, which names no county"));

  private final Map<RowSorter.Kind, BitSet> rows = new EnumMap<>(RowSorter.Kind.class);

  void row(RowSorter.Kind kind, int number) {
    rows.computeIfAbsent(kind, k -> new BitSet()).set(number);
  }

  List<Finding> remarks(SheetPlan plan, String file, String form) {
    List<Finding> remarks = new ArrayList<>();
    rows.forEach(
        (kind, numbers) -> {
          Bilingual reason = REASONS.getOrDefault(kind, Bilingual.NONE);
          String named = Veiled.numbers(numbers);
          remarks.add(
              new Finding(
                  "ROWS_NOT_READ",
                  Severity.INFO,
                  form,
                  new SourceRef(
                      file, plan.name().isEmpty() ? null : plan.name(), numbers.nextSetBit(0), -1),
                  "",
                  "",
                  new Bilingual(
                      "第 " + named + " 行" + reason.zh() + "，不是数据，未读取。",
                      "Rows "
                          + named
                          + " "
                          + reason.en()
                          + "; they are no data and were not read."),
                  new Bilingual("如是数据，请补全各栏。", "If they are data, fill in their other columns.")));
        });
    return remarks;
  }
}

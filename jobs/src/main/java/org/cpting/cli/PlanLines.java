package org.cpting.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.job.WorkPlan;
import org.cpting.notice.Bilingual;

/** Tells a plan. */
final class PlanLines {

  private static final int VERSION = 1;
  private static final int REASONS = 5;

  private PlanLines() {}

  /** Tells that something would be done, or nothing; answers the exit code. */
  static int tell(WorkPlan plan, boolean json, PrintWriter out) {
    if (json) {
      Json.print(out, map(plan));
    } else {
      print(plan, out);
    }
    return plan.empty() ? Exit.NOTHING_TO_DO : Exit.OK;
  }

  static void print(WorkPlan plan, PrintWriter out) {
    List<Bilingual> told = List.of();
    for (WorkPlan.Task task : plan.tasks()) {
      out.println(line(task));
      if (task.because().equals(told)) {
        continue;
      }
      told = task.because();
      told.stream()
          .limit(REASONS)
          .forEach(why -> out.println("            " + why.zh() + "  " + why.en()));
      if (told.size() > REASONS) {
        out.println("            … 共%d条 %d in all (--json)".formatted(told.size(), told.size()));
      }
    }
    plan.waits().forEach(one -> out.println("waits 等待  " + one.zh() + "  " + one.en()));
    out.println(
        plan.empty()
            ? "plan 计划：nothing to do 无需处理"
            : "plan 计划：%d to do 项".formatted(plan.tasks().size()));
  }

  private static String line(WorkPlan.Task task) {
    Bilingual act = task.act().words();
    Bilingual state = task.state().words();
    return "%s %s  %s %s  %s"
        .formatted(
            act.en(),
            act.zh(),
            state.en(),
            state.zh(),
            String.join(" ", task.period(), task.province(), task.what()).strip())
        .stripTrailing();
  }

  /** As {@code schemas/json-schema/plan.schema.json} says. */
  static Map<String, Object> map(WorkPlan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", VERSION);
    map.put("tasks", plan.tasks().stream().map(PlanLines::map).toList());
    map.put("waits", plan.waits().stream().map(PlanLines::words).toList());
    return map;
  }

  private static Map<String, Object> map(WorkPlan.Task task) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("do", task.act().name().toLowerCase(java.util.Locale.ROOT));
    map.put("state", task.state().id());
    map.put("what", task.what());
    map.put("province", task.province());
    map.put("period", task.period());
    map.put("because", task.because().stream().map(PlanLines::words).toList());
    return map;
  }

  private static Map<String, String> words(Bilingual words) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("zh", words.zh());
    map.put("en", words.en());
    return map;
  }
}

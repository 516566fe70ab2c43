package org.cpting.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.cpting.job.WorkPlan.Act;
import org.cpting.notice.Bilingual;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;

/** What passes would do now; making a plan changes nothing. */
public final class Plans {

  private final Settings settings;
  private final Warehouse warehouse;
  private final Arrivals arrivals;
  private final CalculateStage calculation;
  private final RenderStage rendering;

  Plans(
      Settings settings,
      Warehouse warehouse,
      Arrivals arrivals,
      CalculateStage calculation,
      RenderStage rendering) {
    this.settings = settings;
    this.warehouse = warehouse;
    this.arrivals = arrivals;
    this.calculation = calculation;
    this.rendering = rendering;
  }

  /** What {@link Pipeline#run} would do. */
  public WorkPlan run() throws IOException, InterruptedException {
    Arrivals.Names names = arrivals.names();
    WorkPlan plan =
        planner()
            .plan(EnumSet.of(Act.FEEDBACK, Act.CALCULATE, Act.RENDER), load -> false, names.take());
    List<Bilingual> waits = new ArrayList<>(plan.waits());
    names
        .waiting()
        .forEach(
            name -> waits.add(new Bilingual(name + " 尚在写入", name + " is still being written")));
    return new WorkPlan(plan.tasks(), waits);
  }

  /** What {@link Pipeline#calculate} would do. */
  public WorkPlan calculation() throws IOException {
    return planner().plan(EnumSet.of(Act.CALCULATE), load -> false, List.of());
  }

  /** What {@link Pipeline#render} would do. */
  public WorkPlan rendering(RenderOrder order) throws IOException {
    rendering.order(order);
    return planner().plan(EnumSet.of(Act.RENDER), load -> false, List.of());
  }

  /**
   * What is missing, failed or stale, as {@link Pipeline#rerun} takes it.
   *
   * @param wanted of which returns files may be read again
   */
  public WorkPlan rerun(Predicate<LedgerReturn> wanted) throws IOException {
    return planner()
        .plan(EnumSet.of(Act.READ, Act.FEEDBACK, Act.CALCULATE, Act.RENDER), wanted, List.of());
  }

  private Planner planner() throws IOException {
    return new Planner(settings, warehouse, calculation, rendering);
  }
}

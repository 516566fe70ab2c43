package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.indicator.Figure;
import org.cpting.job.WorkPlan.Act;
import org.cpting.job.WorkPlan.State;
import org.cpting.job.WorkPlan.Task;
import org.cpting.notice.Bilingual;
import org.cpting.warehouse.FeedbackTable;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.RenderedReport;
import org.cpting.warehouse.Warehouse;

/** Finds out what a pass would do, without doing any of it. */
final class Planner {

  private static final Predicate<String> COUNTING =
      name ->
          name.equals("schemas/logframe.yaml")
              || name.equals("schemas/calendar.yaml")
              || name.startsWith("schemas/codelists/")
              || name.startsWith("schemas/layouts/");

  private static final Predicate<String> SHOWN =
      COUNTING.or(
          name -> name.equals("schemas/disclosure.yaml") || name.startsWith("report-templates/"));

  private final Settings settings;
  private final Ledger ledger;
  private final FeedbackTable feedback;
  private final ChangesSince changes;
  private final StaleReturns returns;
  private final CalculateStage calculation;
  private final RenderStage rendering;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Bilingual> waits = new ArrayList<>();
  private final Set<Quarter> moving = new TreeSet<>();

  Planner(Settings settings, Warehouse warehouse, CalculateStage calculation, RenderStage rendering)
      throws IOException {
    this.settings = settings;
    this.ledger = new Ledger(warehouse.reading());
    this.feedback = new FeedbackTable(warehouse.reading());
    this.changes = new ChangesSince(settings, warehouse.reading());
    this.returns = new StaleReturns(settings, warehouse, changes);
    this.calculation = calculation;
    this.rendering = rendering;
  }

  /**
   * Plans some acts.
   *
   * @param wanted of which returns files may be read again
   * @param arrivals names of files that a pass would take
   */
  WorkPlan plan(EnumSet<Act> acts, Predicate<LedgerReturn> wanted, List<String> arrivals)
      throws IOException {
    for (String name : arrivals) {
      tasks.add(new Task(Act.TAKE, State.NEW, name, "", "", 0, List.of()));
    }
    if (acts.contains(Act.READ)) {
      returns.find(wanted, tasks, waits, moving);
    } else if (acts.contains(Act.FEEDBACK)) {
      returns.compared(tasks, moving);
    }
    if (acts.contains(Act.FEEDBACK)) {
      missingFeedback();
    }
    boolean counts = acts.contains(Act.CALCULATE) && figures();
    if (acts.contains(Act.RENDER)) {
      reports(counts || !moving.isEmpty());
    }
    if (!arrivals.isEmpty() && acts.contains(Act.RENDER)) {
      waits.add(
          new Bilingual(
              "新文件接收之后，数据有变化的计算和报告随之更新。",
              "Once the new files are taken, the figures and reports they change follow."));
    }
    return new WorkPlan(List.copyOf(tasks), List.copyOf(waits));
  }

  private void missingFeedback() {
    Map<Integer, FeedbackTable.Note> notes = feedback.notes();
    for (LedgerFile file : ledger.files()) {
      FeedbackTable.Note note = notes.get(file.fileId());
      if (!FeedbackQueue.isThere(settings, file, note)) {
        tasks.add(
            new Task(
                Act.FEEDBACK,
                note == null || !folderIsThere(note) ? State.MISSING : State.STALE,
                file.file().shown(),
                "",
                "",
                file.fileId(),
                List.of(
                    note == null || !folderIsThere(note)
                        ? new Bilingual("发件夹中没有", "it is not in the outbox")
                        : new Bilingual("文件重新读取过", "the file was read again since"))));
      }
    }
  }

  private boolean folderIsThere(FeedbackTable.Note note) {
    return Files.isDirectory(settings.workspace().outbox().resolve(note.folder()));
  }

  /** Answers whether figures are to be calculated, now or after what was planned before. */
  private boolean figures() throws IOException {
    Instant last = calculation.lastAt();
    if (last == null) {
      boolean any = ledger.returns().stream().anyMatch(LedgerReturn::active);
      if (any) {
        tasks.add(
            task(
                Act.CALCULATE,
                State.MISSING,
                "",
                Figure.PROGRAMME,
                "",
                new Bilingual("从未计算过", "they were never calculated")));
      }
      return any;
    }
    if (calculation.upToDate() && moving.isEmpty()) {
      return false;
    }
    List<Bilingual> because = new ArrayList<>(changes.returns(last, load -> true));
    because.addAll(changes.definitions(last, COUNTING));
    because.addAll(changes.program(last));
    if (!moving.isEmpty()) {
      because.add(new Bilingual("上列报表将重新读取", "the returns named above are to be read again"));
    }
    if (because.isEmpty()) {
      because.add(new Bilingual("又一个季度已结束", "another quarter is over"));
    }
    for (Map.Entry<String, Set<String>> one : concerned(last).entrySet()) {
      tasks.add(
          new Task(
              Act.CALCULATE,
              State.STALE,
              "",
              String.join(" ", one.getValue()),
              one.getKey(),
              0,
              List.copyOf(because)));
    }
    return true;
  }

  /** Quarter to the provinces of which returns changed; all where definitions did. */
  private Map<String, Set<String>> concerned(Instant since) {
    Map<String, Set<String>> concerned = new TreeMap<>();
    for (LedgerReturn load : ledger.returns()) {
      Instant ended = load.origin().supersededAt();
      if (load.origin().loadedAt().isAfter(since)
          || ended != null && ended.isAfter(since)
          || load.active() && moving.contains(load.key().quarter())) {
        moving.add(load.key().quarter());
        concerned
            .computeIfAbsent(load.key().quarter().id(), quarter -> new LinkedHashSet<>())
            .add(load.key().province());
      }
    }
    return concerned.isEmpty() ? Map.of("", Set.of(Figure.PROGRAMME)) : concerned;
  }

  private void reports(boolean upstream) throws IOException {
    if (upstream) {
      Bilingual why =
          new Bilingual(
              "所用数据将重新计算；内容不变的不重做",
              "its figures are to be calculated anew; where nothing changes it stays");
      for (RenderStage.Due one : rendering.all()) {
        if (moving.isEmpty()
            || moving.stream().anyMatch(q -> q.compareTo(one.period().last()) <= 0)) {
          tasks.add(render(one, State.STALE, List.of(why)));
        }
      }
      return;
    }
    for (RenderStage.Due due : rendering.due()) {
      RenderedReport last = due.last();
      List<Bilingual> because = new ArrayList<>();
      if (last == null) {
        because.add(new Bilingual("尚未制作", "it was never made"));
      } else if (due.missing()) {
        because.add(new Bilingual("发件夹中没有，或已被改动", "it is not in the outbox as it was made"));
      } else {
        Period period = due.period();
        because.addAll(
            changes.returns(last.at(), load -> load.key().quarter().compareTo(period.last()) <= 0));
        because.addAll(changes.definitions(last.at(), SHOWN));
        because.addAll(changes.program(last.at()));
        if (because.isEmpty()) {
          because.add(
              new Bilingual("日期、核对结果、豁免或评述有变化", "the day, checks, waivers or narratives changed"));
        }
      }
      tasks.add(render(due, last == null || due.missing() ? State.MISSING : State.STALE, because));
    }
  }

  private static Task render(RenderStage.Due one, State state, List<Bilingual> because) {
    return new Task(
        Act.RENDER, state, one.what(), one.scope(), one.period().id(), 0, List.copyOf(because));
  }

  private static Task task(
      Act act, State state, String what, String province, String period, Bilingual because) {
    return new Task(act, state, what, province, period, 0, List.of(because));
  }
}

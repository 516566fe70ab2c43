package org.cpting.job;

import java.util.List;
import java.util.Locale;
import org.cpting.notice.Bilingual;

/**
 * What a pass would do, and why.
 *
 * @param tasks what is to be done, in the order in which it would be
 * @param waits what cannot be done here: returns nobody sent, files their sender must mend, what is
 *     stale in closed quarters
 */
public record WorkPlan(List<Task> tasks, List<Bilingual> waits) {

  /** What is done. */
  public enum Act {
    TAKE("接收", "take"),
    READ("重新读取", "read again"),
    FEEDBACK("制作反馈", "feedback"),
    CALCULATE("计算", "calculate"),
    RENDER("制作报告", "render");

    private final String zh;
    private final String en;

    Act(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Bilingual words() {
      return new Bilingual(zh, en);
    }
  }

  /** In what state that is which is to be done. */
  public enum State {
    NEW("新", "new"),
    MISSING("缺", "missing"),
    FAILED("未成功", "failed"),
    STALE("过时", "stale");

    private final String zh;
    private final String en;

    State(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Bilingual words() {
      return new Bilingual(zh, en);
    }

    /** Lower-case name, as in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something to be done.
   *
   * @param act what
   * @param state why at all
   * @param what name of the file or report, or the folder of data files; empty for the figures as a
   *     whole
   * @param province code of the province, ALL for the programme; empty where it is not known yet
   * @param period id of the period; empty where it is not known yet
   * @param fileId number of the file in the ledger, 0 for others
   * @param because which return, definition or version made it so
   */
  public record Task(
      Act act,
      State state,
      String what,
      String province,
      String period,
      int fileId,
      List<Bilingual> because) {}

  /** Whether there is nothing to do. */
  public boolean empty() {
    return tasks.isEmpty();
  }

  /** Numbers of the files to be read again. */
  List<Integer> readAgain() {
    return tasks.stream().filter(task -> task.act == Act.READ).map(Task::fileId).toList();
  }
}

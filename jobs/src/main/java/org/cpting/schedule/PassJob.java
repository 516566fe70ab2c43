package org.cpting.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A pass at its hour; never two at once. */
@DisallowConcurrentExecution
final class PassJob implements Job {

  /** Set on triggers of due dates: reports are looked at even if the inbox is empty. */
  static final String REPORTS = "reports";

  private final PassRunner runner;

  PassJob(PassRunner runner) {
    this.runner = runner;
  }

  @Override
  public void execute(JobExecutionContext context) {
    runner.run(context.getMergedJobDataMap().containsKey(REPORTS));
  }
}

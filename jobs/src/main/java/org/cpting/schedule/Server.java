package org.cpting.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.YamlNode;
import org.cpting.job.Settings;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * The jobs by the clock. What was missed while the machine was down or busy is settled so: a missed
 * look at the inbox is skipped, since the next one comes within a minute; a missed due date of a
 * report is made up for at once.
 */
public final class Server {

  private final Scheduler scheduler;
  private final PassRunner runner;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Server(Scheduler scheduler, PassRunner runner) {
    this.scheduler = scheduler;
    this.runner = runner;
  }

  /**
   * Starts serving.
   *
   * @param settings what to work with
   * @param tell takes lines for the operator
   */
  public static Server start(Settings settings, Consumer<String> tell) {
    YamlNode yaml =
        YamlNode.read(settings.home().schemas().resolve("schedule.yaml"))
            .only("inbox", "reports_at");
    Calendar calendar = Calendar.read(settings.home());
    PassRunner runner = new PassRunner(settings, tell);
    try {
      Scheduler scheduler = new StdSchedulerFactory(properties()).getScheduler();
      scheduler.setJobFactory((bundle, owner) -> new PassJob(runner));
      JobDetail job = JobBuilder.newJob(PassJob.class).withIdentity("pass").storeDurably().build();
      scheduler.addJob(job, false);
      scheduler.scheduleJob(
          TriggerBuilder.newTrigger()
              .withIdentity("inbox")
              .forJob(job)
              .withSchedule(
                  CronScheduleBuilder.cronSchedule(yaml.text("inbox"))
                      .inTimeZone(TimeZone.getTimeZone(calendar.zone()))
                      .withMisfireHandlingInstructionDoNothing())
              .build());
      scheduleReports(scheduler, job, calendar, LocalTime.parse(yaml.text("reports_at")), settings);
      scheduler.start();
      return new Server(scheduler, runner);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The schedule cannot be started: " + e.getMessage(), e);
    }
  }

  /** One trigger for each due date to come. */
  private static void scheduleReports(
      Scheduler scheduler, JobDetail job, Calendar calendar, LocalTime at, Settings settings)
      throws SchedulerException {
    LocalDate today = LocalDate.ofInstant(settings.clock().instant(), calendar.zone());
    for (Quarter q = calendar.first(); q.compareTo(calendar.last()) <= 0; q = q.plus(1)) {
      for (Period period : calendar.reported(q)) {
        LocalDate due = calendar.reportDue(period);
        if (!due.isBefore(today)) {
          scheduler.scheduleJob(
              TriggerBuilder.newTrigger()
                  .withIdentity("report-" + period.id())
                  .forJob(job)
                  .usingJobData(PassJob.REPORTS, true)
                  .startAt(Date.from(due.atTime(at).atZone(calendar.zone()).toInstant()))
                  .withSchedule(
                      SimpleScheduleBuilder.simpleSchedule()
                          .withMisfireHandlingInstructionFireNow())
                  .build());
        }
      }
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "cpting");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.jobStore.misfireThreshold", "30000");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  /**
   * Stops: nothing new is started, and the file at work is finished or rolled back before this
   * returns.
   */
  public void stop() {
    try {
      runner.stop();
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The schedule did not stop: " + e.getMessage(), e);
    } finally {
      stopped.countDown();
    }
  }

  /** Waits until it has been stopped. */
  public void await() throws InterruptedException {
    stopped.await();
  }
}

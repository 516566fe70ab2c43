package org.cpting.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cpting.definition.CodeLists;
import org.cpting.inbox.ArrivedFile;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.Dimensions;
import org.cpting.warehouse.History;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Warehouse;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The pipeline opened for one pass. It holds the {@link WorkspaceLock}, so on opening, jobs left
 * running by a process that died are closed, and nothing of theirs is lost, because every file is
 * one transaction.
 */
public final class Pipeline implements Closeable {

  private final Settings settings;
  private final WorkspaceLock lock;
  private final AnnotationConfigApplicationContext context;
  private final StopSignal stop = new StopSignal();

  private Pipeline(
      Settings settings, WorkspaceLock lock, AnnotationConfigApplicationContext context) {
    this.settings = settings;
    this.lock = lock;
    this.context = context;
  }

  /** Opens a workspace, creating what is missing; nothing if another process is at work on it. */
  public static Optional<Pipeline> open(Settings settings) throws IOException {
    Files.createDirectories(settings.workspace().root());
    if (!Files.isDirectory(settings.workspace().inbox())) {
      Files.createDirectories(settings.workspace().inbox());
    }
    Optional<WorkspaceLock> lock = WorkspaceLock.take(settings.workspace().lock());
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Pipeline pipeline = new Pipeline(settings, lock.get(), context);
    try {
      pipeline.start();
    } catch (IOException | RuntimeException e) {
      pipeline.close();
      throw e;
    }
    return Optional.of(pipeline);
  }

  private void start() throws IOException {
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(StopSignal.class, () -> stop);
    context.registerBean(
        Warehouse.class, () -> openWarehouse(settings), bean -> bean.setDestroyMethodName("close"));
    context.register(
        BatchInfrastructure.class,
        Steps.class,
        FigureConfiguration.class,
        CycleJob.class,
        IngestJob.class,
        CalculationJob.class,
        ReportJob.class,
        PublicationJob.class);
    context.refresh();
    recover();
    context.getBean(AuditBook.class).open();
  }

  private static Warehouse openWarehouse(Settings settings) {
    Warehouse warehouse = Warehouse.open(settings.warehouse());
    warehouse.migrate(settings.home().schemas().resolve("warehouse"));
    new Dimensions(warehouse.context(warehouse.writers()))
        .fill(Definitions.dimensions(settings.home(), CodeLists.read(settings.home())));
    return warehouse;
  }

  /** What lies in the inbox that a pass may have to take, each as it is now. */
  public static Set<String> lying(Settings settings) throws IOException {
    return Arrivals.lying(settings);
  }

  /** One pass of the whole job over what waits in the inbox. */
  public PassLog run() throws IOException, InterruptedException {
    fillFromInbox();
    return launch("cycle");
  }

  /** Takes given files where they lie; they stay there. */
  public PassLog ingest(Collection<ArrivedFile> files) {
    worklist().fill(files.stream().map(Worklist.Item::given).toList());
    return launch("ingest");
  }

  public PassLog calculate() {
    return launch("calculation");
  }

  /**
   * Counts every period by the definitions of today, whatever held at its end, for this pass alone:
   * the next one goes by the definitions of each period again.
   */
  public void byCurrentDefinitions() {
    context.getBean(CalculateStage.class).byCurrentDefinitions();
  }

  /**
   * Lets what this pass renders or publishes show small counts of persons. It is audited, and each
   * page says so.
   *
   * @param why the reason, not empty
   */
  public void unprotected(String why) {
    context.getBean(AuditBook.class).record(AuditKind.DISCLOSURE_OFF, "reports", why);
    context.getBean(ProtectedFigures.class).unprotected(why);
  }

  /** Renders the reports that are ordered and have changed. */
  public PassLog render(RenderOrder order) {
    context.getBean(RenderStage.class).order(order);
    return launch("report");
  }

  /**
   * Publishes a report for good, as its next edition, from figures that are up to date; nothing if
   * neither its figures nor the returns behind them differ from the edition before.
   */
  public PassLog publish(PublicationOrder order) {
    context.getBean(PublicationStage.class).order(order);
    return launch("publication");
  }

  /** What passes would do now. */
  public Plans plans() {
    return context.getBean(Plans.class);
  }

  /** Reads again what a plan says is to be read again; then feedback, figures and reports. */
  public PassLog rerun(WorkPlan plan) {
    return rerun(context.getBean(RerunList.class).of(plan));
  }

  /**
   * Reads again every file whose returns count and are wanted, and goes on as {@link #run} does.
   */
  public PassLog rerunAll(Predicate<LedgerReturn> wanted) {
    return rerun(context.getBean(RerunList.class).of(wanted));
  }

  private PassLog rerun(List<Worklist.Item> items) {
    worklist().fill(items);
    if (!items.isEmpty()) {
      context
          .getBean(AuditBook.class)
          .record(AuditKind.RERUN, "archive", "%d files to be read again".formatted(items.size()));
    }
    return launch("cycle");
  }

  private void fillFromInbox() throws IOException, InterruptedException {
    worklist().fill(context.getBean(Arrivals.class).look());
  }

  private Worklist worklist() {
    return context.getBean(Worklist.class);
  }

  private PassLog launch(String name) {
    noteDefinitions();
    context.getBean(PeriodDesk.class).closeDue();
    Job job = context.getBean(name, Job.class);
    try {
      JobExecution execution =
          context
              .getBean(JobOperator.class)
              .start(
                  job,
                  new JobParametersBuilder()
                      .addString("run", UUID.randomUUID().toString())
                      .addString("at", settings.clock().instant().toString(), false)
                      .toJobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new JobFailedException(name + " could not be started: " + e.getMessage(), e);
    }
    return context.getBean(PassLog.class);
  }

  /** Keeps the definitions of this pass, if they are not those of the last one. */
  private void noteDefinitions() {
    Warehouse warehouse = context.getBean(Warehouse.class);
    try {
      String hash = new DefinitionArchive(settings.workspace()).keep(settings.home());
      History.DefinitionUse use =
          new History.DefinitionUse(settings.clock().instant(), hash, Version.program());
      boolean known =
          new History(warehouse.reading())
              .definitions(AsOf.NOW)
              .filter(last -> last.definitionsHash().equals(hash))
              .filter(last -> last.programVersion().equals(use.programVersion()))
              .isPresent();
      if (!known) {
        new History(warehouse.context(warehouse.writers())).use(use);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The definitions cannot be kept: " + e.getMessage(), e);
    }
  }

  /**
   * Asks the pass at work to stop after the file or report it is at; may be called from another
   * thread.
   */
  public void stop() {
    stop.give();
  }

  private static JobFailedException failure(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      for (Throwable cause : step.getFailureExceptions()) {
        Throwable root = cause;
        while (root.getCause() != null) {
          root = root.getCause();
        }
        return new JobFailedException(
            "Step " + step.getStepName() + " failed: " + root.getMessage(), cause);
      }
    }
    return new JobFailedException("The job ended as " + execution.getExitStatus(), null);
  }

  /**
   * Closes what a process that died left open: executions still marked as running, and instances
   * never started.
   */
  private void recover() {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    for (String name : context.getBeanNamesForType(Job.class)) {
      repository.findRunningJobExecutions(name).forEach(operator::recover);
      JobInstance last = repository.getLastJobInstance(name);
      if (last != null && repository.getJobExecutions(last).isEmpty()) {
        repository.deleteJobInstance(last);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (context.isActive()) {
        context.getBean(AuditBook.class).keepHead();
      }
    } finally {
      context.close();
      lock.close();
    }
  }
}

package org.cpting.job;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Policy;
import org.cpting.identity.IdentityKey;
import org.cpting.inbox.Archive;
import org.cpting.inbox.Claims;
import org.cpting.inbox.ReturnsArchive;
import org.cpting.intake.Intake;
import org.cpting.reader.Dictionary;
import org.cpting.validation.Rules;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FeedbackTable;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LeftInInbox;
import org.cpting.warehouse.Loader;
import org.cpting.warehouse.MeasureQueries;
import org.cpting.warehouse.Periods;
import org.cpting.warehouse.ReturnShapes;
import org.cpting.warehouse.Waivers;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps that jobs are made of. */
@Configuration(proxyBeanMethods = false)
class Steps {

  @Bean
  PassLog passLog() {
    return new PassLog();
  }

  @Bean
  ComparedReturns comparedReturns(Settings settings, Warehouse warehouse) {
    return new ComparedReturns(settings, warehouse);
  }

  @Bean
  Worklist worklist(StopSignal stop, ComparedReturns compared, RerunList list) {
    return new Worklist(stop, () -> compared.next().map(list::item));
  }

  @Bean
  Claims claims(Settings settings) throws IOException {
    return Claims.open(settings.workspace().claims(), Arrivals.folder(settings));
  }

  @Bean
  Arrivals arrivals(Settings settings, Claims claims, Warehouse warehouse, PassLog log) {
    return new Arrivals(
        settings, claims, new LeftInInbox(warehouse.context(warehouse.writers())), log);
  }

  @Bean
  CodeLists codeLists(Settings settings) {
    return CodeLists.read(settings.home());
  }

  @Bean
  Dictionary dictionary(Settings settings, CodeLists codes) {
    return Dictionary.read(settings.home(), codes);
  }

  @Bean
  AuditLog auditLog(Settings settings, DSLContext writing) {
    return new AuditLog(writing, settings.clock(), settings.by());
  }

  @Bean
  AuditBook auditBook(
      Settings settings,
      Warehouse warehouse,
      AuditLog auditLog,
      PlatformTransactionManager transactions) {
    return new AuditBook(auditLog, warehouse, settings.workspace(), transactions);
  }

  @Bean
  PolicyGate policyGate(Settings settings, Warehouse warehouse) {
    Set<String> rules =
        Rules.scan().stream().map(rule -> rule.doc().code()).collect(Collectors.toSet());
    return new PolicyGate(
        Policy.read(settings.home(), rules),
        new Waivers(warehouse.reading()),
        new PeriodGate(new Periods(warehouse.reading()), settings.clock()),
        settings.clock());
  }

  /** Takes the files of the worklist, one transaction each. */
  @Bean
  Step takeFiles(
      Settings settings,
      Warehouse warehouse,
      Dictionary dictionary,
      DSLContext writing,
      AuditBook audit,
      AuditLog auditLog,
      PolicyGate gate,
      ComparedReturns compared,
      Worklist worklist,
      Claims claims,
      PassLog log,
      JobRepository repository,
      PlatformTransactionManager transactions)
      throws IOException {
    IdentityKey key = IdentityKey.open(settings.workspace().identityKey());
    Intake intake =
        new Intake(
            () -> dictionary, IntakeLimits.read(settings.home()), () -> key, gate::strictness);
    Archive archive = new Archive(settings.workspace().archive());
    GuardedReading reading =
        new GuardedReading(
            intake,
            gate,
            new ReturnShapes(warehouse.reading()),
            new ReturnsArchive(
                archive, IntakeLimits.zip(settings.home()), IntakeLimits.inbox(settings.home())),
            new FactQueries(warehouse.reading()),
            IntakeLimits.guard(settings.home()));
    Ledger ledger = new Ledger(warehouse.reading());
    FileChecker checker =
        new FileChecker(
            archive,
            new ArchivedFiles(archive, reading, ledger, compared, settings.clock()),
            claims,
            reading,
            worklist,
            ledger,
            settings.clock(),
            log);
    FileLoader loader =
        new FileLoader(
            new Loader(writing),
            new LoadNotes(audit, auditLog, key, new Waivers(writing), new ReturnShapes(writing)),
            claims,
            new LeftInInbox(writing),
            settings,
            log,
            worklist);
    return new StepBuilder("takeFiles", repository)
        .<Worklist.Item, CheckedFile>chunk(1)
        .transactionManager(transactions)
        .reader(worklist)
        .processor(checker)
        .writer(loader)
        .listener((Object) loader)
        .build();
  }

  /** Looks for what is unusual in the returns that count. */
  @Bean
  Step crossCheck(
      Settings settings,
      CodeLists codes,
      Warehouse warehouse,
      DSLContext writing,
      StopSignal stop,
      PassLog log,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    CheckStage checking =
        new CheckStage(
            settings,
            codes,
            new MeasureQueries(warehouse.reading()),
            new CheckTable(warehouse.reading()),
            new CheckTable(writing),
            log);
    return new StepBuilder("crossCheck", repository)
        .tasklet(
            (contribution, context) -> {
              if (!stop.given()) {
                checking.run();
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** Puts the feedback on each file into the outbox, one transaction each. */
  @Bean
  Step feedback(
      Settings settings,
      Warehouse warehouse,
      Dictionary dictionary,
      DSLContext writing,
      StopSignal stop,
      PassLog log,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    Ledger ledger = new Ledger(warehouse.reading());
    FeedbackTable notes = new FeedbackTable(warehouse.reading());
    FeedbackSource source =
        new FeedbackSource(
            settings,
            dictionary,
            ledger,
            new FindingQueries(warehouse.reading()),
            new CheckTable(warehouse.reading()),
            new ReturnComparison(settings, dictionary, warehouse.reading()));
    FeedbackMaker maker =
        new FeedbackMaker(
            settings,
            source,
            notes,
            new FeedbackTable(writing),
            log,
            IntakeLimits.guard(settings.home()));
    return new StepBuilder("feedback", repository)
        .<LedgerFile, FeedbackTable.Note>chunk(1)
        .transactionManager(transactions)
        .reader(new FeedbackQueue(settings, ledger, notes, stop))
        .processor(maker)
        .writer(maker)
        .build();
  }

  /** Calculates the figures anew if returns or definitions have changed. */
  @Bean
  Step calculate(
      CalculateStage calculation,
      StopSignal stop,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    return new StepBuilder("calculate", repository)
        .tasklet(
            (contribution, context) -> {
              if (!stop.given()) {
                calculation.run();
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** Renders and publishes the reports whose content has changed. */
  @Bean
  Step render(
      RenderStage rendering,
      StopSignal stop,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    return new StepBuilder("render", repository)
        .tasklet(
            (contribution, context) -> {
              if (!stop.given()) {
                rendering.run();
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** Brings the outbox's manifest up to date. */
  @Bean
  Step publish(
      PublishStage publishing,
      StopSignal stop,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    return new StepBuilder("publish", repository)
        .tasklet(
            (contribution, context) -> {
              if (!stop.given()) {
                publishing.run();
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}

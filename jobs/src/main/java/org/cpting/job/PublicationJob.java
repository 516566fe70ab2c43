package org.cpting.job;

import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Publishes one report for good. */
@Configuration(proxyBeanMethods = false)
class PublicationJob {

  @Bean
  Job publication(JobRepository repository, Step calculate, Step issue, Step publish) {
    return new JobBuilder("publication", repository)
        .start(calculate)
        .next(issue)
        .next(publish)
        .build();
  }

  @Bean
  PublicationStage publicationStage(
      Settings settings,
      ReportBook book,
      Warehouse warehouse,
      DSLContext writing,
      AuditLog auditLog,
      PassLog log) {
    return new PublicationStage(
        settings,
        book,
        new Publications(warehouse.reading()),
        new Publications(writing),
        auditLog,
        log);
  }

  /** Freezes the report of the order. */
  @Bean
  Step issue(
      PublicationStage publication,
      JobRepository repository,
      PlatformTransactionManager transactions) {
    return new StepBuilder("issue", repository)
        .tasklet(
            (contribution, context) -> {
              publication.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}

package org.cpting.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes files into the warehouse; figures and reports stay as they are. */
@Configuration(proxyBeanMethods = false)
class IngestJob {

  @Bean
  Job ingest(
      JobRepository repository, Step takeFiles, Step crossCheck, Step feedback, Step publish) {
    return new JobBuilder("ingest", repository)
        .start(takeFiles)
        .next(crossCheck)
        .next(feedback)
        .next(publish)
        .build();
  }
}

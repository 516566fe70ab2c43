package org.cpting.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The main job: from the inbox to the outbox. */
@Configuration(proxyBeanMethods = false)
class CycleJob {

  @Bean
  Job cycle(
      JobRepository repository,
      Step takeFiles,
      Step crossCheck,
      Step feedback,
      Step calculate,
      Step render,
      Step publish) {
    return new JobBuilder("cycle", repository)
        .start(takeFiles)
        .next(crossCheck)
        .next(feedback)
        .next(calculate)
        .next(render)
        .next(publish)
        .build();
  }
}

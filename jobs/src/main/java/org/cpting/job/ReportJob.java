package org.cpting.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renders and publishes the reports from the figures as last calculated. */
@Configuration(proxyBeanMethods = false)
class ReportJob {

  @Bean
  Job report(JobRepository repository, Step render, Step publish) {
    return new JobBuilder("report", repository).start(render).next(publish).build();
  }
}

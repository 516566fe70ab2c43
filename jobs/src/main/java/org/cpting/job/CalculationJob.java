package org.cpting.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calculates the figures from what is in the warehouse. */
@Configuration(proxyBeanMethods = false)
class CalculationJob {

  @Bean
  Job calculation(JobRepository repository, Step calculate) {
    return new JobBuilder("calculation", repository).start(calculate).build();
  }
}

package org.cpting.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job repository in the warehouse itself, so that what a job did and what it noted of it are
 * one transaction.
 */
@Configuration(proxyBeanMethods = false)
class BatchInfrastructure extends JdbcDefaultBatchConfiguration {

  private static final String SCHEMA = "org/springframework/batch/core/schema-%s.sql";

  private final DataSource dataSource;
  private final PlatformTransactionManager transactions;

  BatchInfrastructure(Warehouse warehouse) {
    // The write lock is taken with the first statement, not while a file is still being read.
    LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
    lazy.setTargetDataSource(warehouse.writers());
    lazy.setDefaultAutoCommit(true);
    lazy.setDefaultTransactionIsolation(
        warehouse.embedded()
            ? Connection.TRANSACTION_SERIALIZABLE
            : Connection.TRANSACTION_READ_COMMITTED);
    this.dataSource = lazy;
    this.transactions = new JdbcTransactionManager(lazy);
    createRepository(warehouse);
  }

  private static void createRepository(Warehouse warehouse) {
    if (!hasRepository(warehouse)) {
      ResourceDatabasePopulator script =
          new ResourceDatabasePopulator(
              new ClassPathResource(
                  SCHEMA.formatted(warehouse.embedded() ? "sqlite" : "postgresql")));
      script.execute(warehouse.writers());
    }
  }

  private static boolean hasRepository(Warehouse warehouse) {
    String name = "BATCH_JOB_INSTANCE";
    try (Connection connection = warehouse.writers().getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(
                    null,
                    connection.getSchema(),
                    warehouse.embedded() ? name : name.toLowerCase(java.util.Locale.ROOT),
                    null)) {
      return tables.next();
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  protected DataSource getDataSource() {
    return dataSource;
  }

  @Override
  @Bean
  protected PlatformTransactionManager getTransactionManager() {
    return transactions;
  }

  /** The warehouse inside the transaction of the step at work. */
  @Bean
  DSLContext writing(Warehouse warehouse) {
    return warehouse.context(new TransactionAwareDataSourceProxy(dataSource));
  }
}

package org.cpting.job;

import java.io.IOException;
import java.util.List;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.FileFindings;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.RefusalCounts;
import org.cpting.warehouse.RenderedReports;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calculates, renders and publishes. Reads outside the transaction, writes inside it. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

  @Bean
  List<Layout> layouts(Settings settings, CodeLists codes) {
    return Layout.readAll(settings.home(), codes, FormSchema.readAll(settings.home(), codes));
  }

  @Bean
  CalculateStage calculateStage(
      Settings settings,
      CodeLists codes,
      List<Layout> layouts,
      Warehouse warehouse,
      DSLContext writing,
      PassLog log)
      throws IOException {
    return new CalculateStage(
        settings,
        warehouse.identity(),
        codes,
        layouts,
        new FactQueries(warehouse.reading()),
        new Figures(warehouse.reading()),
        new Figures(writing),
        log);
  }

  @Bean
  RenderStage renderStage(
      Settings settings,
      CodeLists codes,
      List<Layout> layouts,
      Warehouse warehouse,
      DSLContext writing,
      CalculateStage calculation,
      PassLog log)
      throws IOException {
    return new RenderStage(
        settings,
        codes,
        layouts,
        new RenderStage.Warehouses(
            new Ledger(warehouse.reading()),
            new Figures(warehouse.reading()),
            new RefusalCounts(warehouse.reading())),
        new RenderedReports(warehouse.reading()),
        new RenderedReports(writing),
        calculation,
        log);
  }

  @Bean
  PublishStage publishStage(Settings settings, Warehouse warehouse) {
    return new PublishStage(
        settings, new Ledger(warehouse.reading()), new FileFindings(warehouse.reading()));
  }
}

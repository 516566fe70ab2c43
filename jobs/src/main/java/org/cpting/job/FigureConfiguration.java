package org.cpting.job;

import java.io.IOException;
import org.cpting.definition.CodeLists;
import org.cpting.reader.Dictionary;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.CountyQueries;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.RenderedReports;
import org.cpting.warehouse.Waivers;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calculates, renders and publishes. Reads outside the transaction, writes inside it. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

  @Bean
  CalculateStage calculateStage(
      Settings settings,
      CodeLists codes,
      Dictionary dictionary,
      Warehouse warehouse,
      DSLContext writing,
      PassLog log)
      throws IOException {
    return new CalculateStage(
        settings,
        warehouse.identity(),
        codes,
        dictionary.layouts(),
        new FactQueries(warehouse.reading()),
        new Figures(warehouse.reading()),
        new Figures(writing),
        new Waivers(warehouse.reading()),
        log);
  }

  @Bean
  ProtectedFigures protectedFigures(Settings settings, CodeLists codes, Warehouse warehouse) {
    return new ProtectedFigures(
        settings, codes, new Figures(warehouse.reading()), new Publications(warehouse.reading()));
  }

  @Bean
  ReportBook reportBook(
      Settings settings,
      ProtectedFigures figures,
      CodeLists codes,
      Dictionary dictionary,
      Warehouse warehouse,
      CalculateStage calculation)
      throws IOException {
    return new ReportBook(
        settings,
        codes,
        dictionary.layouts(),
        new ReportBook.Warehouses(
            new Ledger(warehouse.reading()),
            figures,
            new FindingQueries(warehouse.reading()),
            new CountyQueries(warehouse.reading()),
            new Publications(warehouse.reading()),
            new Waivers(warehouse.reading()),
            new CheckTable(warehouse.reading())),
        calculation);
  }

  @Bean
  RenderStage renderStage(
      Settings settings,
      ReportBook book,
      Warehouse warehouse,
      DSLContext writing,
      PassLog log,
      StopSignal stop)
      throws IOException {
    return new RenderStage(
        settings,
        book,
        new RenderedReports(warehouse.reading()),
        new RenderedReports(writing),
        log,
        stop);
  }

  @Bean
  PeriodDesk periodDesk(Settings settings, Warehouse warehouse) {
    return new PeriodDesk(settings, warehouse);
  }

  @Bean
  RerunList rerunList(Settings settings, Warehouse warehouse, PeriodDesk periods) {
    return new RerunList(settings, warehouse, periods);
  }

  @Bean
  Plans plans(
      Settings settings,
      Warehouse warehouse,
      Arrivals arrivals,
      CalculateStage calculation,
      RenderStage rendering) {
    return new Plans(settings, warehouse, arrivals, calculation, rendering);
  }

  @Bean
  PublishStage publishStage(Settings settings) {
    return new PublishStage(settings);
  }
}

package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;

/**
 * Prepares the rows of one kind of block, such as a table of figures or the legend. A report names
 * the kind in its report.yaml and may use it several times with other options.
 */
interface BlockSource {

  /**
   * The rows, complete and in order.
   *
   * @param options the block's entry in report.yaml; what is unknown there is refused
   */
  List<? extends Record> rows(BlockContext context, YamlNode options);

  /** What a row is: its parts are the fields a template may ask for. */
  Class<? extends Record> type();
}

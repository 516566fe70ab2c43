package org.cpting.report;

import java.util.List;
import org.cpting.definition.YamlNode;

/**
 * Prepares sections of one kind, such as a narrative or a table of provinces. A report names the
 * kind in its report.yaml and may use it several times with other options.
 */
interface SectionSource {

  /**
   * The sections, complete and in order.
   *
   * @param options the entry in report.yaml; what is unknown there is refused
   */
  List<Section> sections(BlockContext context, YamlNode options);
}

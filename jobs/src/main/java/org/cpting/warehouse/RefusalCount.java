package org.cpting.warehouse;

import org.cpting.core.Quarter;

/**
 * How often rows of a province's returns that count were refused for one reason.
 *
 * @param province code of the province
 * @param quarter quarter reported on
 * @param code the rule
 * @param findings how often it was found
 * @param fixZh what the sender should do in most of the cases, in Chinese
 * @param fixEn the same in English
 */
public record RefusalCount(
    String province, Quarter quarter, String code, int findings, String fixZh, String fixEn) {

  /** The same found more often. */
  RefusalCount and(int more) {
    return new RefusalCount(province, quarter, code, findings + more, fixZh, fixEn);
  }
}

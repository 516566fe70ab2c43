package org.cpting.report;

/**
 * One reason why rows were refused.
 *
 * @param rule code of the rule
 * @param text what was wrong
 * @param text2 the same in the second language
 * @param fix what to do
 * @param fix2 the same in the second language
 * @param rows how many
 */
public record RefusalRow(
    String rule, String text, String text2, String fix, String fix2, String rows) {}

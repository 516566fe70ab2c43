package org.cpting.report;

/**
 * Something the reader of the figures should know of the data.
 *
 * @param rule code of the rule waived or of the cross check
 * @param text what counts by exception, or what looks unusual
 * @param text2 the same in the second language
 * @param fix why it was let in, or what to do
 * @param fix2 the same in the second language; empty of a reason, which is in its writer's words
 * @param rows how many findings were let in; empty of a cross check
 */
public record RemarkRow(
    String rule, String text, String text2, String fix, String fix2, String rows) {}

package org.cpting.warehouse;

import org.cpting.core.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a return.
 *
 * @param sheetId key
 * @param returnId its return
 * @param name name of the sheet, null in a text file
 * @param kind facts it holds
 * @param facts how many
 */
public record LedgerSheet(
    int sheetId, int returnId, @Nullable String name, FactKind kind, int facts) {}

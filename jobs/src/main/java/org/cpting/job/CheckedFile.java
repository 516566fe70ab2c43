package org.cpting.job;

import org.cpting.intake.IntakeResult;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.LedgerFile;
import org.jspecify.annotations.Nullable;

/**
 * A file kept in the archive, read and checked: all that its transaction needs.
 *
 * @param item where it came from
 * @param record what the ledger notes of it
 * @param before the file that brought the same bytes before, null if none did
 * @param result what reading it gave, null where it was not read because its bytes came before
 */
record CheckedFile(
    Worklist.Item item,
    FileRecord record,
    @Nullable LedgerFile before,
    @Nullable IntakeResult result) {}

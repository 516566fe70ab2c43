package org.cpting.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in the ledger.
 *
 * @param fileId key
 * @param file what was taken from the inbox
 * @param status what became of it
 * @param duplicateOf key of the file that brought the same content first, null if none did
 * @param loadId key of the load that wrote the row
 * @param activeReturns how many of its returns count now
 * @param replacedBy names of the files whose returns replaced returns of it
 */
public record LedgerFile(
    int fileId,
    FileRecord file,
    FileStatus status,
    @Nullable Integer duplicateOf,
    int loadId,
    int activeReturns,
    List<String> replacedBy) {}

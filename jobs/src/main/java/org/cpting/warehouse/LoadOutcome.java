package org.cpting.warehouse;

import java.util.List;
import org.cpting.core.ReturnKey;

/**
 * What a load did.
 *
 * @param loadId key of the load
 * @param fileId key of the file
 * @param status what became of the file
 * @param replaced returns that counted before and do not any more
 */
public record LoadOutcome(int loadId, int fileId, FileStatus status, List<ReturnKey> replaced) {}

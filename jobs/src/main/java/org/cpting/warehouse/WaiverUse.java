package org.cpting.warehouse;

import org.cpting.core.ReturnKey;
import org.cpting.core.Waiver;

/**
 * What was let in by a waiver and counts.
 *
 * @param waiver the waiver
 * @param key the return
 * @param file name of the return's file
 * @param findings how many findings were let in
 */
public record WaiverUse(Waiver waiver, ReturnKey key, String file, int findings) {}

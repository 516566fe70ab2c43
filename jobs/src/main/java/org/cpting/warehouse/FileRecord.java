package org.cpting.warehouse;

import java.time.Instant;

/**
 * A file as it was taken from the inbox.
 *
 * @param sha256 fingerprint of its bytes, 64 hexadecimal digits
 * @param name its name
 * @param folder folder within the inbox, empty for the inbox itself
 * @param size bytes
 * @param receivedAt when it was taken
 */
public record FileRecord(
    String sha256, String name, String folder, long size, Instant receivedAt) {}

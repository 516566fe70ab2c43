package org.cpting.core;

/**
 * A sheet of a return that counts: accepted, and not replaced by a correction. Its facts have
 * consecutive ids.
 *
 * @param sheetId id in the warehouse
 * @param key the return it belongs to
 * @param kind the facts it holds
 * @param firstFactId id of its first fact
 * @param lastFactId id of its last fact; less than firstFactId where it has none
 */
public record LoadedSheet(
    int sheetId, ReturnKey key, FactKind kind, int firstFactId, int lastFactId) {}

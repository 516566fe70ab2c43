package org.cpting.indicator;

import java.nio.file.Path;

/**
 * Where what a calculation counted is kept for the next one. It may be deleted at any time and is
 * made anew whenever it does not fit; no two processes may use it at once.
 *
 * @param file the file
 * @param warehouse what tells this warehouse from any other, so that the numbers of a replaced
 *     warehouse are never taken for those of the new one
 */
public record FigureCache(Path file, String warehouse) {}

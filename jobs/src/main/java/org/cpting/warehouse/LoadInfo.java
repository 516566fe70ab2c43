package org.cpting.warehouse;

import java.time.Instant;

/**
 * What made a load.
 *
 * @param at when it was made
 * @param programVersion version of the program
 * @param what command or job that made it, e.g. {@code run}
 * @param by who made it: a user of the operating system or a name given
 */
public record LoadInfo(Instant at, String programVersion, String what, String by) {}

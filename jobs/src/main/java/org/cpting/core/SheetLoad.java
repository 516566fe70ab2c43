package org.cpting.core;

import org.jspecify.annotations.Nullable;

/**
 * What is to be loaded from one sheet of a return.
 *
 * @param sheet name of the sheet, null in a text file
 * @param facts its accepted facts
 */
public record SheetLoad(@Nullable String sheet, Facts facts) {}

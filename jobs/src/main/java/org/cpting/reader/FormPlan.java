package org.cpting.reader;

import java.util.List;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Layout;

/**
 * One form found in a file: with which layout which sheets are to be read.
 *
 * @param key the return it is
 * @param layout how it is written
 * @param sheets its sheets, in the file's order
 */
public record FormPlan(ReturnKey key, Layout layout, List<SheetPlan> sheets) {}

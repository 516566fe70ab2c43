package org.cpting.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;

/** What is asked for with a file, whatever the file is. */
record Asked(
    String name,
    BiFunction<String, List<ReturnKey>, LongSet> servicesBefore,
    Predicate<ReturnKey> wanted,
    Function<ReturnKey, Optional<ReturnShape>> shapesBefore,
    CellWatcher watcher) {}

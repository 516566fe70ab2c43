package org.cpting.warehouse;

import java.util.List;
import org.cpting.core.Quarter;

/**
 * What the dimensions are filled from.
 *
 * @param provinces with their role
 * @param counties with province (its code), prefecture, valid_from and valid_to
 * @param services with course (yes or no)
 * @param activities outreach activities
 * @param agencies agencies whose staff are trained
 * @param sexes sexes
 * @param ageGroups with from_age and to_age
 * @param measures what a quantity counts
 * @param first first quarter of the project
 * @param last last quarter of the project
 */
public record DimensionLists(
    List<DimensionRow> provinces,
    List<DimensionRow> counties,
    List<DimensionRow> services,
    List<DimensionRow> activities,
    List<DimensionRow> agencies,
    List<DimensionRow> sexes,
    List<DimensionRow> ageGroups,
    List<DimensionRow> measures,
    Quarter first,
    Quarter last) {}

package org.cpting.report;

/**
 * What a cover says of the project.
 *
 * @param title title of the project
 * @param number number of the project
 * @param contribution what the donor contributes
 * @param status how far the project is
 * @param country where
 * @param donor who pays
 * @param executing the executing organisation
 * @param partner the national partner
 * @param duration first and last day
 * @param provinces the provinces, by role
 * @param note what the reader must know of the targets
 */
public record ProfileRow(
    String title,
    String number,
    String contribution,
    String status,
    String country,
    String donor,
    String executing,
    String partner,
    String duration,
    String provinces,
    String note) {}

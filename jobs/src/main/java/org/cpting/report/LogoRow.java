package org.cpting.report;

/**
 * A logo on a cover.
 *
 * @param kind {@value #IMAGE} if there is a file, else {@value #NAME}
 * @param file the image; empty if there is none
 * @param name name of the organisation, in the place of a logo that is not there
 * @param words what the image shows, for those who cannot see it
 */
public record LogoRow(String kind, String file, String name, String words) {

  static final String IMAGE = "image";
  static final String NAME = "name";
}

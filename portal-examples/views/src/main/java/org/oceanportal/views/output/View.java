package org.oceanportal.views.output;

/** What a subcommand has to show, in the shape that each format wants. */
public interface View {

  /** One document: records and lists, whose names are stable and say their units. */
  Object json();

  /** A row a line, under names that are stable and say their units. */
  Table csv();

  /** What people read. */
  Table text();

  /** What people read above the table; empty for nothing. */
  default String title() {
    return "";
  }
}

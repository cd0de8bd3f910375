package org.oceanportal.views.output;

/** The output of a subcommand, in a form for each format. */
public interface View {

  /** Returns one document: records and lists, whose names are stable and state their units. */
  Object json();

  /** Returns a row for each line, under names that are stable and state their units. */
  Table csv();

  /** Returns the table for people. */
  Table text();

  /** Returns the title above the table for people; empty for none. */
  default String title() {
    return "";
  }
}

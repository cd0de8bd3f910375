/**
 * The command {@code portal}: runs the portal's queries from a shell, by each strategy, and shows
 * that the answers are equal and how much faster one is.
 *
 * <p>There is one class for each subcommand, named after it. {@code database} finds or creates the
 * database, {@code output} has a class for each format. Results go to standard output, messages to
 * standard error. It uses only what any embedder can use: no {@code internal} package of another
 * module.
 */
@NullMarked
package org.oceanportal.command;

import org.jspecify.annotations.NullMarked;

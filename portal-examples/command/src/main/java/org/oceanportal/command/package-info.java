/**
 * The command {@code portal}: asks the portal's questions from a shell, each way, and shows that
 * the answers are equal and how much faster one is.
 *
 * <p>One class a subcommand, named after it. {@code database} finds or makes the database that is
 * asked, {@code output} has a class a format, {@code compare} measures. Data go to standard output,
 * words to standard error. Uses only what any embedder can use: no {@code internal} package of
 * another module.
 */
@NullMarked
package org.oceanportal.command;

import org.jspecify.annotations.NullMarked;

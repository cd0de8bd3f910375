/**
 * Answers for people, scripts and programs: a view for each query, whose JSON and CSV names are an
 * interface. The command's {@code --json} and the page's {@code /api} write the same documents.
 *
 * <p>{@code output} has the formats, {@code compare} the comparison of strategies.
 */
@NullMarked
package org.oceanportal.views;

import org.jspecify.annotations.NullMarked;

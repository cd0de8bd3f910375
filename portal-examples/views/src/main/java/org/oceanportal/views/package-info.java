/**
 * Answers as people, scripts and programs get them: a view a question, whose JSON and CSV names are
 * an interface. The command's {@code --json} and the page's {@code /api} write the same documents.
 *
 * <p>{@code output} has the formats, {@code compare} the old way held against the new.
 */
@NullMarked
package org.oceanportal.views;

import org.jspecify.annotations.NullMarked;

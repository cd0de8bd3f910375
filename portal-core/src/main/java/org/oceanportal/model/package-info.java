/**
 * Values in queries and answers: immutable, with the units in their names. A component is null if
 * the value is absent in the database, or not of the expected type.
 */
@NullMarked
package org.oceanportal.model;

import org.jspecify.annotations.NullMarked;

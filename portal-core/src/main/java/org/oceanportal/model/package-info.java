/**
 * Values that queries and answers hold: immutable, with the units in their names. A component that
 * is absent in the database, or that is not of the type it should be, is null.
 */
@NullMarked
package org.oceanportal.model;

import org.jspecify.annotations.NullMarked;

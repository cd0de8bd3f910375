/**
 * Parts that the strategies share: reading values of unknown type, and rules that must mean the
 * same to all of them.
 */
@NullMarked
package org.oceanportal.internal;

import org.jspecify.annotations.NullMarked;

/**
 * What the strategies share: reading a value of unknown type, and the rules that all of them must
 * mean the same by.
 */
@NullMarked
package org.oceanportal.internal;

import org.jspecify.annotations.NullMarked;

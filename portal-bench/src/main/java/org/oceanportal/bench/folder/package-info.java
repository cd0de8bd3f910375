/** Temporary folders. */
@NullMarked
package org.oceanportal.bench.folder;

import org.jspecify.annotations.NullMarked;

/** The contract of portal-core, run again through the cache over every store. */
@NullMarked
package org.oceanportal.cache.contract;

import org.jspecify.annotations.NullMarked;

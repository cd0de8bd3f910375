/** What the tests of the cache share: a clock, an executor and a source that they work by hand. */
@NullMarked
package org.oceanportal.cache.testing;

import org.jspecify.annotations.NullMarked;

/**
 * The database side that an embedder sees: the names of collections and fields ({@link
 * org.oceanportal.mongo.MissionSchema}) and the indexes that serve the questions ({@link
 * org.oceanportal.indexes.MissionIndexes}).
 */
@NullMarked
package org.oceanportal.mongo;

import org.jspecify.annotations.NullMarked;

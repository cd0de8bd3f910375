/**
 * The database side that an embedder sees: the names of collections and fields ({@code
 * org.oceanportal.mongo.MissionSchema}) and the indexes that serve the questions ({@code
 * MissionIndexes}).
 */
@NullMarked
package org.oceanportal.mongo;

import org.jspecify.annotations.NullMarked;

/**
 * The part of the database that an embedder sees: the names of collections and fields ({@link
 * org.oceanportal.mongo.MissionSchema}).
 */
@NullMarked
package org.oceanportal.mongo;

import org.jspecify.annotations.NullMarked;

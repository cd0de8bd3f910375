package org.oceanportal.cache.internal.flight;

/**
 * A flight that a caller is part of.
 *
 * @param flight the flight
 * @param mine whether it was begun for this caller, who gets whatever comes of it
 * @param <R> the type of its result
 */
public record Boarding<R>(Flight<R> flight, boolean mine) {}

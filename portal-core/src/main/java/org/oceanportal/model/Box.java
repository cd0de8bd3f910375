package org.oceanportal.model;

/**
 * The latitudes and longitudes between which a mission stayed, in degrees.
 *
 * @param latMin the southernmost latitude
 * @param latMax the northernmost latitude
 * @param lonMin the westernmost longitude
 * @param lonMax the easternmost longitude
 */
public record Box(double latMin, double latMax, double lonMin, double lonMax) {}

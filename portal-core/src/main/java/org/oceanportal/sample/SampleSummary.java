package org.oceanportal.sample;

/**
 * The counts of what was written of a {@link SampleFleet}.
 *
 * @param gliderMissions the glider missions, the dirty ones included
 * @param sailbuoyMissions the sailbuoy missions, the dirty ones included
 * @param profileDocuments the documents of the profiles collection
 * @param gliders the gliders
 * @param sailbuoys the sailbuoys
 */
public record SampleSummary(
    int gliderMissions, int sailbuoyMissions, long profileDocuments, int gliders, int sailbuoys) {}

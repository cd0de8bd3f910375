/**
 * What every implementation of {@link org.oceanportal.query.MissionStats} must answer.
 *
 * <p>An implementation's test extends {@link org.oceanportal.contract.MissionStatsContract} and
 * says how it is made; it then runs every rule on every {@linkplain
 * org.oceanportal.contract.MissionServers server} and {@linkplain org.oceanportal.contract.Schemas
 * schema}. One class a question or a concern, all expectations worked out by hand: no
 * implementation is the measure of another here. {@code EqualAnswersTest} holds them against each
 * other on random fleets.
 */
package org.oceanportal.contract;

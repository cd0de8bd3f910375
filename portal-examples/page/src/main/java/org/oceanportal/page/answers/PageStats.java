package org.oceanportal.page.answers;

import java.util.List;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TracksQuery;

/** The queries of visitors, and those of the landing page itself. */
public interface PageStats extends MissionStats {

  /**
   * Returns the tracks of the missions at sea, which are cached separately from those that visitors
   * request.
   *
   * @param query the missions
   * @return as {@link #tracks} does
   */
  Answer<List<Track>> tracksAtSea(TracksQuery query);

  /**
   * Returns the missions at sea with all their fields, cached likewise.
   *
   * @param fleet the fleet
   * @return the thousand that started last
   */
  Answer<MissionPage> missionsAtSea(Fleet fleet);
}

package org.oceanportal.page.answers;

import java.util.List;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionPage;
import org.oceanportal.model.Track;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionStats;
import org.oceanportal.query.TracksQuery;

/** The questions of visitors, and those that the landing page asks on its own account. */
public interface PageStats extends MissionStats {

  /**
   * The tracks of what is at sea, whose answers are cached apart from those that visitors make up.
   *
   * @param query which missions
   * @return as {@link #tracks} does
   */
  Answer<List<Track>> tracksAtSea(TracksQuery query);

  /**
   * The missions at sea with all that is stored of them, cached likewise.
   *
   * @param fleet whose missions
   * @return the thousand that started last
   */
  Answer<MissionPage> missionsAtSea(Fleet fleet);
}

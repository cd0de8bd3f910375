package org.oceanportal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.oceanportal.Portal;
import org.oceanportal.importing.MissionRemoval;
import org.oceanportal.importing.StoredMission;

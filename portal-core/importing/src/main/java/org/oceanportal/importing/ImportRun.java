package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one import: read what is stored, plan every row of every file, then write the good
 * rows, file by file. Files are planned together so that the numbers of new missions do not depend
 * on the order of files.
 */
final class ImportRun {

  private final Target target;
  private final Rules rules;
  private final boolean strict;
  private final ImportListener listener;
  private final List<FilePlan> plans = new ArrayList<>();

  ImportRun(Target target, Rules rules, boolean strict, ImportListener listener) {
    this.target = target;
    this.rules = rules;
    this.strict = strict;
    this.listener = listener;
  }

  void run(List<ImportSource> sources) {
    KnownMissions missions = KnownMissions.read(target);
    try {
      plan(sources, missions);
      for (FilePlan plan : plans) {
        listener.imported(write(plan, missions));
      }
    } finally {
      plans.forEach(FilePlan::discard);
    }
  }

  /** Plans all files; a strict import none after the first with a row to reject. */
  private void plan(List<ImportSource> sources, KnownMissions missions) {
    for (ImportSource source : sources) {
      var plan = new FilePlan(source, plans.size(), target, rules, missions);
      plan.read();
      if (plan.isEmpty()) {
        listener.refused(new ImportException(source.rows().file(), "has a header but no rows"));
        continue;
      }
      plans.add(plan);
      if (strict && plan.hasRejected()) {
        break;
      }
    }
    missions.giveNumbers();
    missions.forEachOverlap(rules, this::noteOverlap);
  }

  private void noteOverlap(KnownMission mission, KnownMission earlier) {
    int file = Math.max(mission.lastFile(), earlier.lastFile());
    if (file >= 0) {
      plans.get(file).noteOverlap(mission, earlier);
    }
  }

  private ImportReport write(FilePlan plan, KnownMissions missions) {
    plan.removeRejectedFile();
    if (strict && plan.hasRejected()) {
      return plan.stopped();
    }
    var writer = new MissionWriter(target, rules, missions, plan);
    plan.write(writer);
    return plan.report(writer);
  }
}

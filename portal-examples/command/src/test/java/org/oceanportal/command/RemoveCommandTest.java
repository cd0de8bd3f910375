package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;

class RemoveCommandTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  @BeforeEach
  void storeTheMissionsAgain() {
    for (String collection : new String[] {"glidermissions", "sailbuoymissions", "profiles"}) {
      portal.database().getCollection(collection).deleteMany(new Document());
    }
    SmallPortal.fill(portal.database());
  }

  @Test
  void withoutYesItPrintsWhatItWouldDelete() {
    Ran ran = portal.shell().run("remove", "SEA045", "M1", "--csv");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith("fleet,platformSerial,mission,start,end,positions,id\n")
        .contains("glider,SEA045,1,2025-03-01T00:00:00Z,2025-03-11T00:00:00Z,");
    assertThat(ran.err()).contains("--yes");
    assertThat(missions()).isEqualTo(4);
  }

  @Test
  void withYesItIsGoneAndCachedTotalsWithIt() {
    Shell shell = portal.shell();
    shell.run("totals", "--json");
    Ran ran = shell.run("remove", "SEA045", "1", "--yes", "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("removed").asBoolean()).isTrue();
    assertThat(shell.run("mission", "SEA045", "1").exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(shell.run("totals", "--json").json().at("/gliders/missions").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsAFault() {
    Ran ran = portal.shell().run("remove", "SEA999", "1", "--yes");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.err()).contains("there is no mission SEA999 M1");
  }

  @Test
  void ofSeveralDocumentsNoneIsDeleted() {
    Document twin = portal.database().getCollection("glidermissions").find().first();
    twin.remove("_id");
    portal.database().getCollection("glidermissions").insertOne(twin);
    Ran ran =
        portal
            .shell()
            .run(
                "remove",
                twin.getString("platform_serial"),
                String.valueOf(twin.getInteger("mission")),
                "--yes",
                "--json");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(ran.json().get("missions")).hasSize(2);
    assertThat(ran.json().get("removed").asBoolean()).isFalse();
    assertThat(missions()).isEqualTo(5);
  }

  @Test
  void aSailbuoyIsRemovedToo() {
    Ran ran = portal.shell().run("remove", "SB2016", "4", "--yes");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(missions()).isEqualTo(3);
  }

  private static long missions() {
    return portal.database().getCollection("glidermissions").countDocuments()
        + portal.database().getCollection("sailbuoymissions").countDocuments();
  }
}

package org.oceanportal.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.bench.cache.kinds.CacheKind;

@Timeout(120)
class CrowdTest {

  @TempDir Path folder;

  private int loads(Crowd.Kind kind, CacheKind cache) {
    try (Crowd crowd = Crowd.gather(kind, cache, folder)) {
      crowd.fillAndExpire();
      return crowd.ask();
    }
  }

  @ParameterizedTest
  @EnumSource
  void overFilesAnExpiredValueIsComputedOnceForAll(Crowd.Kind kind) {
    assertThat(loads(kind, CacheKind.OURS_FILE)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPRING")
  void threadsOfOneProcessComputeAnExpiredValueOnce(CacheKind cache) {
    assertThat(loads(Crowd.Kind.THREADS, cache)).isEqualTo(1);
  }

  @Test
  void processesWithoutASharedCacheComputeOnceEach() {
    assertThat(loads(Crowd.Kind.PROCESSES, CacheKind.CAFFEINE)).isEqualTo(8);
  }
}

package org.oceanportal.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BackgroundThreadsTest {

  private static final InheritableThreadLocal<String> USER = new InheritableThreadLocal<>();

  @Test
  void aThreadTakesOverNothingOfTheCallerWhoFirstNeedsIt() throws Exception {
    var executor = BackgroundThreads.ofOneCache(1);
    var group = new ThreadGroup("of the caller");
    var thread = new AtomicReference<Thread>();
    var user = new AtomicReference<String>();
    var caller =
        new Thread(
            group,
            () -> {
              USER.set("alice");
              Thread.currentThread().setContextClassLoader(new ClassLoader() {});
              CompletableFuture.runAsync(
                      () -> {
                        thread.set(Thread.currentThread());
                        user.set(USER.get());
                      },
                      executor)
                  .join();
            });
    caller.start();
    caller.join();

    assertThat(user.get()).isNull();
    assertThat(thread.get().getContextClassLoader()).isSameAs(getClass().getClassLoader());
    assertThat(thread.get().getThreadGroup()).isNotSameAs(group);
    assertThat(thread.get().isDaemon()).isTrue();
  }
}

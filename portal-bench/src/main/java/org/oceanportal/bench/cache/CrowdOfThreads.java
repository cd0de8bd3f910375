package org.oceanportal.bench.cache;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.TotalsCache;

/** A crowd of threads in one process, which share a cache. */
final class CrowdOfThreads implements Crowd {

  private static final int THREADS = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Loads loads = new Loads();
  private final TotalsCache totals;

  CrowdOfThreads(CacheKind cache, Path folder) {
    totals = cache.open(loads.setting(folder));
  }

  @Override
  public void fillAndExpire() {
    loads.fillAndExpire(totals);
  }

  @Override
  public int ask() {
    var start = new CountDownLatch(THREADS);
    List<Future<?>> answers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      answers.add(
          threads.submit(
              () -> {
                start.countDown();
                start.await();
                return totals.get(KEY);
              }));
    }
    answers.forEach(CrowdOfThreads::await);
    return loads.count();
  }

  private static void await(Future<?> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    totals.close();
  }
}

package org.oceanportal.cache.internal;

/** A loader failed: carries its exception to everyone who waited for the value. */
public final class LoadFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  /**
   * A failure of a loader.
   *
   * @param failure what callers get
   */
  public LoadFailure(RuntimeException failure) {
    super(null, failure, false, false);
    this.failure = failure;
  }

  /**
   * What callers get.
   *
   * @return the same instance for all
   */
  public RuntimeException failure() {
    return failure;
  }
}

package org.oceanportal.cache.internal.freshness;

/** The verdict on an entry: what may be done with it now. */
public enum Verdict {
  /** Serve it. */
  FRESH,
  /** Serve it, and make a new one in the background before its freshness ends. */
  AHEAD,
  /** Serve it as stale, and make a new one in the background. */
  REVALIDATE,
  /** Make a new one; serve this one as stale if that fails. */
  ON_ERROR,
  /** Make a new one; this one may not be served. */
  USELESS
}

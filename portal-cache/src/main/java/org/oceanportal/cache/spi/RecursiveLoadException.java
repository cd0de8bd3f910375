package org.oceanportal.cache.spi;

import java.util.List;

/**
 * A load asked, directly or through other loads, for the very key it was computing. It would have
 * waited for itself.
 */
public final class RecursiveLoadException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Kept as an array of text, because neither keys nor lists need be serializable. */
  private final String[] chain;

  /**
   * A load that asked for its own key.
   *
   * @param chain the keys in the order they were asked for; the last is the one asked for again
   */
  public RecursiveLoadException(List<String> chain) {
    super("a load must not ask for its own key but did: " + String.join(" -> ", chain));
    this.chain = chain.toArray(String[]::new);
  }

  /**
   * The keys in the order they were asked for.
   *
   * @return the text of each; the last occurs before
   */
  public List<String> chain() {
    return List.of(chain);
  }
}

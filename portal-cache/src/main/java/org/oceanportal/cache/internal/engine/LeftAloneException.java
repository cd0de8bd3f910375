package org.oceanportal.cache.internal.engine;

import org.oceanportal.cache.spi.StoreException;

/** A store is being left alone, after it failed several times in a row. */
final class LeftAloneException extends StoreException {

  private static final long serialVersionUID = 1L;

  LeftAloneException(String what) {
    super(what + " is left alone for a while, since it failed several times in a row", null);
  }
}

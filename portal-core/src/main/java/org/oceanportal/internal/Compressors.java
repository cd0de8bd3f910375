package org.oceanportal.internal;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCompressor;
import com.mongodb.client.MongoClients;
import java.util.Map;

/** The compressors that a URI may name, only one of which comes with the driver. */
public final class Compressors {

  /** The requirement of a compressor beside the driver: a class, and the library that has it. */
  private record Library(String type, String artifact) {}

  private static final Map<String, Library> LIBRARIES =
      Map.of(
          "snappy",
          new Library("org.xerial.snappy.Snappy", "org.xerial.snappy:snappy-java"),
          "zstd",
          new Library("com.github.luben.zstd.Zstd", "com.github.luben:zstd-jni"));

  private Compressors() {}

  /**
   * Checks that each has its library, which the driver loads only when the first query is sent.
   *
   * @throws IllegalArgumentException if one has not, or its native code does not run here
   */
  public static void check(ConnectionString uri) {
    for (MongoCompressor compressor : uri.getCompressorList()) {
      Library library = LIBRARIES.get(compressor.getName());
      if (library != null && !runs(library)) {
        throw new IllegalArgumentException(
            "uri names the compressor "
                + compressor.getName()
                + ", which needs the library "
                + library.artifact
                + ": add it to the class path, or take the compressor out of the URI (zlib needs"
                + " no library)");
      }
    }
  }

  private static boolean runs(Library library) {
    try {
      Class.forName(library.type, true, MongoClients.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}

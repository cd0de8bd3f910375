package org.oceanportal.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.BsonSerializationException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * A digest by which rows with equal content are found, in 16 bytes whatever their length: half of a
 * SHA-256.
 */
record Fingerprint(long first, long second) {

  // MongoDB takes 16 MiB; the identifier and number that are still to come need a little.
  private static final int MOST_BYTES = (16 << 20) - (1 << 10);

  /**
   * Returns the fingerprint of what is to be stored, without its identifier.
   *
   * @throws BadValueException if it cannot be stored
   */
  static Fingerprint of(MissionRow mission) throws BadValueException {
    Document document = mission.document();
    document.remove("_id");
    try {
      ByteBuffer bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().asNIO();
      if (bytes.remaining() > MOST_BYTES) {
        throw BadValueException.ofRow(
            "is a document of " + bytes.remaining() + " bytes, and a database takes " + MOST_BYTES);
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new Fingerprint(hash.getLong(), hash.getLong());
    } catch (BsonSerializationException e) {
      throw BadValueException.ofRow("cannot be stored: " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;

/** Reads the data of server-sent events as they come (HTML standard, 9.2.6). */
final class ServerSentEvents {
  private final BufferedReader lines;
  private boolean first = true;

  ServerSentEvents(InputStream in) {
    lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  /** The next event's data; empty once there are no more. An event that is cut off is none. */
  Optional<String> next() throws IOException {
    var data = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (first && line.startsWith("\ufeff")) {
        line = line.substring(1);
      }
      first = false;
      if (line.isEmpty() && !data.isEmpty()) {
        return Optional.of(data.substring(0, data.length() - 1));
      }
      if (line.equals("data") || line.startsWith("data:")) {
        var value = line.substring(Math.min(line.length(), 5));
        data.append(value.startsWith(" ") ? value.substring(1) : value).append('\n');
      }
    }
    return Optional.empty();
  }
}

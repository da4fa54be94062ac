package parlor.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** What may be written nowhere, looked for in every form in which it might be. */
public final class Canaries {
  /** What is looked for, and whose form it is. */
  private final Map<String, String> forms = new ConcurrentSkipListMap<>();

  /** Adds a text; short ones, which other texts may happen to hold, are refused. */
  public Canaries text(String name, String text) {
    forms.put(text, name);
    forms.put(URLEncoder.encode(text, UTF_8), name + ", for a URL");
    forms.put(URLEncoder.encode(text, UTF_8).replace("+", "%20"), name + ", for a URL");
    return bytes(name, text.getBytes(UTF_8));
  }

  /** Adds a key or another secret of bytes. */
  public Canaries bytes(String name, byte[] secret) {
    if (secret.length < 12) {
      throw new IllegalArgumentException(name + " is too short to look for");
    }
    forms.put(new String(secret, ISO_8859_1), name);
    forms.put(HexFormat.of().formatHex(secret), name + ", in hexadecimal");
    forms.put(HexFormat.of().formatHex(secret).toUpperCase(Locale.ROOT), name + ", in hexadecimal");
    forms.put(numbers(secret), name + ", as numbers");
    for (int before = 0; before < 3; before++) {
      for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        forms.put(within(encoder, before, secret), name + ", in base64");
      }
    }
    return this;
  }

  /** The names of all that a text holds, and in which form. */
  public List<String> in(String text) {
    return forms.entrySet().stream()
        .filter(form -> text.contains(form.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** All forms, for a search to be tried out on. */
  public Stream<String> forms() {
    return forms.keySet().stream();
  }

  private static String numbers(byte[] secret) {
    var list = Arrays.toString(secret);
    return list.substring(1, list.length() - 1);
  }

  /** What base64 makes of it behind so many other bytes, less what depends on its neighbours. */
  private static String within(Base64.Encoder encoder, int before, byte[] secret) {
    var all = new byte[before + secret.length];
    System.arraycopy(secret, 0, all, before, secret.length);
    var encoded = encoder.withoutPadding().encodeToString(all);
    int from = before == 0 ? 0 : before + 1;
    return encoded.substring(from, all.length * 8 / 6);
  }
}

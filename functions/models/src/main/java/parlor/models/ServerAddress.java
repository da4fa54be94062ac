package parlor.models;

import java.net.URI;
import java.util.Locale;
import parlor.model.ModelSetting;

/** Where a model server's paths are. */
final class ServerAddress {
  private ServerAddress() {}

  static URI completions(ModelSetting.OpenAi setting) {
    return path(setting, "/chat/completions");
  }

  static URI embeddings(ModelSetting.OpenAi setting) {
    return path(setting, "/embeddings");
  }

  /**
   * The address of a path, whether the server was named with {@code /v1} or without.
   *
   * @throws IllegalArgumentException if what visitors write would go over a network in the clear
   *     without anybody having said so
   */
  private static URI path(ModelSetting.OpenAi setting, String end) {
    var server = setting.server();
    var scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
    if (server.getHost() == null
        || server.getRawUserInfo() != null
        || server.getRawQuery() != null) {
      throw new IllegalArgumentException("a model server is named as https://host:port/path");
    }
    if (!scheme.equals("https")
        && !(scheme.equals("http") && (setting.plainHttp() || setting.isOnThisMachine()))) {
      throw new IllegalArgumentException(
          "a model server that is not this machine needs https, or plain http said on purpose");
    }
    var path = server.getRawPath().replaceAll("/+$", "");
    return server.resolve((path.endsWith("/v1") ? path : path + "/v1") + end);
  }
}

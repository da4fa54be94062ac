package parlor.api.seeded.environment_only_in_config;

final class Breach {
  String home() {
    return System.getenv().toString();
  }
}

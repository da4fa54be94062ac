package parlor.api.seeded.static_fields_are_final;

final class Breach {
  static int count;

  private Breach() {}
}

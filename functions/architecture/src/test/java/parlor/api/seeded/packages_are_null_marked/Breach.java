package parlor.api.seeded.packages_are_null_marked;

final class Breach {}

package parlor.api.two.seeded.features_never_import_each_other;

/** Belongs to another feature. */
public final class Other {}

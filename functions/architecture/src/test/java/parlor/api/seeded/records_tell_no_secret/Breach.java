package parlor.api.seeded.records_tell_no_secret;

record Breach(String token) {}

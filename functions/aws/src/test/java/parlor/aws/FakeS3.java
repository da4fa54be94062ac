package parlor.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Objects by path, bucket first, in buckets that must have been made. */
final class FakeS3 {
  private final Set<String> buckets = new HashSet<>();
  private final Map<String, byte[]> objects = new HashMap<>();

  synchronized Reply answer(Call call) {
    var bucket = call.path().split("/", 3)[1];
    if (call.operation().equals("CreateBucket")) {
      buckets.add(bucket);
      return Reply.bytes(new byte[0]);
    }
    if (!buckets.contains(bucket)) {
      return Reply.error(call, 404, "NoSuchBucket");
    }
    return switch (call.operation()) {
      case "PutObject" -> put(call);
      case "GetObject" -> get(call);
      case "DeleteObject" -> delete(call);
      case "ListBucket" -> list(call);
      default -> Reply.error(call, 405, "MethodNotAllowed");
    };
  }

  private Reply put(Call call) {
    objects.put(call.path(), call.content());
    return Reply.bytes(new byte[0]);
  }

  /** Names that begin so, in order, up to a number; the next page begins after the last of them. */
  private Reply list(Call call) {
    var asked = FakeSts.fields(call);
    var begin = call.path() + "/" + asked.getOrDefault("prefix", "");
    var after = call.path() + "/" + asked.getOrDefault("continuation-token", "");
    int most = Integer.parseInt(asked.getOrDefault("max-keys", "1000"));
    var all =
        objects.keySet().stream()
            .filter(name -> name.startsWith(begin) && name.compareTo(after) > 0)
            .sorted()
            .map(name -> name.substring(call.path().length() + 1))
            .toList();
    var page = all.subList(0, Math.min(most, all.size()));
    var xml = new StringBuilder("<ListBucketResult>");
    page.forEach(name -> xml.append("<Contents><Key>" + name + "</Key></Contents>"));
    boolean more = page.size() < all.size();
    xml.append("<IsTruncated>" + more + "</IsTruncated>");
    if (more) {
      xml.append("<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>");
    }
    return Reply.xml(xml.append("</ListBucketResult>").toString());
  }

  private Reply delete(Call call) {
    objects.remove(call.path());
    return Reply.bytes(new byte[0]);
  }

  private Reply get(Call call) {
    var object = objects.get(call.path());
    return object == null ? Reply.error(call, 404, "NoSuchKey") : Reply.bytes(object);
  }
}

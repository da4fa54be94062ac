package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Queues by name, which ends their URL. A message that is delayed by more than its queue's limit of
 * 900 seconds is refused; one that is delayed is not handed out.
 */
final class FakeSqs {
  private record Message(String id, String body, int delay) {}

  private final Map<String, List<Message>> queues = new HashMap<>();
  private int messages;

  /** Of the queue that a call is about. */
  static String arn(Call call) {
    return "arn:aws:sqs:eu-central-1:111122223333:" + queue(call);
  }

  synchronized Reply answer(Call call, URI endpoint) {
    return switch (call.operation()) {
      case "CreateQueue" -> created(endpoint + "/000000000000/" + call.text("QueueName"));
      case "GetQueueUrl" -> named(call, endpoint + "/000000000000/" + call.text("QueueName"));
      case "SendMessage" -> sent(call);
      case "ReceiveMessage" -> received(call);
      case "GetQueueAttributes" -> attributes(call);
      default -> Reply.error(call, 400, "InvalidAction");
    };
  }

  synchronized List<String> messages(String url) {
    return queues.getOrDefault(name(url), List.of()).stream().map(Message::body).toList();
  }

  synchronized void add(String name) {
    queues.putIfAbsent(name, new ArrayList<>());
  }

  private static String queue(Call call) {
    var json = call.json();
    return name(json.path("QueueUrl").asString(json.path("QueueName").asString("")));
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private Reply created(String url) {
    add(name(url));
    return Reply.json(Map.of("QueueUrl", url));
  }

  private Reply named(Call call, String url) {
    return queues.containsKey(queue(call))
        ? Reply.json(Map.of("QueueUrl", url))
        : Reply.error(call, 400, "com.amazonaws.sqs#QueueDoesNotExist");
  }

  private Reply sent(Call call) {
    var queue = queues.get(queue(call));
    if (queue == null) {
      return Reply.error(call, 400, "com.amazonaws.sqs#QueueDoesNotExist");
    }
    var delay = call.json().path("DelaySeconds").asInt(0);
    if (delay < 0 || delay > 900) {
      return Reply.error(call, 400, "InvalidParameterValue");
    }
    var message = new Message("message-" + ++messages, call.text("MessageBody"), delay);
    queue.add(message);
    return Reply.json(Map.of("MessageId", message.id(), "MD5OfMessageBody", md5(message.body())));
  }

  private Reply received(Call call) {
    var queue = queues.getOrDefault(queue(call), List.of());
    var ready =
        queue.stream()
            .filter(message -> message.delay() == 0)
            .map(
                message ->
                    Map.of(
                        "MessageId", message.id(),
                        "ReceiptHandle", message.id(),
                        "Body", message.body(),
                        "MD5OfBody", md5(message.body())))
            .toList();
    queue.removeIf(message -> message.delay() == 0);
    return Reply.json(Map.of("Messages", ready));
  }

  private Reply attributes(Call call) {
    var queue = queues.getOrDefault(queue(call), List.of());
    long waiting = queue.stream().filter(message -> message.delay() > 0).count();
    return Reply.json(
        Map.of(
            "Attributes",
            Map.of(
                "ApproximateNumberOfMessages", String.valueOf(queue.size() - waiting),
                "ApproximateNumberOfMessagesDelayed", String.valueOf(waiting))));
  }

  /** The SDK checks it. */
  private static String md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package parlor.api.seeded.lambda_only_in_handlers;

import com.amazonaws.services.lambda.runtime.Context;

final class Breach {
  final Context context;

  Breach(Context context) {
    this.context = context;
  }
}

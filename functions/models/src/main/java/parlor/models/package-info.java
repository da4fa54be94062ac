/**
 * The models Parlor can ask: {@link parlor.models.OpenAiModel} for any server that speaks OpenAI's
 * chat completions, {@link parlor.models.BedrockModel} where a reply is whole anyway, as on Lambda,
 * and {@link parlor.models.BedrockStream} where it can be streamed, which needs the SDK's
 * asynchronous client. One suite of tests holds all three to the same behaviour.
 */
@NullMarked
package parlor.models;

import org.jspecify.annotations.NullMarked;

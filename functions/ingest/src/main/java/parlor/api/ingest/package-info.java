/**
 * What a business gives to read becomes content, outside the chat path: {@link
 * parlor.shelf.Library} is what an owner may do, {@link parlor.api.ingest.Ingest} reads one source,
 * {@link parlor.shelf.Shelf} makes what it gave live. On Lambda {@link
 * parlor.api.ingest.IngestHandler} reads what a message of a queue names, and {@link
 * parlor.api.ingest.RereadHandler} asks once a day for what may have changed.
 *
 * <p>One object a tenant and version holds what all sources gave. A reading replaces its own part
 * and releases the whole on the condition that nobody released in between; else it begins again
 * from what is live now, so of two readings at once neither is lost. Of two readings of one source
 * the one that began later stands. A reading that fails leaves its part as it was, and its owner is
 * told.
 */
@NullMarked
package parlor.api.ingest;

import org.jspecify.annotations.NullMarked;

/**
 * The tables on DynamoDB. This page is the schema.
 *
 * <p>{@code pk} is a tenant's id, or begins with it and {@code #}, or is a person's id, or is
 * {@code ceiling}; {@code sk} is the sort key. Clocks ({@code tat}, {@code gate}, {@code step},
 * {@code slack}, {@code rotated}) are milliseconds, {@code expires} whole seconds (the TTL
 * attribute). "Sealed" means: only the record's own key opens it, and only at its place.
 *
 * <dl>
 *   <dt>keys: {@code pk} tenant#serial
 *   <dd>{@code status} active or revoked; {@code origins} a set, absent if none; {@code step},
 *       {@code slack} (step less tolerance), {@code quota} messages a month, {@code allowance}
 *       micro-dollars a month: this key's part of both, {@code ends} if it does, {@code cautious}
 *       whether a message in doubt needs a second opinion, {@code content} version: written by
 *       {@code Keys.write}. {@code tat}, {@code gate} (tat less tolerance) and {@code mYYYYMM}
 *       messages taken in that month, UTC: written by each message, whose write also removes the
 *       month 13 back. {@code sYYYYMM} what is left of that month's allowance: written by messages
 *       a model may answer. Read at the opening of a visit. An item under 1 KB is one write unit a
 *       message.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} settings
 *   <dd>{@code body} JSON; {@code revision} grows with each change. Written by whoever has seen the
 *       revision before, read at the opening of a visit.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code answer#}id
 *   <dd>{@code question}, {@code answer}, {@code language}, {@code url} if any, {@code at}: what
 *       the owner answered, and publishes. Written and removed one by one.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code source#}id
 *   <dd>{@code kind}, {@code place} and {@code state} JSON of something to read; {@code failing}
 *       since when it fails, of one that was not well since. Written by whoever adds it and by each
 *       reading, removed with it.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code home}
 *   <dd>the row of {@code source#home}, the site that the business signed up with, as it stood when
 *       it was removed: going live offers that site still. Written by that removal.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code mail#}person
 *   <dd>{@code address}, {@code language}, {@code off} a set of {@code MailKind}s if any, {@code
 *       stopped} and {@code stoppedAt} once nothing more may go there. Written by the person at the
 *       desk, by a link of their mails ({@code off}), and by what the mail service tells ({@code
 *       stopped}); read when there is something to tell. Gone with the membership.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code member#}person
 *   <dd>nothing more: by it an erasure finds whose memberships end. Written before the person's own
 *       row, removed after it.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} release
 *   <dd>{@code revision} counts releases of the content, {@code version} names the live one, {@code
 *       serials} a set of the keys that are told, {@code retired} a map from versions no longer
 *       live to the second when the last key knew, 0 before. Written by a release, on the condition
 *       that {@code revision} is what it had seen; the version then goes into {@code content} of
 *       each key's item.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} allowance
 *   <dd>{@code messages} and {@code spend} that the business may use a month, {@code revision}.
 *       Written together with the parts in its keys' items, in one transaction, on the condition
 *       that neither it nor what any of them has left has changed.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} members
 *   <dd>{@code body} JSON of who works here, names sealed; {@code revision}. Written by whoever has
 *       seen the revision before. What each may do is in people alone.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} notices
 *   <dd>{@code body} JSON of what runs by agreement and of what the business was told: a notice's
 *       words, whom it was mailed to, who saw it; {@code revision}. Written by whoever runs the
 *       stage, by what mails, and by owners who look, each having seen the revision before.
 *   <dt>workspaces: {@code pk} tenant, {@code sk} {@code invitation#}hash
 *   <dd>{@code role}, {@code until} in seconds, {@code name} sealed. Removed by whoever comes first
 *       with the secret that the hash is of, or by an owner.
 *   <dt>keyring: {@code pk} tenant, {@code sk} {@code tenant-key}, {@code c#}conversation, {@code
 *       l#}lead or {@code m#}member
 *   <dd>{@code wrapped} key; on a conversation's row also {@code resume} SHA-256 in hexadecimal,
 *       {@code from} the site it came from, and on each but the tenant's {@code expires}; on the
 *       tenant's {@code rotated}, if it was. Written once, and then {@code wrapped} (and {@code
 *       rotated}) changed by a rotation alone, each time on condition of the old value, so no row
 *       comes back; removed by an erasure or by TTL. Never backed up.
 *   <dt>transcripts: {@code pk} tenant#conversation, {@code sk} six digits
 *   <dd>{@code body} sealed raw deflate of {@code EntryJson}, its place the six digits; {@code
 *       expires}. Written once by whoever wins the position, never changed; read by the same visit
 *       and by the owner; removed by an erasure or by TTL. An erasure leaves one row for an hour,
 *       behind the last, with {@code erased} and no body.
 *   <dt>conversations: {@code pk} tenant, {@code sk} conversation id
 *   <dd>{@code body} sealed {@code LineJson}, its place {@code line}; {@code mode} of the log;
 *       {@code blank} while nothing was asked; {@code expires}. Written with the first entry, and
 *       with the first turn if that comes later; {@code mode} by whoever changes it. Read by the
 *       owner's list, removed as transcripts are.
 *   <dt>leads: {@code pk} tenant, {@code sk} lead id, which is its conversation's
 *   <dd>{@code body} and {@code handling} sealed raw deflate of {@code LeadJson}, each in the place
 *       of its name; {@code revision} counts the changes of {@code handling}; {@code expires}. The
 *       body is the visitor's, written when they leave it; the handling is the business's, written
 *       by whoever has seen the revision before. Removed with its conversation, alone, or by TTL.
 *   <dt>index: {@code pk} tenant, {@code sk} {@code r#}record{@code #}print, and {@code
 *       p#}print{@code #}record
 *   <dd>{@code expires}, the record's. A print is an e-mail address or telephone number, blinded
 *       under the tenant's key: 32 hexadecimal digits. Both are written, in this order, when one is
 *       typed in a message or left in a lead, and removed, in the other order, by an erasure or by
 *       TTL; read when somebody asks what is kept of them. Never backed up: an erased person is not
 *       found in a restored index.
 *   <dt>index: {@code pk} tenant, {@code sk} {@code m#}mail
 *   <dd>{@code begun} when a sender last took it, 0 once it gave it back, {@code times} how often;
 *       {@code person} and {@code address} where it goes, or the {@code conversation} and {@code
 *       place} of the words that a visitor is sent; {@code over} once it went or never will; {@code
 *       expires} as the business's clock for mails says. Written before a mail is handed over, and
 *       after; read when the mail service tells of it; removed by a shorter clock or by TTL.
 *   <dt>index: {@code pk} tenant, {@code sk} {@code d#}conversation{@code #}kind, and {@code
 *       #}position
 *   <dd>what is still to be told: of a lead, or at a place of the log; {@code expires} after three
 *       days. Written before a lead is kept, and with a wait or an answer by mail; removed by
 *       whoever has told it, and with its conversation; read each morning, by a host each half
 *       hour.
 *   <dt>index: {@code pk} tenant, {@code sk} {@code s#}print
 *   <dd>an address that nothing of the business goes to: {@code stopped}, {@code stoppedAt}, {@code
 *       expires} as the clock for mails says, and where it is its reader's wish, that for leads.
 *       Read before a visitor is written to, and when somebody says where they want mails; removed
 *       by a shorter clock, and with the last erased record that names it.
 *   <dt>index: {@code pk} tenant, {@code sk} {@code a#}record
 *   <dd>{@code expires} when no business can keep the record any more. Written when a record of
 *       another business is taken in; one that has lost its key since is not taken again.
 *   <dt>limits: {@code pk} tenant#a#hash
 *   <dd>{@code tat} of the address's bucket and {@code slope} of its day: written by each message
 *       and each opening of a visit; {@code struck}, until when refused messages are held against
 *       it: written by each refused message, which may raise {@code tat} so that the address rests.
 *       {@code expires} a day after the last of these.
 *   <dt>limits: {@code pk} tenant#p#challenge
 *   <dd>{@code expires} once the challenge is over. Written by whoever shows its solution first;
 *       whoever comes second finds it.
 *   <dt>limits: {@code pk} tenant#erasure
 *   <dd>{@code job} id of the business's erasure, {@code by} the person who asked for it, {@code
 *       begun}, {@code tally} what was counted, once all was, {@code receipt} signed JSON once it
 *       is done; {@code expires} thirty days after. Written by the first to ask, and by the step
 *       that signs; read by whoever asked.
 *   <dt>limits: {@code pk} tenant#farewell
 *   <dd>{@code body} JSON: what the business was called, and person, address and language of those
 *       its last mail goes to; gone once it went. {@code expires} thirty days after it was written,
 *       by the step that freezes. Read by whoever mails the receipt.
 *   <dt>limits: {@code pk} tenant#wordings
 *   <dd>what visitors were told, an attribute for each text, named by its version; {@code expires}
 *       a day after the last conversation that may speak of one. Written by each instance that
 *       opens visits, once a day for each text; read by the owner's desk; gone with the business.
 *   <dt>limits: {@code pk} ceiling
 *   <dd>{@code messages} and {@code spend} a month that were given to all businesses that signed
 *       up. The one item of no business; written by a sign-up, on the condition that there is room.
 *   <dt>limits: {@code pk} tenant#salt#day
 *   <dd>{@code salt} 16 bytes, {@code expires} at the day's end, UTC. Written by the day's first
 *       asker, who removes the day before's.
 *   <dt>audit: {@code pk} tenant, {@code sk} a time-ordered id
 *   <dd>{@code who} a role's word or a person's id, {@code what} a {@code Deed}; where there is
 *       one, {@code record} as the keyring names it, {@code about} a domain or an id, {@code from}
 *       an address under the day's salt, and {@code reason} in an operator's words. Never any
 *       content, nothing sealed. Written once by whoever does it, before it is done where it opens
 *       something; read by the owner's desk; never changed; removed once the business's clock for
 *       it says so.
 *   <dt>registry: {@code pk} tenant
 *   <dd>{@code made}, later {@code erased}, whole seconds. Nothing of the business. Written when a
 *       business is made and when it is erased; read by point where a tenant must be known, and as
 *       a whole by operator jobs alone, in a role that has no other table.
 *   <dt>people: {@code pk} person, {@code sk} tenant
 *   <dd>{@code role} OWNER or AGENT. Written when somebody joins a workspace, read strongly with
 *       each call of an owner, removed when they leave. No name and no address: a person's id is a
 *       hash.
 * </dl>
 */
@NullMarked
package parlor.dynamodb;

import org.jspecify.annotations.NullMarked;

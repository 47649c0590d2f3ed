import { newTrails } from '../../flows/engine/trails.ts';
import { registry } from '../../flows/registry.ts';
import { installedFiles, pictureDrawer } from '../../functions/adapters/picture/draw-picture.ts';
import type { SqliteStore } from '../../functions/adapters/sqlite/open.ts';
import { whatsapp } from '../../functions/adapters/whatsapp/client.ts';
import { makeConverse } from '../../functions/conversation/converse.ts';
import { newRecent } from '../../functions/conversation/recent.ts';
import { senderPause } from '../../functions/conversation/sender-pause.ts';
import type { ForgetfulMailbox } from '../../functions/ports/mailbox.ts';
import { recordsInTalk } from '../../functions/records/records-in-talk.ts';
import type { Parts } from './parts.ts';
import type { Settings } from './settings.ts';

/** What answers people's letters on one machine, and the channel by which it does: `hangUp` lets its connections go. */
export const talkOf = (
  { phoneNumberId, accessToken }: Settings,
  { store, table, mailbox, blobs, keys, live, opened, now, count }: Parts,
  { graphUrl }: { readonly graphUrl: string },
) => {
  const channel = whatsapp({
    graphUrl,
    phoneNumberId,
    token: accessToken,
    blob: (name) => blobs.get(name),
    draw: pictureDrawer(installedFiles()),
  });
  const converse = makeConverse({
    table,
    channel,
    blobs,
    keys,
    registry,
    world: live.world,
    now,
    pause: senderPause({ table, phoneNumberId, now }),
    trails: newTrails(),
    ...recordsInTalk({ table, keys, phoneNumberId, now, count }),
    recent: newRecent(),
    opened,
    pass: mailbox.post,
    forget: forgettingTheLog(store),
    count,
  });
  return { converse, hangUp: channel.close };
};

/** Deletes an erased person's letters, and soon after the log in which they still stand. */
const forgettingTheLog =
  ({ mailbox, emptyLog }: SqliteStore): ForgetfulMailbox['forget'] =>
  async (groups, options) => {
    const gone = await mailbox.forget(groups, options);
    setTimeout(emptyLog, 1000).unref();
    return gone;
  };

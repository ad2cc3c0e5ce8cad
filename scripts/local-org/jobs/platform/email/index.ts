/** Outgoing email: recorded, never sent. */
import './drafts.ts';
import './inbound.ts';
import './message.ts';
import './send.ts';
import './templates.ts';

/** Outgoing email: taken down, never sent. */
import './message.ts';
import './send.ts';
import './templates.ts';

/** The approval room's door. */
import './platform.ts';

export { Approvals } from './approvals.ts';

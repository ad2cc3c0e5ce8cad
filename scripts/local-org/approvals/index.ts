/** The approval room's door. */
import './platform.ts';

export { Approvals, type Answer, type Standing, type Submission } from './approvals.ts';

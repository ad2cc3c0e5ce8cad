/** Tasks and events have user permissions, not object permissions. Source: Salesforce Help, "User Permissions": Access Activities, Edit Tasks, Edit Events. */
import { ALL_RIGHTS, NO_RIGHTS, type ObjectRights } from './objectRights.ts';
import { hasKnownPermissions } from '../profiles/profilePermissions.ts';

/** By object name. Objects that are not listed are open to everybody. */
export type Activities = Readonly<Record<string, ObjectRights | undefined>>;
const OPEN_ACTIVITIES: Activities = {};

/** For profiles whose user permissions are unknown, those of the project among them, activities are open. */
export function activityRights(profile: string, isGranted: (permission: string) => boolean): Activities {
  if (!hasKnownPermissions(profile)) return OPEN_ACTIVITIES;
  const isOpen = isGranted('ActivitiesAccess');
  const rights = (permission: string): ObjectRights =>
    !isOpen ? NO_RIGHTS : isGranted(permission) ? ALL_RIGHTS : { ...NO_RIGHTS, read: true };
  return { Task: rights('EditTask'), Event: rights('EditEvent') };
}

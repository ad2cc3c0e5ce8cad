/** Territories and forecasts. Source: Object Reference, "Territory2Model" (a new one is planned), "ForecastingShare". */
import type { FactTable } from '../facts.ts';

export const TERRITORIES: FactTable = {
  Territory2Model: { prefix: '0MA', fields: { State: 'picklist~ [Planning]: *Planning|Active|Archiving|Archived|Deleting|Activating' } },
  ForecastingShare: { prefix: '', targets: { SharedForecastManagerRoleId: ['UserRole'] } },
};

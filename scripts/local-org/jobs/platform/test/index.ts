/** The Test class. Source: Apex Reference Guide, "Test Class". */
import './bus.ts';
import './emailDefaults.ts';
import './flexJobs.ts';
import './install.ts';
import './loadData.ts';
import './articleController.ts';
import './canvas.ts';
import './pages.ts';
import './readOnly.ts';
import './soqlStubs.ts';
import './startStop.ts';

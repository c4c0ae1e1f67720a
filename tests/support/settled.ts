// Before every test file. A command that fails leaves modules behind which are still being loaded. Vitest cuts them off when
// the file ends, and every later file of the same process would meet the failure: so each file waits for its own.
import { afterAll, vi } from 'vitest';

afterAll(() => vi.dynamicImportSettled());

/** Harness for tests on the engine: a clock in the test's hands, the record stream, and the comparison with a replay. */
export { createControlledTime, type ControlledTime } from './createControlledTime.ts';
export { compareReplay } from './compareReplay.ts';
export { createTestEngine, type TestEngine, type TestEngineDeps } from './createTestEngine.ts';
export { queryRecords, type RecordQueries } from './recordAssertions.ts';

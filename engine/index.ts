/** The embedded process engine: start it here, talk to it as to any Zeebe. */
export { startEngine, type EngineOptions, type RunningEngineServer } from './startEngine.ts';
export { PortInUseError } from './gateway/PortInUseError.ts';
export { DataDirectoryError } from './storage/dataDirectoryError.ts';

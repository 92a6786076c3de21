export { startStore, type RunningStore, type StoreOptions } from './startStore.ts';

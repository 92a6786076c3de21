/** Styles are imported for their effect; vite puts them beside the code. */
declare module '*.css';

/** Names of functions that hold spaces, told to the parser so that it reads each as one name. */
export const BUILT_IN_NAMES: Readonly<Record<string, unknown>> = {};

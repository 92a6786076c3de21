/** Where the gateway's interface lies, written by hand from the public protocol of Zeebe 8.3 to 8.9 (package `gateway_protocol`, service `Gateway`). */
export const GATEWAY_PROTO = new URL('./gateway.proto', import.meta.url);

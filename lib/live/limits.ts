/** Of where a live stream is pushed: the documentation sets no bounds, so these are ours. */
export const PUSH_ADDRESS_MAX = 512
export const PUSH_KEY_MAX = 512

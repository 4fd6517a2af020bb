/** The one body that Tencent takes for received: no quotes, no line end. Anything else makes it send the event again. */
export const ACKNOWLEDGEMENT = 'successfully received callback'

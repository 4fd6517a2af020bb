import localFont from 'next/font/local'

/**
 * Inter for Latin text and digits. Its hyphen is left out: figures are tabular everywhere, which in Inter also makes the
 * hyphen as wide as a figure and tears words apart.
 */
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-inter',
  declarations: [
    { prop: 'unicode-range', value: 'U+0000-002C, U+002E-00FF, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212' },
  ],
})

/**
 * The same file for Chinese pages, without the punctuation that both scripts share: quotes, dashes and dots
 * must come from the Chinese face there, where they are full width.
 */
const interBesideChinese = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-inter-beside-chinese',
  declarations: [
    { prop: 'unicode-range', value: 'U+0000-002C, U+002E-00B6, U+00B8-00FF, U+2013, U+20AC, U+2122, U+2191, U+2193' },
  ],
})

/** Classes for the html element that define both font variables. */
export const fontVariables = `${inter.variable} ${interBesideChinese.variable}`

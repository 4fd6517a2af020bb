/** So many values, in words. */
export const tellCount = (count: number): string => (count === 1 ? '1 value' : `${count.toLocaleString('en')} values`)

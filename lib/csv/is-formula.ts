/** A cell that a spreadsheet would take for a formula, also behind blanks and in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Whether a spreadsheet would calculate with a text instead of showing it. */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** The parts of the repeat field that a problem may belong to. */
type RepeatPart = 'frequency' | 'step' | 'days' | 'end'

const parts: Record<string, RepeatPart> = {
  starts_on_weekend: 'frequency',
  custom_rule_required: 'frequency',
  not_a_series: 'frequency',
  step_invalid: 'step',
  choose_days: 'days',
  not_an_option: 'days',
  recurrence_misses_start: 'days',
}

/** Where a problem of the rule is shown; what is not of the rhythm is of the end. */
export const partOfProblem = (code: string): RepeatPart => parts[code] ?? 'end'

/** Classes of the box or ring of a checkbox or radio; the mark is drawn by the input's own background. */
export const markClasses =
  'mt-0.5 size-4 shrink-0 appearance-none border border-line-control bg-surface bg-center bg-no-repeat transition-colors checked:border-accent checked:bg-accent not-aria-disabled:hover:border-ink-3 not-aria-disabled:checked:hover:border-accent-hover not-aria-disabled:checked:hover:bg-accent-hover aria-invalid:border-danger aria-disabled:border-line-strong aria-disabled:bg-sunken aria-disabled:checked:bg-ink-3'

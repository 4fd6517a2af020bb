/**
 * Where a menu or panel is put: in the dialog that its anchor stands in, or else in the page's main landmark. In neither can it
 * be clipped, and assistive technology finds it where its button is.
 */
export function overlayContainer(anchor: Element | null): Element | undefined {
  return anchor?.closest('[role="dialog"]') ?? document.getElementById('content') ?? undefined
}

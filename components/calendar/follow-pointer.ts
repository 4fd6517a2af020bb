/** Pixels that a pressed mouse moves before it means to drag. */
const THRESHOLD = 4
/** How long a finger rests before it means to drag, and how far it may tremble meanwhile. */
const HOLD_MS = 350
const TREMBLE = 8

interface Follower {
  onMove: (x: number, y: number) => void
  onDrop: () => void
  /** Escape, or the system took the pointer. */
  onAbort: () => void
  /** It never became a drag. */
  onPress?: () => void
}

/** Follows a pressed pointer until it is let go. A finger must rest first, or it scrolls. Returns how to end that. */
export function followPointer(start: PointerEvent, { onMove, onDrop, onAbort, onPress }: Follower): () => void {
  const isTouch = start.pointerType === 'touch'
  const ending = new AbortController()
  let isDragging = false
  const begin = () => {
    isDragging = true
    if (isTouch) navigator.vibrate?.(10)
    onMove(start.clientX, start.clientY)
  }
  const hold = isTouch ? setTimeout(begin, HOLD_MS) : undefined
  const end = () => {
    clearTimeout(hold)
    ending.abort()
  }
  const abort = () => {
    end()
    if (isDragging) onAbort()
  }
  const listen = <Name extends keyof GlobalEventHandlersEventMap>(
    name: Name,
    hear: (event: GlobalEventHandlersEventMap[Name]) => void,
  ) => window.addEventListener(name, hear, { signal: ending.signal, capture: true, passive: false })

  listen('pointermove', (event) => {
    if (event.pointerId !== start.pointerId) return
    const distance = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY)
    if (isDragging) onMove(event.clientX, event.clientY)
    else if (isTouch && distance > TREMBLE) end()
    else if (!isTouch && distance >= THRESHOLD) begin()
  })
  listen('pointerup', (event) => {
    if (event.pointerId !== start.pointerId) return
    end()
    if (!isDragging) return onPress?.()
    // The last moves of a quick hand come with its letting go.
    onMove(event.clientX, event.clientY)
    swallowClick()
    onDrop()
  })
  listen('pointercancel', abort)
  listen('selectstart', (event) => event.preventDefault())
  listen('touchmove', (event) => isDragging && event.preventDefault())
  listen('contextmenu', (event) => isTouch && event.preventDefault())
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !isDragging) return
    event.preventDefault()
    event.stopPropagation()
    abort()
  })
  return abort
}

/** Letting go after a drag also clicks what was pressed; nobody meant that. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}

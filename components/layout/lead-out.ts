let leading = 0

/** Whether something on this page ends its sign-in and leads on by itself. */
export const isLeadingOut = (): boolean => leading > 0

/**
 * Does what ends this page's sign-in, and goes to an address of its own afterwards; until then the page does not leave because the
 * sign-in has ended. Throws what the work throws; the page then stays and may leave as ever.
 */
export async function leadOut(work: () => Promise<unknown>, address: string): Promise<void> {
  leading += 1
  try {
    await work()
  } catch (error) {
    leading -= 1
    throw error
  }
  window.location.replace(address)
}

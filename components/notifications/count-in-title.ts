const COUNTED = /^\(\d+\) /

/** Puts a number before the title of the tab, also when another page gives it another one, until what is returned is called. */
export function countInTitle(count: number): () => void {
  const put = () => {
    const title = `(${count}) ${document.title.replace(COUNTED, '')}`
    if (document.title !== title) document.title = title
  }
  put()
  const observer = new MutationObserver(put)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => {
    observer.disconnect()
    document.title = document.title.replace(COUNTED, '')
  }
}
